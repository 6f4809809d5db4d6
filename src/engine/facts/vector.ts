/**
 * A text as an embedding model reads it: integers -127..127 of which only the direction says something, at most 4096 of
 * them. Computed outside the engine and stored, so that a score never depends on a model being there.
 */
export type Vector = ArrayLike<number>;
