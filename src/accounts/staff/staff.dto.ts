import { OmitType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import { PageQuery } from '../../http/pagination.js';
import type { Role } from '../../http/principal.js';

const CODES = /^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/;

export class DeskContent {
  @IsString() @Length(1, 100) name: string;
  /** ISO 3166-1 or 3166-2 codes; empty for all */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(CODES, { each: true }) regions: string[];
  /** Codes of tags; empty for all */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(CODES, { each: true }) sectors: string[];
  /** Codes of lanes; empty for all */
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @Matches(CODES, { each: true }) lanes: string[];
}

export class DeskMemberView {
  id: string;
  name: string;
}

export class DeskView extends DeskContent {
  /** UUIDv7 */
  id: string;
  members: DeskMemberView[];
}

export class InviteStaffDto {
  @IsEmail({}, { context: { expected: 'name@example.com' } }) @MaxLength(254) email: string;
  @IsIn(['advisor', 'administrator']) role: 'advisor' | 'administrator';
  /** Language of the mail */
  @IsIn(LOCALES) locale: Locale;
}

export class AccountsQuery extends OmitType(PageQuery, ['cursor']) {
  @IsOptional() @IsIn(['member', 'advisor', 'administrator']) role?: Role;
  /** A whole mail address */
  @IsOptional() @IsString() @Length(1, 254) email?: string;
}

export class BanDto {
  @IsBoolean() banned: boolean;
  @IsString() @Length(1, 500) reason: string;
}

export class StaffAccountView {
  id: string;
  name: string;
  email: string;
  role: Role;
  confirmed: boolean;
  banned: boolean;
  createdAt: string;
}
