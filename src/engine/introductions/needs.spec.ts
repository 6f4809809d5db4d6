import { type Circumstances, unmetBy, VERDICT_STATES, type VerdictState } from './needs.js';

const fine: Circumstances = {
  reason: undefined,
  verdict: 'clear',
  unverified: [],
  busy: [],
  consented: false,
  acknowledged: false,
  ndaVersion: '1',
  readVersion: '1',
  outcome: true,
};

const offered: readonly (readonly [VerdictState, readonly string[]])[] = [
  ['clear', []],
  ['conditions', []],
  ['not-evaluated', ['verdict']],
  ['unanswered', ['verdict']],
  ['blocked', ['verdict']],
  ['overridden', []],
];

it.each(offered)('an offer with the verdict %s lacks %j', (verdict, lacks) => {
  expect(unmetBy('offer', { ...fine, verdict })).toEqual(lacks);
});

it('an offer needs verified companies that have offers left', () => {
  expect(unmetBy('offer', { ...fine, unverified: ['a'], busy: ['b'] })).toEqual([
    'verified-companies',
    'open-offers-left',
  ]);
});

it('an offer is recalled where the verdict blocks it, and nowhere else', () => {
  const recalled = VERDICT_STATES.filter((verdict) => unmetBy('recall', { ...fine, verdict }).length === 0);
  expect(recalled).toEqual(['blocked']);
});

it('consent is given once, and by and to verified companies only', () => {
  expect(unmetBy('consent', fine)).toEqual([]);
  expect(unmetBy('consent', { ...fine, consented: true })).toEqual(['unanswered-offer']);
  expect(unmetBy('consent', { ...fine, unverified: ['a'] })).toEqual(['verified-companies']);
});

it.each([undefined, '', '  \n'])('%j is no reason', (reason) => {
  expect(unmetBy('decline', { ...fine, reason })).toEqual(['reason']);
  expect(unmetBy('decline', { ...fine, reason: 'no capacity' })).toEqual([]);
});

it('terms are acknowledged in the version that stands, once', () => {
  expect(unmetBy('acknowledge-nda', fine)).toEqual([]);
  expect(unmetBy('acknowledge-nda', { ...fine, readVersion: '0' })).toEqual(['nda-version']);
  expect(unmetBy('acknowledge-nda', { ...fine, readVersion: undefined })).toEqual(['nda-version']);
  expect(unmetBy('acknowledge-nda', { ...fine, acknowledged: true })).toEqual(['unacknowledged-nda']);
});
