/** Prices are multiples of this, so that sums of them are exact and no order of summing shows. */
const STEP = 1 / 1024;

/** Resources that each option takes one of; 0 stands for none. */
export const NEEDS = 4;

/**
 * Each taker takes at most one of its options, an option one of each resource it needs. Options of taker `t` are `starts[t]` to
 * `starts[t + 1]`, what option `o` needs stands from `needs[o * NEEDS]` on, each resource once. Resource 0 costs nothing.
 */
export interface Market {
  /** What it is worth that a taker takes something: integers > 0. */
  readonly worth: Int32Array;
  readonly starts: Int32Array;
  readonly needs: Int32Array;
  /** How much there is of each resource. */
  readonly rooms: Int32Array;
}

/**
 * Sets one price after the other to where the bound is lowest, for takers with one option each; further rounds hardly lower it.
 * @param prices of the resources, changed
 */
export function settlePrices({ worth, needs, rooms }: Market, prices: Float64Array, rounds: number): void {
  const under = Array.from(rooms, (): number[] => []);
  for (const [at, resource] of needs.entries()) if (resource > 0) under[resource]?.push(Math.floor(at / NEEDS));
  const gains = Float64Array.from(worth, (value, taker) => {
    const own = needs.subarray(taker * NEEDS, (taker + 1) * NEEDS);
    return own.reduce((gain, resource) => gain - (prices[resource] ?? 0), value);
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [resource, takers] of under.entries()) {
      const before = prices[resource] ?? 0;
      const own = takers.map((taker) => (gains[taker] ?? 0) + before).sort((a, b) => b - a);
      const price = Math.max(0, own[rooms[resource] ?? 0] ?? 0);
      if (price === before) continue;
      for (const taker of takers) gains[taker] = (gains[taker] ?? 0) + before - price;
      prices[resource] = price;
    }
  }
}

/** What an option leaves of a taker's worth at these prices. */
export function gainOf(market: Market, prices: Float64Array, taker: number, option: number): number {
  const { needs, worth } = market;
  const at = option * NEEDS;
  return (
    (worth[taker] ?? 0) -
    (prices[needs[at] ?? 0] ?? 0) -
    (prices[needs[at + 1] ?? 0] ?? 0) -
    (prices[needs[at + 2] ?? 0] ?? 0) -
    (prices[needs[at + 3] ?? 0] ?? 0)
  );
}

/** Of the way that the prices went, so much goes on in the next step; the rest is what is wanted now. */
const MOMENTUM = 0.95;
/** A bound that is lower by this share of it counts as lower. */
const ENOUGH = 1e-6;
/** Steps without a lower bound after which the next ones are shorter, and how much. */
const [PATIENCE, SHORTER] = [20, 0.7];
/** Steps without a lower bound after which there are no more. */
const MOST_IN_VAIN = 200;

/**
 * Lowers the bound on what all takers can be worth together: whatever the prices are, none can be worth more than what all resources
 * cost and what each taker gains at most by its best option (the Lagrangian dual). Steps along the subgradient, resources that are wanted
 * too often becoming dearer, as long as Polyak (1969) has them for the worth that was reached, with momentum as Camerini, Fratta and
 * Maffioli (1975) have it.
 * @param prices changed to those of the lowest bound
 * @param reached what some allocation is worth
 * @returns the bound, a multiple of 1 / 1024
 */
export function lowerBound(market: Market, prices: Float64Array, reached: number, steps: number): number {
  const { rooms } = market;
  const wanted = new Int32Array(rooms.length);
  const way = new Float64Array(rooms.length);
  const now = prices.slice();
  let [best, length, since, inVain] = [Infinity, 1, 0, 0];
  for (let step = 0; step <= steps; step += 1) {
    const bound = boundAt(market, now, wanted, step);
    since += 1;
    inVain += 1;
    if (bound < best) {
      if (bound < best - best * ENOUGH) [since, inVain] = [0, 0];
      best = bound;
      prices.set(now);
    }
    if (Math.floor(best) <= reached || inVain >= MOST_IN_VAIN) break;
    if (since >= PATIENCE) {
      [length, since] = [length * SHORTER, 0];
    }
    let square = 0;
    for (let resource = 1; resource < rooms.length; resource += 1) {
      const isFree = now[resource] === 0;
      const asked = (wanted[resource] ?? 0) - (rooms[resource] ?? 0);
      const along = MOMENTUM * (way[resource] ?? 0) + (isFree && asked < 0 ? 0 : asked);
      way[resource] = along;
      if (!isFree || along > 0) square += along * along;
    }
    if (square === 0) break;
    const by = (length * (bound - reached)) / square;
    for (let resource = 1; resource < rooms.length; resource += 1) {
      const price = (now[resource] ?? 0) + by * (way[resource] ?? 0);
      now[resource] = price > 0 ? Math.round(price / STEP) * STEP : 0;
    }
  }
  return best;
}

/** The bound at these prices; counts how often each resource is wanted. Of options as good as each other it is in turn another that counts. */
function boundAt(market: Market, prices: Float64Array, wanted: Int32Array, turn: number): number {
  const { starts, needs, rooms, worth } = market;
  let bound = 0;
  for (let resource = 1; resource < rooms.length; resource += 1) {
    bound += (rooms[resource] ?? 0) * (prices[resource] ?? 0);
  }
  wanted.fill(0);
  for (let taker = 0; taker < worth.length; taker += 1) {
    const from = starts[taker] ?? 0;
    const count = (starts[taker + 1] ?? 0) - from;
    let [best, most] = [-1, 0];
    for (let nth = 0, at = count > 0 ? (turn + taker) % count : 0; nth < count; nth += 1) {
      const gain = gainOf(market, prices, taker, from + at);
      if (gain > most) [best, most] = [from + at, gain];
      at = at + 1 === count ? 0 : at + 1;
    }
    if (best < 0) continue;
    bound += most;
    for (let need = best * NEEDS; need < (best + 1) * NEEDS; need += 1) {
      const resource = needs[need] ?? 0;
      wanted[resource] = (wanted[resource] ?? 0) + 1;
    }
  }
  return bound;
}
