import type { Candidate, CapabilityFacts, TagFact } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';

/**
 * What a firm makes or does, as the most precise codes of its offers: the tags that a person chose or that stand in a
 * title, else all. Neither sectors nor field roots say it. Sorted.
 */
export function strengthsOf({ capabilities }: Candidate, things: ThingCodes, { hierarchy }: ScoringContext): string[] {
  const codes = [...new Set(capabilities.flatMap((offer) => headTags(offer, things).map(({ code }) => code)))];
  return codes
    .filter((code) => !codes.some((other) => other !== code && hierarchy.isWithin(other, code)))
    .sort(byCodeUnits);
}

export type ThingCodes = ReadonlySet<string>;

/** Codes of concepts that say what a thing is. */
export const thingCodes = ({ taxonomy }: ScoringContext): ThingCodes =>
  new Set(
    taxonomy.concepts.filter(({ kind, parents }) => kind !== 'sector' && parents.length > 0).map(({ code }) => code),
  );

function headTags({ tags }: CapabilityFacts, things: ThingCodes): readonly TagFact[] {
  const named = tags.filter(({ code }) => things.has(code));
  const heads = named.filter(({ origin, quote }) => origin === 'chosen' || quote?.field.startsWith('title.'));
  return heads.length > 0 ? heads : named;
}

/** Sectors that a firm's offers are made for. Sorted. */
export function sectorsServed({ capabilities }: Candidate, sectors: ReadonlySet<string>): string[] {
  const codes = capabilities.flatMap(({ tags }) => tags.map(({ code }) => code));
  return [...new Set(codes.filter((code) => sectors.has(code)))].sort(byCodeUnits);
}

export const sectorCodes = ({ taxonomy }: ScoringContext): ReadonlySet<string> =>
  new Set(taxonomy.concepts.filter(({ kind }) => kind === 'sector').map(({ code }) => code));
