import type { CapabilityFacts } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import type { Codes } from './codes.js';
import { factColumns, type FactColumns, type SpecBits } from './fact-columns.js';
import { groupsOf, inGroups, type Group } from './groups.js';
import { tagColumns, type TagColumns } from './tag-columns.js';
import { textColumns, type ReadTexts, type TextColumns } from './text-columns.js';

/** Columns of capabilities that came together. Never changes, but for what is removed. */
export interface Segment {
  readonly capabilities: readonly CapabilityFacts[];
  readonly groups: readonly Group[];
  /** 1 for those that are no longer offered or stand in a newer segment. */
  readonly removed: Uint8Array;
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
  const capabilities = inGroups(unordered);
  return {
    capabilities,
    groups: groupsOf(capabilities),
    removed: new Uint8Array(capabilities.length),
    tags: tagColumns(capabilities, codes, context),
    facts: factColumns(capabilities, bits),
    texts: textColumns(capabilities, context.bridge, readBefore),
  };
}
