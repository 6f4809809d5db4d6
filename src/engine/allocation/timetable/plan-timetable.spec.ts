import { planTimetable, type TimetableTask, type WantedMeeting } from './index.js';

const meeting = (seeker: string, provider: string, more: Partial<WantedMeeting> = {}): WantedMeeting => ({
  id: `${seeker}-${provider}`,
  seeker,
  provider,
  weight: 100,
  interpreting: null,
  ...more,
});

const task = (meetings: readonly WantedMeeting[], more: Partial<TimetableTask> = {}): TimetableTask => ({
  slots: 2,
  tables: 5,
  attendees: ['a', 'b', 'c', 'x', 'y', 'z'].map((id) => ({ id, available: null })),
  meetings,
  interpreters: {},
  ...more,
});

const reasons = (asked: TimetableTask) =>
  planTimetable(asked).unplaced.map(({ meeting: id, reason }) => `${id} ${reason}`);

it('has everybody meet everybody in as many slots as that takes', () => {
  const all = ['a', 'b', 'c'].flatMap((seeker) => ['x', 'y', 'z'].map((provider) => meeting(seeker, provider)));
  const { placed, weight, bound } = planTimetable(task(all, { slots: 3, tables: 3 }));
  expect(placed).toHaveLength(9);
  expect([weight, bound]).toEqual([900, 900]);
});

it('leaves the least out where there is not enough room', () => {
  const { unplaced, weight, bound } = planTimetable(
    task([meeting('a', 'x', { weight: 9 }), meeting('b', 'x', { weight: 5 }), meeting('c', 'x', { weight: 7 })]),
  );
  expect(unplaced).toEqual([{ meeting: 'b-x', reason: 'provider-full' }]);
  expect([weight, bound]).toEqual([16, 16]);
});

it('says why a meeting has no place', () => {
  const there = (id: string, available: readonly number[]) => ({ id, available });
  const attendees = [there('a', [0]), there('b', [0]), there('x', [1]), there('y', [0]), there('z', [0])];
  expect(reasons(task([meeting('a', 'x')], { attendees }))).toEqual(['a-x never-together']);
  expect(reasons(task([meeting('a', 'y', { weight: 200 }), meeting('a', 'z')], { attendees }))).toEqual([
    'a-z seeker-full',
  ]);
  expect(reasons(task([meeting('a', 'y', { weight: 200 }), meeting('b', 'y')], { attendees }))).toEqual([
    'b-y provider-full',
  ]);
  expect(reasons(task([meeting('a', 'x')], { tables: 0 }))).toEqual(['a-x no-table']);
  expect(reasons(task([meeting('a', 'x', { interpreting: 'ko-zh' })], { interpreters: { 'en-zh': 3 } }))).toEqual([
    'a-x no-interpreter',
  ]);
});

it('names interpreters and tables before the firms, where there are none of them at all', () => {
  const asked = [meeting('a', 'x', { weight: 200 }), meeting('a', 'y', { interpreting: 'ko-zh' })];
  expect(reasons(task(asked, { slots: 1 }))).toEqual(['a-y no-interpreter']);
  expect(reasons(task(asked, { slots: 1, interpreters: { 'ko-zh': 1 } }))).toEqual(['a-y seeker-full']);
});

it('bounds slot by slot what whole firms do not', () => {
  // The seeker has two slots and each provider one, but it is the same one.
  const attendees = [
    { id: 'a', available: null },
    { id: 'x', available: [0] },
    { id: 'y', available: [0] },
  ];
  const { weight, bound } = planTimetable(task([meeting('a', 'x'), meeting('a', 'y')], { attendees }));
  expect([weight, bound]).toEqual([100, 100]);
});

it('bounds what can be had beside what is fixed', () => {
  const asked = task([meeting('a', 'x', { weight: 1 }), meeting('a', 'y', { weight: 50 })], { slots: 1 });
  expect(planTimetable(asked)).toMatchObject({ weight: 50, bound: 50 });
  expect(planTimetable(asked, [{ meeting: 'a-x', slot: 0, table: 1 }])).toMatchObject({ weight: 1, bound: 1 });
});

it('comes near its bound where firms are there for a part of the time only', () => {
  // Sixteen and twelve firms, there for 4 of 12 slots on end, at five tables: repairs alone reach 98.3 % of the bound.
  const firms = (side: string, count: number, step: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${side}${at}`,
      available: [0, 1, 2, 3].map((slot) => slot + ((at * step) % 9)),
    }));
  const meetings = Array.from({ length: 16 * 12 }, (_, at) => [Math.floor(at / 12), at % 12] as const)
    .filter(([s, p]) => (s * 5 + p * 7) % 3 > 0)
    .map(([s, p]) => meeting(`s${s}`, `p${p}`, { weight: 4000 + ((s * 977 + p * 3571 + s * p * 131) % 6000) }));
  const attendees = [...firms('s', 16, 5), ...firms('p', 12, 2)];
  const { weight, bound } = planTimetable(task(meetings, { slots: 12, tables: 5, attendees }));
  expect(weight / bound).toBeGreaterThan(0.995);
});

it('lets a seeker stay at its table', () => {
  const { placed } = planTimetable(task([meeting('a', 'x'), meeting('b', 'y'), meeting('a', 'y'), meeting('b', 'x')]));
  const tableOf = (id: string) => placed.find((one) => one.meeting === id)?.table;
  expect(tableOf('a-x')).toBe(tableOf('a-y'));
  expect(tableOf('b-x')).toBe(tableOf('b-y'));
});

it.each([
  [task([meeting('a', 'nobody')]), 'No attendee nobody'],
  [task([meeting('a', 'x'), meeting('a', 'x')]), 'stands twice'],
  [task([], { slots: -1 }), 'slots'],
  [task([], { tables: 1.5 }), 'tables'],
  [task([meeting('a', 'x', { weight: 0 })]), 'weight'],
])('refuses what makes no sense', (asked, message) => {
  expect(() => planTimetable(asked)).toThrow(message);
});

it.each([
  [{ meeting: 'a-x', slot: 5, table: 1 }],
  [{ meeting: 'a-x', slot: 0, table: 9 }],
  [{ meeting: 'unheard-of', slot: 0, table: 1 }],
])('refuses to fix %j', (fixed) => {
  expect(() => planTimetable(task([meeting('a', 'x')]), [fixed])).toThrow(RangeError);
});
