import { defaultKeyHasher } from '@better-auth/api-key';
import { Inject, Injectable } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import type { IncomingHttpHeaders } from 'node:http';
import { Environment } from '../config/environment.js';
import type { Credential, Principal, Principals, Role, RowKind } from '../http/principal.js';
import { DEMO_LASTS } from './demo-mode.js';
import { IDENTITY, type Identity } from './identity.js';
import { DESK_ROWS, MEMBER_ROWS } from './row-rules.js';

interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly companies: readonly string[];
  readonly desks: readonly string[];
  readonly credential: Credential;
  readonly trial: boolean;
}

/** Read at every request, so that who is banned or leaves a company is shut out at the next one. */
const ACCOUNT = `u.id, u.name, u.role, u.demo as trial,
  array(select m.company_id from identity.membership m where m.user_id = u.id and m.state = 'active') as companies,
  array(select d.desk_id from identity.desk_member d where d.user_id = u.id) as desks`;

/** Members may do without a second factor; so may the accounts of the demonstration. */
const OF_SESSION = `case when u.role = 'member' or u.demo or u."twoFactorEnabled"
  then 'session' else 'session-without-second-factor' end`;

/** Keys without permissions are from before there were any, or from the first start, and may do all. */
const OF_KEY = `case when k.permissions is null or k.permissions::jsonb @> '{"api": ["write"]}'
  then 'key' else 'key-to-read' end`;

/** Tells whom a request speaks for: by API key if it carries one, else by session cookie. */
@Injectable()
export class PrincipalsService implements Principals {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly environment: Environment,
  ) {}

  async of(headers: IncomingHttpHeaders): Promise<Principal | null> {
    const key = keyIn(headers);
    if (key !== undefined) return this.ofKey(key);
    if (headers.cookie === undefined) return null;
    const session = await this.identity.auth.api.getSession({ headers: fromNodeHeaders(headers) });
    return session ? this.account(OF_SESSION, `identity."user" u where u.id = $1`, session.user.id) : null;
  }

  async mayUse({ role, companies, desks }: Principal, row: RowKind, id: string): Promise<boolean> {
    if (role === 'member') return companies.length > 0 && this.finds(MEMBER_ROWS[row], id, companies);
    const question = DESK_ROWS[row];
    return question === undefined || desks.length === 0 || this.finds(question, id, desks);
  }

  private async finds(question: string, id: string, theirs: readonly string[]): Promise<boolean> {
    return (await this.identity.pool.query(question, [id, theirs])).rowCount === 1;
  }

  /** One query instead of the library's verification, which writes a row at every request. */
  private async ofKey(key: string): Promise<Principal | null> {
    return this.account(
      OF_KEY,
      `identity.apikey k join identity."user" u on u.id::text = k."referenceId"
       where k.key = $1 and k.enabled and (k."expiresAt" is null or k."expiresAt" > now())`,
      await defaultKeyHasher(key),
    );
  }

  private async account(credential: string, from: string, value: string): Promise<Principal | null> {
    const { rows } = await this.identity.pool.query<Account>(
      `select ${ACCOUNT}, ${credential} as credential from ${from} and u.banned is not true
         and (not u.demo or ($2 and ${DEMO_LASTS}))`,
      [value, this.environment.NARU_DEMO],
    );
    return rows[0] ? principalOf(rows[0]) : null;
  }
}

function keyIn(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key'];
  return typeof key === 'string' ? key : /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

const isRole = (role: unknown): role is Role => role === 'administrator' || role === 'advisor' || role === 'member';

const principalOf = ({ id, name, role, companies, desks, credential, trial }: Account): Principal | null =>
  isRole(role) ? { id, name, role, companies, desks, credential, trial } : null;
