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
