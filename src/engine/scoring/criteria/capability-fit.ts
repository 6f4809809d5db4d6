import type { TagReasonCode } from '../reasons.js';
import { matchTags, sharesGround, type TagMatch, withAlternatives } from '../tag-match.js';
import { saysTheSame } from './text-affinity.js';
import { assess, unknown, type Criterion, type Part } from './criterion.js';

/** A little less than what tags can show: words tell that it is the same thing, not which kind of it. */
export const BY_WORDING = 7_000;
/** Where no tag says that it is the same thing. */
export const BY_WORDING_ALONE = 6_500;

/**
 * Does the offer do what is asked? Mean over the required tags of the best answer among the offered ones, weighted by
 * need, part in the requirement (what is asked for, what it is used with, the sector), inverse document frequency and
 * how sure the requirement's tag is. Texts that say the same in two languages are worth at least {@link BY_WORDING}:
 * then the taxonomy misses a word. No data when either side has no tags.
 */
export const capabilityFit: Criterion = {
  code: 'capability-fit',
  version: 3,
  check(requirement, capability, context) {
    const notAsked = requirement.tags.length === 0;
    const missing = capability.tags.length === 0;
    if (notAsked || missing) {
      return unknown({ notAsked: notAsked ? ['tags'] : [], missing: missing ? ['tags'] : [] });
    }
    const byTags = assess(
      withAlternatives(matchTags(requirement, capability, context), requirement, context).map(partOf),
    );
    const { value } = byTags;
    if (value === null || value >= BY_WORDING || !saysTheSame(requirement, capability, context)) return byTags;
    const reasons = [...byTags.reasons, { code: 'wording-agrees' } as const];
    const least = sharesGround(requirement, capability, context) ? BY_WORDING : BY_WORDING_ALONE;
    return value >= least ? byTags : { ...byTags, value: least, reasons };
  },
};

const REASON_OF: Readonly<Record<Exclude<TagMatch['relation'], 'none'>, TagReasonCode>> = {
  exact: 'tag-exact',
  'more-specific': 'tag-more-specific',
  'more-general': 'tag-more-general',
  sibling: 'tag-sibling',
  related: 'tag-related',
};

function partOf({ required, offered, relation, value, weight }: TagMatch): Part {
  const reason =
    offered === null || relation === 'none'
      ? ({ code: 'tag-missing', required: required.code } as const)
      : { code: REASON_OF[relation], required: required.code, offered: offered.code };
  return { weight, value, reason };
}
