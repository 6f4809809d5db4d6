import { IsIn, IsInt, IsOptional, IsString, IsTimeZone, Length, Max, Min } from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import type { Role } from '../../http/principal.js';

export const KEY_SCOPES = ['read', 'write'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export class CreateKeyDto {
  /** What it is for */
  @IsString() @Length(1, 32) name: string;
  /** `read` for GET only */
  @IsIn(KEY_SCOPES) scope: KeyScope;
  /** Without it the key works until it is deleted */
  @IsOptional() @IsInt() @Min(1) @Max(365) days?: number;
}

export class NewKeyView {
  id: string;
  name: string;
  scope: KeyScope;
  /** Shown once */
  key: string;
  expiresAt: string | null;
}

export class ReplaceAccountDto {
  @IsString() @Length(1, 100) name: string;
  /** Language of mails and notifications */
  @IsIn(LOCALES) locale: Locale;
  /** IANA name, e.g. Asia/Seoul; quiet hours follow it */
  @IsOptional() @IsTimeZone({ context: { expected: 'Asia/Seoul' } }) timeZone?: string;
}

export class AccountView {
  id: string;
  name: string;
  /** Null for an account that has a telephone number alone */
  email: string | null;
  /** Telephone number to sign in with, E.164 */
  phone: string | null;
  role: Role;
  locale: Locale;
  timeZone: string | null;
  /** Whether sign-in asks for a code of an authenticator app */
  secondFactor: boolean;
  /** An account of the demonstration, which anybody may use */
  demo: boolean;
}

export class ConsentDto {
  @IsString() @Length(1, 60) code: string;
}

export class GivenConsentView {
  code: string;
  version: string;
  givenAt: string;
  withdrawnAt: string | null;
}

export class EraseAccountDto {
  /** Your own address, or number where there is no address, so that nobody erases an account by mistake */
  @IsString() @Length(1, 254) email: string;
}

export class KeptView {
  /** What stays */
  what: string;
  /** Why it has to */
  why: string;
}

export class ErasureView {
  erased: string[];
  kept: KeptView[];
}
