import type { IncomingHttpHeaders } from 'node:http';

/** A member acts for companies, an advisor for desks; an administrator may do all that an advisor may. */
export type Role = 'member' | 'advisor' | 'administrator';

/** What the `:id` of a route names; `identity/row-rules.ts` tells who may use which. */
export type RowKind =
  | 'company'
  | 'capability'
  | 'requirement'
  | 'opportunity'
  | 'match'
  | 'team'
  | 'introduction'
  | 'attachment'
  | 'webhook';

/**
 * What a request proves itself with. A session of an advisor or administrator needs a second factor; a key speaks for
 * its account without one, and may be confined to reading.
 */
export type Credential = 'session' | 'session-without-second-factor' | 'key' | 'key-to-read';

/** The account in whose name a request is made. */
export interface Principal {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** Companies that have accepted the account as theirs. */
  readonly companies: readonly string[];
  /** Desks that an advisor works at. */
  readonly desks: readonly string[];
  /** An API key where nothing is said. */
  readonly credential?: Credential;
  /** An account of the demonstration, which anybody may enter. */
  readonly trial?: boolean;
}

/** Who a request speaks for, and which rows it may touch; `src/identity` answers. */
export interface Principals {
  /** Null without valid credentials (session cookie or API key). */
  of(headers: IncomingHttpHeaders): Promise<Principal | null>;
  /** Whether the row is the principal's own, of its desk, or opened to it by consent; false for rows that do not exist. */
  mayUse(principal: Principal, row: RowKind, id: string): Promise<boolean>;
}

export const PRINCIPALS = Symbol('PRINCIPALS');

/** The companies that a list is confined to; undefined for advisors, who see all. */
export const ownCompanies = ({ role, companies }: Principal): readonly string[] | undefined =>
  role === 'member' ? companies : undefined;

/** Whether the principal may act for a company. */
export const actsFor = (principal: Principal, company: string): boolean =>
  ownCompanies(principal)?.includes(company) ?? true;
