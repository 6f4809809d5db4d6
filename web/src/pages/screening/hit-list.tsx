import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, client, type Schemas } from '../../api/client';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { DecisionDialog } from './decision-dialog';
import { HitCard } from './hit-card';

type Hit = Schemas['ScreeningHitView'];
type Outcome = Schemas['DecideHitsDto']['outcome'];

const HITS = '/api/v1/screening-hits';
const EMPTY = {
  open: ['noneOpen', 'noneOpenWhatToDo'],
  decided: ['noneDecided', undefined],
} as const;

/** Nobody waits, but nobody was looked for either. */
const NOTHING_TO_COMPARE = ['notCompared', undefined] as const;

export function HitList({ standing }: { readonly standing: 'open' | 'decided' }) {
  const { t } = useTranslation('screening');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly outcome: Outcome; readonly hits: readonly Hit[] } | null>(null);
  const query = { standing, limit: 50 } as const;
  const hits = useListing(['get', HITS, query], async (cursor, signal) =>
    answerOf(await client.GET(HITS, { params: { query: { ...query, ...cursor } }, signal })),
  );
  const done = (words: 'decided' | 'undone') => () => {
    message.success(t(words));
    setChosen(new Set());
    void queries.invalidateQueries({ queryKey: ['get', HITS] });
  };
  const undo = api.useMutation('delete', '/api/v1/screening-hits/{id}/decision', { onSuccess: done('undone') });
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)));
  const ofChosen = hits.items.filter(({ id }) => chosen.has(id));
  const lists = api.useQuery('get', '/api/v1/screening-lists', { params: { query: { limit: 1 } } });
  const isUnchecked = standing === 'open' && lists.data?.items.length === 0;
  const [nothing, whatToDo] = isUnchecked ? NOTHING_TO_COMPARE : EMPTY[standing];

  return (
    <>
      {ofChosen.length > 1 && (
        <div className="screening-bar" role="status">
          <strong>{t('chosen', { count: ofChosen.length })}</strong>
          <Button onClick={() => setAsked({ outcome: 'dismissed', hits: ofChosen })}>{t('dismiss')}</Button>
          <Button onClick={() => setAsked({ outcome: 'confirmed', hits: ofChosen })}>{t('confirm')}</Button>
        </div>
      )}
      {undo.error && <ProblemAlert error={undo.error} />}
      <Listing of={hits} empty={t(nothing)} {...(whatToDo && { emptyWhatToDo: t(whatToDo) })}>
        {(items) => (
          <ul className="cards">
            {items.map((hit) => (
              <HitCard
                key={hit.id}
                hit={hit}
                isChosen={chosen.has(hit.id)}
                onChoose={(isChosen) => choose(hit.id, isChosen)}
                onDecide={(outcome) => setAsked({ outcome, hits: [hit] })}
                onUndo={() => undo.mutate({ params: { path: { id: hit.id } } })}
              />
            ))}
          </ul>
        )}
      </Listing>
      {asked !== null && (
        <DecisionDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDecided={() => {
            setAsked(null);
            done('decided')();
          }}
        />
      )}
    </>
  );
}
