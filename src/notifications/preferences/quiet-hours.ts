/** Wall-clock times of an account, `HH:MM` at quarter hours; `from` later than `to` spans midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/**
 * Every offset in use, and every change of one, is a multiple of 15 minutes: a walk in quarter hours meets each wall-clock
 * time that there is, on days with a change of the clock as well.
 */
const QUARTER_MS = 15 * 60_000;
const DAY_MINUTES = 1440;

export const QUARTER_HOUR = /^([01]\d|2[0-3]):(00|15|30|45)$/;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  return format;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes since midnight that a clock on the wall shows. */
const wallMinutes = (at: Date, timeZone: string): number => minutesOf(formatOf(timeZone).format(at));

const within = (minutes: number, from: number, to: number): boolean =>
  from <= to ? from <= minutes && minutes < to : minutes >= from || minutes < to;

export const isQuiet = (at: Date, { from, to }: QuietHours, timeZone: string): boolean =>
  within(wallMinutes(at, timeZone), minutesOf(from), minutesOf(to));

const nextQuarter = (at: Date): Date => new Date((Math.floor(at.getTime() / QUARTER_MS) + 1) * QUARTER_MS);

/** When something due at `at` may go out: at once, or at the end of the quiet hours that it falls into. */
export function afterQuietHours(at: Date, quiet: QuietHours | null, timeZone: string): Date {
  if (quiet === null) return at;
  let due = at;
  while (isQuiet(due, quiet, timeZone)) due = nextQuarter(due);
  return due;
}

/** When the clock on the wall next reaches or passes `time`, later than `at`. */
export function nextTime(at: Date, time: string, timeZone: string): Date {
  const wanted = minutesOf(time);
  let now = at;
  let shown = wallMinutes(at, timeZone);
  for (;;) {
    now = nextQuarter(now);
    const before = shown;
    shown = wallMinutes(now, timeZone);
    const advance = (shown - before + DAY_MINUTES) % DAY_MINUTES;
    const left = (wanted - before + DAY_MINUTES - 1) % DAY_MINUTES;
    // A clock that is set back seems to advance by most of a day.
    if (advance < DAY_MINUTES / 2 && left < advance) return now;
  }
}
