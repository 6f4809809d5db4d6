import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { type Tier, TIERS } from '../engine/disclosure/tier.js';
import {
  INTRODUCTION_STATES,
  type IntroductionState,
  LEDGER_KINDS,
  type LedgerKind,
  type Need,
  NEEDS,
  PARTY_SIDES,
  type PartySide,
  type TransitionName,
  transitionNames,
} from '../engine/introductions/index.js';
import { PageQuery } from '../http/pagination.js';
import { TextDto } from '../http/text.dto.js';

const LONGEST_REASON = 2000;

/** Transitions with facts of their own have routes of their own. */
const OF_OUTCOMES: readonly TransitionName[] = ['declare-outcome', 'confirm-outcome', 'grade-outcome'];
const PLAIN = transitionNames.filter((name) => !OF_OUTCOMES.includes(name));

export class SuggestIntroductionDto {
  /** The match to introduce; or else `opportunity` with `companies` */
  @ValidateIf((wish: SuggestIntroductionDto) => wish.opportunity === undefined || wish.match !== undefined)
  @IsUUID()
  match?: string;
  /** The opportunity whose team is introduced; for advisors */
  @IsOptional() @IsUUID() opportunity?: string;
  /** The companies of the team */
  @ValidateIf((wish: SuggestIntroductionDto) => wish.opportunity !== undefined || wish.companies !== undefined)
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  companies?: string[];
}

export class IntroductionsQuery extends PageQuery {
  @IsOptional() @IsIn(INTRODUCTION_STATES) state?: IntroductionState;
  @IsOptional() @IsUUID() desk?: string;
  /** Introductions in which the company is a party */
  @IsOptional() @IsUUID() company?: string;
}

export class OpenTransitionsQuery {
  /** The party to act for; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
  /** Language of names and texts; wins over Accept-Language */
  @IsOptional() @IsIn(['ko', 'zh-CN', 'en']) lang?: 'ko' | 'zh-CN' | 'en';
}

export class MoveDto {
  @IsIn(PLAIN) transition: TransitionName;
  /** Why; needed by rejecting, declining, withdrawing and opening again. Shown to the desk, not to the other side */
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) reason?: string;
  /** The version of the terms that was read; for `acknowledge-nda` */
  @IsOptional() @IsString() @Length(1, 20) ndaVersion?: string;
  /** The party to act for; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class PartyView {
  side: PartySide;
  /** Whether you act for it */
  own: boolean;
  /** Null until the parties may know each other (tier 2) */
  company: string | null;
  /** What that company is called */
  @ApiProperty({ type: TextDto, nullable: true })
  names: TextDto | null;
  /** Null for the other side of an open offer */
  consent: 'pending' | 'given' | 'declined' | null;
  consentedAt: string | null;
  acknowledgedAt: string | null;
}

export class IntroductionView {
  /** UUIDv7 */
  id: string;
  kind: 'match' | 'team';
  @ApiProperty({ enum: INTRODUCTION_STATES })
  state: IntroductionState;
  /** The state in the reader's language */
  stateName: string;
  /** Rises with the state; send it back as `If-Match: "<version>"` */
  version: number;
  /** What the parties see of each other: 0 teaser, 1 approved, 2 identity and contacts, 3 full specs */
  @ApiProperty({ enum: TIERS })
  tier: Tier;
  /** Ids of records; those of the other side from tier 2 on */
  match: string | null;
  /** For the desk: the team that is judged, `/teams/{id}/verdict` */
  team: string | null;
  requirement: string | null;
  @ApiProperty({ type: TextDto, nullable: true })
  requirementTitle: TextDto | null;
  capability: string | null;
  @ApiProperty({ type: TextDto, nullable: true })
  capabilityTitle: TextDto | null;
  opportunity: string | null;
  /** To others than its owner and the desk from tier 2 on */
  @ApiProperty({ type: TextDto, nullable: true })
  opportunityTitle: TextDto | null;
  /** The third country of the opportunity */
  market: string | null;
  /** For the desk */
  desk: string | null;
  /** What the desk asks while more information is needed */
  question: string | null;
  parties: PartyView[];
  /** When an open offer ends */
  expiresAt: string | null;
  /** When the first outcome was declared */
  concludedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export class NeedView {
  @ApiProperty({ enum: NEEDS })
  code: Need;
  text: string;
}

export class OpenTransitionView {
  @ApiProperty({ enum: transitionNames })
  transition: TransitionName;
  /** In the reader's language */
  name: string;
  /** Where it leads when all has been done that it asks for */
  @ApiProperty({ enum: INTRODUCTION_STATES })
  to: IntroductionState;
  /** What is still needed */
  needs: NeedView[];
}

export class OpenTransitionsView {
  @ApiProperty({ enum: INTRODUCTION_STATES })
  state: IntroductionState;
  version: number;
  items: OpenTransitionView[];
}

export class NdaView {
  version: string;
  title: string;
  clauses: string[];
}

export class LedgerEntryView {
  seq: string;
  @ApiProperty({ enum: LEDGER_KINDS })
  kind: LedgerKind;
  /** ISO 8601, UTC */
  at: string;
  @ApiProperty({ enum: [...PARTY_SIDES, 'desk', 'system'] })
  by: PartySide | 'desk' | 'system';
  from: string;
  to: string;
  /** Null where the company is not open to you */
  company: string | null;
  /** For the desk: the account */
  actor: string | null;
  /** For the desk, and to who gave it */
  reason: string | null;
  /** SHA-256 over the entry and the hash of the one before */
  hash: string;
}

export class LedgerView {
  items: LedgerEntryView[];
}
