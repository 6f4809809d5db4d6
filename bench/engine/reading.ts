import type { Bridge, BridgeFeatures } from '../../src/engine/bridge/index.js';
import type { CapabilityFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import { titleToEcho } from '../../src/engine/scoring/criteria/text-affinity.js';
import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { bridgeFeaturesOf, featuresOf, readBridgeFeatures } from '../../src/engine/scoring/text-features.js';

/**
 * What the bridge reads of the texts of a run of capabilities, one after another in shared memory: reading takes most of
 * a millisecond, and the index, the twin, the tables and every thread need the same.
 */
export interface TextsRead {
  /** Number of the first capability. */
  readonly from: number;
  readonly unitStarts: Uint32Array;
  readonly stretchStarts: Uint32Array;
  readonly totals: Uint32Array;
  readonly weights: Uint16Array;
  readonly keys: Int32Array;
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly strengths: Uint16Array;
}

const shared = (elements: number, bytes: number): SharedArrayBuffer => new SharedArrayBuffer(elements * bytes);

export function readTexts(capabilities: readonly CapabilityFacts[], from: number, bridge: Bridge): TextsRead {
  const all = capabilities.map((one) => readBridgeFeatures(one, bridge));
  const units = all.reduce((sum, { weights }) => sum + weights.length, 0);
  const stretches = all.reduce((sum, { keys }) => sum + keys.length, 0);
  const read: TextsRead = {
    from,
    unitStarts: new Uint32Array(shared(all.length + 1, 4)),
    stretchStarts: new Uint32Array(shared(all.length + 1, 4)),
    totals: new Uint32Array(shared(all.length, 4)),
    weights: new Uint16Array(shared(units, 2)),
    keys: new Int32Array(shared(stretches, 4)),
    starts: new Uint16Array(shared(stretches, 2)),
    ends: new Uint16Array(shared(stretches, 2)),
    strengths: new Uint16Array(shared(stretches, 2)),
  };
  let [unit, stretch] = [0, 0];
  for (const [at, { weights, total, keys, starts, ends, strengths }] of all.entries()) {
    read.totals[at] = total;
    read.weights.set(weights, unit);
    read.keys.set(keys, stretch);
    read.starts.set(starts, stretch);
    read.ends.set(ends, stretch);
    read.strengths.set(strengths, stretch);
    unit += weights.length;
    stretch += keys.length;
    read.unitStarts[at + 1] = unit;
    read.stretchStarts[at + 1] = stretch;
  }
  return read;
}

function featuresAt(read: TextsRead, at: number): BridgeFeatures {
  const [first, last] = [read.stretchStarts[at], read.stretchStarts[at + 1]];
  return {
    weights: read.weights.subarray(read.unitStarts[at], read.unitStarts[at + 1]),
    total: read.totals[at] ?? 0,
    keys: read.keys.subarray(first, last),
    starts: read.starts.subarray(first, last),
    ends: read.ends.subarray(first, last),
    strengths: read.strengths.subarray(first, last),
  };
}

const NOTHING = new Uint16Array(0);
const NOTHING_READ: BridgeFeatures = {
  weights: NOTHING,
  total: 0,
  keys: new Int32Array(0),
  starts: NOTHING,
  ends: NOTHING,
  strengths: NOTHING,
};

/** The same bridge, which knows the texts of these capabilities by heart. */
export function bridgeThatRead(
  bridge: Bridge,
  capabilities: readonly CapabilityFacts[],
  parts: readonly TextsRead[],
): Bridge {
  const known = new Map<string, readonly [TextsRead, number]>();
  let at: readonly [TextsRead, number] | null = null;
  const noting: Bridge = {
    ...bridge,
    features(text, language) {
      if (at !== null) known.set(`${language} ${text}`, at);
      return NOTHING_READ;
    },
  };
  for (const part of parts) {
    for (let order = 0; order < part.totals.length; order += 1) {
      const capability = capabilities[part.from + order];
      at = [part, order];
      if (capability !== undefined) readBridgeFeatures(capability, noting);
    }
  }
  return {
    ...bridge,
    features(text, language) {
      const found = known.get(`${language} ${text}`);
      return found === undefined ? bridge.features(text, language) : featuresAt(...found);
    },
  };
}

/** Reads what a list needs of the texts of its requirement. */
export function readRequirement(requirement: RequirementFacts, context: ScoringContext): void {
  featuresOf(requirement);
  titleToEcho(requirement, context);
  if (context.bridge !== undefined) bridgeFeaturesOf(requirement, context.bridge);
}
