import type { Pool } from 'pg';
import type { SignInEnvironment } from '../config/sign-in-environment.js';

/** Id and secret that a service has given to this one. */
export interface ServiceClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The services that people may sign in by; those that are not set up are left out. */
export interface OtherServices {
  readonly kakao?: ServiceClient;
  readonly naver?: ServiceClient;
  readonly wechat?: ServiceClient;
  readonly oidc?: ServiceClient & { readonly discoveryUrl: string };
}

export function otherServices(environment: SignInEnvironment): OtherServices {
  const { KAKAO_ID, KAKAO_SECRET, NAVER_ID, NAVER_SECRET, WECHAT_ID, WECHAT_SECRET } = environment;
  const kakao = client(KAKAO_ID, KAKAO_SECRET);
  const naver = client(NAVER_ID, NAVER_SECRET);
  const wechat = client(WECHAT_ID, WECHAT_SECRET);
  const oidc = client(environment.OIDC_ID, environment.OIDC_SECRET);
  const discoveryUrl = environment.OIDC_URL;
  return {
    ...(kakao && { kakao }),
    ...(naver && { naver }),
    ...(wechat && { wechat }),
    ...(oidc && discoveryUrl !== undefined && { oidc: { ...oidc, discoveryUrl } }),
  };
}

export const namesOf = (services: OtherServices): (keyof OtherServices)[] =>
  (['kakao', 'naver', 'wechat', 'oidc'] as const).filter((name) => services[name] !== undefined);

const client = (clientId?: string, clientSecret?: string): ServiceClient | null =>
  clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };

/** Members without a second factor of their own: a service must not stand in for that. */
export async function mayEnterByService(pool: Pool, user: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select 1 from identity."user" where id = $1 and role = 'member' and "twoFactorEnabled" is not true and not demo`,
    [user],
  );
  return rowCount === 1;
}
