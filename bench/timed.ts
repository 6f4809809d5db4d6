import { clocked, median, processed } from './engine/measure.js';

const [WARM, TIMES] = [2, 5];

export interface Timed<T> {
  readonly ms: number;
  /** Of all threads, see {@link processed}. */
  readonly processor: number;
  readonly result: T;
}

/** Whole milliseconds that some work takes: the median of five times, after two to warm up. */
export function timed<T>(work: () => T): Timed<T> {
  const [walls, processors] = [[] as number[], [] as number[]];
  let result = work();
  for (let time = 1; time < WARM + TIMES; time += 1) {
    let wall = 0;
    const processor = processed(() => (wall = clocked(() => (result = work()))));
    if (time < WARM) continue;
    walls.push(wall);
    processors.push(processor);
  }
  return { ms: Math.round(median(walls)), processor: Math.round(median(processors)), result };
}
