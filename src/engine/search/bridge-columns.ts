/**
 * Features of the bridge, one capability after another: units, keys (each once, ascending within a capability), and the
 * stretches of each key.
 */
export interface BridgeColumns {
  readonly unitStarts: Uint32Array;
  readonly weights: Uint16Array;
  readonly totals: Uint32Array;
  /** Where the keys of each capability begin; one more at the end. */
  readonly runStarts: Uint32Array;
  readonly runKeys: Int32Array;
  /** The surest stretch of each key, 0..10000. */
  readonly surest: Uint16Array;
  /** Where the stretches of each key begin; one more at the end. */
  readonly stretchStarts: Uint32Array;
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly strengths: Uint16Array;
}
