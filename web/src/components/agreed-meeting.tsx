import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useClock } from './use-clock';

/** When and where two companies meet, as clocks there show it. */
export function AgreedMeeting({ meeting }: { readonly meeting: Schemas['OwnMeetingView'] }) {
  const { t } = useTranslation('introductions');
  const { round, place, timeZone, startsAt, minutes, table } = meeting;
  const clock = useClock(timeZone);
  return (
    <>
      <strong>{t('meetsAt', { time: clock(startsAt) })}</strong>{' '}
      {[round, ...(place === null ? [] : [place]), t('atTable', { table }), t('lasts', { minutes }), timeZone].join(
        ' · ',
      )}
    </>
  );
}
