import { DEFAULT_PREFERENCES, isTimeZone, mailDue, timeZoneOf } from './preferences.js';

const due = (wishes: object, at = '2026-06-01T14:00:00Z') =>
  mailDue('message-posted', new Date(at), { ...DEFAULT_PREFERENCES, ...wishes }, 'Asia/Seoul')?.toISOString() ?? null;

it.each([
  ['by day at once', {}, '2026-06-01T05:00:00Z', '2026-06-01T05:00:00.000Z'],
  ['at 23:00 in the morning', {}, '2026-06-01T14:00:00Z', '2026-06-01T23:00:00.000Z'],
  ['daily at its hour', { mail: 'daily' }, '2026-06-01T05:00:00Z', '2026-06-02T00:00:00.000Z'],
  [
    'daily at an hour in the quiet ones, after them',
    { mail: 'daily', digestAt: '06:30' },
    '2026-06-01T05:00:00Z',
    '2026-06-01T23:00:00.000Z',
  ],
  ['never when mail is off', { mail: 'off' }, '2026-06-01T05:00:00Z', null],
  ['never when the kind is muted', { muted: ['message-posted'] }, '2026-06-01T05:00:00Z', null],
])('mail is due %s', (_, wishes, at, expected) => {
  expect(due(wishes, at)).toBe(expected);
});

it('an account without a time zone, or with none that there is, lives where its language is spoken', () => {
  expect([timeZoneOf('America/New_York', 'ko'), timeZoneOf(null, 'zh-CN'), timeZoneOf('Mars/Olympus', 'ko')]).toEqual([
    'America/New_York',
    'Asia/Shanghai',
    'Asia/Seoul',
  ]);
  expect(isTimeZone('Asia/Seoul')).toBe(true);
});
