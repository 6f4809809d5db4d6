import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { auth } from '../api/auth';
import { client, type Problem, type Schemas } from '../api/client';
import { queries } from '../api/queries';
import { phoneIn } from './phone';

export type Role = Schemas['AccountView']['role'];
export type DemoRole = Schemas['DemoSignInDto']['role'];

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly twoFactorEnabled?: boolean | null;
}

export interface Credentials {
  /** Mail address, or telephone number in any way of writing. */
  readonly email: string;
  readonly password: string;
}

const KEY = ['session'];

const accountQuery = queryOptions({
  queryKey: KEY,
  queryFn: async (): Promise<Account | null> => {
    const user = (await auth<{ user: Account } | null>('/get-session'))?.user ?? null;
    // The address of an account that has a telephone number alone is a filling, see `src/identity/phone.ts`.
    return user?.email.endsWith('@phone.invalid') ? { ...user, email: user.name } : user;
  },
  staleTime: 60_000,
});

/** Who is signed in; null for nobody, undefined while that is not known yet. */
export const useAccount = (): Account | null | undefined => useQuery(accountQuery).data;

/** Asks who is signed in before anything is drawn. */
export const findAccount = (): Promise<Account | null> => queries.ensureQueryData(accountQuery);

/** After a sign-in by whichever way: who is signed in is asked anew. */
function useEntry<Asked, Answer>(enter: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation<Answer, unknown, Asked>({
    mutationFn: enter,
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Answers with `twoFactorRedirect` where a code has to follow. */
export const useSignIn = () =>
  useEntry(({ email, password }: Credentials) => {
    const phoneNumber = phoneIn(email);
    const [path, body] =
      phoneNumber === null ? ['/sign-in/email', { email }] : ['/sign-in/phone-number', { phoneNumber }];
    return auth<{ twoFactorRedirect?: boolean }>(path, { ...body, password });
  });

/** Six digits are of the authenticator app; what else is entered is one of the codes for when that is lost. */
export const useCode = () =>
  useEntry((code: string) =>
    auth(/^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', { code }),
  );

export const useDemoEntry = () =>
  useEntry(async (role: DemoRole) => {
    const { error, response } = await client.POST('/api/v1/demo/sign-in', { body: { role }, parseAs: 'text' });
    if (!response.ok) throw error;
  });

/** The key for an authenticator app; it counts once a code of it has been entered. */
export const useEnrolment = () =>
  useMutation<{ totpURI: string; backupCodes: string[] }, unknown, string>({
    mutationFn: (password) => auth('/two-factor/enable', { password }),
  });

/** The answer is the same for every address. */
export const useResetLink = () =>
  useMutation<unknown, unknown, string>({ mutationFn: (email) => auth('/request-password-reset', { email }) });

export const useNewPassword = () =>
  useMutation<unknown, unknown, { token: string; newPassword: string }>({
    mutationFn: (asked) => auth('/reset-password', asked),
  });

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

/** Whether the service refuses this account everything until it has a second factor. */
export function useEnrolmentNeed(role: Role | undefined): boolean {
  const { data } = useQuery({
    queryKey: [...KEY, 'second-factor', role],
    enabled: role === 'advisor' || role === 'administrator',
    queryFn: async () => {
      const { error } = await client.GET('/api/v1/accounts/me');
      return (error as Problem | undefined)?.code === 'second-factor-missing';
    },
  });
  return data ?? false;
}
