import { IsEmail, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../identity/auth.js';

export class SetupDto {
  /** Printed at the first start */
  @IsString() @Length(1, 100) token: string;
  @IsString() @Length(1, 100) name: string;
  @IsEmail({}, { context: { expected: 'name@example.com' } }) @MaxLength(254) email: string;
  @IsString() @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD) password: string;
  /** Language of mails and notifications */
  @IsIn(LOCALES) locale: Locale;
}

export class SetupView {
  /** Whether the administrator's account still waits for its person */
  open: boolean;
}

export const DEMO_ROLES = ['supplier', 'partner', 'operator', 'advisor', 'administrator'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

export class DemoSignInDto {
  @IsIn(DEMO_ROLES) role: DemoRole;
}

export class DemoView {
  /** While it is on, anybody may sign in as anybody, and everything is invented */
  on: boolean;
  roles: DemoRole[];
}
