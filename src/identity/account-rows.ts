import type { Transaction } from '../database/transactions.js';
import type { Locale } from '../errors/describe.js';
import type { Role } from '../http/principal.js';

/** One statement inside the caller's transaction, whatever runs it; resolves to its rows. */
export type Ask = <T>(sql: string, values: readonly unknown[]) => Promise<T[]>;

/** Statements of one TypeORM transaction, whose plain answer to an update or delete is rows and a count. */
export const askingOf =
  ({ manager: { queryRunner } }: Transaction): Ask =>
  async <T>(sql: string, values: readonly unknown[]): Promise<T[]> => {
    if (!queryRunner) throw new Error('no transaction is open');
    return (await queryRunner.query(sql, [...values], true)).records as T[];
  };

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale?: Locale;
  /** Whether the address is known to be theirs; sign-in waits until it is. */
  readonly emailVerified: boolean;
  readonly demo?: boolean;
  /** E.164, shown to be theirs. */
  readonly phone?: string | undefined;
}

/** The id of the new account; null where the address is taken. */
export async function addAccount(
  ask: Ask,
  { email, name, role, locale, emailVerified, demo, phone }: NewAccount,
): Promise<string | null> {
  const [row] = await ask<{ id: string }>(
    `insert into identity."user" (name, email, "emailVerified", role, locale, demo, phone)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (email) do nothing returning id`,
    [name, email.toLowerCase(), emailVerified, role, locale ?? 'en', demo ?? false, phone ?? null],
  );
  return row?.id ?? null;
}

/** Replaces the password, given as its hash, and ends every session that the old one opened. */
export async function setPassword(ask: Ask, user: string, passwordHash: string): Promise<void> {
  await ask(`delete from identity.session where "userId" = $1`, [user]);
  await ask(`delete from identity.account where "userId" = $1 and "providerId" = 'credential'`, [user]);
  await ask(
    `insert into identity.account ("accountId", "providerId", "userId", password, "updatedAt")
     values ($1::uuid::text, 'credential', $1::uuid, $2, now())`,
    [user, passwordHash],
  );
}
