import { byCodeUnits } from '../scoring/fixed-point.js';

/** One field that can be widened: how it looks at each width, from the one shown now to the widest. */
export interface Rung {
  readonly field: string;
  readonly width: string;
  /** What the width costs beside the narrowest: how much less a reader learns. */
  readonly cost: number;
  /** The field as it would be shown; two firms with the same text look alike in it. */
  readonly shown: string;
}
export type Ladder = readonly Rung[];

/** A record of another firm, shown by the widths of the one that is asked about. */
export interface Alike {
  readonly company: string;
  /** In the order of the ladders, at each of their widths. */
  readonly shown: readonly (readonly string[])[];
}

export interface SharedBy {
  /** Firms whose teaser would read the same, the asking one included. */
  readonly firms: number;
  /** The cheapest change that would make it `FEWEST_FIRMS`; null where it is, or where no change does. */
  readonly remedy: { readonly changes: readonly Pick<Rung, 'field' | 'width'>[]; readonly firms: number } | null;
}

/** Fewer firms than this, and who knows the market can guess which one it is. */
export const FEWEST_FIRMS = 3;

/**
 * How many firms share a teaser, and what would have to be widened for `FEWEST_FIRMS` to share it. Widths only grow,
 * so each record of others is as wide as every field has to be for the two to look alike; the answer is the cheapest
 * join of as many of those as are lacking.
 */
export function sharedBy(ladders: readonly Ladder[], others: readonly Alike[]): SharedBy {
  const steps = others.flatMap(({ company, shown }) => {
    const at = ladders.map((ladder, i) => ladder.findIndex((rung, width) => rung.shown === shown[i]?.[width]));
    return at.includes(-1) ? [] : [{ company, at, cost: costOf(ladders, at) }];
  });
  const now = new Set(steps.filter(({ at }) => at.every((width) => width === 0)).map(({ company }) => company));
  const firms = now.size + 1;
  if (firms >= FEWEST_FIRMS) return { firms, remedy: null };
  const reachable = steps
    .filter(({ company }) => !now.has(company))
    .sort((a, b) => a.cost - b.cost || byCodeUnits(a.at.join(), b.at.join()));
  const lacking = FEWEST_FIRMS - firms;
  const best = lacking === 1 ? reachable[0]?.at : cheapestPair(ladders, reachable);
  if (best === undefined) return { firms, remedy: null };
  const alike = steps.filter(({ at }) => at.every((width, i) => width <= (best[i] ?? 0)));
  const changes = ladders.flatMap((ladder, i) => {
    const rung = ladder[best[i] ?? 0];
    return rung === undefined || best[i] === 0 ? [] : [{ field: rung.field, width: rung.width }];
  });
  return { firms, remedy: { changes, firms: new Set(alike.map(({ company }) => company)).size + 1 } };
}

interface Step {
  readonly company: string;
  readonly at: readonly number[];
  readonly cost: number;
}

/** The cheapest widths at which two of them, of two firms, look like ours. `steps` ascend by cost. */
function cheapestPair(ladders: readonly Ladder[], steps: readonly Step[]): readonly number[] | undefined {
  let best: { readonly at: readonly number[]; readonly cost: number } | undefined;
  for (const [i, one] of steps.entries()) {
    if (best !== undefined && one.cost >= best.cost) break;
    for (const other of steps.slice(i + 1)) {
      // A join costs no less than its parts.
      if (best !== undefined && other.cost >= best.cost) break;
      if (other.company === one.company) continue;
      const at = one.at.map((width, field) => Math.max(width, other.at[field] ?? 0));
      const cost = costOf(ladders, at);
      if (best === undefined || cost < best.cost) best = { at, cost };
    }
  }
  return best?.at;
}

const costOf = (ladders: readonly Ladder[], at: readonly number[]): number =>
  at.reduce((sum, width, i) => sum + (ladders[i]?.[width]?.cost ?? 0) - (ladders[i]?.[0]?.cost ?? 0), 0);
