import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../../scoring/fixed-point.js';
import { CRITERIA, scorePair, type Reason, type ScoringContext } from '../../scoring/index.js';
import { isSilence } from '../../scoring/rank.js';
import { subjectOf } from '../../scoring/subject.js';
import type { CandidatePool } from '../candidates.js';
import type { ScopeItem } from './consortium.types.js';

/** What an item counts of the whole scope: the things themselves are the work, clauses and certifications are on it. */
export const itemWeight = ({ kind }: ScopeItem): number => (kind === 'tag' ? 3 : 1);
/** Of a supplier whose readiness is not known. */
const UNKNOWN_READINESS = 4_000;

/** A firm with what of the scope it covers. */
export interface Supplier {
  /** Index in the pool; -1 for one that stands for several left out. */
  readonly firm: number;
  /** A bit for each item. */
  readonly mask: number;
  /** By item how surely it is covered, integer 0..10000. */
  readonly quality: readonly number[];
  /** Integer 0..10000. */
  readonly readiness: number;
}

/**
 * What the requirement must have; no more than 30 things, so that they fit in the bits of a number. Of concepts that are
 * read from its texts only those that it is about: who looks for a camera to inspect panels looks for no inspection.
 */
export function scopeOf(requirement: RequirementFacts, context: ScoringContext): readonly ScopeItem[] {
  const { tags, clauses, certifications } = requirement;
  const must = <T extends { readonly need: string }>(some: readonly T[]): T[] =>
    some.filter(({ need }) => need === 'must');
  const subject = subjectOf(requirement, context).codes;
  const about = must(tags).filter(({ origin, code }) => origin === 'chosen' || subject.has(code));
  const codes = [...new Set((about.length > 0 ? about : must(tags)).map(({ code }) => code))].sort(byCodeUnits);
  const asked = must(clauses).sort((a, b) => byCodeUnits(a.id, b.id));
  const held = [...new Set(must(certifications).map(({ code }) => code))].sort(byCodeUnits);
  return [
    ...codes.map((tag) => ({ kind: 'tag', tag }) as const),
    ...asked.map(({ id, spec }) => ({ kind: 'clause', clause: id, spec }) as const),
    ...held.map((certification) => ({ kind: 'certification', certification }) as const),
  ].slice(0, 30);
}

/** An offer with what it covers: by item 0..10000. */
export interface Cover {
  readonly offer: number;
  readonly quality: readonly number[];
}

/**
 * Offers that cover part of the scope, by firm. A concept is covered by an offer of it or of a kind of it; clauses and
 * certifications only by such an offer: the range of a radar says nothing about a lidar. Where no concept is asked, any
 * offer that states the clause does.
 */
export function coversOf(
  requirement: RequirementFacts,
  items: readonly ScopeItem[],
  pool: CandidatePool,
): ReadonlyMap<number, readonly Cover[]> {
  const further = items.some(({ kind }) => kind !== 'tag');
  const byFirm = new Map<number, Cover[]>();
  for (const [offer, tagQuality] of offersByTags(items, pool)) {
    const facts = pool.offers[offer];
    const firm = pool.makerOf[offer];
    if (facts === undefined || firm === undefined) continue;
    const quality = further ? withTerms(requirement, items, facts, tagQuality, pool) : tagQuality;
    if (quality.every((one) => one === 0)) continue;
    const covers = byFirm.get(firm);
    if (covers === undefined) byFirm.set(firm, [{ offer, quality }]);
    else covers.push({ offer, quality });
  }
  return byFirm;
}

function offersByTags(items: readonly ScopeItem[], pool: CandidatePool): Map<number, number[]> {
  const { hierarchy } = pool.context;
  const found = new Map<number, number[]>();
  const nothing = (): number[] => items.map(() => 0);
  if (items.every(({ kind }) => kind !== 'tag')) {
    return new Map([...pool.offers.keys()].map((offer) => [offer, nothing()]));
  }
  for (const [code, offers] of pool.byConcept) {
    const within = items.flatMap((item, at) => (item.kind === 'tag' && hierarchy.isWithin(code, item.tag) ? [at] : []));
    if (within.length === 0) continue;
    for (const offer of offers) {
      let quality = found.get(offer);
      if (quality === undefined) found.set(offer, (quality = nothing()));
      const value = surenessOf(code, pool.offers[offer]);
      for (const at of within) if (value > (quality[at] ?? 0)) quality[at] = value;
    }
  }
  return found;
}

/** Half counts that it is offered, half how sure that is, as in every score. */
function surenessOf(code: string, offer: CapabilityFacts | undefined): number {
  let strongest = 0;
  for (const tag of offer?.tags ?? []) if (tag.code === code && tag.strength > strongest) strongest = tag.strength;
  return divideRounded(WHOLE + strongest, 2);
}

const specFit = CRITERIA.find(({ code }) => code === 'spec-fit');

function withTerms(
  requirement: RequirementFacts,
  items: readonly ScopeItem[],
  offer: CapabilityFacts,
  tagQuality: readonly number[],
  { context }: CandidatePool,
): number[] {
  const reasons: readonly Reason[] = specFit?.check(requirement, offer, context).reasons ?? [];
  const met = new Set(reasons.flatMap((one) => (one.code === 'clause-met' ? [one.clause] : [])));
  const held = new Set(reasons.flatMap((one) => (one.code === 'certification-held' ? [one.certification] : [])));
  return items.map((item, at) => {
    switch (item.kind) {
      case 'tag':
        return tagQuality[at] ?? 0;
      case 'clause':
        return met.has(item.clause) ? WHOLE : 0;
      case 'certification':
        return held.has(item.certification) ? WHOLE : 0;
    }
  });
}

/** What a firm covers with all of its offers together. Readiness is drawn to a usual one by what is not known of it. */
export function supplierOf(firm: number, covers: readonly Cover[], pool: CandidatePool): Supplier {
  const [first, ...others] = covers;
  const quality = others.reduce<readonly number[]>(
    (best, cover) => best.map((one, at) => Math.max(one, cover.quality[at] ?? 0)),
    first?.quality ?? [],
  );
  let mask = 0;
  quality.forEach((one, at) => {
    if (one > 0) mask |= 1 << at;
  });
  let readiness = 0;
  for (const { offer } of covers) {
    const known = pool.readinessKnown[offer] ?? 0;
    const value = divideRounded((pool.readiness[offer] ?? 0) * known + UNKNOWN_READINESS * (WHOLE - known), WHOLE);
    readiness = Math.max(readiness, value);
  }
  return { firm, mask, quality, readiness };
}

/** The offer that covers an item most surely, among equals the first by id; -1 for none. */
export function offerFor(item: number, covers: readonly Cover[]): number {
  let best: Cover | null = null;
  for (const cover of covers) {
    const ahead = (cover.quality[item] ?? 0) - (best?.quality[item] ?? 0);
    if (ahead > 0 || (best !== null && ahead === 0 && cover.offer < best.offer)) best = cover;
  }
  return best?.offer ?? -1;
}

/** Why an offer takes no part: what it states contradicts the requirement. That it answers only a part, or is silent, does not. */
export const isExcluded = (
  requirement: RequirementFacts,
  offer: CapabilityFacts,
  { context }: CandidatePool,
): boolean =>
  scorePair(requirement, offer, context).exclusions.some(
    (reason) => reason.code !== 'no-common-ground' && !isSilence(reason),
  );
