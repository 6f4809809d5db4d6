import { IsEmail, IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import { IsCountry } from '../../http/validation.js';
import {
  MEMBER_ROLES,
  MEMBERSHIP_DECISIONS,
  type MemberRole,
  type MembershipDecision,
  type MembershipState,
} from './membership.js';

export class DecideMembershipDto {
  @IsIn(MEMBERSHIP_DECISIONS) decision: MembershipDecision;
}

export class InviteDto {
  @IsEmail({}, { context: { expected: 'name@example.com' } }) @MaxLength(254) email: string;
  @IsIn(MEMBER_ROLES) role: MemberRole;
  /** Language of the mail */
  @IsIn(LOCALES) locale: Locale;
}

/** A company by its number: joined when Naru has it, founded when not. */
export class EnterCompanyDto {
  @IsCountry() country: string;
  /** Korean business number, unified social credit code or LEI */
  @IsString() @Length(1, 40) registrationNumber: string;
  /** Used only when the company is not in Naru yet */
  @IsString() @Length(1, 200) companyName: string;
}

export class LeaveCompanyDto {
  /** Company id */
  @IsUUID() company: string;
}

export class AcceptInvitationDto {
  /** The code that came by mail */
  @IsString() @Length(1, 100) token: string;
}

export class MembershipView {
  /** UUIDv7 */
  id: string;
  company: string;
  role: MemberRole;
  state: MembershipState;
  requestedAt: string;
  decidedAt: string | null;
}

export class MemberView extends MembershipView {
  name: string;
  /** Null for an account that has a telephone number alone */
  email: string | null;
  phone: string | null;
}

export class InvitationView {
  id: string;
  /** Null for those who run the service */
  company: string | null;
  email: string;
  role: MemberRole | 'advisor' | 'administrator';
  expiresAt: string;
}
