/** Numbers that come out the same for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** 0 <= number < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
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
