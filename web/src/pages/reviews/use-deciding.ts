import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { type Act, TAKES_AWAY, type Wish } from './acts';

/** As long as the service lets a decision be taken back. */
export const UNDO_SECONDS = 10;

export interface Made {
  readonly act: Act;
  readonly matches: readonly string[];
  readonly decisions: readonly string[];
}

/** Decides at once on the screen, rolls back what the service refuses, and takes back the newest for ten seconds. */
export function useDeciding(onUndone: (match: string) => void) {
  const queries = useQueryClient();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<readonly Made[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);

  const refresh = useCallback((): void => {
    void queries.invalidateQueries({ queryKey: ['get', '/api/v1/reviews'] });
    void queries.invalidateQueries({ queryKey: ['get', '/api/v1/reviews/{id}'] });
    void queries.invalidateQueries({ queryKey: ['get', '/api/v1/reviews/statistics'] });
  }, [queries]);
  const bring = (matches: readonly string[]): void =>
    setAway((now) => new Set([...now].filter((match) => !matches.includes(match))));

  const deciding = api.useMutation('post', '/api/v1/reviews/decisions', { onSettled: refresh });
  const undoing = api.useMutation('post', '/api/v1/reviews/undo', { onSettled: refresh });

  const decide = (wishes: readonly Wish[]): void => {
    const [first] = wishes;
    if (!first) return;
    const matches = wishes.map(({ match }) => match);
    if (TAKES_AWAY.has(first.act)) setAway((now) => new Set([...now, ...matches]));
    deciding.mutate(
      { body: { decisions: [...wishes] } },
      {
        onError: () => bring(matches),
        onSuccess: ({ items }) => {
          const one = { act: first.act, matches, decisions: items.map(({ id }) => id) };
          setMade((now) => [...now, one]);
          const timer = setTimeout(() => {
            setMade((now) => now.filter((other) => other !== one));
            timers.current.delete(timer);
          }, UNDO_SECONDS * 1000);
          timers.current.add(timer);
        },
      },
    );
  };

  const undo = (): void => {
    const last = made.at(-1);
    if (!last) return;
    setMade((now) => now.filter((one) => one !== last));
    undoing.mutate(
      { body: { decisions: [...last.decisions] } },
      {
        onSuccess: () => {
          bring(last.matches);
          const [match] = last.matches;
          if (match !== undefined) onUndone(match);
        },
      },
    );
  };

  return { away, newest: made.at(-1) ?? null, error: deciding.error ?? undoing.error, decide, undo };
}
