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
  /** For each code the capabilities that are about it, the surest first. */
  readonly about: Lists;
  /** How sure each of them is of it, 1..10000. */
  readonly aboutStrengths: Uint16Array;
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
  const about: { readonly code: number; readonly place: number; readonly strength: number }[] = [];
  for (const [place, capability] of capabilities.entries()) {
    const subject = subjectOf(capability, context).codes;
    if (capability.tags.length === 0) untagged.push(place);
    for (const { code, strength } of capability.tags) {
      codeColumn.push(codes.placeOf(code));
      strengths.push(strength + (subject.has(code) ? SUBJECT : 0));
    }
    for (const code of subject) {
      const strength = Math.max(...capability.tags.filter((tag) => tag.code === code).map((tag) => tag.strength));
      about.push({ code: codes.placeOf(code), place, strength });
    }
    starts[place + 1] = codeColumn.length;
  }
  about.sort((a, b) => a.code - b.code || b.strength - a.strength);
  const aboutStrengths = column(Uint16Array, about.length);
  aboutStrengths.set(about.map(({ strength }) => strength));
  return {
    starts,
    codes: codeColumn.cut(),
    strengths: strengths.cut(),
    about: placesByRow(
      about.map(({ code }) => code),
      codes.count,
      about.map(({ place }) => place),
    ),
    aboutStrengths,
    untagged: untagged.cut(),
  };
}
