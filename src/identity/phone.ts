import type { Pool } from 'pg';

/** Addresses of accounts that have a telephone number alone; nothing is ever mailed to `.invalid`. */
export const phoneOnlyAddress = (unique: string): string => `${unique}@phone.invalid`;

/** The pattern of SQL that they are known by. */
export const WITHOUT_MAIL = '%@phone.invalid';

/** What to tell of the address of account `u`. */
export const MAIL_ADDRESS = `case when u.email not like '${WITHOUT_MAIL}' then u.email end`;

const NOBODY = phoneOnlyAddress('nobody');

/** The address by which the account of a number signs in; one that nobody has where no member has the number. */
export async function addressOfPhone(pool: Pool, phone: unknown): Promise<string> {
  if (typeof phone !== 'string') return NOBODY;
  const { rows } = await pool.query<{ email: string }>(
    `select email from identity."user" where phone = $1 and role = 'member' and not demo`,
    [phone],
  );
  return rows[0]?.email ?? NOBODY;
}
