import { setImmediate } from 'node:timers/promises';

/** Longest that work holds the event loop between two other requests. */
const TURN_MS = 8;

/** Carries out steps one after the other and lets others have their turn in between. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** The same for one thing made of each item. */
export function mapInTurns<I, O>(items: readonly I[], make: (item: I) => O): Promise<O[]> {
  function* steps(): Generator<void, O[]> {
    const made: O[] = [];
    for (const item of items) {
      made.push(make(item));
      yield;
    }
    return made;
  }
  return inTurns(steps());
}
