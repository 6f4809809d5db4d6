import { canonicalJson } from '../../database/canonical-json.js';
import { GENESIS, hashOf, type Sealed } from './chain.js';

const entry: Sealed = {
  seq: '1',
  introductionId: '0199a000-0000-7000-8000-000000000000',
  kind: 'consent-given',
  actor: 'a',
  at: new Date('2026-11-22T09:00:00.123Z'),
  payload: { from: 'offered', to: 'offered', company: 'c' },
  prevHash: GENESIS,
};

it('is one text whatever the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '한' }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":"한","d":null}]}');
  expect(hashOf({ ...entry, payload: { company: 'c', to: 'offered', from: 'offered' } })).toBe(hashOf(entry));
});

it.each<Partial<Sealed>>([
  { seq: '2' },
  { introductionId: '0199a000-0000-7000-8000-000000000001' },
  { kind: 'declined' },
  { actor: null },
  { at: new Date('2026-11-22T09:00:00.124Z') },
  { payload: { from: 'offered', to: 'offered', company: 'd' } },
  { prevHash: '1'.repeat(64) },
])('another hash with %j', (other) => {
  expect(hashOf({ ...entry, ...other })).not.toBe(hashOf(entry));
});

it('stays what it is: entries of years ago have to verify', () => {
  expect(hashOf(entry)).toBe('280818e36c5f72c03ae2a7ea88198fe81583ce6d890d6b7dd7bb8039ecab1d67');
});
