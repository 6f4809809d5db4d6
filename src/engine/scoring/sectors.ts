import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { laneOf, referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { isForm, subjectOf } from './subject.js';

type Facts = RequirementFacts | CapabilityFacts;

/** Fields whose concepts are made for one sector and name it as related: a model for radiology, an integrator for banks. */
const MADE_FOR_SECTORS: ReadonlySet<string> = new Set(['llm', 'medical', 'service']);

const known = new WeakMap<Facts, { context: ScoringContext; sectors: ReadonlySet<string> }>();

/** The sectors (codes right under the root) that facts are for: named, or implied by what is made for one. */
export function sectorsOf(facts: Facts, context: ScoringContext): ReadonlySet<string> {
  const held = known.get(facts);
  if (held?.context === context) return held.sectors;
  const sectors = new Set(facts.tags.flatMap(({ code }) => sectorsOfTag(code, context)));
  known.set(facts, { context, sectors });
  return sectors;
}

function sectorsOfTag(code: string, context: ScoringContext): string[] {
  const { concepts, relatives } = referenceOf(context);
  const line = [code, ...context.hierarchy.ancestors(code)];
  if (concepts.get(code)?.kind === 'sector') return line.filter((one) => isTopSector(one, context));
  const field = line.find((one) => concepts.get(one)?.parents.length === 0) ?? '';
  if (!MADE_FOR_SECTORS.has(field)) return [];
  return line
    .flatMap((one) => [...(relatives.get(one) ?? [])])
    .filter((one) => concepts.get(one)?.kind === 'sector')
    .flatMap((one) => [one, ...context.hierarchy.ancestors(one)])
    .filter((one) => isTopSector(one, context));
}

const isTopSector = (code: string, context: ScoringContext): boolean => {
  const { concepts } = referenceOf(context);
  const concept = concepts.get(code);
  return concept?.kind === 'sector' && concept.parents.some((parent) => concepts.get(parent)?.parents.length === 0);
};

/** Whether the lane is bound to sectors and both sides name only other ones than each other. */
export function servesOtherSectors(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  if (!laneOf(context, requirement.lane).sectorBound) return false;
  const asked = sectorsOf(requirement, context);
  const served = sectorsOf(capability, context);
  // A model for hog farms that is asked for as a model alone is told by its sector, and tuning models is none.
  const subject = [...subjectOf(requirement, context).codes];
  const isOnlyForm = subject.every((code) => isForm(code, context));
  if (isOnlyForm && asked.size > 0 && served.size === 0) return true;
  if (asked.size === 0 || served.size === 0 || [...asked].some((sector) => served.has(sector))) return false;
  const isSoftware = subject.some((code) => MADE_FOR_ONE.some((field) => context.hierarchy.isWithin(code, field)));
  return isSoftware || bindsToSector(requirement, context);
}

const MADE_FOR_ONE = ['llm', 'medical'] as const;

/**
 * Works and things are for whoever needs them: only a sector that the title names, or what is made for one, binds them.
 * A line of work right under its field is done for every sector, whichever it is related to.
 */
function bindsToSector(requirement: RequirementFacts, context: ScoringContext): boolean {
  const { concepts } = referenceOf(context);
  return requirement.tags.some(
    ({ code, quote }) =>
      (quote === null || quote.field.startsWith('title.')) &&
      !(concepts.get(code)?.parents.includes('service') ?? false) &&
      sectorsOfTag(code, context).length > 0,
  );
}
