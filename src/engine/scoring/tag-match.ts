import type { CapabilityFacts, RequiredTag, RequirementFacts, TagFact } from '../facts/index.js';
import type { SimilarityRelation } from '../tags/hierarchy.js';
import { byCodeUnits, divideRounded, weightedMean, WHOLE } from './fixed-point.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { servesOtherSectors } from './sectors.js';
import { lacksSoftware } from './software.js';
import { namesThing, subjectOf } from './subject.js';
import { COMMON_GROUND, DEFAULT_IDF, MENTION_VALUE, TAG_NEED_WEIGHTS, TAG_ROLE_WEIGHTS } from './weights.js';

/** A required tag and the offered tag that answers it best. */
export interface TagMatch {
  readonly required: RequiredTag;
  /** Null when nothing offered is near. */
  readonly offered: TagFact | null;
  readonly relation: SimilarityRelation;
  /** Integer 0..10000: similarity, less where the offered tag rests on weak words or is only mentioned. */
  readonly value: number;
  /** Integer >= 1: need x role x inverse document frequency x strength of the required tag. */
  readonly weight: number;
}

/** A criterion and three rules ask the same of one pair after another. */
let latest: {
  requirement: RequirementFacts;
  capability: CapabilityFacts;
  context: ScoringContext;
  matches: readonly TagMatch[];
} | null = null;

/** Required tags are taken by need, then code, so that the order they were given in does not show. */
export function matchTags(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly TagMatch[] {
  if (latest?.requirement === requirement && latest.capability === capability && latest.context === context) {
    return latest.matches;
  }
  const matches = compareTags(requirement, capability, context);
  latest = { requirement, capability, context, matches };
  return matches;
}

function compareTags(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly TagMatch[] {
  const asked = subjectOf(requirement, context);
  const subject = subjectOf(capability, context);
  return weighedTags(requirement, context).map(({ required, weight }) => {
    let best: TagMatch = { required, offered: null, relation: 'none', value: 0, weight };
    for (const offered of capability.tags) {
      const { value: similarity, relation } = context.hierarchy.similarity(required.code, offered.code);
      if (similarity === 0) continue;
      const mentioned = asked.codes.has(required.code) && !subject.codes.has(offered.code);
      const whole = withStrength(similarity, offered.strength);
      const value = mentioned ? divideRounded(whole * MENTION_VALUE, 100) : whole;
      if (value < best.value || (value === best.value && !comesFirst(offered, relation, best))) continue;
      best = { required, offered, relation, value, weight };
    }
    return best;
  });
}

/** Percent: what is left of the weight of what a title lists beside the thing that the offer answers best. */
export const OTHER_ALTERNATIVES = 20;

/** Weights of matches where the requirement lists several things: any one of them is worth a whole answer. */
export function withAlternatives(
  matches: readonly TagMatch[],
  requirement: RequirementFacts,
  context: ScoringContext,
): readonly TagMatch[] {
  const { alternatives } = subjectOf(requirement, context);
  if (alternatives.length === 0) return matches;
  const worth = alternatives.map((phrase) => {
    const answers = matches.filter(({ required }) => phrase.includes(required.code));
    return weightedMean(answers) ?? 0;
  });
  const best = alternatives[worth.indexOf(Math.max(...worth))] ?? [];
  const others = new Set(alternatives.flat().filter((code) => !best.includes(code)));
  return matches.map((match) =>
    others.has(match.required.code)
      ? { ...match, weight: Math.max(1, divideRounded(match.weight * OTHER_ALTERNATIVES, 100)) }
      : match,
  );
}

/**
 * Whether the offer is about what the requirement is about; sectors and mentions are not enough. One phrase of the
 * requirement has to be answered: by the thing itself, a kind of it or something a little broader, and in nothing that
 * the phrase says by a rival (a small model for medicine where one for education is asked for). Where the requirement
 * does not say what it is about, any answer will do.
 */
export function sharesGround(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  if (servesOtherSectors(requirement, capability, context)) return false;
  return answersSubject(requirement, capability, context) && !lacksSoftware(requirement, capability, context);
}

function answersSubject(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): boolean {
  const { phrases } = subjectOf(requirement, context);
  const offers = subjectOf(capability, context).codes;
  const matches = matchTags(requirement, capability, context);
  if (phrases.length === 0) return matches.some(({ value }) => value > 0);
  const answers = matches.filter(({ offered }) => offered !== null && offers.has(offered.code));
  return phrases.some((phrase) => {
    const given = answers.filter(({ required }) => phrase.includes(required.code));
    const near = given.filter(({ value }) => value >= COMMON_GROUND);
    return (
      near.length > 0 &&
      !given.some((match) => isRival(match, context)) &&
      (!near.every((match) => isLineOfWork(match, context)) || worksOnTheSame(matches, capability, context))
    );
  });
}

/**
 * Whether both sides name one line of work (contractors both) and each on what, and it is not the same: a builder of
 * power plants for a hydrogen station. How alike their words are says nothing then.
 */
export function worksOnOthers(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const asked = subjectOf(requirement, context).codes;
  const offers = subjectOf(capability, context).codes;
  if (![...asked].every((code) => isService(code, context)) || ![...offers].every((code) => isService(code, context)))
    return false;
  const matches = matchTags(requirement, capability, context);
  const answers = matches.filter(
    ({ required, offered, value }) =>
      asked.has(required.code) && offered !== null && offers.has(offered.code) && value >= COMMON_GROUND,
  );
  const namesWork = capability.tags.some(({ code }) => !isService(code, context));
  return answers.length > 0 && namesWork && !worksOnTheSame(matches, capability, context);
}

const SERVICES = 'service';
const isService = (code: string, { hierarchy }: ScoringContext): boolean => hierarchy.isWithin(code, SERVICES);

/** Services right under their field say how a firm works (integrator, contractor, agent) and leave open on what. */
const isLineOfWork = ({ required, offered }: TagMatch, context: ScoringContext): boolean =>
  [required.code, offered?.code ?? ''].some(
    (code) => referenceOf(context).concepts.get(code)?.parents.includes(SERVICES) ?? false,
  );

/**
 * Whether what the work is on, or the sector it is done for, is the same too, as far as the title of the requirement
 * names either. Where only its description does, a sector binds nobody, nor does a thing who names none.
 */
function worksOnTheSame(matches: readonly TagMatch[], { tags }: CapabilityFacts, context: ScoringContext): boolean {
  const { hierarchy } = context;
  const works = matches.filter(({ required }) => !isService(required.code, context));
  const isTitled = works.some(({ required: { quote } }) => quote === null || quote.field.startsWith('title.'));
  const isThing = (code: string): boolean => namesThing(code, context) && !isService(code, context);
  const named = isTitled ? works : works.filter(({ required }) => isThing(required.code));
  if (!isTitled && !tags.some(({ code }) => isThing(code))) return true;
  // A builder of power plants who says "energy" too is no builder of hydrogen stations.
  const isNarrowed = (code: string): boolean =>
    tags.some((one) => one.code !== code && hierarchy.isWithin(one.code, code));
  const answered = named.some(({ offered, relation }) => {
    if (relation === 'more-general') return offered !== null && !isNarrowed(offered.code);
    return relation === 'exact' || relation === 'more-specific';
  });
  return named.length === 0 || answered;
}

/** Kinds of one thing that exclude each other. A sibling's own kinds may be told apart by something else (by size, by use). */
function isRival({ required, offered, relation }: TagMatch, context: ScoringContext): boolean {
  const { concepts } = referenceOf(context);
  const parents = concepts.get(required.code)?.parents ?? [];
  return (
    relation === 'sibling' && (concepts.get(offered?.code ?? '')?.parents ?? []).some((one) => parents.includes(one))
  );
}

/** Among answers of one value the exact one is shown, else the first by code. */
function comesFirst({ code }: TagFact, relation: SimilarityRelation, best: TagMatch): boolean {
  if ((relation === 'exact') !== (best.relation === 'exact')) return relation === 'exact';
  return byCodeUnits(code, best.offered?.code ?? '') < 0;
}

/** Half of the similarity always counts, the other half by how sure it is that the firm offers this. */
const withStrength = (similarity: number, strength: number): number =>
  divideRounded(similarity * (WHOLE + strength), 2 * WHOLE);

export interface WeighedTag {
  readonly required: RequiredTag;
  readonly weight: number;
}

const weighed = new WeakMap<RequirementFacts, { context: ScoringContext; tags: readonly WeighedTag[] }>();

/** The tags of a requirement with what each counts for, in the order they are taken in. */
export function weighedTags(requirement: RequirementFacts, context: ScoringContext): readonly WeighedTag[] {
  const known = weighed.get(requirement);
  if (known?.context === context) return known.tags;
  const asked = subjectOf(requirement, context);
  const tags = requirement.tags
    .map((required) => {
      const role = asked.codes.has(required.code) ? 'subject' : namesThing(required.code, context) ? 'usage' : 'colour';
      const idf = context.taxonomy.idf[required.code] ?? DEFAULT_IDF;
      const whole = TAG_NEED_WEIGHTS[required.need] * TAG_ROLE_WEIGHTS[role] * idf;
      // Scaled back (role is a percentage, strength a share of the whole) so that sums over tags stay exact integers.
      return { required, weight: Math.max(1, divideRounded(whole * required.strength, 100 * WHOLE)) };
    })
    .sort(
      ({ required: a }, { required: b }) =>
        TAG_NEED_WEIGHTS[b.need] - TAG_NEED_WEIGHTS[a.need] || byCodeUnits(a.code, b.code) || b.strength - a.strength,
    );
  weighed.set(requirement, { context, tags });
  return tags;
}
