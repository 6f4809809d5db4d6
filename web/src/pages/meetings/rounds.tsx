import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

const ALL = { limit: 100 } as const;

/** All rounds, newest first. */
export function Rounds() {
  const { t } = useTranslation('meetings');
  const open = api.useQuery('get', '/api/v1/meeting-rounds', { params: { query: ALL } });
  const closed = api.useQuery('get', '/api/v1/meeting-rounds', { params: { query: { ...ALL, state: 'archived' } } });
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <Link to="/meetings/new">
          <Button type="primary" icon={<PlusOutlined />}>
            {t('newRound')}
          </Button>
        </Link>
      </header>
      {open.error && <ProblemAlert error={open.error} again={() => void open.refetch()} />}
      {open.isPending && <Skeleton active title={false} />}
      {open.data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <RoundList rounds={open.data?.items ?? []} />
      {(closed.data?.items.length ?? 0) > 0 && (
        <>
          <h2>{t('closedRounds')}</h2>
          <RoundList rounds={closed.data?.items ?? []} />
        </>
      )}
    </>
  );
}

function RoundList({ rounds }: { readonly rounds: readonly Schemas['MeetingRoundView'][] }) {
  const { t } = useTranslation('meetings');
  const { day, number } = useFormat();
  return (
    <ul className="cards">
      {rounds.map(({ id, name, slots, placed, planState }) => (
        <li key={id}>
          <Link to={`/meetings/${id}`} className="card">
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
