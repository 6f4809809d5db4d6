import { LANGUAGES, type CapabilityFacts, type Language, type RequirementFacts } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';

type Facts = CapabilityFacts | RequirementFacts;

/**
 * Capabilities, or requirements, of firms of one country and kind, written in the same languages: who may stand on which side, and whose
 * texts are compared over the bridge, is the same for all of them.
 */
export interface Group extends Pick<CapabilityFacts['company'], 'country' | 'kind'> {
  readonly languages: readonly Language[];
  /** Places in the segment: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Groups one after another; within a group the order of ids. */
export function inGroups<F extends Facts>(unordered: readonly F[]): readonly F[] {
  return unordered
    .map((facts) => ({ facts, name: nameOf(facts) }))
    .sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.facts.id, b.facts.id))
    .map(({ facts }) => facts);
}

/** @param ordered as {@link inGroups} gives them */
export function groupsOf(ordered: readonly Facts[]): readonly Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < ordered.length;) {
    const first = ordered[from];
    if (first === undefined) break;
    const name = nameOf(first);
    let to = from + 1;
    for (let next = ordered[to]; next !== undefined && nameOf(next) === name; next = ordered[to]) to += 1;
    const { country, kind } = first.company;
    groups.push({ country, kind, languages: languagesOf(first), from, to });
    from = to;
  }
  return groups;
}

/** Places from the first to the one before the last. */
export type Stretch = Pick<Group, 'from' | 'to'>;

/** The places of some groups in as few stretches as they allow, ascending. */
export function stretchesOf(groups: readonly Group[]): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of groups) {
    const last = stretches.at(-1);
    if (last?.to === from) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Languages that the texts are written in. */
export const languagesOf = ({ title, description }: Facts): readonly Language[] =>
  LANGUAGES.filter((one) => title[one] !== undefined || description[one] !== undefined);

const nameOf = (facts: Facts): string =>
  `${facts.company.country} ${languagesOf(facts).join()} ${facts.company.kind ?? ''}`;
