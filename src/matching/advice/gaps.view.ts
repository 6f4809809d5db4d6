import {
  type Gap,
  type GapReport,
  type OfferFact,
  type OfferTerm,
  offerFactName,
  renderChoice,
  renderGap,
  renderGapSummary,
} from '../../engine/advice/index.js';
import type { Locale } from '../../engine/facts/index.js';
import type { NameLookup } from '../../engine/scoring/index.js';
import type { GapReportView, GapView } from './gaps.dto.js';

export function gapReportView(report: GapReport, locale: Locale, names: NameLookup): GapReportView {
  return {
    state: report.state,
    requirements: report.requirements,
    summary: renderGapSummary(report, locale, names),
    gaps: report.gaps.map((gap) => gapView(gap, report.requirements, locale, names)),
    related: report.related.map(({ tag, asked }) => ({ code: tag, name: names.tag(tag), asked })),
  };
}

function gapView(gap: Gap, of: number, locale: Locale, names: NameLookup): GapView {
  const { fact, asked, needs, usual } = gap;
  return {
    field: fieldOf(fact),
    ...(fact.kind === 'certification' && { certification: fact.certification }),
    name: offerFactName(fact, names),
    asked,
    needs: { ...needs },
    ranges: usual.ranges.map(({ op, from, to, measure, asked: asking }) => ({
      op,
      from,
      to,
      unit: measure.unit,
      currency: measure.currency,
      asked: asking,
    })),
    choices: usual.choices.map((choice) => ({
      value: choice.value,
      name: renderChoice(choice, fact, locale, names),
      asked: choice.asked,
    })),
    text: renderGap(gap, of, locale, names),
  };
}

function fieldOf(fact: OfferFact): string {
  switch (fact.kind) {
    case 'spec':
      return `specs.${fact.spec}`;
    case 'certification':
      return 'certifications';
    case 'term':
      return TERM_FIELDS[fact.term];
  }
}

/** Some of what an offer is asked for is stated once for the whole company. */
const TERM_FIELDS: Readonly<Record<OfferTerm, string>> = {
  monthlyCapacity: 'monthlyCapacity',
  minOrder: 'minOrder',
  price: 'price',
  leadTimeDays: 'leadTimeDays',
  cooperationModes: 'cooperationModes',
  markets: 'markets',
  trl: 'trl',
  languages: 'company.languages',
  kind: 'company.kind',
  region: 'company.region',
  references: 'company.references',
};
