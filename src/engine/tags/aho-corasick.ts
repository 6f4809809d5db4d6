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

interface State {
  readonly next: Map<number, State>;
  /** Index of the pattern that ends here, or -1. */
  pattern: number;
  /** The state of the longest proper suffix that is also a prefix of a pattern. */
  fallback: State | null;
  /** The nearest state along the fallbacks in which a pattern ends. */
  shorter: State | null;
}

const newState = (): State => ({ next: new Map(), pattern: -1, fallback: null, shorter: null });

/**
 * Finds many patterns in one pass over a text, by the automaton of Aho and Corasick (CACM 18(6), 1975).
 * Patterns are compared by UTF-16 unit; they must be distinct. Empty patterns are never found.
 */
export function buildPatternSearch(patterns: readonly string[]): PatternSearch {
  const root = newState();
  patterns.forEach((pattern, index) => {
    let state = root;
    for (let unit = 0; unit < pattern.length; unit += 1) {
      const code = pattern.charCodeAt(unit);
      let next = state.next.get(code);
      if (next === undefined) state.next.set(code, (next = newState()));
      state = next;
    }
    if (state !== root) state.pattern = index;
  });
  linkFallbacks(root);

  return {
    search(text) {
      const found: Occurrence[] = [];
      let state = root;
      for (let unit = 0; unit < text.length; unit += 1) {
        state = step(root, state, text.charCodeAt(unit));
        const end = unit + 1;
        for (let match = state.pattern < 0 ? state.shorter : state; match !== null; match = match.shorter) {
          found.push({ pattern: match.pattern, start: end - (patterns[match.pattern] ?? '').length, end });
        }
      }
      return found;
    },
  };
}

function step(root: State, from: State, code: number): State {
  for (let state: State | null = from; state !== null; state = state.fallback) {
    const next = state.next.get(code);
    if (next !== undefined) return next;
  }
  return root;
}

/** Breadth first: the fallback of a state is known before those of the states it leads to. */
function linkFallbacks(root: State): void {
  const queue: State[] = [root];
  for (const state of queue) {
    for (const [code, next] of state.next) {
      const fallback = state === root ? root : step(root, state.fallback ?? root, code);
      next.fallback = fallback;
      next.shorter = fallback.pattern < 0 ? fallback.shorter : fallback;
      queue.push(next);
    }
  }
}
