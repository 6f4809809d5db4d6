import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useClock } from '../../components/use-clock';

/** When and where the two meet, once both have agreed and a round has given them a table. */
export function AgreedMeetings({ introduction }: { readonly introduction: string }) {
  const meetings = api.useQuery('get', '/api/v1/meetings', { params: { query: { introduction } } });
  return meetings.data?.items.map((meeting) => <AgreedMeeting key={meeting.id} meeting={meeting} />);
}

function AgreedMeeting({ meeting }: { readonly meeting: Schemas['OwnMeetingView'] }) {
  const { t } = useTranslation('introductions');
  const { round, place, timeZone, startsAt, minutes, table } = meeting;
  const clock = useClock(timeZone);
  return (
    <p>
      <strong>{t('meetsAt', { time: clock(startsAt) })}</strong>{' '}
      {[round, ...(place === null ? [] : [place]), t('atTable', { table }), t('lasts', { minutes }), timeZone].join(
        ' · ',
      )}
    </p>
  );
}
