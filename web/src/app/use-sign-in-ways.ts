import { api, type Schemas } from '../api/client';

export type SignInService = Schemas['SignInWaysView']['services'][number];

/** How one can sign in here besides address and password; nothing while that is not known. */
export function useSignInWays(): Schemas['SignInWaysView'] {
  const { data } = api.useQuery('get', '/api/v1/accounts/sign-in-ways');
  return data ?? { phone: false, services: [] };
}
