import {
  askedRows,
  CAPABILITY_WIDTHS,
  COMPANY_WIDTHS,
  disclosedRows,
  REQUIREMENT_WIDTHS,
  widthsAt,
} from '../engine/disclosure/index.js';
import type { Language } from '../engine/facts/index.js';
import {
  type EvidenceRow,
  gapText,
  offeredText,
  renderEvidence,
  renderGap,
  rowsThatExclude,
  summarise,
  wantedName,
  wantedText,
} from '../engine/scoring/index.js';
import { criteriaOf, type ExplainedLine } from '../matching/lists/explanation.service.js';
import type { ListedMatch } from '../matching/lists/list-reader.js';
import type { CandidateEvidenceView, CandidateQuoteView, CandidateView, FitView } from './candidates.dto.js';
import type { CapabilitySource, Reader, RequirementSource } from './source.js';
import { capabilityTier0, requirementTier0 } from './tier-0.view.js';

const figures = ({ id, score, fit, coverage }: ListedMatch) => ({
  id,
  score: score / 100,
  fit: fit / 100,
  coverage: coverage / 10_000,
});

/** A supplier as the owner of the requirement sees it: its teaser, and how it answers what is asked. */
export function candidateView(
  { line, requirement, explained }: ExplainedLine,
  source: CapabilitySource,
  reader: Reader,
): CandidateView {
  const { names, locale, context } = reader;
  const evidence = explained?.evidence ?? [];
  const widths = {
    company: widthsAt(0, COMPANY_WIDTHS, source.company.settings.coarsened),
    own: widthsAt(0, CAPABILITY_WIDTHS, source.settings.coarsened),
  };
  const rows = disclosedRows(evidence, widths, context);
  const values = explained?.score.criteria.map(({ value }) => value) ?? line.criteria;
  return {
    ...figures(line),
    rank: line.rank,
    lane: requirement.lane,
    nearMiss: line.nearMiss,
    // Of a near miss it would tell the figure that keeps it out, however wide the supplier shows it.
    summary: explained === null || line.nearMiss ? '' : summarise(explained.score, rows, locale, names),
    keptOut: (explained ? rowsThatExclude(explained.score, rows) : []).map((row) => ({
      clause: row.clause,
      // A figure that is not shown is not one that is not stated.
      text:
        row.offered === null && row.state !== 'no-data'
          ? renderEvidence(row, locale, names)
          : renderGap(row, locale, names),
    })),
    criteria: criteriaOf(line).map((code, i) => {
      const value = values[i] ?? null;
      return { code, name: names.criterion(code), value: value === null ? null : value / 10_000 };
    }),
    evidence: rows.map((row) => evidenceView(row, quotesOf(row, evidence, source), reader)),
    capability: capabilityTier0(source, reader),
  };
}

/** A requirement as the owner of a capability that fits it sees it: its teaser, and how the capability answers it. */
export function fitView({ line, explained }: ExplainedLine, source: RequirementSource, reader: Reader): FitView {
  const { names, locale, context } = reader;
  const widths = widthsAt(0, REQUIREMENT_WIDTHS, source.settings.coarsened);
  const rows = askedRows(explained?.evidence ?? [], widths, context);
  return {
    ...figures(line),
    capability: line.capabilityId,
    summary: explained === null ? '' : summarise(explained.score, rows, locale, names),
    answers: rows.map(({ clause, wanted, need, state }) => ({
      clause,
      name: wantedName(wanted, locale, names),
      need,
      state,
    })),
    requirement: requirementTier0(source, reader),
  };
}

function evidenceView(
  row: EvidenceRow,
  quotes: CandidateQuoteView[],
  { locale, names }: Reader,
): CandidateEvidenceView {
  return {
    clause: row.clause,
    need: row.need,
    state: row.state,
    confirmed: row.confirmed,
    wantedText: wantedText(row, locale, names),
    offeredText: offeredText(row, locale, names),
    gapText: gapText(row.gaps, locale),
    text: renderEvidence(row, locale, names),
    quotes,
  };
}

/** The reader's own words, and those of the supplier where it allows texts, cut out of the redacted whole. */
function quotesOf(row: EvidenceRow, whole: readonly EvidenceRow[], source: CapabilitySource): CandidateQuoteView[] {
  const own = row.quotes.map(({ side, text }) => ({ side, text }));
  if (!source.settings.freeText) return own;
  const theirs = whole.find(({ clause }) => clause === row.clause)?.quotes.filter(({ side }) => side === 'capability');
  return [
    ...own,
    ...(theirs ?? []).flatMap(({ side, field, start, end }) => {
      const [place, language] = field.split('.') as ['title' | 'description', Language];
      const text = source.content[place]?.[language];
      return text === undefined ? [] : [{ side, text: source.redactor.redact(text, language, start, end) }];
    }),
  ];
}
