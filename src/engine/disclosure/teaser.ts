import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { clusterOf, referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { bandedBound, bandedValue, bandOf, sizeBand } from './bands.js';
import { knownBound, knownValue } from './known-words.js';
import type {
  CapabilityTeaser,
  CompanyTeaser,
  NeedTerms,
  OfferTerms,
  Range,
  RequirementTeaser,
  Seat,
} from './teaser.types.js';
import type { CapabilityWidths, CompanyWidths, RequirementWidths } from './widths.js';

const sorted = <T extends string>(codes: readonly T[]): T[] => [...new Set(codes)].sort(byCodeUnits);

export function companyTeaser(facts: CompanyFacts, widths: CompanyWidths, context: ScoringContext): CompanyTeaser {
  const markets = [...facts.markets, ...facts.presence.map(({ market }) => market)];
  return {
    country: facts.country,
    kind: widths.kind === 'hidden' ? null : facts.kind,
    seat: seatOf(facts, widths.region, context),
    size: widths.size === 'hidden' ? null : sizeBand(facts),
    markets: widths.markets === 'hidden' ? [] : sorted(markets),
  };
}

function seatOf(facts: CompanyFacts, width: CompanyWidths['region'], context: ScoringContext): Seat {
  if (width === 'exact' && facts.region !== null) return { by: 'region', region: facts.region };
  const cluster = width === 'country' ? null : clusterOf(context, facts);
  return cluster === null ? { by: 'country' } : { by: 'cluster', cluster: cluster.code };
}

export function capabilityTeaser(
  facts: CapabilityFacts,
  widths: CapabilityWidths,
  company: CompanyTeaser,
  context: ScoringContext,
): CapabilityTeaser {
  return {
    company,
    lanes: sorted(facts.lanes),
    tags: tagsAt(
      facts.tags.map(({ code }) => code),
      widths.tags,
      context,
    ),
    specs: specsOf(facts, widths.specs, context),
    certifications: widths.certifications === 'hidden' ? [] : sorted(facts.certifications),
    terms: offerTerms(facts, widths.terms),
    markets: widths.markets === 'hidden' ? [] : sorted(facts.markets),
  };
}

export function requirementTeaser(
  facts: RequirementFacts,
  widths: RequirementWidths,
  company: CompanyTeaser,
  context: ScoringContext,
): RequirementTeaser {
  const needOf = new Map(facts.tags.map(({ code, need }) => [tagAt(code, widths.tags, context), need]));
  return {
    company,
    lane: facts.lane,
    tags: tagsAt(
      facts.tags.map(({ code }) => code),
      widths.tags,
      context,
    ).map((tag) => ({ tag, need: needOf.get(tag) ?? 'nice' })),
    clauses: clausesOf(facts, widths.clauses, context),
    certifications:
      widths.certifications === 'hidden'
        ? []
        : [...facts.certifications]
            .sort((a, b) => byCodeUnits(a.code, b.code))
            .map(({ code, need }) => ({ certification: code, need })),
    terms: needTerms(facts, widths.terms),
    markets: widths.markets === 'hidden' ? [] : sorted(facts.markets),
  };
}

/** The tag itself, what stands right above it, or the root of its field. */
export function tagAt(code: string, width: CapabilityWidths['tags'], { hierarchy }: ScoringContext): string {
  const above = hierarchy.ancestors(code);
  switch (width) {
    case 'exact':
      return code;
    case 'parent':
      return above[0] ?? code;
    case 'field':
      return above.at(-1) ?? code;
  }
}

/** Of tags above each other only the most special counts: that is what the others follow from. */
function tagsAt(codes: readonly string[], width: CapabilityWidths['tags'], context: ScoringContext): string[] {
  const { hierarchy } = context;
  const leaves = codes.filter((code) => !codes.some((other) => other !== code && hierarchy.isWithin(other, code)));
  return sorted(leaves.map((code) => tagAt(code, width, context)));
}

function specsOf(
  { specs }: CapabilityFacts,
  width: CapabilityWidths['specs'],
  context: ScoringContext,
): CapabilityTeaser['specs'] {
  if (width === 'hidden') return [];
  return Object.keys(specs)
    .sort(byCodeUnits)
    .flatMap((spec) => {
      const stated = specs[spec];
      const value = stated === undefined ? null : knownValue(stated, spec, context);
      if (value === null) return [];
      return [{ spec, value: width === 'band' ? bandedValue(value, unitOf(spec, context)) : value }];
    });
}

function clausesOf(
  { clauses }: RequirementFacts,
  width: RequirementWidths['clauses'],
  context: ScoringContext,
): RequirementTeaser['clauses'] {
  if (width === 'hidden') return [];
  return clauses.flatMap(({ spec, need, bound: asked }) => {
    const bound = knownBound(asked, spec, context);
    if (bound === null) return [];
    return [{ spec, need, bound: width === 'band' ? bandedBound(bound, unitOf(spec, context)) : bound }];
  });
}

export const unitOf = (spec: string, context: ScoringContext): string | null =>
  referenceOf(context).specKeys.get(spec)?.unit ?? null;

const NOTHING_OFFERED: OfferTerms = {
  minOrder: null,
  monthlyCapacity: null,
  leadTimeDays: null,
  price: null,
  trl: null,
  cooperationModes: [],
};

function offerTerms(facts: CapabilityFacts, width: CapabilityWidths['terms']): OfferTerms {
  if (width === 'hidden') return NOTHING_OFFERED;
  return {
    minOrder: rangeOf(facts.minOrder, width),
    monthlyCapacity: rangeOf(facts.monthlyCapacity, width),
    leadTimeDays: rangeOf(facts.leadTimeDays, width),
    price: facts.price === null ? null : { ...spanAt(facts.price, width), currency: facts.price.currency },
    trl: width === 'exact' ? facts.trl : null,
    cooperationModes: sorted(facts.cooperationModes),
  };
}

const NOTHING_ASKED: NeedTerms = {
  quantity: null,
  budget: null,
  neededBy: null,
  cooperationModes: [],
  partnerKinds: [],
  regions: [],
};

function needTerms(facts: RequirementFacts, width: RequirementWidths['terms']): NeedTerms {
  if (width === 'hidden') return NOTHING_ASKED;
  const { budget, neededBy } = facts;
  const most = budget === null ? null : width === 'exact' ? { min: null, max: budget.max } : bandOf(budget.max);
  return {
    quantity: rangeOf(facts.quantity, width),
    budget: budget === null || most === null ? null : { ...most, currency: budget.currency },
    neededBy: neededBy === null || width === 'exact' ? neededBy : quarterOf(neededBy),
    cooperationModes: sorted(facts.cooperationModes),
    partnerKinds: sorted(facts.partnerKinds),
    regions: sorted(facts.regions),
  };
}

/** `2027-06-30` lies in `2027-Q2`. */
const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

function rangeOf(value: number | null, width: 'exact' | 'band'): Range | null {
  if (value === null) return null;
  return width === 'exact' ? { min: value, max: value } : bandOf(value);
}

export function spanAt({ min, max }: Range, width: 'exact' | 'band'): Range {
  if (width === 'exact') return { min, max };
  const low = min === null ? null : bandOf(min).min;
  return { min: low, max: max === null ? null : bandOf(max).max };
}
