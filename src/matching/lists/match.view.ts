import type { CriterionCode, LaneCode, Locale } from '../../engine/facts/index.js';
import {
  type EvidenceRow,
  type NameLookup,
  type PairScore,
  type Reason,
  renderEvidence,
  renderReason,
  summarise,
} from '../../engine/scoring/index.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from '../runs/scoring-input.js';
import type { ListedMatch } from './list-reader.js';
import type { EvidenceView, MatchPartyView, MatchView, ReasonView } from './match.dto.js';

/** Both sides of a match as they stood when it was scored. */
export interface Pair {
  readonly requirement: RequirementInput;
  readonly capability: CapabilityInput;
  readonly seeker: CompanyInput;
  readonly provider: CompanyInput;
}

const fraction = (value: number): number => value / 10_000;
const points = (value: number): number => value / 100;

export function reasonView(reason: Reason, locale: Locale, names: NameLookup): ReasonView {
  const { code, ...facts } = reason;
  return { code, text: renderReason(reason, locale, names), facts };
}

export function explainedView(
  line: ListedMatch,
  pair: Pair,
  lane: LaneCode,
  { score, evidence }: { score: PairScore; evidence: readonly EvidenceRow[] },
  names: NameLookup,
  locale: Locale,
): MatchView {
  const whole = score.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...figures(line, pair, lane),
    explained: true,
    summary: summarise(score, evidence, locale, names),
    criteria: score.criteria.map(({ code, weight, value, known, reasons }) => ({
      code,
      name: names.criterion(code),
      weight: weight / whole,
      value: value === null ? null : fraction(value),
      known: value === null ? 0 : fraction(known),
      reasons: reasons.map((reason) => reasonView(reason, locale, names)),
    })),
    evidence: evidence.map((row) => evidenceView(row, locale, names)),
    exclusions: score.exclusions.map((reason) => reasonView(reason, locale, names)),
  };
}

/** What remains of a line that another version of Naru has scored. */
export function figuresView(
  line: ListedMatch,
  pair: Pair,
  lane: LaneCode,
  codes: readonly CriterionCode[],
  names: NameLookup,
): MatchView {
  return {
    ...figures(line, pair, lane),
    explained: false,
    summary: '',
    criteria: codes.map((code, i) => {
      const value = line.criteria[i] ?? null;
      return {
        code,
        name: names.criterion(code),
        weight: 0,
        value: value === null ? null : fraction(value),
        known: null,
        reasons: [],
      };
    }),
    evidence: [],
    exclusions: [],
  };
}

function figures(line: ListedMatch, pair: Pair, lane: LaneCode) {
  return {
    id: line.id,
    run: line.runId,
    requirement: party(pair.requirement, pair.seeker),
    capability: party(pair.capability, pair.provider),
    rank: line.rank,
    nearMiss: line.nearMiss,
    score: points(line.score),
    fit: points(line.fit),
    coverage: fraction(line.coverage),
    lane,
    versions: line.versions,
  };
}

function party(input: RequirementInput | CapabilityInput, company: CompanyInput): MatchPartyView {
  return {
    id: input.id,
    title: input.content.title,
    company: company.id,
    companyNames: company.content.names,
    country: company.content.country,
  };
}

function evidenceView(row: EvidenceRow, locale: Locale, names: NameLookup): EvidenceView {
  return {
    clause: row.clause,
    need: row.need,
    state: row.state,
    wanted: { ...row.wanted },
    offered: row.offered === null ? null : { ...row.offered },
    quotes: row.quotes.map(({ side, field, start, end, text }) => ({ side, field, start, end, text })),
    text: renderEvidence(row, locale, names),
  };
}
