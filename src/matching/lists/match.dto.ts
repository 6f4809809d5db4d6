import { ApiProperty } from '@nestjs/swagger';
import { QuoteView } from '../../capabilities/capability.dto.js';
import type { AnyCriterionCode, LaneCode, Need } from '../../engine/facts/index.js';
import type { EvidenceState, FactName, Gap } from '../../engine/scoring/index.js';
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
  code: AnyCriterionCode;
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

/** By how much an offered figure misses the asked one, both in the measure of what is asked */
export class GapFigureView {
  /** The offer lies below or above the limit, or lacks a piece at an end of a span that it has to cover */
  how: Gap['how'];
  limit: number;
  offered: number;
  /** Their difference, above 0 */
  amount: number;
  /** Of the limit, or of the asked span where that is wider; null against a limit of nothing */
  percent: number | null;
  /** What the figures count: a unit (UCUM code), pieces, days or money */
  @ApiProperty({ type: 'object', additionalProperties: true })
  measure: Record<string, unknown>;
}

/** The fields that state a fact; null where no field does, so that what is offered was read from the text */
export class EvidenceFieldsView {
  requirement: FactName | null;
  capability: FactName | null;
}

/** What the requirement asks, what the capability states, and the words of both */
export class EvidenceView {
  /**
   * `t1`.. tags, `c1`.. clauses (`r1`.. those that only the text states), `k1`.. certifications, `q1` capacity, `q2`
   * minimum order, `b1` budget, `d1` date, `l1` lead time, `m1`.. markets, `w1` ways to cooperate, `p1` kinds of
   * partner, `a1` regions, `s1` languages
   */
  clause: string;
  need: Need;
  state: EvidenceState;
  /** False for what was read from the requirement's text and nobody has confirmed */
  confirmed: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true })
  wanted: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  offered: Record<string, unknown> | null;
  /** Specs: the figures of both sides in the asked unit and, where it is another, in the offered one */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  figures: Record<string, unknown>[];
  /** Empty unless figures miss their limit */
  gaps: GapFigureView[];
  fields: EvidenceFieldsView;
  /** A side whose words do not state the fact has none */
  quotes: EvidenceQuoteView[];
  /** The row in the reader's language */
  text: string;
  /** What is asked, in the reader's language */
  wantedText: string;
  /** What is offered, in the reader's language */
  offeredText: string | null;
  /** How far it is off, in the asked unit and in percent, in the reader's language */
  gapText: string | null;
}

/** A must clause that keeps a near miss out */
export class NearMissGapView {
  /** Id of the clause, as in `evidence` */
  clause: string;
  wantedText: string;
  offeredText: string | null;
  /** Empty for words, which are not nearly met */
  gaps: GapFigureView[];
  quotes: EvidenceQuoteView[];
  /** The gap in the reader's language: what is asked, what is offered, the difference in the asked unit and in percent */
  text: string;
}

export class MatchPartyView {
  id: string;
  title: TextDto;
  company: string;
  companyNames: TextDto;
  country: string;
}

/** What the desk has made of a pair's place; the list itself stays as it was scored */
export class PairMarkView {
  /** Read before all others */
  pinned: boolean;
  /** In no list as it is read */
  excluded: boolean;
  /** The rank at which it is read instead of its own */
  place: number | null;
  /** In the advisor's words, or the code of a reason */
  reason: string;
  at: string;
}

export class MatchView {
  id: string;
  run: string;
  requirement: MatchPartyView;
  capability: MatchPartyView;
  /** As it was scored; `mark` tells where the desk has put it */
  rank: number;
  @ApiProperty({ type: PairMarkView, nullable: true })
  mark: PairMarkView | null;
  /** True when must clauses keep the pair out of the list */
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
  /** Of a near miss: the clauses that it fails, and by how much, or does not state */
  gaps: NearMissGapView[];
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
