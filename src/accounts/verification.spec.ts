import { isOpen, isPublicContact, MOST_TRIES, secondsToWait } from './verification.js';

const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T12:00:01Z');

describe('isPublicContact', () => {
  it.each([
    ['info@hanbit.co.kr', 'https://www.hanbit.co.kr/en', true],
    ['info@hanbit.co.kr', 'https://shop.hanbit.co.kr', true],
    ['info@mail.hanbit.co.kr', 'https://hanbit.co.kr', true],
    ['info@otherhanbit.co.kr', 'https://hanbit.co.kr', false],
    ['hanbit@webmail.example', 'https://hanbit.co.kr', false],
    ['hanbit@webmail.example', undefined, true],
  ])('%s at %s: %s', (address, website, expected) => {
    expect(isPublicContact(address, website)).toBe(expected);
  });
});

describe('isOpen', () => {
  const code = { codeHash: 'hash', codeTries: 0, codeExpiresAt: later };
  it('is so until the last try, its hour, or the right code', () => {
    expect(isOpen(code, now)).toBe(true);
    expect(isOpen({ ...code, codeTries: MOST_TRIES - 1 }, now)).toBe(true);
    expect(isOpen({ ...code, codeTries: MOST_TRIES }, now)).toBe(false);
    expect(isOpen(code, later)).toBe(false);
    expect(isOpen({ ...code, codeHash: null }, now)).toBe(false);
  });
});

it('secondsToWait counts ten minutes from the last code', () => {
  expect(secondsToWait(null, now)).toBe(0);
  expect(secondsToWait(now, now)).toBe(600);
  expect(secondsToWait(now, new Date('2026-11-22T12:09:59.500Z'))).toBe(1);
  expect(secondsToWait(now, new Date('2026-11-22T12:10:00Z'))).toBe(0);
});
