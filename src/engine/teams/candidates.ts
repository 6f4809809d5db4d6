import type { Bridge } from '../bridge/index.js';
import type { Candidate, CapabilityFacts, Lane } from '../facts/index.js';
import { CRITERIA, WHOLE, type ScoringContext } from '../scoring/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { thingCodes } from './strengths.js';

const readinessCriterion = criterionOf('readiness');

function criterionOf(wanted: string): (typeof CRITERIA)[number] {
  const found = CRITERIA.find(({ code }) => code === wanted);
  if (found === undefined) throw new RangeError(`There is no criterion "${wanted}"`);
  return found;
}

/**
 * Candidates made ready for any number of opportunities: who offers which concept and states which spec, and what of a
 * score does not depend on the opportunity. Built once for a set of firms; nothing in it shows the order they came in.
 */
export interface CandidatePool {
  /** Without the bridge, so that no criterion compares the long texts of offers. */
  readonly context: ScoringContext;
  /** What the words of roles are compared over with titles. */
  readonly bridge: Bridge | undefined;
  /** By external id, each with its capabilities by id. */
  readonly firms: readonly Candidate[];
  readonly firmOf: ReadonlyMap<string, number>;
  /** All capabilities, in the order of their firms. */
  readonly offers: readonly CapabilityFacts[];
  /** Index of the firm that makes the offer. */
  readonly makerOf: Int32Array;
  /** Offers by the concept codes of their tags. */
  readonly byConcept: ReadonlyMap<string, readonly number[]>;
  /** Offers by the spec keys that they state. */
  readonly bySpec: ReadonlyMap<string, readonly number[]>;
  readonly byCountry: ReadonlyMap<string, readonly number[]>;
  /** Firms by the markets that they state a presence in. */
  readonly byPresence: ReadonlyMap<string, readonly number[]>;
  /** Codes of concepts that say what a thing is: neither sectors nor field roots. */
  readonly things: ReadonlySet<string>;
  /** Offers of which the taxonomy knows no more than whom they are for. */
  readonly unknown: readonly number[];
  /** Firms that have registered no capability. */
  readonly silent: readonly number[];
  /** Of each offer: its readiness, and the share of it that is known, 0..10000 each. */
  readonly readiness: Int32Array;
  readonly readinessKnown: Int32Array;
}

/** @throws RangeError naming the firm when one is given twice */
export function prepareCandidates(candidates: readonly Candidate[], scoring: ScoringContext): CandidatePool {
  const { bridge, ...context } = scoring;
  const firms = candidates
    .map(({ company, capabilities }) => ({
      company,
      capabilities: [...capabilities].sort((a, b) => byCodeUnits(a.id, b.id)),
    }))
    .sort((a, b) => byCodeUnits(a.company.id, b.company.id));
  const firmOf = new Map<string, number>();
  const byCountry = new Map<string, number[]>();
  const byPresence = new Map<string, number[]>();
  firms.forEach(({ company }, index) => {
    if (firmOf.has(company.id)) throw new RangeError(`The company "${company.id}" is among the candidates twice`);
    firmOf.set(company.id, index);
    push(byCountry, company.country, index);
    for (const market of new Set(company.presence.map((one) => one.market))) push(byPresence, market, index);
  });
  const offers = firms.flatMap(({ capabilities }) => capabilities);
  const makerOf = Int32Array.from(firms.flatMap(({ capabilities }, index) => capabilities.map(() => index)));
  const byConcept = new Map<string, number[]>();
  const bySpec = new Map<string, number[]>();
  offers.forEach(({ tags, specs }, offer) => {
    for (const code of new Set(tags.map((tag) => tag.code))) push(byConcept, code, offer);
    for (const spec of Object.keys(specs)) push(bySpec, spec, offer);
  });
  const readiness = new Int32Array(offers.length);
  const readinessKnown = new Int32Array(offers.length);
  offers.forEach((offer, index) => {
    // The criterion looks at nothing but the offer, so any requirement serves to ask it.
    const { value, known } = readinessCriterion.check(nothingAsked(offer), offer, context);
    readiness[index] = value ?? 0;
    readinessKnown[index] = known;
  });
  const things = thingCodes(context);
  const unknown = offers.flatMap(({ tags }, offer) => (tags.some(({ code }) => things.has(code)) ? [] : [offer]));
  const silent = firms.flatMap(({ capabilities }, index) => (capabilities.length === 0 ? [index] : []));
  return {
    context,
    bridge,
    firms,
    firmOf,
    offers,
    makerOf,
    byConcept,
    bySpec,
    byCountry,
    byPresence,
    things,
    unknown,
    silent,
    readiness,
    readinessKnown,
  };
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

const nothingAsked = (offer: CapabilityFacts) => ({
  id: '',
  company: offer.company,
  lane: 'third-country' as const,
  title: {},
  description: {},
  tags: [],
  clauses: [],
  certifications: [],
  quantity: null,
  budget: null,
  neededBy: null,
  cooperationModes: [],
  markets: [],
  regions: [],
  partnerKinds: [],
});

/**
 * The highest score (0..10000) that an offer can have. A score is the prior plus the sum over criteria of weight x known
 * x (value - prior) over all weights, so each criterion adds what it adds by itself: readiness is known, the others
 * count what they could be at best.
 * @param capability highest value (0..10000) of `capability-fit`
 * @param others for each further criterion that may have a say, weight x (highest value - prior), summed
 */
export function upperScore(
  { context, readiness, readinessKnown }: CandidatePool,
  lane: Lane,
  offer: number,
  capability: number,
  others: number,
): number {
  if (context.model !== undefined) return WHOLE;
  const { weights, prior } = lane;
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const fit = weights['capability-fit'] * (capability - prior);
  const ready = weights.readiness * (readinessKnown[offer] ?? 0) * ((readiness[offer] ?? 0) - prior);
  // Two more than the sum says, for the roundings on the way.
  return Math.min(WHOLE, Math.floor(prior + ((fit + others) * WHOLE + ready) / (whole * WHOLE)) + 2);
}
