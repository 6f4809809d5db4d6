import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schemas, serviceUrl } from '../../api/client';
import { ArchiveButton } from '../../components/archive-button';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Absences } from './absences';
import { Introduce } from './introduce';
import { MethodTable } from './method-table';
import { PlanPanel } from './plan-panel';
import { Report } from './report';
import { Timetable } from './timetable';

const isUnderWay = (round: Schemas['MeetingRoundView'] | undefined): boolean => round?.planState === 'planning';

/** A round with its plan: what the ways of choosing come to, who meets whom when, and who does not. */
export function Page() {
  const { round: id = '' } = useParams();
  const { t, i18n } = useTranslation(['meetings', 'matches', 'common']);
  const path = { params: { path: { id } } };
  const { data: round, error } = api.useQuery('get', '/api/v1/meeting-rounds/{id}', path, {
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1000 : false),
  });
  const isPlanned = round?.planState === 'planned';
  const meetings = api.useQuery('get', '/api/v1/meeting-rounds/{id}/meetings', path, { enabled: isPlanned });
  const items = meetings.data?.items ?? [];
  return (
    <>
      <header className="record-head">
        <Link className="back" to="/meetings">
          <ArrowLeftOutlined /> {t('matches:backToList')}
        </Link>
        {error && <ProblemAlert error={error} />}
        <h1>{round?.name ?? <Skeleton.Input active />}</h1>
        {round?.state === 'active' && <Link to={`/meetings/${id}/edit`}>{t('common:edit')}</Link>}
        {round && <ArchiveButton kind="meeting-rounds" record={round} />}
      </header>
      {round && <RoundFacts round={round} />}
      {round?.state === 'active' && <PlanPanel round={round} />}
      {round?.report && (
        <>
          <MethodTable round={round} />
          <Report report={round.report} />
        </>
      )}
      {meetings.error && <ProblemAlert error={meetings.error} again={() => void meetings.refetch()} />}
      {meetings.isLoading && <Skeleton active />}
      {round && meetings.isSuccess && (
        <>
          <div className="save-line">
            {round.state === 'active' && <Introduce round={id} meetings={items} />}
            <a href={serviceUrl(`/api/v1/meeting-rounds/${id}/timetable/export?lang=${i18n.language}`)} download>
              <Button icon={<DownloadOutlined />}>{t('excel')}</Button>
            </a>
          </div>
          <Timetable round={round} meetings={items} />
          {round.state === 'active' && items.length > 0 && <Absences round={round} meetings={items} />}
        </>
      )}
    </>
  );
}

function RoundFacts({ round }: { readonly round: Schemas['MeetingRoundView'] }) {
  const { t } = useTranslation('meetings');
  const { day, number } = useFormat();
  const { slots, place, timeZone, tables, minutes } = round;
  const [first, last] = [slots[0], slots.at(-1)];
  const days = [...new Set([first, last].flatMap((slot) => (slot === undefined ? [] : [day(slot)])))].join(' – ');
  return (
    <p className="quiet">
      {[
        days,
        ...(place === undefined ? [] : [place]),
        timeZone,
        t('room', { slots: number(slots.length), meetings: number(slots.length * tables) }),
        t('eachMinutes', { minutes: number(minutes) }),
      ].join(' · ')}
    </p>
  );
}
