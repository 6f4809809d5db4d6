import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { scorePair, type ScoringContext } from '../../scoring/index.js';
import { pairFit } from '../pair-reasons.js';
import { profiler } from '../pair-fit.js';

export interface NaiveConsortium {
  readonly companies: readonly string[];
  /** In the unit of `Consortium.rankingValue`. */
  readonly value: bigint;
}

/** They say that an offer answers only a part, or that nothing is said. */
const ONLY_A_PART: ReadonlySet<string> = new Set(['no-common-ground', 'clause-insisted', 'certification-insisted']);

/** Every set of firms that covers all that is needed, the smallest first, then by value, then by ids. */
export function everyConsortium(
  requirement: RequirementFacts,
  capabilities: readonly CapabilityFacts[],
  context: ScoringContext,
): { readonly uncovered: number; readonly sets: NaiveConsortium[] } {
  const needed = [
    ...new Set(requirement.tags.filter(({ need }) => need === 'must').map(({ code }) => `tag ${code}`)),
    ...requirement.clauses.filter(({ need }) => need === 'must').map(({ id }) => `clause ${id}`),
    ...new Set(
      requirement.certifications.filter(({ need }) => need === 'must').map(({ code }) => `certification ${code}`),
    ),
  ];
  const weightOf = (item: string): number => (item.startsWith('tag ') ? 3 : 1);
  const whole = needed.reduce((sum, item) => sum + weightOf(item), 0);
  const onlyTerms = !needed.some((item) => item.startsWith('tag '));
  const profileOf = profiler(context);

  function coverOf(offer: CapabilityFacts): Map<string, number> {
    const { criteria, exclusions } = scorePair(requirement, offer, context);
    const cover = new Map<string, number>();
    if (exclusions.some(({ code }) => !ONLY_A_PART.has(code))) return cover;
    for (const { code, strength } of offer.tags) {
      for (const item of needed.filter((one) => one.startsWith('tag '))) {
        if (!context.hierarchy.isWithin(code, item.slice(4))) continue;
        cover.set(item, Math.max(cover.get(item) ?? 0, Math.round((10_000 + strength) / 2)));
      }
    }
    if (cover.size === 0 && !onlyTerms) return cover;
    for (const reason of criteria.flatMap(({ reasons }) => reasons)) {
      if (reason.code === 'clause-met') cover.set(`clause ${reason.clause}`, 10_000);
      if (reason.code === 'certification-held') cover.set(`certification ${reason.certification}`, 10_000);
    }
    return new Map([...cover].filter(([item]) => needed.includes(item)));
  }
  const readinessOf = (offer: CapabilityFacts): number => {
    const ready = scorePair(requirement, offer, context).criteria.find(({ code }) => code === 'readiness');
    const known = ready?.known ?? 0;
    return Math.round(((ready?.value ?? 0) * known + 4_000 * (10_000 - known)) / 10_000);
  };

  const ids = [...new Set(capabilities.map(({ company }) => company.id))].sort();
  const firms = ids.flatMap((id) => {
    const own = capabilities.filter(({ company }) => company.id === id);
    const [first] = own;
    const covers = own.map((offer) => ({ offer, cover: coverOf(offer) })).filter(({ cover }) => cover.size > 0);
    if (first === undefined || covers.length === 0) return [];
    const quality = new Map(
      needed.map((item) => [item, Math.max(0, ...covers.map(({ cover }) => cover.get(item) ?? 0))]),
    );
    const ready = Math.max(...covers.map(({ offer }) => readinessOf(offer)));
    return [{ id, quality, ready, profile: profileOf({ company: first.company, capabilities: own }) }];
  });
  const uncovered = needed.filter((item) => firms.every(({ quality }) => quality.get(item) === 0)).length;
  const sets: NaiveConsortium[] = [];
  for (let bits = 1; bits < 2 ** firms.length; bits += 1) {
    const team = firms.filter((_, at) => (bits & (1 << at)) !== 0);
    if (team.length > 5) continue;
    const best = needed.map((item) => Math.max(...team.map(({ quality }) => quality.get(item) ?? 0)));
    if (best.includes(0)) continue;
    const pairs = team.flatMap((a, at) => team.slice(at + 1).map((b) => pairFit(a.profile, b.profile, context).value));
    const sum = (values: readonly number[]): bigint => BigInt(values.reduce((all, one) => all + one, 0));
    const needs = sum(best.map((quality, at) => quality * weightOf(needed[at] ?? '')));
    sets.push({
      companies: team.map(({ id }) => id),
      value:
        60n * 60n * needs +
        (pairs.length === 0 ? 0n : (60n * 25n * BigInt(whole) * sum(pairs)) / BigInt(pairs.length)) +
        (60n * 15n * BigInt(whole) * sum(team.map(({ ready }) => ready))) / BigInt(team.length),
    });
  }
  sets.sort(
    (a, b) =>
      a.companies.length - b.companies.length ||
      (a.value === b.value ? 0 : a.value > b.value ? -1 : 1) ||
      (a.companies.join() < b.companies.join() ? -1 : 1),
  );
  return { uncovered, sets };
}
