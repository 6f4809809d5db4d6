import { ArrowLeftOutlined, MoreOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { useSettled } from '../../components/use-settled';
import { MatchGrounds } from '../matches/match-grounds';
import { VerdictMark } from '../matches/verdict-mark';
import { type Act, isToDecide, type Review } from './acts';
import { DecisionNote } from './decision-note';
import { HandOver } from './hand-over';
import { Urgency } from './urgency';

/** Who only passes by takes nothing. */
const TAKE_AFTER_MS = 1500;

interface Props {
  readonly id: string;
  /** As the list has it. */
  readonly known: Review | undefined;
  readonly search: string;
  readonly onApprove: () => void;
  readonly onAsk: (act: Exclude<Act, 'approve'>) => void;
}

/** One match as an advisor decides on it: the two sides, the evidence, the verdict, and what can be done. */
export function ReviewDetail({ id, known, search, onApprove, onAsk }: Props) {
  const { t } = useTranslation('reviews');
  const params = { path: { id } };
  const own = api.useQuery('get', '/api/v1/reviews/{id}', { params }, { enabled: known === undefined });
  const match = api.useQuery('get', '/api/v1/matches/{id}', { params });
  const review = known ?? own.data;
  const toTake = useSettled(review && isToDecide(review) ? id : undefined, TAKE_AFTER_MS);
  const { mutate: take, error: held } = api.useMutation('post', '/api/v1/reviews/{id}/take');
  useEffect(() => {
    if (toTake !== undefined) take({ params: { path: { id: toTake } } });
  }, [take, toTake]);
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  if (own.error) return <ProblemAlert error={own.error} again={() => void own.refetch()} />;
  if (!review) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  return (
    <article className="review">
      <header className="record-head">
        <Link className="back" to={{ pathname: '/reviews', search }}>
          <ArrowLeftOutlined /> {t('backToQueue')}
        </Link>
        <h1>
          <Words of={review.capability.title} />
        </h1>
        <div className="match-sub">
          <span>
            <Words of={review.capability.companyNames} /> → <Words of={review.requirement.companyNames} />
          </span>
          <LaneMark lane={review.lane} />
          <Outcome id={id} />
          <Link to={`/matches/${id}`}>{t('matchPage')}</Link>
        </div>
      </header>
      <Urgency review={review} />
      {held !== null && <ProblemAlert error={held} />}
      {review.handedNote !== null && <Alert type="info" showIcon title={t('handed', { note: review.handedNote })} />}
      {review.decision !== null && <DecisionNote id={id} review={review} decision={review.decision} />}
      {isToDecide(review) && <Actions review={review} onApprove={onApprove} onAsk={onAsk} />}
      {match.error && <ProblemAlert error={match.error} again={() => void match.refetch()} />}
      {match.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {match.data && <Grounds match={match.data} />}
    </article>
  );
}

function Actions({ review, onApprove, onAsk }: Pick<Props, 'onApprove' | 'onAsk'> & { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const [isHanding, setHanding] = useState(false);
  // A second reader only says yes or no.
  const isFirst = review.state === 'open';
  const more = [
    ...(isFirst
      ? (['pin', 'adjust-rank', 'exclude'] as const).map((act) => ({ key: act, label: `${t(`act_${act}`)}…` }))
      : []),
    { key: 'hand-over', label: `${t('handOver')}…` },
  ];
  return (
    <div className="review-actions">
      <Button type="primary" onClick={onApprove}>
        {t('act_approve')} <kbd>a</kbd>
      </Button>
      <Button danger onClick={() => onAsk('reject')}>
        {t('act_reject')}… <kbd>r</kbd>
      </Button>
      {isFirst && (
        <Button onClick={() => onAsk('ask-information')}>
          {t('act_ask-information')}… <kbd>i</kbd>
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: more,
          onClick: ({ key }) => (key === 'hand-over' ? setHanding(true) : onAsk(key as Exclude<Act, 'approve'>)),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('more')} />
      </Dropdown>
      {isHanding && <HandOver review={review} onClose={() => setHanding(false)} />}
    </div>
  );
}

function Outcome({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/matches/{id}/verdict', { params: { path: { id } } });
  return data ? <VerdictMark outcome={data.outcome} text={data.outcomeText} /> : null;
}

/** What the decision rests on, as the match page shows it. */
function Grounds({ match }: { readonly match: Schemas['MatchView'] }) {
  const { t } = useTranslation('matches');
  const { percent } = useFormat();
  return (
    <>
      <div className="figures">
        <strong>{Math.round(match.score)}</strong> · {t('rank', { rank: match.rank })} ·{' '}
        {t('coverage', { percent: percent(match.coverage) })}
      </div>
      <p className="match-summary">{match.summary}</p>
      {!match.explained && <Alert type="info" showIcon title={t('otherVersion')} />}
      <MatchGrounds match={match} />
    </>
  );
}
