/**
 * Why a model gave nothing: `away` may pass by itself; `refused` is said of this input; `denied` needs the operator (a
 * key, an address, a name); `garbled` is an answer that cannot be used. The message never holds a text or a key.
 */
export class ModelError extends Error {
  constructor(
    readonly kind: 'away' | 'refused' | 'denied' | 'garbled',
    message: string,
    /** How long the service asks to be left alone. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}
