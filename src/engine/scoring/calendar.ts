const DAY = 86_400_000;

/**
 * Days from one calendar date (`YYYY-MM-DD`) to another; negative when the second is earlier.
 * @throws RangeError for anything that is not a calendar date
 */
export const daysBetween = (from: string, to: string): number => (startOf(to) - startOf(from)) / DAY;

/** The calendar date that many days after another. */
export const dayAfter = (date: string, days: number): string =>
  new Date(startOf(date) + days * DAY).toISOString().slice(0, 10);

function startOf(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(time)) throw new RangeError(`Not a calendar date: "${date}"`);
  return time;
}
