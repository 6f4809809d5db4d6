import type { ScreeningHit as Found } from '../engine/screening/index.js';
import type { ScreeningHit } from './screening-hit.entity.js';

/** A likeness that was just found, with the entry's place on its list. */
export interface FoundHit extends Omit<Found, 'party'> {
  readonly entryId: string;
  readonly list: string;
  readonly entryKey: string;
}

export type KnownHit = Pick<ScreeningHit, 'id' | 'list' | 'entryKey' | 'entryId' | 'own' | 'standing' | 'outcome'>;

export type HitChange =
  | { readonly kind: 'new'; readonly found: FoundHit }
  /** The name or the wording is another one than the one that was decided on, or looked at. */
  | { readonly kind: 'ask-again'; readonly known: KnownHit; readonly found: FoundHit }
  /** Alike again in the same words: what was decided holds. */
  | { readonly kind: 'remember'; readonly known: KnownHit }
  | { readonly kind: 'lapse'; readonly known: KnownHit };

/** What changes in the hits of one company. */
export function reconcile(known: readonly KnownHit[], found: readonly FoundHit[]): HitChange[] {
  const byPair = new Map(known.map((hit) => [pairOf(hit), hit]));
  const changes: HitChange[] = [];
  for (const hit of found) {
    const earlier = byPair.get(pairOf(hit));
    byPair.delete(pairOf(hit));
    if (earlier === undefined) changes.push({ kind: 'new', found: hit });
    else if (earlier.entryId !== hit.entryId || earlier.own !== hit.own)
      changes.push({ kind: 'ask-again', known: earlier, found: hit });
    else if (earlier.standing === 'lapsed') changes.push({ kind: 'remember', known: earlier });
  }
  for (const left of byPair.values()) if (left.standing !== 'lapsed') changes.push({ kind: 'lapse', known: left });
  return changes;
}

const pairOf = ({ list, entryKey }: { readonly list: string; readonly entryKey: string }): string =>
  `${list} ${entryKey}`;
