import { useTranslation } from 'react-i18next';
import { answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Listing, useListing } from '../../components/listing';

const LISTS = '/api/v1/screening-lists';
const COLUMNS = ['list', 'day', 'entries', 'passedOver', 'refused', 'current'] as const;

/** Lists as they stood on a day. */
export function SnapshotTable() {
  const { t } = useTranslation('screening');
  const { day, number } = useFormat();
  const query = { limit: 50 } as const;
  const lists = useListing(['get', LISTS, query], async (cursor, signal) =>
    answerOf(await client.GET(LISTS, { params: { query: { ...query, ...cursor } }, signal })),
  );
  return (
    <Listing of={lists} empty={t('noLists')} emptyWhatToDo={t('noListsWhatToDo')}>
      {(items) => (
        <div className="wide-table">
          <table className="table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column}>{t(column)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((snapshot) => (
                <tr key={snapshot.id}>
                  <td title={snapshot.file}>{snapshot.list}</td>
                  <td className="figures">{day(snapshot.dated)}</td>
                  <td className="figures">{number(snapshot.entries)}</td>
                  <td className="figures">{number(snapshot.passedOver)}</td>
                  <td className="figures">{number(snapshot.refused)}</td>
                  <td>{t(`state_${stateOf(snapshot)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listing>
  );
}

function stateOf({ isCurrent, completedAt }: Schemas['ScreeningListView']): 'current' | 'older' | 'unfinished' {
  if (isCurrent) return 'current';
  return completedAt === null ? 'unfinished' : 'older';
}
