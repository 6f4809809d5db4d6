export { BRIDGE_SIGNALS, createBridge } from './bridge.js';
export { isSyllable, strongest } from './keys.js';
export type {
  Bridge,
  BridgeFeatures,
  BridgeFrequencies,
  BridgeSignal,
  BridgeTables,
  LexiconEntry,
  SharesSaid,
} from './bridge.types.js';
