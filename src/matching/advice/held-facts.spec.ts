import { HeldFacts } from './held-facts.js';

it('gives back what was kept under a revision, and nothing under another version', () => {
  const held = new HeldFacts<{ readonly name: string }>();
  const facts = { name: 'lidar' };
  held.keep('a@1/1', facts);
  expect(held.get('a@1/1')).toBe(facts);
  expect(held.get('a@2/1')).toBeUndefined();
});

it('lets go of what was not asked for longest', () => {
  const held = new HeldFacts<{ readonly at: number }>();
  for (let at = 0; at < 2_000; at += 1) held.keep(`record@${at}`, { at });
  expect(held.get('record@0')).toEqual({ at: 0 });
  held.keep('one-more', { at: -1 });
  expect(held.get('record@0')).toEqual({ at: 0 });
  expect(held.get('record@1')).toBeUndefined();
  expect(held.get('record@2')).toEqual({ at: 2 });
});
