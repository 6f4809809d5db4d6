import { defaultKeyHasher } from '@better-auth/api-key';
import { hash } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { Environment } from '../config/environment.js';
import type { Role } from '../http/principal.js';
import { type Ask, setPassword } from './account-rows.js';
import { IDENTITY, type Identity } from './identity.js';
import { newSetupToken } from './setup-token.js';

/** Shown once to whoever starts the service; only hashes are kept. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly administratorKey: string;
  readonly advisorKey: string;
  /** Lets a person make the administrator's account their own, once, until an administrator has signed in. */
  readonly setupToken: string;
}

const LOCK = 7_210_003;
/** Keys that this file makes carry this name, so that a reset replaces them and leaves all others alone. */
const KEY_NAME = 'first start';
const KEY_PREFIX = 'naru_';
/** The advisors' service account has no password; nobody can sign in as it. */
const SERVICE_EMAIL = 'advisor@service.invalid';

@Injectable()
export class FirstStart {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly environment: Environment,
  ) {}

  /** Makes the administrator and the first API keys; null when there is an administrator already. */
  ensureAdministrator(): Promise<Credentials | null> {
    return this.locked(async (client) => {
      const { rowCount } = await client.query(
        `select 1 from identity."user" where role = 'administrator' and not demo limit 1`,
      );
      return rowCount ? null : this.issue(client);
    });
  }

  /** For who has lost them: new password and keys. Ends the administrator's sessions and the first keys. */
  resetAdministrator(): Promise<Credentials> {
    return this.locked((client) => this.issue(client));
  }

  private async issue(client: PoolClient): Promise<Credentials> {
    const email = (await addressSetUp(client)) ?? this.environment.ADMIN_EMAIL.toLowerCase();
    const administrator = await account(client, email, 'Administrator', 'administrator');
    const service = await account(client, SERVICE_EMAIL, 'Advisor service', 'advisor');
    return {
      email,
      password: await newPassword(client, administrator),
      administratorKey: await newKey(client, administrator),
      advisorKey: await newKey(client, service),
      setupToken: await newSetupToken(asking(client)),
    };
  }

  /** All or nothing, one process at a time: two that start together make one administrator. */
  private async locked<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.identity.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

/** The address that the set-up gave to the administrator. */
async function addressSetUp(client: PoolClient): Promise<string | null> {
  const { rows } = await client.query<{ email: string }>(
    `select email from identity."user" where role = 'administrator' and set_up_at is not null order by set_up_at limit 1`,
  );
  return rows[0]?.email ?? null;
}

async function account(client: PoolClient, email: string, name: string, role: Role): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into identity."user" (name, email, "emailVerified", role) values ($1, $2, true, $3)
     on conflict (email) do update set role = excluded.role, banned = null, "updatedAt" = now()
     returning id`,
    [name, email, role],
  );
  if (!rows[0]) throw new Error(`the account ${email} was not made`);
  return rows[0].id;
}

async function newPassword(client: PoolClient, userId: string): Promise<string> {
  const password = randomBytes(15).toString('base64url');
  await setPassword(asking(client), userId, await hash(password));
  // Whoever has lost the telephone has lost the account otherwise.
  await client.query(`delete from identity."twoFactor" where "userId" = $1`, [userId]);
  await client.query(`update identity."user" set "twoFactorEnabled" = null where id = $1`, [userId]);
  return password;
}

const asking =
  (client: PoolClient): Ask =>
  async <T>(sql: string, values: readonly unknown[]): Promise<T[]> =>
    (await client.query(sql, [...values])).rows as T[];

async function newKey(client: PoolClient, userId: string): Promise<string> {
  const key = KEY_PREFIX + randomBytes(48).toString('base64url');
  await client.query(`delete from identity.apikey where "referenceId" = $1 and name = $2`, [userId, KEY_NAME]);
  await client.query(
    `insert into identity.apikey ("configId", name, prefix, start, key, "referenceId", enabled, "rateLimitEnabled",
       "requestCount", "createdAt", "updatedAt")
     values ('default', $1, $2, $3, $4, $5, true, false, 0, now(), now())`,
    [KEY_NAME, KEY_PREFIX, key.slice(0, KEY_PREFIX.length + 4), await defaultKeyHasher(key), userId],
  );
  return key;
}
