import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { serviceUrl, type Problem } from '../api/client';
import { currentLanguage } from '../i18n';

export type Role = 'member' | 'advisor' | 'administrator';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const KEY = ['session'];

/** Sign-in speaks the library's own routes, which the API description does not list. */
async function auth<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(serviceUrl(`/api/auth${path}`), {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw answer as Problem;
  return answer as T;
}

/** Who is signed in; null for nobody, undefined while that is not known yet. */
export function useAccount(): Account | null | undefined {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await auth<{ user: Account } | null>('/get-session'))?.user ?? null,
    staleTime: 60_000,
  });
  return data;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, { email: string; password: string }>({
    mutationFn: (credentials) => auth('/sign-in/email', credentials),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => auth('/sign-out', {}),
    // Nothing that one account has read is shown to the next.
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(KEY, null);
    },
  });
}
