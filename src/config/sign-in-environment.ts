import { IsOptional, IsString, IsUrl, MinLength } from 'class-validator';
import { MailEnvironment } from './mail-environment.js';

/** Variables without a default. */
export const OPTIONAL_SIGN_IN_VARIABLES = [
  'KAKAO_ID',
  'KAKAO_SECRET',
  'NAVER_ID',
  'NAVER_SECRET',
  'WECHAT_ID',
  'WECHAT_SECRET',
  'OIDC_URL',
  'OIDC_ID',
  'OIDC_SECRET',
] as const;

/** Sign-in by other services, each off until it has an id and a secret of that service. */
export abstract class SignInEnvironment extends MailEnvironment {
  @IsOptional() @IsString() @MinLength(1) KAKAO_ID?: string;
  @IsOptional() @IsString() @MinLength(1) KAKAO_SECRET?: string;
  @IsOptional() @IsString() @MinLength(1) NAVER_ID?: string;
  @IsOptional() @IsString() @MinLength(1) NAVER_SECRET?: string;
  @IsOptional() @IsString() @MinLength(1) WECHAT_ID?: string;
  @IsOptional() @IsString() @MinLength(1) WECHAT_SECRET?: string;

  /** Any OpenID Connect service, by its discovery document, `https://.../.well-known/openid-configuration`. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true, disallow_auth: true })
  OIDC_URL?: string;
  @IsOptional() @IsString() @MinLength(1) OIDC_ID?: string;
  @IsOptional() @IsString() @MinLength(1) OIDC_SECRET?: string;
}

/** What is wrong with the variables together, each named. */
export function signInProblems(environment: SignInEnvironment & { PUBLIC_URL?: string }): string[] {
  const missing = (names: readonly (keyof SignInEnvironment)[]): string[] => {
    const set = names.filter((name) => environment[name] !== undefined);
    return set.length === 0 || set.length === names.length
      ? []
      : [`${names.join(', ')} are given together or not at all`];
  };
  const any = OPTIONAL_SIGN_IN_VARIABLES.some((name) => environment[name] !== undefined);
  return [
    ...missing(['KAKAO_ID', 'KAKAO_SECRET']),
    ...missing(['NAVER_ID', 'NAVER_SECRET']),
    ...missing(['WECHAT_ID', 'WECHAT_SECRET']),
    ...missing(['OIDC_URL', 'OIDC_ID', 'OIDC_SECRET']),
    ...(any && environment.PUBLIC_URL === undefined
      ? ['sign-in by other services needs PUBLIC_URL, the address that they send people back to']
      : []),
  ];
}
