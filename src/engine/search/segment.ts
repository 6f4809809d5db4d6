import type { CapabilityFacts } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import type { Codes } from './codes.js';
import { factColumns, type FactColumns, type SpecBits } from './fact-columns.js';
import { groupsOf, inGroups, type Group } from './groups.js';
import type { Held } from './segments.js';
import { tagColumns, type TagColumns } from './tag-columns.js';
import { textColumns, type ReadTexts, type TextColumns } from './text-columns.js';

/** Columns of capabilities that came together. Never changes, but for what is removed. */
export interface Segment extends Held<CapabilityFacts> {
  readonly groups: readonly Group[];
  readonly tags: TagColumns;
  readonly facts: FactColumns;
  readonly texts: TextColumns;
}

/** @param readBefore features of texts that need not be read again */
export function segmentOf(
  unordered: readonly CapabilityFacts[],
  codes: Codes,
  bits: SpecBits,
  context: ScoringContext,
  readBefore?: (capability: CapabilityFacts) => ReadTexts | null,
): Segment {
  const members = inGroups(unordered);
  return {
    members,
    groups: groupsOf(members),
    removed: new Uint8Array(members.length),
    tags: tagColumns(members, codes, context),
    facts: factColumns(members, bits),
    texts: textColumns(members, context.bridge, readBefore),
  };
}
