import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { MeetingRow } from './meeting-row';
import { useClock } from '../../components/use-clock';

interface Props {
  readonly round: Schemas['MeetingRoundView'];
  readonly meetings: readonly Schemas['MeetingView'][];
}

/** Who meets when and at which table, in the time of the place; then what has no place, and what was called off. */
export function Timetable({ round, meetings }: Props) {
  const { t } = useTranslation('meetings');
  const clock = useClock(round.timeZone);
  const open = meetings.filter(({ cancelled }) => !cancelled);
  const parts = [
    ...round.slots.map((slot, at) => ({ name: clock(slot), rows: open.filter((meeting) => meeting.slot === at) })),
    { name: t('unplaced'), rows: open.filter(({ slot }) => slot === null) },
    { name: t('calledOff'), rows: meetings.filter(({ cancelled }) => cancelled) },
  ];
  if (meetings.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t(round.pairs === 'all' ? 'nobody' : 'nobodyApproved')}
      />
    );
  return (
    <div className="wide-table">
      <table className="table round-table">
        <thead>
          <tr>
            {(['table', 'seeker', 'provider', 'score', 'introduction', 'act'] as const).map((column) => (
              <th key={column}>{t(column)}</th>
            ))}
          </tr>
        </thead>
        {parts
          .filter(({ rows }) => rows.length > 0)
          .map(({ name, rows }) => (
            <tbody key={name}>
              <tr>
                <th colSpan={6} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {rows.map((meeting) => (
                <MeetingRow key={meeting.id} round={round.id} meeting={meeting} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}
