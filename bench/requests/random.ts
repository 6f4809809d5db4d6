import { seeded } from '../../src/engine/evaluation/seeded.js';

/** Choices that come out the same for the same seed. */
export class Random {
  /** 0 <= number < 1 */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** 0 <= whole number < below */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** @throws RangeError when there is nothing to choose from */
  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError('Nothing to choose from');
    return chosen;
  }
}
