import type { Principal } from './principal.js';

/** The key under which a created row is found again; two accounts may use the same Idempotency-Key. */
export const creationKeyOf = (principal: Principal, idempotencyKey: string | undefined): string | null =>
  idempotencyKey === undefined ? null : `${principal.id}:${idempotencyKey}`;
