import { IsEmail, IsIn, IsInt, IsOptional, IsString, IsTimeZone, Length, Max, MaxLength, Min } from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import type { Role } from '../../http/principal.js';
import { LONGEST_PASSWORD } from '../../identity/auth.js';

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

export class ChangeAddressDto {
  @IsEmail({}, { context: { expected: 'name@example.com' } }) @MaxLength(254) email: string;
  /** The account's own, as it stands */
  @IsString() @Length(1, LONGEST_PASSWORD) password: string;
}

export class AddressAskedView {
  /** The same for every address, whether it has an account or not */
  next: 'read-mail';
}

export class GivenConsentView {
  code: string;
  version: string;
  /** In the reader's language; null for one that is no longer asked for */
  title: string | null;
  /** Without it there is no account: withdrawing it is erasing that */
  carriesAccount: boolean;
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
