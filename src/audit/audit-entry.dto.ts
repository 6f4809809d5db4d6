import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '../http/pagination.js';
import { IsInstant } from '../http/validation.js';
import { type AuditAct, auditActs } from './acts.js';

export class AuditEntriesQuery extends PageQuery {
  /** Account id */
  @IsOptional() @IsString() @Length(1, 100) actor?: string;
  @IsOptional() @IsIn(auditActs) act?: AuditAct;
  @IsOptional() @IsString() @Length(1, 100) subjectKind?: string;
  @IsOptional() @IsString() @Length(1, 100) subject?: string;
  /** From this day (UTC) or instant on */
  @IsOptional() @IsInstant() since?: string;
  /** Before this day (UTC) or instant */
  @IsOptional() @IsInstant() until?: string;
}

/** The filters of the list; an export has no pages. */
export class AuditExportQuery extends OmitType(AuditEntriesQuery, ['limit', 'cursor']) {}

export class AuditEntryView {
  /** UUIDv7 */
  id: string;
  /** ISO 8601, UTC */
  at: string;
  /** Account id; null for Naru itself */
  actor: string | null;
  /** Null for Naru itself and for accounts that are gone */
  actorName: string | null;
  /** Code of the act, e.g. `company.archived` */
  act: string;
  /** The act in the reader's language */
  text: string;
  /** Code of what was acted on, e.g. `company` */
  subjectKind: string;
  /** What was acted on in the reader's language */
  subjectText: string;
  /** Its id */
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

export class AuditChoice {
  code: string;
  /** In the reader's language */
  text: string;
}

/** What the audit log can be filtered by */
export class AuditChoicesView {
  acts: AuditChoice[];
  subjectKinds: AuditChoice[];
}
