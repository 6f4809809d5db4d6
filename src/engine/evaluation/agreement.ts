/** One pair read twice, grades 0..3. */
export interface TwoReadings {
  readonly first: number;
  readonly second: number;
}

export interface Agreement {
  readonly pairs: number;
  readonly equal: number;
  /** Cohen 1960; null where chance alone would agree everywhere. */
  readonly kappa: number | null;
  /** Cohen 1968, weighted by how far apart two grades are, and by the square of it. */
  readonly linear: number | null;
  readonly quadratic: number | null;
}

const GRADES = [0, 1, 2, 3] as const;

/** How far two readings of the same pairs agree beyond chance: 1 is always, 0 as by chance. */
export function agreementOf(readings: readonly TwoReadings[]): Agreement {
  return {
    pairs: readings.length,
    equal: readings.filter(({ first, second }) => first === second).length,
    kappa: kappa(readings, (distance) => (distance === 0 ? 0 : 1)),
    linear: kappa(readings, (distance) => distance),
    quadratic: kappa(readings, (distance) => distance ** 2),
  };
}

function kappa(readings: readonly TwoReadings[], cost: (distance: number) => number): number | null {
  const count = (of: (one: TwoReadings) => number, grade: number): number =>
    readings.filter((one) => of(one) === grade).length;
  const observed = readings.reduce((sum, { first, second }) => sum + cost(Math.abs(first - second)), 0);
  const byChance = GRADES.flatMap((a) =>
    GRADES.map((b) => count(({ first }) => first, a) * count(({ second }) => second, b) * cost(Math.abs(a - b))),
  ).reduce((sum, one) => sum + one, 0);
  return byChance === 0 ? null : 1 - (observed * readings.length) / byChance;
}

/**
 * Pairs of `readings.tsv` that were read twice, by its columns `first` and `second`.
 * @throws RangeError when the columns are missing
 */
export function parseReadings(source: string): TwoReadings[] {
  const [head = '', ...lines] = source.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const columns = head.split('\t');
  const [first, second] = [columns.indexOf('first'), columns.indexOf('second')];
  if (first < 0 || second < 0) throw new RangeError('the first line must name the columns first and second');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const [one = '', other = ''] = [cells[first], cells[second]];
    return /^[0-3]$/u.test(one) && /^[0-3]$/u.test(other) ? [{ first: Number(one), second: Number(other) }] : [];
  });
}
