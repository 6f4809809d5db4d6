import { IsBoolean, IsEmail, IsIn, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { type Locale, LOCALES } from '../engine/facts/index.js';
import { TextDto } from '../http/text.dto.js';
import {
  VERIFICATION_METHODS,
  VERIFICATION_STATES,
  type VerificationMethod,
  type VerificationState,
} from './company-verification.entity.js';

export class RequestVerificationDto {
  /** `licence`: the document will be attached; `proof-code`: a code goes to a public contact of the company */
  @IsIn(VERIFICATION_METHODS) method: VerificationMethod;
  /** Only for a proof code: an address that the company publishes, at the domain of its web site if it has one */
  @ValidateIf(({ method }: RequestVerificationDto) => method === 'proof-code')
  @IsEmail({}, { context: { expected: 'info@example.com' } })
  @MaxLength(254)
  contact?: string;
  /** Only for a proof code: language of the mail */
  @ValidateIf(({ method }: RequestVerificationDto) => method === 'proof-code')
  @IsIn(LOCALES)
  locale?: Locale;
}

export class ProofCodeDto {
  @Matches(/^\d{8}$/, { context: { expected: '12345678' } }) code: string;
}

export class DecideVerificationDto {
  @IsBoolean() accept: boolean;
  /** What the decision rests on; the company reads it */
  @IsString() @Length(1, 2000) reason: string;
}

export class VerificationsQuery {
  @IsIn(VERIFICATION_STATES) state: VerificationState = 'pending';
}

export class VerificationView {
  /** Company id */
  company: string;
  state: VerificationState;
  method: VerificationMethod | null;
  requestedAt: string | null;
  codeSentTo: string | null;
  /** When somebody entered the right code; an advisor still decides */
  codeConfirmedAt: string | null;
  decidedAt: string | null;
  reason: string | null;
}

export class ListedVerificationView extends VerificationView {
  companyNames: TextDto;
}
