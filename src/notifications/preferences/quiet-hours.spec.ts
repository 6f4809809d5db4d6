import * as fc from 'fast-check';
import { afterQuietHours, isQuiet, nextTime } from './quiet-hours.js';

const MINUTE = 60_000;
const ZONES = [
  'Asia/Seoul',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
];

const zone = fc.constantFrom(...ZONES);
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
/** Three years of minutes, and the days around changes of the clock more often than others. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 3 * 365 * 1440 }).map((minutes) => Date.UTC(2026, 0, 1) + minutes * MINUTE),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'),
      fc.integer({ min: -720, max: 2160 }),
    )
    .map(([day, minutes]) => Date.parse(day) + minutes * MINUTE),
);

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  ]),
);
const clock = (at: number, timeZone: string): string => clocks.get(timeZone)?.format(at) ?? '';

describe('afterQuietHours', () => {
  it('is the first minute that is not quiet, as somebody finds it who looks at the clock every minute', () => {
    fc.assert(
      fc.property(moment, zone, time, time, (at, timeZone, from, to) => {
        let minute = at;
        const quiet = { from, to };
        while (isQuiet(new Date(minute), quiet, timeZone)) minute += MINUTE;
        expect(afterQuietHours(new Date(at), quiet, timeZone).getTime()).toBe(minute);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['inside, before midnight', '2026-06-01T13:20:00Z', '2026-06-01T23:00:00Z'],
    ['inside, after midnight', '2026-06-01T22:59:30Z', '2026-06-01T23:00:00Z'],
    ['outside', '2026-06-01T05:03:07Z', '2026-06-01T05:03:07Z'],
    ['at their very end', '2026-06-01T23:00:00Z', '2026-06-01T23:00:00Z'],
  ])('in Seoul, with 22:00 to 08:00: %s', (_, at, due) => {
    expect(afterQuietHours(new Date(at), { from: '22:00', to: '08:00' }, 'Asia/Seoul').toISOString()).toBe(
      new Date(due).toISOString(),
    );
  });

  it('ends with the gap where the clock jumps over their end, and at the first of two ends', () => {
    const until = (to: string): string =>
      afterQuietHours(new Date('2026-03-29T00:10:00Z'), { from: '01:00', to }, 'Europe/Berlin').toISOString();
    // 02:00 becomes 03:00 at 01:00 UTC.
    expect(until('02:30')).toBe('2026-03-29T01:00:00.000Z');
    const back = afterQuietHours(new Date('2026-10-24T23:50:00Z'), { from: '01:00', to: '02:30' }, 'Europe/Berlin');
    expect(back.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('never waits where there are none: not set, or as long as nothing', () => {
    const at = new Date('2026-06-01T15:00:00Z');
    expect(afterQuietHours(at, null, 'Asia/Seoul')).toBe(at);
    expect(afterQuietHours(at, { from: '00:00', to: '00:00' }, 'Asia/Seoul')).toEqual(at);
  });
});

describe('nextTime', () => {
  it('comes within a day and a bit, shows that time unless the clock jumped over it, and skips no earlier one', () => {
    fc.assert(
      fc.property(moment, zone, time, (at, timeZone, wanted) => {
        const next = nextTime(new Date(at), wanted, timeZone).getTime();
        expect(next - at).toBeGreaterThan(0);
        expect(next - at).toBeLessThanOrEqual(25 * 60 * MINUTE);
        for (let minute = at + MINUTE; minute < next; minute += MINUTE)
          expect(clock(minute, timeZone)).not.toBe(wanted);
        const jumped = clock(next, timeZone) !== wanted;
        if (jumped) expect(clock(next - 15 * MINUTE, timeZone) < wanted && wanted < clock(next, timeZone)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
