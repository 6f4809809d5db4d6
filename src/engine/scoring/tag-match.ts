import type { CapabilityFacts, RequiredTag, RequirementFacts, TagFact } from '../facts/index.js';
import type { SimilarityRelation } from '../tags/hierarchy.js';
import { byCodeUnits, divideRounded, WHOLE } from './fixed-point.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { CONCEPT_KIND_WEIGHTS, DEFAULT_IDF, TAG_NEED_WEIGHTS } from './weights.js';

/** A required tag and the offered tag that answers it best. */
export interface TagMatch {
  readonly required: RequiredTag;
  /** Null when nothing offered is near. */
  readonly offered: TagFact | null;
  readonly relation: SimilarityRelation;
  /** Integer 0..10000: similarity, less where the offered tag rests on weak words. */
  readonly value: number;
  /** Integer >= 1: need x concept kind x inverse document frequency x strength of the required tag. */
  readonly weight: number;
}

/** Required tags are taken by need, then code, so that the order they were given in does not show. */
export function matchTags(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly TagMatch[] {
  return weighedTags(requirement, context).map(({ required, weight }) => {
    let best: TagMatch = { required, offered: null, relation: 'none', value: 0, weight };
    for (const offered of capability.tags) {
      const { value: similarity, relation } = context.hierarchy.similarity(required.code, offered.code);
      if (similarity === 0) continue;
      const value = withStrength(similarity, offered.strength);
      const match: TagMatch = { required, offered, relation, value, weight };
      if (value > best.value || (value === best.value && comesFirst(match, best))) best = match;
    }
    return best;
  });
}

/** Among answers of one value the exact one is shown, else the first by code. */
function comesFirst(a: TagMatch, b: TagMatch): boolean {
  if ((a.relation === 'exact') !== (b.relation === 'exact')) return a.relation === 'exact';
  return byCodeUnits(a.offered?.code ?? '', b.offered?.code ?? '') < 0;
}

/** Half of the similarity always counts, the other half by how sure it is that the firm offers this. */
const withStrength = (similarity: number, strength: number): number =>
  divideRounded(similarity * (WHOLE + strength), 2 * WHOLE);

interface WeighedTag {
  readonly required: RequiredTag;
  readonly weight: number;
}

const weighed = new WeakMap<RequirementFacts, { context: ScoringContext; tags: readonly WeighedTag[] }>();

function weighedTags(requirement: RequirementFacts, context: ScoringContext): readonly WeighedTag[] {
  const known = weighed.get(requirement);
  if (known?.context === context) return known.tags;
  const { concepts } = referenceOf(context);
  const tags = requirement.tags
    .map((required) => {
      const kind = concepts.get(required.code)?.kind ?? 'product';
      const idf = context.taxonomy.idf[required.code] ?? DEFAULT_IDF;
      const whole = TAG_NEED_WEIGHTS[required.need] * CONCEPT_KIND_WEIGHTS[kind] * idf;
      // Scaled back (kind is a percentage, strength a share of the whole) so that sums over tags stay exact integers.
      return { required, weight: Math.max(1, divideRounded(whole * required.strength, 100 * WHOLE)) };
    })
    .sort(
      ({ required: a }, { required: b }) =>
        TAG_NEED_WEIGHTS[b.need] - TAG_NEED_WEIGHTS[a.need] || byCodeUnits(a.code, b.code) || b.strength - a.strength,
    );
  weighed.set(requirement, { context, tags });
  return tags;
}
