import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Round } from './round';

const ALL = { limit: 100 } as const;

/** Rounds on the left, the chosen one with its plan beside them. */
export function Page() {
  const { t } = useTranslation('meetings');
  const { round } = useParams();
  const open = api.useQuery('get', '/api/v1/meeting-rounds', { params: { query: ALL } });
  const closed = api.useQuery('get', '/api/v1/meeting-rounds', { params: { query: { ...ALL, state: 'archived' } } });
  return (
    <div className={round === undefined ? 'split' : 'split split-chosen'}>
      <section className="split-list" aria-label={t('title')}>
        <header className="list-head">
          <h1 className="list-title">{t('title')}</h1>
          <Link to="/meetings/new">
            <Button icon={<PlusOutlined />}>{t('newRound')}</Button>
          </Link>
        </header>
        {open.error && <ProblemAlert error={open.error} again={() => void open.refetch()} />}
        {open.isPending && <Skeleton active title={false} />}
        {open.data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
        <RoundList rounds={open.data?.items ?? []} chosen={round} />
        {(closed.data?.items.length ?? 0) > 0 && (
          <>
            <h2>{t('closedRounds')}</h2>
            <RoundList rounds={closed.data?.items ?? []} chosen={round} />
          </>
        )}
      </section>
      <section className="split-detail">
        {round === undefined ? <p className="quiet split-hint">{t('choose')}</p> : <Round key={round} id={round} />}
      </section>
    </div>
  );
}

interface ListProps {
  readonly rounds: readonly Schemas['MeetingRoundView'][];
  readonly chosen: string | undefined;
}

function RoundList({ rounds, chosen }: ListProps) {
  const { t } = useTranslation('meetings');
  const { day, number } = useFormat();
  return (
    <ul className="cards">
      {rounds.map(({ id, name, slots, placed, planState }) => (
        <li key={id}>
          <Link
            to={`/meetings/${id}`}
            className={id === chosen ? 'card card-chosen' : 'card'}
            aria-current={id === chosen ? 'true' : undefined}
          >
            <strong>{name}</strong>
            <div className="quiet">
              {[
                ...(slots[0] === undefined ? [] : [day(slots[0])]),
                planState === 'planned' ? t('meetingCount', { figure: number(placed) }) : t(`plan_${planState}`),
              ].join(' · ')}
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
