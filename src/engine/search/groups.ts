import { LANGUAGES, type CapabilityFacts, type Language } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';

/**
 * Capabilities of firms of one country and kind, written in the same languages: who may provide at all, and whose texts
 * are compared over the bridge, is the same for all of them.
 */
export interface Group extends Pick<CapabilityFacts['company'], 'country' | 'kind'> {
  readonly languages: readonly Language[];
  /** Places in the segment: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Groups one after another; within a group the order of ids. */
export function inGroups(capabilities: readonly CapabilityFacts[]): readonly CapabilityFacts[] {
  return capabilities
    .map((capability) => ({ capability, name: nameOf(capability) }))
    .sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.capability.id, b.capability.id))
    .map(({ capability }) => capability);
}

/** @param ordered as {@link inGroups} gives them */
export function groupsOf(ordered: readonly CapabilityFacts[]): readonly Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < ordered.length;) {
    const [first] = [ordered[from]];
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

/** Languages that the texts are written in. */
export const languagesOf = ({ title, description }: CapabilityFacts): readonly Language[] =>
  LANGUAGES.filter((one) => title[one] !== undefined || description[one] !== undefined);

const nameOf = (capability: CapabilityFacts): string =>
  `${capability.company.country} ${languagesOf(capability).join()} ${capability.company.kind ?? ''}`;
