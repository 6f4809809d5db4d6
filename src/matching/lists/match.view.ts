import type { AnyCriterionCode, LaneCode, Locale } from '../../engine/facts/index.js';
import {
  type EvidenceRow,
  type Gap,
  gapText,
  type NameLookup,
  type PairScore,
  offeredText,
  type Reason,
  renderEvidence,
  renderGap,
  renderReason,
  rowsThatExclude,
  summarise,
  wantedText,
} from '../../engine/scoring/index.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from '../runs/scoring-input.js';
import type { ListedMatch } from './list-reader.js';
import type {
  EvidenceQuoteView,
  EvidenceView,
  GapFigureView,
  MatchPartyView,
  MatchView,
  NearMissGapView,
  ReasonView,
} from './match.dto.js';

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
    gaps: rowsThatExclude(score, evidence).map((row) => nearMissGapView(row, locale, names)),
  };
}

/** What remains of a line that another version of Naru has scored. */
export function figuresView(
  line: ListedMatch,
  pair: Pair,
  lane: LaneCode,
  codes: readonly AnyCriterionCode[],
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
    gaps: [],
  };
}

function figures(line: ListedMatch, pair: Pair, lane: LaneCode) {
  return {
    id: line.id,
    run: line.runId,
    requirement: party(pair.requirement, pair.seeker),
    capability: party(pair.capability, pair.provider),
    rank: line.rank,
    mark: line.mark && { ...line.mark, at: new Date(line.mark.at).toISOString() },
    nearMiss: line.nearMiss,
    score: points(line.score),
    fit: points(line.fit),
    coverage: fraction(line.coverage),
    lane,
    versions: line.versions,
  };
}

export function party(input: RequirementInput | CapabilityInput, company: CompanyInput): MatchPartyView {
  return {
    id: input.id,
    title: input.content.title,
    company: company.id,
    companyNames: company.content.names,
    country: company.content.country,
  };
}

export function evidenceView(row: EvidenceRow, locale: Locale, names: NameLookup): EvidenceView {
  return {
    clause: row.clause,
    need: row.need,
    state: row.state,
    confirmed: row.confirmed,
    wanted: { ...row.wanted },
    offered: row.offered === null ? null : { ...row.offered },
    figures: row.figures.map((figures) => ({ ...figures })),
    gaps: row.gaps.map(gapView),
    fields: { ...row.fields },
    quotes: row.quotes.map(quoteView),
    text: renderEvidence(row, locale, names),
    wantedText: wantedText(row, locale, names),
    offeredText: offeredText(row, locale, names),
    gapText: gapText(row.gaps, locale),
  };
}

function nearMissGapView(row: EvidenceRow, locale: Locale, names: NameLookup): NearMissGapView {
  return {
    clause: row.clause,
    wantedText: wantedText(row, locale, names),
    offeredText: offeredText(row, locale, names),
    gaps: row.gaps.map(gapView),
    quotes: row.quotes.map(quoteView),
    text: renderGap(row, locale, names),
  };
}

const gapView = ({ how, limit, offered, amount, percent, measure }: Gap): GapFigureView => ({
  how,
  limit,
  offered,
  amount,
  percent,
  measure: { ...measure },
});

const quoteView = ({ side, field, start, end, text }: EvidenceRow['quotes'][number]): EvidenceQuoteView => ({
  side,
  field,
  start,
  end,
  text,
});
