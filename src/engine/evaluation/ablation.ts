import {
  type CapabilityFacts,
  CRITERION_CODES,
  type CriterionCode,
  type OfferReadings,
  type RequirementFacts,
} from '../facts/index.js';
import { rankCapabilities, type ScoringContext } from '../scoring/index.js';
import type { JudgedList } from './judged-lists.js';
import type { Qrels } from './trec.js';

/**
 * A part of the engine that lists can be made without: the tags of both texts; the bridge between texts without a common
 * language; both, so that nothing knows a word; the clauses of requirements, whoever stated them; what stands in figures
 * in the texts alone; or one criterion.
 */
export const PARTS = ['tags', 'bridge', 'tags and bridge', 'clauses', 'figures in texts', ...CRITERION_CODES] as const;
export type Part = (typeof PARTS)[number];

/** All that lists are made of. */
export interface ScoringWorld {
  readonly requirements: readonly RequirementFacts[];
  readonly capabilities: readonly CapabilityFacts[];
  readonly context: ScoringContext;
}

/**
 * The same world without one part: taken out of the facts, the context or the weights of the lanes. Lanes, priors and
 * thresholds stay, so a list may also change because scores fall below the threshold.
 */
export function without(part: Part, world: ScoringWorld): ScoringWorld {
  switch (part) {
    case 'tags':
      return withoutTags(world);
    case 'bridge':
      return withoutBridge(world);
    case 'tags and bridge':
      return withoutBridge(withoutTags(world));
    case 'clauses':
      return { ...world, requirements: world.requirements.map((facts) => ({ ...facts, clauses: [] })) };
    case 'figures in texts':
      return {
        ...world,
        requirements: world.requirements.map(withoutReadings),
        capabilities: world.capabilities.map(asStated),
      };
    case 'capability-fit':
    case 'spec-fit':
    case 'commercial-fit':
    case 'readiness':
    case 'localisation':
    case 'market-fit':
    case 'reciprocity':
    case 'text-affinity':
      return withoutCriterion(part, world);
  }
}

const withoutTags = (world: ScoringWorld): ScoringWorld => ({
  ...world,
  requirements: world.requirements.map((facts) => ({ ...facts, tags: [] })),
  capabilities: world.capabilities.map((facts) => ({ ...facts, tags: [] })),
});

function withoutBridge(world: ScoringWorld): ScoringWorld {
  const { bridge: _bridge, ...context } = world.context;
  return { ...world, context };
}

function withoutCriterion(code: CriterionCode, world: ScoringWorld): ScoringWorld {
  const lanes = world.context.lanes.map((lane) => ({ ...lane, weights: { ...lane.weights, [code]: 0 } }));
  return { ...world, context: { ...world.context, lanes } };
}

function withoutReadings({ readings, ...facts }: RequirementFacts): RequirementFacts {
  return {
    ...facts,
    clauses: facts.clauses.filter(({ reading }) => reading === undefined),
    certifications: facts.certifications.filter(({ reading }) => reading === undefined),
    quantity: readings?.quantity ? null : facts.quantity,
    budget: readings?.budget ? null : facts.budget,
    neededBy: readings?.neededBy ? null : facts.neededBy,
  };
}

const NOTHING: OfferReadings = { specs: {}, certifications: {}, terms: {} };

function asStated({ readings = NOTHING, ...facts }: CapabilityFacts): CapabilityFacts {
  const { specs, certifications, terms } = readings;
  return {
    ...facts,
    specs: Object.fromEntries(Object.entries(facts.specs).filter(([key]) => specs[key] === undefined)),
    certifications: facts.certifications.filter((code) => certifications[code] === undefined),
    trl: terms.trl ? null : facts.trl,
    minOrder: terms.minOrder ? null : facts.minOrder,
    monthlyCapacity: terms.monthlyCapacity ? null : facts.monthlyCapacity,
    leadTimeDays: terms.leadTimeDays ? null : facts.leadTimeDays,
    price: terms.price ? null : facts.price,
  };
}

/** Most places of a list that measures look at, with room to spare; as long as the lists of the service. */
const LIST_LENGTH = 50;

/** The lists of a world with the grades of `qrels`. Ids are those of the facts. */
export const judgedLists = ({ requirements, capabilities, context }: ScoringWorld, qrels: Qrels): JudgedList[] =>
  requirements.map((facts) => ({
    requirement: facts.id,
    lane: facts.lane,
    list: rankCapabilities(facts, capabilities, context, LIST_LENGTH).listed.map(({ capability }) => capability.id),
    grades: qrels.get(facts.id) ?? new Map<string, number>(),
  }));
