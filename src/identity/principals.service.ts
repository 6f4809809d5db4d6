import { defaultKeyHasher } from '@better-auth/api-key';
import { Inject, Injectable } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import type { IncomingHttpHeaders } from 'node:http';
import type { Principal, Principals, Role } from '../http/principal.js';
import { IDENTITY, type Identity } from './identity.js';

interface Account {
  readonly id: string;
  readonly name: string;
  readonly role?: string | null | undefined;
}

/** Tells whom a request speaks for: by API key if it carries one, else by session cookie. */
@Injectable()
export class PrincipalsService implements Principals {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  async of(headers: IncomingHttpHeaders): Promise<Principal | null> {
    const key = keyIn(headers);
    if (key !== undefined) return this.ofKey(key);
    if (headers.cookie === undefined) return null;
    const session = await this.identity.auth.api.getSession({ headers: fromNodeHeaders(headers) });
    return session && !session.user.banned ? principalOf(session.user) : null;
  }

  /** One query instead of the library's verification, which writes a row at every request. */
  private async ofKey(key: string): Promise<Principal | null> {
    const { rows } = await this.identity.pool.query<Account>(
      `select u.id, u.name, u.role
       from identity.apikey k join identity."user" u on u.id::text = k."referenceId"
       where k.key = $1 and k.enabled and (k."expiresAt" is null or k."expiresAt" > now()) and u.banned is not true`,
      [await defaultKeyHasher(key)],
    );
    return rows[0] ? principalOf(rows[0]) : null;
  }
}

function keyIn(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key'];
  return typeof key === 'string' ? key : /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

const isRole = (role: unknown): role is Role => role === 'administrator' || role === 'advisor';

const principalOf = ({ id, name, role }: Account): Principal | null => (isRole(role) ? { id, name, role } : null);
