import type { StoredCapability } from '../capabilities/capabilities.service.js';
import type { StoredCompany } from '../companies/companies.service.js';
import type { LaneCode } from '../engine/facts/index.js';
import {
  ageFactorOf,
  priorityOf,
  type RejectReasonCode,
  type ReviewAct,
  type ReviewState,
} from '../engine/reviews/index.js';
import type { ErrorCode } from '../errors/codes.js';
import type { Principal } from '../http/principal.js';
import type { MatchPartyView } from '../matching/lists/match.dto.js';
import type { StoredRequirement } from '../requirements/requirements.service.js';
import type { ReviewDecisionView, ReviewView } from './review.dto.js';

/** A row of `review_decision` as JSON. */
export interface DecisionRow {
  readonly id: string;
  readonly act: ReviewAct;
  readonly reason: RejectReasonCode | null;
  readonly note: string | null;
  readonly place: number | null;
  readonly side: 'seeker' | 'provider' | null;
  readonly second: boolean;
  readonly rank: number | null;
  readonly score: number | null;
  readonly decided_by: string;
  readonly decided_at: string;
  readonly effective_at: string;
  readonly applied_at: string | null;
  readonly undone_at: string | null;
  readonly refusal: ErrorCode | null;
}

/** A row of `review` with what is shown beside it. */
export interface ReviewRow {
  readonly match_id: string;
  readonly requirement_id: string;
  readonly capability_id: string;
  readonly lane: LaneCode;
  readonly desk_id: string | null;
  readonly state: ReviewState;
  readonly since: Date;
  readonly rank: number | null;
  readonly score: number | null;
  readonly coverage: number | null;
  readonly asked: boolean;
  readonly value: number;
  readonly risk: number;
  readonly held_by: string | null;
  readonly held_by_name: string | null;
  readonly handed_note: string | null;
  readonly decision: DecisionRow | null;
  readonly decided_by_name: string | null;
}

const DAY_MS = 86_400_000;
const points = (value: number | null): number | null => (value === null ? null : value / 100);

export const partyView = (
  { head, content }: StoredRequirement | StoredCapability,
  company: StoredCompany,
): MatchPartyView => ({
  id: head.id,
  title: content.title,
  company: company.head.id,
  companyNames: company.content.names,
  country: company.content.country,
});

export function reviewView(
  row: ReviewRow,
  requirement: MatchPartyView,
  capability: MatchPartyView,
  principal: Principal,
  now: Date,
): ReviewView {
  const { decision, value, risk } = row;
  const days = (now.getTime() - row.since.getTime()) / DAY_MS;
  // Who has read the first answer does not read blindly.
  const isBlind = row.state === 'second' && decision?.decided_by !== principal.id;
  return {
    match: row.match_id,
    requirement,
    capability,
    lane: row.lane,
    desk: row.desk_id,
    state: row.state,
    since: row.since.toISOString(),
    rank: row.rank,
    score: points(row.score),
    coverage: row.coverage === null ? null : row.coverage / 10_000,
    asked: row.asked,
    priority: priorityOf(value, days, risk),
    value,
    age: ageFactorOf(days),
    risk,
    heldBy: row.held_by,
    heldByName: row.held_by_name,
    handedNote: row.handed_note,
    decision: decision === null || isBlind ? null : decisionView(decision, row.decided_by_name),
    scoreChanged: decision !== null && !isBlind && (decision.score !== row.score || decision.rank !== row.rank),
  };
}

export const decisionView = (row: DecisionRow, byName: string | null): ReviewDecisionView => ({
  id: row.id,
  act: row.act,
  reason: row.reason,
  note: row.note,
  place: row.place,
  side: row.side,
  second: row.second,
  by: row.decided_by,
  byName,
  at: new Date(row.decided_at).toISOString(),
  effectiveAt: new Date(row.effective_at).toISOString(),
  applied: row.applied_at !== null && row.refusal === null,
  undone: row.undone_at !== null,
  refusal: row.refusal,
  score: points(row.score),
  rank: row.rank,
});
