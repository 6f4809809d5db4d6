import { Segmented, Select } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { answerOf, client } from '../../api/client';
import { type Lane, LANES } from '../../components/lane-mark';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { type Act, isToDecide, type Review, type Wish } from './acts';
import { BulkBar } from './bulk-bar';
import { type Asking, DecisionDialog } from './decision-dialog';
import { KeyHelp } from './key-help';
import { QueueLine } from './queue-line';
import { QueueStand } from './queue-stand';
import { ReviewDetail } from './review-detail';
import { UndoToast } from './undo-toast';
import { useDeciding } from './use-deciding';
import { useForesight } from './use-foresight';
import { useKeys, useKeysWanted } from './use-keys';

const SHOWN = ['open', 'waiting', 'decided'] as const;
type Shown = (typeof SHOWN)[number];
/** So many of those to come are loaded in advance. */
const FORESIGHT = 3;

/** The advisor's queue, worked by keyboard: the list, and the chosen match beside it. */
export function Page() {
  const { t } = useTranslation(['reviews', 'lanes', 'common']);
  const { match: chosen } = useParams();
  const [filters] = useSearchParams();
  const navigate = useNavigate();
  const shown = SHOWN.find((one) => one === filters.get('state')) ?? 'open';
  const lane = (filters.get('lane') ?? undefined) as Lane | undefined;
  const query = { limit: 50, ...(lane && { lane }), ...(shown !== 'open' && { state: shown }) };
  const list = useListing(['get', '/api/v1/reviews', query], async (cursor, signal) =>
    answerOf(await client.GET('/api/v1/reviews', { params: { query: { ...query, ...cursor } }, signal })),
  );

  const go = (match: string | undefined): void => {
    const to = { pathname: match === undefined ? '/reviews' : `/reviews/${match}`, search: filters.toString() };
    // At once: the next key may come before a transition has ended, and must not hit the match before.
    void navigate(to, { replace: true, flushSync: true });
  };
  const { away, newest, error, decide, undo } = useDeciding(go);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [keysWanted, setKeysWanted] = useKeysWanted();

  const items = shown === 'open' ? list.items.filter(({ match }) => !away.has(match)) : list.items;
  const at = items.findIndex(({ match }) => match === chosen);
  const current = items[at];
  useForesight(current, items.slice(at + 1, at + 1 + FORESIGHT));
  const { fetchNextPage } = list;
  // Who goes on by keyboard never comes to the end of what is loaded.
  const isNearEnd = at >= 0 && at + FORESIGHT >= items.length && list.hasNextPage && !list.isFetchingNextPage;
  useEffect(() => {
    if (isNearEnd) void fetchNextPage();
  }, [isNearEnd, fetchNextPage]);

  const [first] = items;
  const isAway = chosen !== undefined && away.has(chosen);
  /** Where to go on after what is being decided. */
  const following = useRef<string | undefined>(undefined);
  useEffect(() => {
    // On a telephone the list comes first; beside a list, something is always open.
    const isWide = matchMedia('(min-width: 992px)').matches;
    if (isAway) go(following.current ?? first?.match);
    else if (first && chosen === undefined && isWide) go(first.match);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is chosen, and what there is to choose from
  }, [chosen, first?.match, isAway]);

  const targets =
    picked.size > 0
      ? [...picked].filter((match) => !away.has(match))
      : current && isToDecide(current)
        ? [current.match]
        : [];
  const settle = (wishes: readonly Wish[]): void => {
    setAsking(null);
    const gone = new Set(wishes.map(({ match }) => match));
    const stays = ({ match }: Review): boolean => !gone.has(match);
    following.current = (items.slice(at + 1).find(stays) ?? items.slice(0, Math.max(at, 0)).findLast(stays))?.match;
    setPicked(new Set());
    decide(wishes);
  };
  const approve = (): void => settle(targets.map((match) => ({ match, act: 'approve' })));
  const ask = (act: Exclude<Act, 'approve'>): void => {
    if (targets.length > 0) setAsking({ act, matches: targets });
  };
  const step = (by: 1 | -1): void => {
    const to = items[at + by];
    if (to) go(to.match);
  };
  const pick = useCallback(
    (match: string): void =>
      setPicked((now) => new Set(now.has(match) ? [...now].filter((one) => one !== match) : [...now, match])),
    [],
  );
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      a: approve,
      r: () => ask('reject'),
      i: () => ask('ask-information'),
      p: () => ask('pin'),
      x: () => chosen !== undefined && pick(chosen),
      u: undo,
      '?': () => setHelpOpen(true),
      Escape: () => setPicked(new Set()),
    },
    keysWanted,
  );
  const filter = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(filters);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setPicked(new Set());
    void navigate({ pathname: '/reviews', search: next.toString() }, { replace: true });
  };

  return (
    <div className={chosen === undefined ? 'split reviews' : 'split split-chosen reviews'}>
      <section className="split-list" aria-label={t('title')}>
        <h1 className="list-title">{t('title')}</h1>
        <QueueStand onHelp={() => setHelpOpen(true)} />
        <div className="filters review-filters">
          <Segmented<Shown>
            value={shown}
            aria-label={t('show')}
            options={SHOWN.map((value) => ({ value, label: t(`show_${value}`) }))}
            onChange={(value) => filter('state', value === 'open' ? undefined : value)}
          />
          <Select
            value={lane ?? 'all'}
            aria-label={t('lane')}
            onChange={(value) => filter('lane', value === 'all' ? undefined : value)}
            options={[
              { value: 'all', label: t('common:all') },
              ...LANES.map((one) => ({ value: one, label: t(`lanes:${one}`) })),
            ]}
          />
        </div>
        {picked.size > 0 && (
          <BulkBar
            count={targets.length}
            onApprove={approve}
            onReject={() => ask('reject')}
            onClear={() => setPicked(new Set())}
          />
        )}
        <Listing of={list} empty={t(`none_${shown}`)} emptyWhatToDo={t(`noneWhatToDo_${shown}`)}>
          {() => (
            <ul className="cards">
              {items.map((review) => (
                <QueueLine
                  key={review.match}
                  review={review}
                  search={filters.toString()}
                  isChosen={review.match === chosen}
                  isPicked={picked.has(review.match)}
                  onPick={pick}
                />
              ))}
            </ul>
          )}
        </Listing>
      </section>
      <section className="split-detail">
        {error !== null && <ProblemAlert error={error} />}
        {chosen === undefined ? (
          <p className="quiet split-hint">{t(items.length > 0 ? 'choose' : `noneWhatToDo_${shown}`)}</p>
        ) : (
          !isAway && (
            <ReviewDetail
              key={chosen}
              id={chosen}
              known={current}
              search={filters.toString()}
              onApprove={() => settle([{ match: chosen, act: 'approve' }])}
              onAsk={(act) => setAsking({ act, matches: [chosen] })}
            />
          )
        )}
      </section>
      {asking && <DecisionDialog asking={asking} onDecide={settle} onCancel={() => setAsking(null)} />}
      {newest && <UndoToast key={newest.decisions[0]} made={newest} onUndo={undo} />}
      {isHelpOpen && <KeyHelp wanted={keysWanted} onWant={setKeysWanted} onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
