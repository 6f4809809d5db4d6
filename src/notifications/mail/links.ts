import type { Environment } from '../../config/environment.js';

/** Where people open Naru. Without PUBLIC_URL nobody but this machine is reached, so its own address will do. */
export const publicAddress = ({ PUBLIC_URL, HOST, PORT }: Environment): string =>
  (PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/+$/, '');

/** The addresses that mail and groups are given, all in one place. */
export function linkTo(base: string) {
  const withToken = (path: string, token: string): string => `${base}${path}?token=${encodeURIComponent(token)}`;
  const home = `${base}/console/`;
  /** Without the host: sign-in sends people on within its own service only. */
  const homePath = new URL(home).pathname;
  return {
    home,
    verifyEmail: (token: string): string =>
      `${withToken('/api/auth/verify-email', token)}&callbackURL=${encodeURIComponent(homePath)}`,
    resetPassword: (token: string): string => withToken('/console/reset-password', token),
    invitation: (token: string): string => withToken('/console/invitation', token),
    unsubscribe: (token: string): string => withToken('/api/v1/notifications/unsubscribe', token),
  };
}
