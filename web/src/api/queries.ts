import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './client';

/** What was read of the service, for all pages. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is an answer: only what did not arrive is asked for once more.
      retry: (failures, error) => failures < 1 && !isProblem(error),
      refetchOnWindowFocus: false,
    },
  },
});
