import type { Pool } from 'pg';
import type { Auth } from './auth.js';

/** Sign-in and its connections. */
export interface Identity {
  readonly auth: Auth;
  readonly pool: Pool;
  /** Signs sessions and the links that confirm an address. */
  readonly secret: string;
}

export const IDENTITY = Symbol('IDENTITY');
