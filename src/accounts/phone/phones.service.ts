import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import { askingOf, setPassword } from '../../identity/account-rows.js';
import { WITHOUT_MAIL } from '../../identity/phone.js';
import { PhoneCodes } from './phone-codes.service.js';

/** Telephone numbers of accounts: each is one account's sign-in name, and has been shown to be its own. */
@Injectable()
export class PhonesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: PhoneCodes,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `token-expired`, `wrong-code`; `invalid-input` when another account has the number */
  async attach(user: string, phone: string, code: string, now: Date): Promise<void> {
    await this.codes.use(phone, code, now);
    await this.transactions.run(async (transaction) => {
      await requireFree(transaction, phone, user);
      await transaction.manager.query(
        `update identity."user" set phone = $2, "updatedAt" = now() where id = $1 and not demo`,
        [user, phone],
      );
      await this.note(transaction, 'account.phone-attached', user);
    });
  }

  /** @throws CodedError `invalid-input` where it is all that the account has to sign in with */
  detach(user: string): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const [account] = await transaction.manager.query<{ bound: boolean }[]>(
        `select email like '${WITHOUT_MAIL}' as bound from identity."user" where id = $1 for update`,
        [user],
      );
      if (account?.bound === true) throw invalidInput({ field: 'phone', code: 'not-changeable' });
      await transaction.manager.query(`update identity."user" set phone = null, "updatedAt" = now() where id = $1`, [
        user,
      ]);
      await this.note(transaction, 'account.phone-detached', user);
    });
  }

  /** @throws CodedError `token-expired`, `wrong-code`; `not-found` for a number that is no member's */
  async resetPassword(phone: string, code: string, newPassword: string, now: Date): Promise<void> {
    await this.codes.use(phone, code, now);
    const passwordHash = await hash(newPassword);
    await this.transactions.run(async (transaction) => {
      const ask = askingOf(transaction);
      const [account] = await ask<{ id: string }>(
        `select id from identity."user" where phone = $1 and role = 'member' and banned is not true for update`,
        [phone],
      );
      // Who has entered the code reads that number, and may know.
      if (!account) throw new CodedError('not-found', { kind: 'account' });
      await setPassword(ask, account.id, passwordHash);
      await this.note(transaction, 'account.password-reset-by-phone', account.id);
    });
  }

  private note(
    transaction: Transaction,
    act: 'account.phone-attached' | 'account.phone-detached' | 'account.password-reset-by-phone',
    user: string,
  ): Promise<void> {
    return this.audit.record(transaction, { actor: user, act, subjectKind: 'account', subject: user });
  }
}

/** Told only to who has shown to read the number. @throws CodedError `invalid-input` */
export async function requireFree({ manager }: Transaction, phone: string, user: string | null): Promise<void> {
  const taken = await manager.query<unknown[]>(
    `select 1 from identity."user" where phone = $1 and id is distinct from $2::uuid`,
    [phone, user],
  );
  if (taken.length > 0) throw invalidInput({ field: 'phone', code: 'duplicate', facts: { value: phone } });
}
