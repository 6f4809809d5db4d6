import type { Bridge, BridgeSignal, BridgeTables } from './bridge.types.js';
import { featureReader } from './features.js';
import { bridgeSimilarity, sharesSaid } from './similarity.js';

export const BRIDGE_SIGNALS: readonly BridgeSignal[] = ['concepts', 'readings', 'lexicon', 'latin', 'frequencies'];

/**
 * Compares Korean, Chinese and English texts with each other.
 * @param signals the families of keys to use; all but for measuring what each is worth
 */
export function createBridge(tables: BridgeTables, signals: readonly BridgeSignal[] = BRIDGE_SIGNALS): Bridge {
  return { features: featureReader(tables, new Set(signals)), similarity: bridgeSimilarity, shares: sharesSaid };
}
