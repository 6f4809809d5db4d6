import type { Pool } from 'pg';
import type { Ask } from './account-rows.js';
import { newToken, tokenHash } from './one-time-token.js';

/** Kept beside the library's own one-time values, which it clears of what has expired. */
const IDENTIFIER = 'naru-setup';

/** Replaces the token of an earlier start; only its hash is kept. */
export async function newSetupToken(ask: Ask): Promise<string> {
  const token = newToken();
  await endSetup(ask);
  await ask(
    `insert into identity.verification (identifier, value, "expiresAt") values ($1, $2, now() + interval '30 days')`,
    [IDENTIFIER, tokenHash(token)],
  );
  return token;
}

/** True once for the right token. */
export async function useSetupToken(ask: Ask, token: string): Promise<boolean> {
  const used = await ask(
    `delete from identity.verification where identifier = $1 and value = $2 and "expiresAt" > now() returning id`,
    [IDENTIFIER, tokenHash(token)],
  );
  return used.length > 0;
}

/** Whether the token that was printed has neither been used nor become needless. */
export async function isSetupOpen(ask: Ask): Promise<boolean> {
  const open = await ask(`select 1 from identity.verification where identifier = $1 and "expiresAt" > now()`, [
    IDENTIFIER,
  ]);
  return open.length > 0;
}

const endSetup = (ask: Ask): Promise<unknown> =>
  ask(`delete from identity.verification where identifier = $1`, [IDENTIFIER]);

/** Whoever runs the service has arrived, if the account that has signed in is a real administrator. */
export async function endSetupOf(pool: Pool, user: string): Promise<void> {
  await pool.query(
    `delete from identity.verification where identifier = $1
     and exists (select 1 from identity."user" where id = $2 and role = 'administrator' and not demo)`,
    [IDENTIFIER, user],
  );
}
