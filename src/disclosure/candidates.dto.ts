import { IsBoolean, IsOptional } from 'class-validator';
import type { AnyCriterionCode, LaneCode, Need } from '../engine/facts/index.js';
import type { EvidenceState } from '../engine/scoring/index.js';
import { GapReportView } from '../matching/advice/gaps.dto.js';
import { ToBoolean } from '../http/query-values.js';
import { MatchesQuery, MatchListView } from '../matching/lists/match.dto.js';
import { DisclosedCapabilityView, DisclosedRequirementView } from './disclosed.dto.js';

export class CandidatesQuery extends MatchesQuery {
  /** Those whom one condition that must be met keeps out, instead of those listed */
  @IsOptional() @ToBoolean() @IsBoolean() nearMisses?: boolean;
}

export class CandidateCriterionView {
  code: AnyCriterionCode;
  name: string;
  /** 0..1; null where nothing is known */
  value: number | null;
}

export class CandidateQuoteView {
  side: 'requirement' | 'capability';
  text: string;
}

/** What is asked and how it is answered, as wide as the supplier's teaser */
export class CandidateEvidenceView {
  /** As in the evidence of a match */
  clause: string;
  need: Need;
  state: EvidenceState;
  /** False for what was read from the requirement's text and nobody has confirmed */
  confirmed: boolean;
  wantedText: string;
  /** Null where nothing is offered or shown */
  offeredText: string | null;
  gapText: string | null;
  /** The row in one line */
  text: string;
  /** Words of your requirement; those of the supplier only where it allows them */
  quotes: CandidateQuoteView[];
}

export class CandidateGapView {
  clause: string;
  text: string;
}

class AnonymousMatchView {
  /** Id of the match; says nothing about who the other side is */
  id: string;
  /** 0..100 */
  score: number;
  /** 0..100 */
  fit: number;
  /** 0..1: share of weight with data */
  coverage: number;
}

export class CandidateView extends AnonymousMatchView {
  rank: number;
  lane: LaneCode;
  nearMiss: boolean;
  /** Empty for a near miss */
  summary: string;
  /** Of a near miss: what keeps it out, as wide as the supplier shows it */
  keptOut: CandidateGapView[];
  criteria: CandidateCriterionView[];
  /** Empty for a list of another version of Naru */
  evidence: CandidateEvidenceView[];
  capability: DisclosedCapabilityView;
}

export class CandidatesPageView {
  /** Empty until the company that asks is verified; the counts are told */
  items: CandidateView[];
  nextCursor: string | null;
  total: number;
  /** False while an advisor has not verified the company */
  verified: boolean;
  list: MatchListView;
}

export class LaneCountView {
  lane: LaneCode;
  name: string;
  /** Open requirements that list something of the company */
  requirements: number;
}

/** One thing that is asked, by its name, and how your capability stands to it */
export class FitAnswerView {
  /** As in the evidence of a match */
  clause: string;
  name: string;
  need: Need;
  state: EvidenceState;
}

export class FitView extends AnonymousMatchView {
  /** Id of your capability */
  capability: string;
  /** What it rests on, what is missing and what is not known of it; empty for a list of another version of Naru */
  summary: string;
  /** What the teaser shows of it; limits stand there */
  answers: FitAnswerView[];
  requirement: DisclosedRequirementView;
}

export class MissingFactsView {
  /** Id of your capability */
  capability: string;
  gaps: GapReportView;
}

export class FitsPageView {
  items: FitView[];
  nextCursor: string | null;
  /** Open requirements in all lanes */
  total: number;
  lanes: LaneCountView[];
  /** What the newest capabilities leave unsaid, on the first page; for others see `/capabilities/{id}/gaps` */
  missing: MissingFactsView[];
}
