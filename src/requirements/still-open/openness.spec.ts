import { opennessOf } from './openness.js';

const record = {
  origin: 'api' as const,
  archivedAt: null,
  confirmedAt: new Date('2026-11-01T00:00:00Z'),
  askedAt: null,
  expiredAt: null,
};
const then = (text: string): Date => new Date(text);

it('is open for 30 days after the last word, and 14 more to answer', () => {
  expect(opennessOf(record)).toEqual({ stillOpen: 'confirmed', openUntil: '2026-12-15T00:00:00.000Z' });
});

it('has 14 days from the question, also where that came late', () => {
  expect(opennessOf({ ...record, askedAt: then('2027-01-10T08:00:00Z') })).toEqual({
    stillOpen: 'asked',
    openUntil: '2027-01-24T08:00:00.000Z',
  });
});

it('tells when it expired', () => {
  const expired = { ...record, archivedAt: then('2026-12-15T01:00:00Z'), expiredAt: then('2026-12-15T01:00:00Z') };
  expect(opennessOf(expired)).toEqual({ stillOpen: 'expired', openUntil: '2026-12-15T01:00:00.000Z' });
});

it('says nothing of demonstration data and of what somebody has archived', () => {
  const nothing = { stillOpen: null, openUntil: null };
  expect(opennessOf({ ...record, origin: 'demo' })).toEqual(nothing);
  expect(opennessOf({ ...record, archivedAt: then('2026-11-05T00:00:00Z') })).toEqual(nothing);
});
