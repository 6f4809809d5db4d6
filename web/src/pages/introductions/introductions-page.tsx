import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { bestText } from '../../components/text';
import { IntroductionDetail } from './introduction-detail';
import { Subject } from './subject';

/** Introductions that are open to the reader, and the chosen one beside them. */
export function Page() {
  const { t } = useTranslation('introductions');
  const { introduction } = useParams();
  const list = api.useQuery('get', '/api/v1/introductions', { params: { query: { limit: 100 } } });
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
            <Line key={one.id} introduction={one} isChosen={one.id === introduction} />
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
  readonly isChosen: boolean;
}

function Line({ introduction, isChosen }: LineProps) {
  const { id, kind, stateName, parties, updatedAt, expiresAt } = introduction;
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
        <Subject introduction={introduction} />
        <span className="card-facts">
          <span>
            {kind === 'team' && parties.some(({ names }) => names === null)
              ? t('team', { count: parties.length })
              : sidesOf(parties, t)}
          </span>
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
): string =>
  parties
    .map(({ side, own, names }) => (own ? t('you') : (names && bestText(names)?.text) || t(`by_${side}`)))
    .join(' · ');
