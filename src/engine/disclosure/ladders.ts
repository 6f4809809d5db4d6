import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../facts/index.js';
import type { ScoringContext } from '../scoring/score.types.js';
import type { Alike, Ladder } from './sharing.js';
import { capabilityTeaser, companyTeaser, requirementTeaser } from './teaser.js';
import { CAPABILITY_WIDTHS, COMPANY_WIDTHS, type Ladders, REQUIREMENT_WIDTHS, type Widths } from './widths.js';

/** What a reader loses at each step, against what else could be widened: a sector tells more than a head count. */
const COSTS: Readonly<Record<string, readonly number[]>> = {
  size: [0, 1],
  region: [0, 0, 2],
  'company.markets': [0, 1],
  markets: [0, 2],
  kind: [0, 4],
  certifications: [0, 4],
  terms: [0, 0, 3],
  specs: [0, 2, 6],
  clauses: [0, 2, 6],
  tags: [0, 3, 8],
};

/** How a record looks at every width, field by field; those of its firm are named `company.*`. */
type Shown = (widths: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;

export interface Widened<L extends Ladders> {
  readonly ladders: L;
  readonly widths: Widths<L>;
}

const rungsOf = ({ ladders, widths }: Widened<Ladders>, shown: Shown, prefix: string): Ladder[] =>
  Object.entries(ladders).map(([field, ladder]) =>
    ladder.slice(ladder.indexOf(widths[field] ?? ladder[0])).map((width) => ({
      field: `${prefix}${field}`,
      width,
      cost: (COSTS[`${prefix}${field}`] ?? COSTS[field])?.[ladder.indexOf(width)] ?? 0,
      shown: JSON.stringify(shown({ ...widths, [field]: width })[field === 'region' ? 'seat' : field]),
    })),
  );

/** The rungs of a firm's own teaser, from the widths that are shown now. */
export const companyLadders = (
  facts: CompanyFacts,
  widths: Widths<typeof COMPANY_WIDTHS>,
  context: ScoringContext,
): Ladder[] =>
  rungsOf(
    { ladders: COMPANY_WIDTHS, widths },
    (at) => ({ ...companyTeaser(facts, at as typeof widths, context) }),
    'company.',
  );

/** The rungs of an offer's teaser, those of its firm first. */
export function capabilityLadders(
  facts: CapabilityFacts,
  widths: { readonly company: Widths<typeof COMPANY_WIDTHS>; readonly own: Widths<typeof CAPABILITY_WIDTHS> },
  context: ScoringContext,
): Ladder[] {
  const company = companyTeaser(facts.company, widths.company, context);
  const shown: Shown = (at) => ({ ...capabilityTeaser(facts, at as typeof widths.own, company, context) });
  return [
    ...companyLadders(facts.company, widths.company, context),
    ...rungsOf({ ladders: CAPABILITY_WIDTHS, widths: widths.own }, shown, ''),
  ];
}

/** The rungs of a requirement's teaser, those of its firm first. */
export function requirementLadders(
  facts: RequirementFacts,
  widths: { readonly company: Widths<typeof COMPANY_WIDTHS>; readonly own: Widths<typeof REQUIREMENT_WIDTHS> },
  context: ScoringContext,
): Ladder[] {
  const company = companyTeaser(facts.company, widths.company, context);
  const shown: Shown = (at) => ({ ...requirementTeaser(facts, at as typeof widths.own, company, context) });
  return [
    ...companyLadders(facts.company, widths.company, context),
    ...rungsOf({ ladders: REQUIREMENT_WIDTHS, widths: widths.own }, shown, ''),
  ];
}

/** Another firm's record, shown by the same ladders. */
export const alikeOf = (company: string, ladders: readonly Ladder[]): Alike => ({
  company,
  shown: ladders.map((ladder) => ladder.map(({ shown }) => shown)),
});
