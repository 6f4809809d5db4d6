import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { rankCapabilities } from '../scoring/index.js';
import { RequirementIndex } from './index.js';
import { loose, someCapabilities, someRequirements, strict } from './testing/worlds.js';

/** Asked one by one. */
const plainly = (requirements: readonly RequirementFacts[], capability: CapabilityFacts, context: typeof strict) =>
  requirements
    .filter((requirement) => {
      const { listed, nearMisses } = rankCapabilities(requirement, [capability], context, 1);
      return listed.length + nearMisses.length > 0;
    })
    .map(({ id }) => id)
    .sort();

const ids = (requirements: readonly RequirementFacts[]): string[] => requirements.map(({ id }) => id);

describe('an index of requirements, whatever the facts', () => {
  it.each([
    ['with the thresholds of the lanes', strict],
    ['without thresholds', loose],
  ])('finds the lists that a capability enters, %s', (_, context) => {
    fc.assert(
      fc.property(someRequirements(8), someCapabilities(2), (requirements, offered) => {
        const index = new RequirementIndex(requirements, context);
        for (const capability of offered) {
          expect(ids(index.enteredBy(capability))).toEqual(plainly(requirements, capability, context));
        }
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it('finds each of them in one share, in indexes that were made in another way each', () => {
    const some = fc.tuple(someRequirements(8), someCapabilities(1), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(some, ([requirements, offered, of]) => {
        const indexes = Array.from({ length: of }, (_, number) => {
          const index = new RequirementIndex(requirements.slice(number), loose);
          for (const requirement of requirements.slice(0, number)) index.put([requirement]);
          return index;
        });
        for (const capability of offered) {
          const shares = indexes.map((index, number) => index.entriesOf(capability, loose, { number, of }));
          const found = shares.flat().map(({ requirement: { id } }) => id);
          expect(found.sort()).toEqual(plainly(requirements, capability, loose));
        }
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it('follows changes', () => {
    fc.assert(
      fc.property(someRequirements(6), someRequirements(4), someCapabilities(1), (first, then, offered) => {
        const index = new RequirementIndex(first, loose);
        for (const requirement of then) index.put([requirement]);
        index.remove(['req-1']);
        const now = new Map([...first, ...then].map((one) => [one.id, one]));
        now.delete('req-1');
        for (const capability of offered) {
          expect(ids(index.enteredBy(capability))).toEqual(plainly([...now.values()], capability, loose));
        }
      }),
      { numRuns: 100 },
    );
    expect.hasAssertions();
  });
});
