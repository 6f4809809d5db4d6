import type { IncomingHttpHeaders } from 'node:http';

export type Role = 'advisor' | 'administrator';

/** The account in whose name a request is made. */
export interface Principal {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
}

/** Who a request speaks for; `src/identity` answers. */
export interface Principals {
  /** Null without valid credentials (session cookie or API key). */
  of(headers: IncomingHttpHeaders): Promise<Principal | null>;
}

export const PRINCIPALS = Symbol('PRINCIPALS');
