import { useMutation } from '@tanstack/react-query';
import { auth, consolePath } from '../api/auth';
import type { SignInService } from './use-sign-in-ways';

/**
 * Leaves for another service, which sends the reader back: to `then`, or with `?error=` to `otherwise`.
 * @param act `link-social` connects it to the account that is signed in
 */
export const useService = (act: 'sign-in/social' | 'link-social', then: string, otherwise: string) =>
  useMutation<{ url: string }, unknown, SignInService>({
    mutationFn: (provider) =>
      auth(`/${act}`, {
        provider,
        callbackURL: consolePath(then),
        errorCallbackURL: consolePath(otherwise),
        disableRedirect: true,
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
