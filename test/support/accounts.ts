import { defaultKeyHasher } from '@better-auth/api-key';
import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/http/principal.js';
import type { TestApp } from './app.js';

export interface TestAccount {
  readonly id: string;
  readonly email: string;
  readonly key: string;
}

/** An account with an API key, acting for `companies`. */
export async function account(
  { rows }: Pick<TestApp, 'rows'>,
  role: Role,
  companies: readonly string[] = [],
): Promise<TestAccount> {
  const [id, key] = [randomUUID(), `naru_test_${randomUUID()}`];
  const email = `${id}@naru.example`;
  await rows(`insert into identity."user" (id, name, email, "emailVerified", role) values ($1, $2, $3, true, $4)`, [
    id,
    `${role} ${id.slice(0, 4)}`,
    email,
    role,
  ]);
  await rows(
    `insert into identity.apikey ("configId", name, prefix, start, key, "referenceId", enabled, "rateLimitEnabled",
       "requestCount", "createdAt", "updatedAt")
     values ('default', 'test', 'naru_', 'naru_', $1, $2, true, false, 0, now(), now())`,
    [await defaultKeyHasher(key), id],
  );
  for (const company of companies)
    await rows(
      `insert into identity.membership (id, user_id, company_id, role, state) values ($1, $2, $3, 'owner', 'active')`,
      [randomUUID(), id, company],
    );
  return { id, email, key };
}

export const member = (naru: Pick<TestApp, 'rows'>, ...companies: string[]): Promise<TestAccount> =>
  account(naru, 'member', companies);
