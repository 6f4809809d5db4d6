import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import {
  type Jurisdiction,
  RULE_STATUSES,
  type RuleId,
  type RuleStatus,
  VERDICT_OUTCOMES,
  type VerdictOutcome,
} from '../../engine/compliance/index.js';
import { IsIsoDate } from '../../http/field-checks.js';

/** How a rule shall apply; what is left out stays as written with it */
export class RuleSettingContent {
  /** False lists the rule in every verdict and does not apply it */
  @IsBoolean() isOn: boolean;

  @ApiProperty({ enum: RULE_STATUSES })
  @IsOptional()
  @IsIn(RULE_STATUSES)
  status?: RuleStatus;

  /** First day, `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() effectiveFrom?: string;

  /** Last day, `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() effectiveTo?: string;
}

export class SetRuleDto extends RuleSettingContent {
  /** Why; kept in the audit log */
  @IsString() @Length(1, 2000) reason: string;
}

export class SetByView {
  /** Account id */
  by: string;
  at: string;
  reason: string;
}

/** A rule as it applies here, with what it rests on */
export class RuleView {
  id: RuleId;
  /** How often it was set, 0 for never; send it back as `If-Match: "<version>"` */
  version: number;
  name: string;
  /** Country whose law it is, or `INT` for what several ask */
  jurisdiction: Jurisdiction;
  jurisdictionText: string;
  status: RuleStatus;
  statusText: string;
  isOn: boolean;
  /** Whether it is applied today */
  applies: boolean;
  /** First and last day, `YYYY-MM-DD`; null where none is known */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  citation: string;
  sources: string[];
  /** When that was last looked at, `YYYY-MM-DD` */
  checkedAt: string;
  confidence: 'high' | 'medium' | 'low';
  /** The days and the status as written with the rule */
  @ApiProperty({ enum: RULE_STATUSES })
  writtenStatus: RuleStatus;
  writtenFrom: string | null;
  writtenTo: string | null;
  /** Who set it last and why; null for a rule as written */
  set: SetByView | null;
}

export class OutcomeChangeView {
  @ApiProperty({ enum: VERDICT_OUTCOMES })
  from: VerdictOutcome;
  @ApiProperty({ enum: VERDICT_OUTCOMES })
  to: VerdictOutcome;
  matches: number;
}

/** What a setting would do to the matches and teams that somebody works with */
export class RulePreviewView {
  /** How many were judged: the newest, 500 at most */
  judged: number;
  /** Only those that come out otherwise */
  changes: OutcomeChangeView[];
}
