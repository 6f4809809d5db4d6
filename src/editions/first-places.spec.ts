import { firstPlaces, hasLeft, hasMoved, type Place } from './first-places.js';

const ranked = (...capabilities: string[]): Place[] =>
  capabilities.map((capability, at) => ({ capability, rank: at + 1, score: 9000 - at }));
const TEN = 'abcdefghij'.split('');

it('tells the order after, then who is no longer among the first', () => {
  const changes = firstPlaces(ranked(...TEN, 'k', 'l'), ranked('k', ...TEN.slice(0, 9), 'l', 'j'));
  expect(changes.map(({ capability }) => capability)).toEqual(['k', ...TEN]);
  expect(changes.filter(hasLeft).map(({ capability }) => capability)).toEqual(['j']);
  expect(changes[0]).toMatchObject({ before: { rank: 11 }, after: { rank: 1 } });
});

it('counts who moved, and who the list does not have any more', () => {
  const changes = firstPlaces(ranked('a', 'b', 'c'), ranked('b', 'a'));
  expect(changes.filter(hasMoved).map(({ capability }) => capability)).toEqual(['b', 'a', 'c']);
  expect(changes.filter(hasLeft)).toEqual([{ capability: 'c', before: expect.anything(), after: null }]);
  expect(firstPlaces(ranked('a', 'b'), ranked('a', 'b')).some(hasMoved)).toBe(false);
});
