import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import type { Review } from './acts';

/**
 * Loads what the next pages will show, so that they stand there as soon as the key is pressed: one after the other, and
 * none before what is shown now has come, or they would all wait for each other.
 */
export function useForesight(shown: Review | undefined, coming: readonly Review[]): void {
  const queries = useQueryClient();
  const wanted = shown === undefined ? [] : [shown, ...coming];
  const key = wanted.map(({ match }) => match).join();
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      for (const { match, requirement, capability } of wanted) {
        if (isOver) return;
        const of = (id: string) => ({ params: { path: { id } } });
        await Promise.all([
          queries.prefetchQuery(api.queryOptions('get', '/api/v1/matches/{id}', of(match))),
          queries.prefetchQuery(api.queryOptions('get', '/api/v1/matches/{id}/verdict', of(match))),
          queries.prefetchQuery(api.queryOptions('get', '/api/v1/requirements/{id}', of(requirement.id))),
          queries.prefetchQuery(api.queryOptions('get', '/api/v1/capabilities/{id}', of(capability.id))),
        ]);
      }
    };
    void load();
    return () => {
      isOver = true;
    };
    // The key stands for the matches: their other figures do not matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queries, key]);
}
