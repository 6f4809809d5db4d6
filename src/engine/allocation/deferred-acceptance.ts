import type { Graph } from './graph.js';

/**
 * Deferred acceptance of Gale and Shapley (1962) where both sides take several partners and rank them one by one (Roth
 * 1984): seekers ask from the top of their lists, providers keep the best they were asked by. No pair blocks the outcome, and
 * no stable one is better for any seeker.
 * @returns 1 for each edge that is chosen
 */
export function deferredAcceptance(graph: Graph): Uint8Array {
  const { seekers, starts, providerOf, seekerRoom, providerRoom } = graph;
  const chosen = new Uint8Array(graph.edges.length);
  const wishes = seekers.map((_, seeker) => rankedBy(graph, seeker));
  const asked = new Int32Array(seekers.length);
  const has = new Int32Array(seekers.length);
  const kept: number[][] = graph.providers.map(() => []);
  const waiting = seekers
    .map((_, seeker) => seeker)
    .filter((seeker) => (starts[seeker + 1] ?? 0) > (starts[seeker] ?? 0));
  for (let seeker = waiting.pop(); seeker !== undefined; seeker = waiting.pop()) {
    const list = wishes[seeker] ?? new Int32Array();
    while ((has[seeker] ?? 0) < (seekerRoom[seeker] ?? 0) && (asked[seeker] ?? 0) < list.length) {
      const edge = list[asked[seeker] ?? 0] ?? 0;
      asked[seeker] = (asked[seeker] ?? 0) + 1;
      const provider = providerOf[edge] ?? 0;
      const dropped = keep(kept[provider] ?? [], edge, providerRoom[provider] ?? 0, graph);
      if (dropped === edge) continue;
      chosen[edge] = 1;
      has[seeker] = (has[seeker] ?? 0) + 1;
      if (dropped === null) continue;
      const other = graph.seekerOf[dropped] ?? 0;
      chosen[dropped] = 0;
      has[other] = (has[other] ?? 0) - 1;
      waiting.push(other);
    }
  }
  return chosen;
}

/** Pairs that do not meet though each side has room or would give up its worst for the other. */
export function blockingPairs(graph: Graph, chosen: Uint8Array): number {
  const { edges, seekerOf, providerOf, seekerRoom, providerRoom } = graph;
  const worstOf = (count: number, ownerOf: Int32Array, isBetter: (a: number, b: number) => boolean) => {
    const worst = new Int32Array(count).fill(-1);
    const taken = new Int32Array(count);
    for (const [edge, isChosen] of chosen.entries()) {
      if (isChosen === 0) continue;
      const owner = ownerOf[edge] ?? 0;
      taken[owner] = (taken[owner] ?? 0) + 1;
      const held = worst[owner] ?? -1;
      if (held < 0 || isBetter(held, edge)) worst[owner] = edge;
    }
    return { worst, taken };
  };
  const forSeeker = (a: number, b: number): boolean => seekerPrefers(graph, a, b);
  const forProvider = (a: number, b: number): boolean => providerPrefers(graph, a, b);
  const seekers = worstOf(graph.seekers.length, seekerOf, forSeeker);
  const providers = worstOf(graph.providers.length, providerOf, forProvider);
  let blocking = 0;
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (chosen[edge] === 1) continue;
    const [seeker, provider] = [seekerOf[edge] ?? 0, providerOf[edge] ?? 0];
    if (
      wants(
        edge,
        seekers.worst[seeker] ?? -1,
        (seekers.taken[seeker] ?? 0) < (seekerRoom[seeker] ?? 0),
        seekerRoom[seeker],
        forSeeker,
      ) &&
      wants(
        edge,
        providers.worst[provider] ?? -1,
        (providers.taken[provider] ?? 0) < (providerRoom[provider] ?? 0),
        providerRoom[provider],
        forProvider,
      )
    )
      blocking += 1;
  }
  return blocking;
}

const wants = (
  edge: number,
  worst: number,
  hasRoom: boolean,
  room: number | undefined,
  isBetter: (a: number, b: number) => boolean,
): boolean => hasRoom || ((room ?? 0) > 0 && worst >= 0 && isBetter(edge, worst));

/** Edges stand in the order of ids, so the first of two that are worth the same comes first. */
const seekerPrefers = ({ edges }: Graph, a: number, b: number): boolean =>
  ((edges[a]?.toSeeker ?? 0) - (edges[b]?.toSeeker ?? 0) || b - a) > 0;
const providerPrefers = ({ edges }: Graph, a: number, b: number): boolean =>
  ((edges[a]?.toProvider ?? 0) - (edges[b]?.toProvider ?? 0) || b - a) > 0;

function rankedBy(graph: Graph, seeker: number): Int32Array {
  const { starts, edges } = graph;
  const from = starts[seeker] ?? 0;
  const own = Int32Array.from({ length: (starts[seeker + 1] ?? 0) - from }, (_, at) => from + at);
  return own.sort((a, b) => (edges[b]?.toSeeker ?? 0) - (edges[a]?.toSeeker ?? 0) || a - b);
}

/** Puts an edge among those kept, the worst first. @returns what has to go: another, the edge itself, or nothing */
function keep(kept: number[], edge: number, room: number, graph: Graph): number | null {
  if (room === 0) return edge;
  const isFull = kept.length === room;
  if (isFull && !providerPrefers(graph, edge, kept[0] ?? 0)) return edge;
  let at = 0;
  while (at < kept.length && providerPrefers(graph, edge, kept[at] ?? 0)) at += 1;
  kept.splice(at, 0, edge);
  return isFull ? (kept.shift() ?? null) : null;
}
