import type { OpportunityFacts } from '../facts/index.js';
import type { CandidatePool } from './candidates.js';
import { marketReadiness, type Readiness } from './market-readiness.js';
import { pairValue, profiler, type PairProfile } from './pair-fit.js';
import { pairFit } from './pair-reasons.js';
import { KEPT_OF_SIDE, shortlists, type SlotTable } from './shortlist.js';
import { askedSlots } from './asked-slot.js';
import { slotFit } from './slot-fit.js';
import type { PairFit, SlotFit } from './team.types.js';

/**
 * Everything of an opportunity that does not depend on who is pinned or left out: who may fill which role and how well
 * firms go together. Made once, solved as often as an advisor changes their mind. What is computed is kept.
 */
export interface SlotTables {
  readonly opportunity: OpportunityFacts;
  readonly pool: CandidatePool;
  readonly slots: readonly SlotTable[];
  fitOf(slot: number, firm: number): SlotFit;
  readinessOf(firm: number): Readiness;
  pairOf(one: number, other: number): PairFit;
  /** Values of all pairs of these firms, as a square. */
  pairsOf(firms: readonly number[]): Int32Array;
}

/**
 * Scores the roles of an opportunity against a pool of firms.
 * @param kept firms of one side that are kept for a role, >= 1; who is left out is only known by bounds, which the gap
 * of a team counts
 * @throws RangeError when the context does not hold the lane that roles are scored in
 */
export function scoreSlots(opportunity: OpportunityFacts, pool: CandidatePool, kept = KEPT_OF_SIDE): SlotTables {
  const { context, bridge, firms } = pool;
  const asked = askedSlots(opportunity, context, bridge);
  const slots = shortlists(asked, pool, kept);
  const fits = slots.map(({ entries }) => new Map(entries.map(({ firm, fit }) => [firm, fit])));
  const readiness = new Map<number, Readiness>();
  const profiles = new Map<number, PairProfile>();
  const values = new Map<number, number>();
  const makeProfile = profiler(context);

  const candidateOf = (firm: number) => {
    const candidate = firms[firm];
    if (candidate === undefined) throw new RangeError(`There is no candidate ${firm}`);
    return candidate;
  };
  const profileOf = (firm: number): PairProfile => remembered(profiles, firm, () => makeProfile(candidateOf(firm)));
  const pairOf = (one: number, other: number): PairFit => pairFit(profileOf(one), profileOf(other), context);
  const valueOf = (one: number, other: number): number =>
    remembered(values, Math.min(one, other) * firms.length + Math.max(one, other), () =>
      pairValue(profileOf(one), profileOf(other), context),
    );

  return {
    opportunity,
    pool,
    slots,
    fitOf(slot, firm) {
      const [known, role] = [fits[slot], asked[slot]];
      if (known === undefined || role === undefined) throw new RangeError(`There is no role ${slot}`);
      return remembered(known, firm, () => slotFit(role, candidateOf(firm), context));
    },
    readinessOf: (firm) => remembered(readiness, firm, () => marketReadiness(candidateOf(firm), opportunity.market)),
    pairOf,
    pairsOf(some) {
      const square = new Int32Array(some.length * some.length);
      some.forEach((one, row) => {
        for (let column = row + 1; column < some.length; column += 1) {
          const value = valueOf(one, some[column] ?? one);
          square[row * some.length + column] = value;
          square[column * some.length + row] = value;
        }
      });
      return square;
    },
  };
}

function remembered<T>(known: Map<number, T>, key: number, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
