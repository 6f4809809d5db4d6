import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { placeOf } from '../../scoring/exclusions.js';
import type { ScoringContext } from '../../scoring/score.types.js';
import { subjectOf } from '../../scoring/subject.js';
import { sharesGround } from '../../scoring/tag-match.js';

/** How many requirements ask for each fact that the capability does not state: one plain question a fact. */
export function naiveGaps(
  capability: CapabilityFacts,
  requirements: readonly RequirementFacts[],
  context: ScoringContext,
): Record<string, number> {
  const near = requirements.filter(
    (one) =>
      placeOf(one, capability, context).length === 0 &&
      !capability.wants.excludedSectors.some((sector) => one.tags.some(({ code }) => isWithin(code, sector))) &&
      subjectOf(one, context).codes.size > 0 &&
      sharesGround(one, capability, context),
  );
  const { company, certifications, specs } = capability;
  const count = (asks: (one: RequirementFacts) => boolean): number => near.filter(asks).length;
  const unless = (stated: boolean, asks: (one: RequirementFacts) => boolean): number => (stated ? 0 : count(asks));
  const placed = company.region !== null || specs['regionsCovered'] !== undefined;
  const markets = [...capability.markets, ...company.markets, ...company.presence];
  const counts: Record<string, number> = {
    monthlyCapacity: unless(capability.monthlyCapacity !== null, ({ quantity }) => quantity !== null),
    minOrder: unless(capability.minOrder !== null, ({ quantity }) => quantity !== null),
    price: unless((capability.price?.min ?? capability.price?.max ?? null) !== null, ({ budget }) => budget !== null),
    leadTimeDays: unless(capability.leadTimeDays !== null, ({ neededBy }) => neededBy !== null),
    cooperationModes: unless(capability.cooperationModes.length > 0, (one) => one.cooperationModes.length > 0),
    markets: unless(markets.length > 0, (one) => one.markets.some((market) => market !== one.company.country)),
    languages: unless(company.languages.length > 0, (one) => one.company.languages.length > 0),
    kind: unless(company.kind !== null, ({ partnerKinds }) => partnerKinds.length > 0),
    region: unless(placed, ({ regions }) => regions.length > 0),
  };
  for (const { key } of context.taxonomy.specKeys) {
    counts[key] = unless(specs[key] !== undefined, ({ clauses }) => clauses.some(({ spec }) => spec === key));
  }
  for (const { code } of context.taxonomy.certifications) {
    const shown = context.taxonomy.certifications.some(
      (held) => certifications.includes(held.code) && (held.code === code || held.includes.includes(code)),
    );
    counts[code] = unless(shown, (one) => one.certifications.some((asked) => asked.code === code));
  }
  return Object.fromEntries(Object.entries(counts).filter(([, asked]) => asked > 0));
}

/** The codes of the small world name their place in it. */
const isWithin = (code: string, sector: string): boolean => code === sector || code.startsWith(`${sector}.`);
