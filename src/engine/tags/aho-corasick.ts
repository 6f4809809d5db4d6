/** One occurrence of a pattern: `text.slice(start, end) === patterns[pattern]`. */
export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface PatternSearch {
  /** Every occurrence of every pattern, overlapping ones included, by end and then longest first. */
  search(text: string): Occurrence[];
}

const ROOT = 0;
const NONE = -1;

/**
 * Finds many patterns in one pass over a text, by the automaton of Aho and Corasick (CACM 18(6), 1975).
 * Patterns are compared by UTF-16 unit; they must be distinct. Empty patterns are never found.
 *
 * States are numbers and what is known of them stands in typed arrays: the taxonomy has over a hundred thousand of
 * them, and every process and scoring thread builds its own.
 */
export function buildPatternSearch(patterns: readonly string[]): PatternSearch {
  const most = 1 + patterns.reduce((sum, { length }) => sum + length, 0);
  const transitions = new Transitions(most);
  const parent = new Int32Array(most);
  const unitOf = new Uint16Array(most);
  const depth = new Int32Array(most);
  /** Index of the pattern that ends in a state, or NONE. */
  const patternOf = new Int32Array(most).fill(NONE);
  let states = 1;
  patterns.forEach((pattern, index) => {
    let state = ROOT;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      let next = transitions.get(state, unit);
      if (next === NONE) {
        next = states;
        states += 1;
        transitions.set(state, unit, next);
        parent[next] = state;
        unitOf[next] = unit;
        depth[next] = at + 1;
      }
      state = next;
    }
    if (state !== ROOT) patternOf[state] = index;
  });

  /** The state of the longest proper suffix that is also a prefix of a pattern. */
  const fallback = new Int32Array(states);
  /** The nearest state along the fallbacks in which a pattern ends, or NONE. */
  const shorter = new Int32Array(states).fill(NONE);
  const step = (from: number, unit: number): number => {
    for (let state = from; ; state = fallback[state] ?? ROOT) {
      const next = transitions.get(state, unit);
      if (next !== NONE) return next;
      if (state === ROOT) return ROOT;
    }
  };
  for (const state of byDepth(depth.subarray(0, states))) {
    const above = parent[state] ?? ROOT;
    const back = above === ROOT ? ROOT : step(fallback[above] ?? ROOT, unitOf[state] ?? 0);
    fallback[state] = back;
    shorter[state] = patternOf[back] === NONE ? (shorter[back] ?? NONE) : back;
  }

  return {
    search(text) {
      const found: Occurrence[] = [];
      let state = ROOT;
      for (let at = 0; at < text.length; at += 1) {
        state = step(state, text.charCodeAt(at));
        const end = at + 1;
        let match = patternOf[state] === NONE ? (shorter[state] ?? NONE) : state;
        for (; match !== NONE; match = shorter[match] ?? NONE) {
          found.push({ pattern: patternOf[match] ?? NONE, start: end - (depth[match] ?? 0), end });
        }
      }
      return found;
    },
  };
}

/** All states but the root, those nearer to it first (a counting sort): a fallback is nearer than its state. */
function byDepth(depth: Int32Array): Int32Array {
  const place: number[] = [];
  for (const of of depth) place[of + 1] = (place[of + 1] ?? 0) + 1;
  for (let at = 1; at < place.length; at += 1) place[at] = (place[at] ?? 0) + (place[at - 1] ?? 0);
  const sorted = new Int32Array(depth.length);
  depth.forEach((of, state) => {
    const at = place[of] ?? 0;
    sorted[at] = state;
    place[of] = at + 1;
  });
  return sorted.subarray(1);
}

/** From a state and a UTF-16 unit to the next state: a table with open addressing, at most half full. */
class Transitions {
  private readonly from: Int32Array;
  private readonly unit: Uint16Array;
  private readonly to: Int32Array;
  private readonly mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most));
    this.from = new Int32Array(size).fill(NONE);
    this.unit = new Uint16Array(size);
    this.to = new Int32Array(size);
    this.mask = size - 1;
  }

  get(from: number, unit: number): number {
    const slot = this.slot(from, unit);
    return this.from[slot] === NONE ? NONE : (this.to[slot] ?? NONE);
  }

  set(from: number, unit: number, to: number): void {
    const slot = this.slot(from, unit);
    this.from[slot] = from;
    this.unit[slot] = unit;
    this.to[slot] = to;
  }

  /** Where the pair stands, or the free place where it would. */
  private slot(from: number, unit: number): number {
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & this.mask; this.from[slot] !== NONE; slot = (slot + 1) & this.mask) {
      if (this.from[slot] === from && this.unit[slot] === unit) break;
    }
    return slot;
  }
}
