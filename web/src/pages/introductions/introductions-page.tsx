import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { IntroductionDetail } from './introduction-detail';

/** Introductions that are open to the reader, and the chosen one beside them. */
export function Page() {
  const { t } = useTranslation('introductions');
  const { introduction } = useParams();
  const list = api.useQuery('get', '/api/v1/introductions', { params: { query: { limit: 100 } } });
  const own = useOwnTitles();
  return (
    <div className={introduction === undefined ? 'split' : 'split split-chosen'}>
      <section className="split-list" aria-label={t('title')}>
        <h1 className="list-title">{t('title')}</h1>
        {list.error && <ProblemAlert error={list.error} again={() => void list.refetch()} />}
        {list.isPending && <Skeleton active title={false} />}
        {list.data?.items.length === 0 && (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                {t('none')}
                <br />
                {t('noneWhatToDo')}
              </>
            }
          />
        )}
        <ul className="cards">
          {list.data?.items.map((one) => (
            <Line key={one.id} introduction={one} own={own} isChosen={one.id === introduction} />
          ))}
        </ul>
      </section>
      <section className="split-detail">
        {introduction === undefined ? (
          <p className="quiet split-hint">{t('choose')}</p>
        ) : (
          <IntroductionDetail key={introduction} id={introduction} />
        )}
      </section>
    </div>
  );
}

interface LineProps {
  readonly introduction: Schemas['IntroductionView'];
  readonly own: OwnTitles;
  readonly isChosen: boolean;
}

type OwnTitles = ReadonlyMap<string, Schemas['TextDto']>;

/** What each of the reader's own records is called; a desk tells introductions apart by their sides. */
function useOwnTitles(): OwnTitles {
  const isMember = useAccount()?.role === 'member';
  const of = { params: { query: { limit: 200 } } };
  const requirements = api.useQuery('get', '/api/v1/requirements', of, { enabled: isMember });
  const capabilities = api.useQuery('get', '/api/v1/capabilities', of, { enabled: isMember });
  const records = [...(requirements.data?.items ?? []), ...(capabilities.data?.items ?? [])];
  return new Map(records.map(({ id, title }) => [id, title]));
}

function Line({ introduction, own, isChosen }: LineProps) {
  const { id, kind, stateName, parties, updatedAt, expiresAt, requirement, capability } = introduction;
  const title = own.get(requirement ?? '') ?? own.get(capability ?? '');
  const { t } = useTranslation('introductions');
  const { day, moment } = useFormat();
  return (
    <li>
      <Link
        to={`/introductions/${id}`}
        className={isChosen ? 'card card-chosen' : 'card'}
        aria-current={isChosen ? 'true' : undefined}
      >
        <strong>{stateName}</strong>
        {title && (
          <div>
            <Words of={title} />
          </div>
        )}
        <span className="card-facts">
          <span>{kind === 'team' ? t('team', { count: parties.length }) : sidesOf(parties, t)}</span>
          <span className="quiet figures">{day(updatedAt)}</span>
        </span>
        {expiresAt !== null && <div className="gap-line">{t('expires', { date: moment(expiresAt) })}</div>}
      </Link>
    </li>
  );
}

const sidesOf = (
  parties: LineProps['introduction']['parties'],
  t: (key: 'by_seeker' | 'by_provider' | 'by_member' | 'you') => string,
): string => parties.map(({ side, own }) => (own ? t('you') : t(`by_${side}`))).join(' · ');
