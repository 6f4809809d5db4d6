import * as fc from 'fast-check';
import type { Concept } from '../facts/index.js';
import { buildHierarchy, SIMILARITY_VALUES, type Similarity } from './hierarchy.js';

const concept = (code: string, parents: readonly string[] = [], related: readonly string[] = []): Concept => ({
  code,
  names: { ko: code, zh: code, en: code },
  aliases: { ko: [], zh: [], en: [] },
  parents,
  related,
  kind: 'product',
});

const hierarchy = buildHierarchy([
  concept('sensor'),
  concept('optics'),
  concept('vision', ['sensor']),
  concept('lidar', ['vision', 'optics'], ['laser']),
  concept('lidar.solid', ['lidar']),
  concept('lidar.solid.flash', ['lidar.solid']),
  concept('camera', ['vision']),
  concept('camera.stereo', ['camera']),
  concept('gas', ['sensor']),
  concept('laser', ['optics']),
  concept('laser.driver', ['laser']),
]);

describe('similarity of tags', () => {
  it.each([
    ['lidar', 'lidar', 'exact', 10_000],
    ['lidar', 'lidar.solid.flash', 'more-specific', 10_000],
    ['sensor', 'lidar.solid', 'more-specific', 10_000],
    ['lidar.solid.flash', 'lidar.solid', 'more-general', 7_000],
    ['lidar.solid.flash', 'lidar', 'more-general', 4_500],
    ['lidar.solid.flash', 'vision', 'more-general', 2_500],
    ['lidar', 'camera', 'sibling', 3_500],
    ['lidar', 'camera.stereo', 'sibling', 3_500],
    ['lidar', 'laser', 'related', 2_500],
    ['lidar', 'laser.driver', 'related', 2_500],
    ['laser', 'lidar.solid', 'related', 2_500],
    ['lidar', 'sensor', 'none', 0],
    ['vision', 'gas', 'none', 0],
    ['lidar.solid', 'camera', 'none', 0],
    ['lidar', 'unheard-of', 'none', 0],
    ['unheard-of', 'unheard-of', 'exact', 10_000],
  ] as const)('%s asked, %s offered: %s %i', (required, offered, relation, value) => {
    expect(hierarchy.similarity(required, offered)).toEqual({ value, relation });
  });

  it('lists broader concepts nearest first', () => {
    expect(hierarchy.ancestors('lidar.solid')).toEqual(['lidar', 'optics', 'vision', 'sensor']);
    expect(hierarchy.ancestors('sensor')).toEqual([]);
    expect(hierarchy.ancestors('unheard-of')).toEqual([]);
  });

  it('knows what lies within what', () => {
    expect(hierarchy.isWithin('lidar.solid', 'optics')).toBe(true);
    expect(hierarchy.isWithin('lidar', 'lidar')).toBe(true);
    expect(hierarchy.isWithin('lidar', 'lidar.solid')).toBe(false);
    expect(hierarchy.has('lidar')).toBe(true);
    expect(hierarchy.has('unheard-of')).toBe(false);
  });

  it('is not trapped by a cycle or an unknown parent', () => {
    const broken = buildHierarchy([concept('a', ['b', 'gone']), concept('b', ['a'])]);
    expect(broken.ancestors('a')).toEqual(['b']);
    expect(broken.isWithin('b', 'a')).toBe(true);
  });
});

/** Concepts 0..n-1; each may have parents only among those before it, so there is no cycle. */
const graph = fc
  .array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.array(fc.nat(), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((links) =>
    links.map(([parents, related], index) =>
      concept(
        `c${index}`,
        index === 0 ? [] : [...new Set(parents.map((parent) => `c${parent % index}`))],
        related.map((other) => `c${other % links.length}`),
      ),
    ),
  );

/** The definition, word by word, with recursion over every path. */
function naiveSimilarity(concepts: readonly Concept[], required: string, offered: string): Similarity {
  const get = (code: string): Concept => concepts.find((c) => c.code === code) ?? concept(code);
  const root = (code: string): boolean => get(code).parents.length === 0;
  const distances = (from: string, to: string): number[] =>
    from === to ? [0] : get(from).parents.flatMap((parent) => distances(parent, to).map((distance) => distance + 1));
  const within = (code: string, ancestor: string): boolean => distances(code, ancestor).length > 0;
  const related = concepts
    .map((c) => c.code)
    .filter((code) => code !== required && !root(code))
    .filter((code) => get(required).related.includes(code) || get(code).related.includes(required));
  const levels = root(offered) ? Infinity : Math.min(Infinity, ...distances(required, offered));

  if (required === offered) return { value: 10_000, relation: 'exact' };
  if (within(offered, required)) return { value: 10_000, relation: 'more-specific' };
  if (levels === 1) return { value: 7_000, relation: 'more-general' };
  if (levels === 2) return { value: 4_500, relation: 'more-general' };
  if (get(required).parents.some((p) => !root(p) && within(offered, p))) return { value: 3_500, relation: 'sibling' };
  if (levels === 3) return { value: 2_500, relation: 'more-general' };
  if (related.some((other) => within(offered, other))) return { value: 2_500, relation: 'related' };
  if (levels === 4) return { value: 1_000, relation: 'more-general' };
  return { value: 0, relation: 'none' };
}

describe('similarity on any graph', () => {
  it('agrees with the definition, and stays in range', () => {
    fc.assert(
      fc.property(graph, (concepts) => {
        const built = buildHierarchy(concepts);
        for (const { code: required } of concepts) {
          for (const { code: offered } of concepts) {
            const answer = built.similarity(required, offered);
            expect(answer).toEqual(naiveSimilarity(concepts, required, offered));
            expect(built.similarity(required, offered)).toEqual(answer);
          }
        }
      }),
    );
  });

  it('names all that an offer answers, and nothing else', () => {
    fc.assert(
      fc.property(graph, (concepts) => {
        const built = buildHierarchy(concepts);
        const codes = ['unheard-of', ...concepts.map(({ code }) => code)];
        for (const offered of codes) {
          const near = codes.filter((required) => built.similarity(required, offered).value > 0);
          expect([...built.answeredBy(offered)].sort()).toEqual(near.sort());
        }
      }),
    );
  });

  it('worsens with every level that the offer is broader', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (depth) => {
        const chain = Array.from({ length: depth }, (_, i) => concept(`c${i}`, i === 0 ? [] : [`c${i - 1}`]));
        const built = buildHierarchy(chain);
        const values = chain.map(({ code }) => built.similarity(`c${depth - 1}`, code).value);
        expect(values[0]).toBe(0);
        expect(values.at(-1)).toBe(SIMILARITY_VALUES.whole);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        const counted = values.filter((value) => value > 0);
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });
});
