import type { Allocation, AllocationTask, Method } from './allocation.types.js';
import { auction, type Auctioned } from './auction.js';
import { boundOf } from './bound.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { fairly } from './fair.js';
import { type Graph, graphOf } from './graph.js';
import { costOf, shortfallsOf } from './measures.js';

/** Share of the largest weight that the fair way may give up for spreading where a task does not say it. */
const GIVEN_UP = 0.005;

/**
 * Chooses who meets whom. Neither the order of participants nor that of pairs shows in the outcome.
 * @throws RangeError for ids that stand twice or are unknown, pairs that stand twice, and figures out of range
 */
export function allocate(task: AllocationTask, method: Method): Allocation {
  const graph = graphOf(task);
  return chosenBy(method, graph, auction(graph), task);
}

/** All ways side by side, so that what each gives up can be seen. @throws RangeError as {@link allocate} */
export function compareMethods(task: AllocationTask): Readonly<Record<Method, Allocation>> {
  const graph = graphOf(task);
  const auctioned = auction(graph);
  const by = (method: Method): Allocation => chosenBy(method, graph, auctioned, task);
  return { stable: by('stable'), largest: by('largest'), fair: by('fair') };
}

function chosenBy(method: Method, graph: Graph, auctioned: Auctioned, { floor, givenUp }: AllocationTask): Allocation {
  const chosen = {
    stable: () => deferredAcceptance(graph),
    largest: () => auctioned.chosen,
    fair: () => fairly(graph, auctioned.chosen, givenUp ?? GIVEN_UP),
  }[method]();
  return {
    chosen: graph.edges.filter((_, edge) => chosen[edge] === 1),
    cost: costOf(graph, chosen, method, boundOf(graph, auctioned.prices), floor),
    shortfalls: shortfallsOf(graph, chosen, floor),
  };
}
