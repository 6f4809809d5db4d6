import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import { rankCapabilities, type ScoringContext } from '../../src/engine/scoring/index.js';
import { RequirementIndex } from '../../src/engine/search/index.js';
import { clocked, mean, median, processed } from './measure.js';

/** How the lists that a changed capability may enter are found, against asking every requirement. */
export interface Reverse {
  readonly requirements: number;
  /** Microseconds of a change. */
  readonly p50: number;
  readonly processor: number;
  /** Milliseconds of asking them all. */
  readonly naive: number;
  readonly naiveProcessor: number;
  /** Lists that a change enters, on average. */
  readonly lists: number;
}

/**
 * @param changed capabilities; the first of them are also asked of every requirement
 * @throws Error when the index finds other lists than asking them all does
 */
export function reverse(
  asked: readonly RequirementFacts[],
  changed: readonly CapabilityFacts[],
  plainly: number,
  context: ScoringContext,
): Reverse {
  const index = new RequirementIndex(asked, context);
  for (const capability of changed) index.enteredBy(capability);
  const times: number[] = [];
  const found: number[] = [];
  const processor = processed(() => {
    for (const capability of changed) times.push(clocked(() => found.push(index.enteredBy(capability).length)));
  });
  const compared = changed.slice(0, plainly);
  for (const capability of compared.slice(0, 1)) enteredPlainly(asked, capability, context);
  const naive: number[] = [];
  const naiveProcessor = processed(() => {
    for (const capability of compared) {
      let right: readonly string[] = [];
      naive.push(clocked(() => (right = enteredPlainly(asked, capability, context))));
      const here = index.enteredBy(capability).map(({ id }) => id);
      if (here.join() !== right.join()) {
        throw new Error(`${capability.id} enters ${right.join(', ')}; the index has ${here.join(', ')}`);
      }
    }
  });
  return {
    requirements: asked.length,
    p50: 1_000 * median(times),
    processor: (1_000 * processor) / changed.length,
    naive: median(naive),
    naiveProcessor: naiveProcessor / compared.length,
    lists: mean(found),
  };
}

const enteredPlainly = (asked: readonly RequirementFacts[], capability: CapabilityFacts, context: ScoringContext) =>
  asked
    .filter((requirement) => {
      const { listed, nearMisses } = rankCapabilities(requirement, [capability], context, 1);
      return listed.length + nearMisses.length > 0;
    })
    .map(({ id }) => id)
    .sort();
