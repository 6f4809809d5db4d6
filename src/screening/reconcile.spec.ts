import { type FoundHit, type KnownHit, reconcile } from './reconcile.js';

const found = (more: Partial<FoundHit> = {}): FoundHit => ({
  list: 'l',
  entryKey: 'k',
  entryId: 'wording-1',
  own: '예시',
  listed: '例示',
  likeness: 'korean-reading',
  extent: 'whole',
  score: 800,
  ...more,
});
const known = (more: Partial<KnownHit> = {}): KnownHit => ({
  id: 'h',
  list: 'l',
  entryKey: 'k',
  entryId: 'wording-1',
  own: '예시',
  standing: 'decided',
  outcome: 'dismissed',
  ...more,
});
const kinds = (before: readonly KnownHit[], now: readonly FoundHit[]): string[] =>
  reconcile(before, now).map(({ kind }) => kind);

it('asks what nobody has been asked, and leaves alone what has been decided', () => {
  expect(kinds([], [found()])).toEqual(['new']);
  expect(kinds([known()], [found()])).toEqual([]);
  expect(kinds([known({ standing: 'open', outcome: null })], [found()])).toEqual([]);
});

it('asks again when the name or the wording of the list is another one', () => {
  expect(kinds([known()], [found({ own: '예시전자' })])).toEqual(['ask-again']);
  expect(kinds([known()], [found({ entryId: 'wording-2' })])).toEqual(['ask-again']);
});

it('lets go of what is alike no longer, and remembers it when it is again', () => {
  expect(kinds([known()], [])).toEqual(['lapse']);
  expect(kinds([known({ standing: 'lapsed' })], [])).toEqual([]);
  expect(kinds([known({ standing: 'lapsed' })], [found()])).toEqual(['remember']);
  expect(kinds([known({ standing: 'lapsed' })], [found({ own: '예시전자' })])).toEqual(['ask-again']);
});

it('keeps the parties of two lists apart', () => {
  expect(kinds([known()], [found({ list: 'm' })])).toEqual(['new', 'lapse']);
});
