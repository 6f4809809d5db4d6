import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import type { Review } from './acts';

/** Loads what the next pages will show, so that they stand there as soon as the key is pressed. */
export function useForesight(coming: readonly Review[]): void {
  const queries = useQueryClient();
  const key = coming.map(({ match }) => match).join();
  useEffect(() => {
    for (const { match, requirement, capability } of coming) {
      const of = (id: string) => ({ params: { path: { id } } });
      void queries.prefetchQuery(api.queryOptions('get', '/api/v1/matches/{id}', of(match)));
      void queries.prefetchQuery(api.queryOptions('get', '/api/v1/matches/{id}/verdict', of(match)));
      void queries.prefetchQuery(api.queryOptions('get', '/api/v1/requirements/{id}', of(requirement.id)));
      void queries.prefetchQuery(api.queryOptions('get', '/api/v1/capabilities/{id}', of(capability.id)));
    }
    // The key stands for the matches: their other figures do not matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queries, key]);
}
