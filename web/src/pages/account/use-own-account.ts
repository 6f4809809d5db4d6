import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';

export type OwnAccount = Schemas['AccountView'];

/** After a change: the account is read anew, also where the shell shows its name. */
export function useChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['get', '/api/v1/accounts/me'] }),
      queries.invalidateQueries({ queryKey: ['session'] }),
    ]);
  };
}
