import type { CapabilityFacts } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import { subjectOf } from '../scoring/subject.js';
import type { Codes } from './codes.js';
import { column, Growing, placesByRow, type Lists } from './columns.js';

/** What capabilities offer, by their place in the segment. */
export interface TagColumns {
  /** Where the tags of each begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Numbers of {@link Codes}. */
  readonly codes: Uint16Array;
  /** 1..10000, with {@link SUBJECT} where the tag says what the offer is about. */
  readonly strengths: Uint16Array;
  /** For each code the capabilities that are about it. */
  readonly about: Lists;
  /** Those without a tag. */
  readonly untagged: Uint32Array;
}

/** Beyond any strength. */
export const SUBJECT = 1 << 15;

export function tagColumns(
  capabilities: readonly CapabilityFacts[],
  codes: Codes,
  context: ScoringContext,
): TagColumns {
  const starts = column(Uint32Array, capabilities.length + 1);
  const codeColumn = new Growing(Uint16Array);
  const strengths = new Growing(Uint16Array);
  const untagged = new Growing(Uint32Array);
  const aboutCodes: number[] = [];
  const aboutPlaces: number[] = [];
  for (const [place, capability] of capabilities.entries()) {
    const subject = subjectOf(capability, context).codes;
    if (capability.tags.length === 0) untagged.push(place);
    for (const { code, strength } of capability.tags) {
      codeColumn.push(codes.placeOf(code));
      strengths.push(strength + (subject.has(code) ? SUBJECT : 0));
    }
    for (const code of subject) {
      aboutCodes.push(codes.placeOf(code));
      aboutPlaces.push(place);
    }
    starts[place + 1] = codeColumn.length;
  }
  return {
    starts,
    codes: codeColumn.cut(),
    strengths: strengths.cut(),
    about: placesByRow(aboutCodes, codes.count, aboutPlaces),
    untagged: untagged.cut(),
  };
}
