import type { Pool } from 'pg';
import type { Auth } from './auth.js';

/** Sign-in and its connections. */
export interface Identity {
  readonly auth: Auth;
  readonly pool: Pool;
}

export const IDENTITY = Symbol('IDENTITY');
