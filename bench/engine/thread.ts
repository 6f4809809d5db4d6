import { parentPort } from 'node:worker_threads';
import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import type { RankedLists, ScoringContext } from '../../src/engine/scoring/index.js';
import { CapabilityIndex } from '../../src/engine/search/index.js';
import { clocked } from './measure.js';
import { bridgeThatRead, readRequirement, readTexts, type TextsRead } from './reading.js';
import { capabilities, capability, requirements, worldContext } from './world.js';

/** What the program asks of a thread, one after another. */
export type Task =
  | { readonly kind: 'read'; readonly from: number; readonly to: number }
  | { readonly kind: 'index'; readonly count: number; readonly parts: readonly TextsRead[] }
  /** Makes the requirements that are ranked after it, and reads their texts, as the market that a thread holds has. */
  | { readonly kind: 'ask'; readonly count: number }
  | { readonly kind: 'rank'; readonly from: number; readonly to: number; readonly limit: number };

export interface Ranked {
  readonly listed: number;
  /** Of all ids and scores, in order. */
  readonly digest: number;
}

const context = await worldContext();
let index: CapabilityIndex | null = null;
let asked: readonly RequirementFacts[] = [];

/** @returns of `ask` the milliseconds that reading took */
function perform(task: Task): TextsRead | Ranked | number | null {
  switch (task.kind) {
    case 'read':
      return read(task.from, task.to);
    case 'index': {
      const offered = capabilities(task.count, context);
      index = new CapabilityIndex(offered, knowing(offered, task.parts));
      return null;
    }
    case 'ask':
      asked = requirements(task.count, context);
      return clocked(() => {
        for (const requirement of asked) readRequirement(requirement, context);
      });
    case 'rank':
      return rank(task.from, task.to, task.limit);
  }
}

function read(from: number, to: number): TextsRead {
  const { bridge } = context;
  if (bridge === undefined) throw new RangeError('The world has no bridge');
  const some = Array.from({ length: to - from }, (_, at) => capability(from + at, context));
  return readTexts(some, from, bridge);
}

function knowing(offered: readonly CapabilityFacts[], parts: readonly TextsRead[]): ScoringContext {
  return context.bridge === undefined
    ? context
    : { ...context, bridge: bridgeThatRead(context.bridge, offered, parts) };
}

function rank(from: number, to: number, limit: number): Ranked {
  if (index === null) throw new RangeError('The thread has no index');
  let [listed, digest] = [0, 0];
  for (const requirement of asked.slice(from, to)) {
    const lists = index.rank(requirement, limit);
    listed += lists.listed.length;
    digest = Math.imul(digest ^ digestOf(lists), 0x0100_0193);
  }
  return { listed, digest };
}

/** FNV-1a over ids and scores. */
function digestOf({ listed, nearMisses }: RankedLists): number {
  let hash = 0x811c_9dc5;
  for (const {
    capability: { id },
    pair,
  } of [...listed, ...nearMisses]) {
    for (const character of `${id} ${pair.score}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193);
  }
  return hash;
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task), []));
