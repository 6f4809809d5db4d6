import type { AllocationCost, Method, Shortfall } from './allocation.types.js';
import { blockingPairs } from './deferred-acceptance.js';
import type { Graph } from './graph.js';

/** Meetings of each provider. */
export function countsOf({ providers, providerOf }: Graph, chosen: Uint8Array): Int32Array {
  const counts = new Int32Array(providers.length);
  for (let edge = 0; edge < chosen.length; edge += 1) {
    const provider = providerOf[edge] ?? 0;
    counts[provider] = (counts[provider] ?? 0) + (chosen[edge] ?? 0);
  }
  return counts;
}

export function weightOf({ weights }: Graph, chosen: Uint8Array): number {
  let sum = 0;
  for (let edge = 0; edge < chosen.length; edge += 1) sum += (chosen[edge] ?? 0) * (weights[edge] ?? 0);
  return sum;
}

/** Gini coefficient: half the mean difference between any two, over the mean; 0 for none and where all are 0. */
export function giniOf(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const sum = ordered.reduce((all, value) => all + value, 0);
  if (sum === 0) return 0;
  const ranked = ordered.reduce((all, value, at) => all + (2 * (at + 1) - ordered.length - 1) * value, 0);
  return ranked / (ordered.length * sum);
}

/** Gini coefficient of the meetings of all providers that have a pair. */
export function spreadOf(graph: Graph, chosen: Uint8Array): number {
  const counts = countsOf(graph, chosen);
  return giniOf([...counts].filter((_, at) => (graph.ofProvider[at]?.length ?? 0) > 0));
}

/** Small providers with fewer meetings than the floor. One without a pair has nobody to meet, and is named too. */
export function shortfallsOf(graph: Graph, chosen: Uint8Array, floor: number): Shortfall[] {
  const counts = countsOf(graph, chosen);
  return graph.providers.flatMap(({ id, isSmall, capacity }, at) => {
    const meetings = counts[at] ?? 0;
    if (!isSmall || meetings >= floor) return [];
    const pairs = graph.ofProvider[at]?.length ?? 0;
    const reason = pairs === meetings ? 'no-pairs' : capacity === meetings ? 'capacity' : 'seekers-full';
    return [{ provider: id, meetings, reason } as const];
  });
}

export function costOf(graph: Graph, chosen: Uint8Array, method: Method, bound: number, floor: number): AllocationCost {
  const counts = countsOf(graph, chosen);
  const withPairs = [...counts.keys()].filter((at) => (graph.ofProvider[at]?.length ?? 0) > 0);
  const small = withPairs.filter((at) => graph.providers[at]?.isSmall === true);
  return {
    method,
    meetings: counts.reduce((sum, count) => sum + count, 0),
    weight: weightOf(graph, chosen),
    bound,
    gini: spreadOf(graph, chosen),
    smallProviders: small.length,
    smallAtFloor: small.filter((at) => (counts[at] ?? 0) >= floor).length,
    blockingPairs: blockingPairs(graph, chosen),
  };
}
