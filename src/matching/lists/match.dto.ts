import { ApiProperty } from '@nestjs/swagger';
import { QuoteView } from '../../capabilities/capability.dto.js';
import type { CriterionCode, LaneCode, Need } from '../../engine/facts/index.js';
import type { EvidenceState } from '../../engine/scoring/index.js';
import { PageQuery } from '../../http/pagination.js';
import { TextDto } from '../../http/text.dto.js';
import { RunVersionsView } from '../runs/match-run.dto.js';

export class MatchesQuery extends PageQuery {}

export class ReasonView {
  /** e.g. tag-more-specific */
  code: string;
  /** The reason in the reader's language */
  text: string;
  /** What the text is made of: codes and plain figures */
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;
}

export class CriterionView {
  code: CriterionCode;
  /** Name in the reader's language */
  name: string;
  /** Share of the whole, 0..1 */
  weight: number;
  /** 0..1; null where nothing is known */
  value: number | null;
  /** 0..1: how much of what the criterion looks at is stated; weighs with `weight` */
  known: number | null;
  reasons: ReasonView[];
}

export class EvidenceQuoteView extends QuoteView {
  side: 'requirement' | 'capability';
}

/** What the requirement asks, what the capability states, and the words of both */
export class EvidenceView {
  /** `c1`.. for clauses, `t1`.. for tags, `k1`.. for certifications */
  clause: string;
  need: Need;
  state: EvidenceState;
  @ApiProperty({ type: 'object', additionalProperties: true })
  wanted: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  offered: Record<string, unknown> | null;
  quotes: EvidenceQuoteView[];
  /** The row in the reader's language */
  text: string;
}

export class MatchPartyView {
  id: string;
  title: TextDto;
  company: string;
  companyNames: TextDto;
  country: string;
}

export class MatchView {
  id: string;
  run: string;
  requirement: MatchPartyView;
  capability: MatchPartyView;
  rank: number;
  /** True when failed must clauses keep the pair out of the list */
  nearMiss: boolean;
  /** 0..100: fit shrunk towards the lane's prior by missing facts; ranks */
  score: number;
  /** 0..100: weighted mean over the criteria with data */
  fit: number;
  /** 0..1: share of weight with data */
  coverage: number;
  lane: LaneCode;
  versions: RunVersionsView;
  /** False for a list of another version of Naru: figures stand, reasons and evidence need a new run */
  explained: boolean;
  summary: string;
  criteria: CriterionView[];
  evidence: EvidenceView[];
  /** Why a near miss is kept out */
  exclusions: ReasonView[];
}

export class MatchListView {
  requirement: string;
  /** null while the first list is still being scored */
  run: string | null;
  createdAt: string | null;
  /** Capabilities that were compared */
  considered: number;
  listed: number;
  nearMisses: number;
  /** For an empty list: what is missing in the market */
  gap: ReasonView[];
}

export class MatchPageView {
  items: MatchView[];
  nextCursor: string | null;
  total: number;
  list: MatchListView;
}
