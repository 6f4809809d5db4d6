/** Milliseconds that the work takes by the clock. */
export function clocked(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Milliseconds of all threads, collection of garbage included: comparable between a busy machine and an idle one. */
export function processed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The value below which that share (0..1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Three digits are what a noisy machine can tell. */
export const rounded = (value: number): number =>
  Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));

/** Says how far the program is, beside what it prints. */
export const say = (words: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1_000)} s: ${words}\n`);
