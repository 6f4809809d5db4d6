import type { BridgeFeatures } from '../../../src/engine/bridge/index.js';
import type { CapabilityFacts, ClauseFact, RequirementFacts } from '../../../src/engine/facts/index.js';
import { daysBetween } from '../../../src/engine/scoring/calendar.js';
import { spansOf } from '../../../src/engine/scoring/clauses/outcome.js';
import { homeLanguageOf } from '../../../src/engine/scoring/clauses/partnership.js';
import { ECHO, NEAR_SHARE } from '../../../src/engine/scoring/criteria/text-affinity.js';
import { CRITERIA, type ScoringContext } from '../../../src/engine/scoring/index.js';
import { laneOf, referenceOf } from '../../../src/engine/scoring/reference.js';
import { regionsWished } from '../../../src/engine/scoring/regions.js';
import { sectorsOf } from '../../../src/engine/scoring/sectors.js';
import { isForm, namesThing, subjectOf } from '../../../src/engine/scoring/subject.js';
import { matchTags, withAlternatives, type TagMatch } from '../../../src/engine/scoring/tag-match.js';
import { bridgeFeaturesOf, featuresOf, titleFeaturesOf } from '../../../src/engine/scoring/text-features.js';
import { CLAUSE_NEED_WEIGHTS } from '../../../src/engine/scoring/weights.js';
import { asksSoftware } from './probes.js';
import type { Numbering } from './rows.js';

/** The parameters of the query: what of a requirement is the same for all capabilities. */
export function questionOf(
  requirement: RequirementFacts,
  anyCapability: CapabilityFacts,
  context: ScoringContext,
  numbers: Numbering,
): unknown[] {
  const { hierarchy, rates, bridge } = context;
  const { company, lane, clauses, certifications, readings = {}, budget, quantity, neededBy } = requirement;
  const { weights, prior, threshold, sectorBound, directions } = laneOf(context, lane);
  const subject = subjectOf(requirement, context);
  const isService = (code: string): boolean => hierarchy.isWithin(code, 'service');
  const matches = matchTags(requirement, anyCapability, context).map((match) => ({ ...match, value: 0 }));
  const orderOf = (code: string): number => matches.findIndex(({ required }) => required.code === code);
  const title = bridge === undefined ? null : titleFeaturesOf(requirement, bridge);
  const whole = bridge === undefined ? null : bridgeFeaturesOf(requirement, bridge);
  const titleFree = [...subject.codes].some(isService) || title === null;
  const echoed = titleFree ? whole : title;
  const { features, languages } = featuresOf(requirement);
  const { concepts } = referenceOf(context);
  const isLineOfWork = (code: string): boolean => concepts.get(code)?.parents.includes('service') ?? false;
  const inTitle = requirement.tags.filter(({ quote }) => quote === null || quote.field.startsWith('title.'));
  const clusters = referenceOf(context).clusters.filter(({ strengths }) =>
    [...subject.codes].some((code) => strengths.some((strength) => hierarchy.isWithin(code, strength))),
  );
  const question = {
    company: company.id,
    country: company.country,
    kind: company.kind,
    region: company.region,
    home_language: homeLanguageOf(company) ?? null,
    speaks: company.languages,
    lane,
    markets: [...new Set(requirement.markets)],
    quantity,
    quantity_read: readings.quantity !== undefined,
    budget: budget?.max ?? null,
    currency: budget?.currency ?? null,
    per_usd: rates.perUsd[budget?.currency ?? ''] ?? null,
    budget_read: readings.budget !== undefined,
    days: neededBy === null ? null : daysBetween(context.asOf, neededBy),
    days_read: readings.neededBy !== undefined,
    modes: requirement.cooperationModes,
    kinds: requirement.partnerKinds,
    regions: regionsWished(requirement),
    sectors: [...sectorsOf(requirement, context)],
    within: [...new Set(requirement.tags.flatMap(({ code }) => [code, ...hierarchy.ancestors(code)]))],
    sector_bound: sectorBound,
    only_form: [...subject.codes].every((code) => isForm(code, context)),
    software: [...subject.codes].some((code) => ['llm', 'medical'].some((field) => hierarchy.isWithin(code, field))),
    sector_in_title:
      sectorsOf({ ...requirement, tags: inTitle.filter(({ code }) => !isLineOfWork(code)) }, context).size > 0,
    asks_software: asksSoftware(requirement, context),
    only_services: [...subject.codes].every(isService),
    untagged: requirement.tags.length === 0,
    no_phrases: subject.phrases.length === 0,
    no_work: matches.every(({ required }) => isService(required.code)),
    strong: clusters.map(({ code }) => code),
    text_languages: languages,
    units: whole?.weights.length ?? 0,
    total: whole?.total ?? 0,
    title_total: Math.max(1, echoed?.total ?? 0),
    title_least: titleFree ? NEAR_SHARE : ECHO,
    title_free: titleFree,
    weights: CRITERIA.map(({ code }) => weights[code]),
    prior,
    threshold,
    providers: directions
      .filter(
        ({ seeker: { countries, kinds } }) =>
          (countries.length === 0 || countries.includes(company.country)) &&
          (kinds.length === 0 || company.kind === null || kinds.includes(company.kind)),
      )
      .map(({ provider }) => provider),
    rates: rates.perUsd,
    tags: matches.map(({ required }, ord) => ({
      ord,
      code: numbers.code(required.code),
      asked: subject.codes.has(required.code),
      named: !isService(required.code),
    })),
    ...alternativesOf(requirement, matches, context),
    things: requirement.tags
      .filter(({ code }) => namesThing(code, context) && !isService(code))
      .map(({ code }) => ({ code: numbers.code(code) })),
    phrases: subject.phrases.flatMap((codes, phrase) => codes.map((code) => ({ phrase, ord: orderOf(code) }))),
    cover: coverOf(whole),
    title: coverOf(echoed),
    ...clausesOf(clauses, context, numbers),
    certList: certifications.map(({ code, need, reading }, ord) => ({
      ord,
      showing: showing(code, context),
      weight: CLAUSE_NEED_WEIGHTS[need],
      is_read: reading !== undefined,
    })),
  };
  const words = [features.ko, features.zh, features.latin, features.figure];
  return [JSON.stringify(question), ...words.map((some) => Array.from(some, (word) => word | 0))];
}

/** Weights of the tags for each alternative that may be the one answered best; one row of them where there are none. */
function alternativesOf(requirement: RequirementFacts, matches: readonly TagMatch[], context: ScoringContext) {
  const { alternatives } = subjectOf(requirement, context);
  const weighed = (some: readonly TagMatch[], alt: number) => some.map(({ weight }, ord) => ({ alt, ord, weight }));
  if (alternatives.length === 0) return { tagWeights: weighed(matches, 0), altTags: [] };
  return {
    tagWeights: alternatives.flatMap((phrase, alt) => {
      const answered = matches.map((match) => ({ ...match, value: phrase.includes(match.required.code) ? 10_000 : 0 }));
      return weighed(withAlternatives(answered, requirement, context), alt);
    }),
    altTags: alternatives.flatMap((phrase, alt) =>
      matches.flatMap(({ required, weight }, ord) => (phrase.includes(required.code) ? [{ alt, ord, weight }] : [])),
    ),
  };
}

/** Which units of a text each of its keys covers, how surely. */
function coverOf(features: BridgeFeatures | null) {
  if (features === null) return [];
  const { keys, starts, ends, strengths, weights } = features;
  const found = new Map<string, { key: number; unit: number; strength: number; weight: number }>();
  for (const [at, key] of keys.entries()) {
    for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) {
      const strength = Math.max(strengths[at] ?? 0, found.get(`${key} ${unit}`)?.strength ?? 0);
      found.set(`${key} ${unit}`, { key, unit, strength, weight: weights[unit] ?? 0 });
    }
  }
  return [...found.values()];
}

function clausesOf(clauses: readonly ClauseFact[], context: ScoringContext, numbers: Numbering) {
  const { specKeys } = referenceOf(context);
  return {
    clauseList: clauses.map(({ spec, need, reading }, ord) => ({
      ord,
      spec: numbers.spec(spec),
      must: need === 'must',
      weight: CLAUSE_NEED_WEIGHTS[need],
      is_read: reading !== undefined,
      is_plain: reading?.isPlain ?? true,
      cover: specKeys.get(spec)?.shape === 'range',
    })),
    clauseValues: clauses.flatMap(({ bound }, ord) => {
      const spans = spansOf(bound).map((span) => ({ ord, ...span, terms: null, whole: null }));
      const words = bound.op === '=' ? [bound.value] : bound.op === 'in' ? bound.values : [];
      const wanted = words.map(String).map((text) => ({
        ord,
        low: null,
        high: null,
        terms: numbers.terms(text),
        whole: numbers.whole(text),
      }));
      return [...spans, ...wanted];
    }),
  };
}

/** The certifications that show one: itself and those that include it. */
function showing(code: string, context: ScoringContext): string[] {
  const { certifications } = referenceOf(context);
  const includes = (held: string, seen: ReadonlySet<string>): boolean =>
    held === code ||
    (certifications.get(held)?.includes ?? []).some((one) => !seen.has(one) && includes(one, new Set([...seen, held])));
  return [...new Set([code, ...certifications.keys()])].filter((held) => includes(held, new Set()));
}
