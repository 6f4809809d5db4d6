import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import { askingOf, setPassword } from '../../identity/account-rows.js';
import { isSetupOpen, useSetupToken } from '../../identity/setup-token.js';
import type { SetupDto } from './start.dto.js';

/** Makes the administrator of the first start the account of a person. */
@Injectable()
export class SetupService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  isOpen(): Promise<boolean> {
    return this.transactions.run((transaction) => isSetupOpen(askingOf(transaction)));
  }

  /** @throws CodedError `token-expired`; `invalid-input` when another account has the address */
  async finish({ token, name, email: written, password, locale }: SetupDto): Promise<void> {
    const email = written.toLowerCase();
    const passwordHash = await hash(password);
    await this.transactions.run(async (transaction) => {
      const ask = askingOf(transaction);
      if (!(await useSetupToken(ask, token))) throw new CodedError('token-expired');
      const [administrator] = await ask<{ id: string }>(
        `select id from identity."user" where role = 'administrator' and not demo order by "createdAt" limit 1 for update`,
        [],
      );
      if (!administrator) throw new CodedError('token-expired');
      const { id } = administrator;
      const taken = await ask(`select 1 from identity."user" where email = $1 and id <> $2`, [email, id]);
      if (taken.length > 0) throw invalidInput({ field: 'email', code: 'duplicate' });
      await transaction.manager.query(
        `update identity."user" set name = $2, email = $3, locale = $4, "emailVerified" = true, set_up_at = now(),
           "updatedAt" = now() where id = $1`,
        [id, name, email, locale],
      );
      await setPassword(ask, id, passwordHash);
      await this.audit.record(transaction, {
        actor: id,
        act: 'administrator.set-up',
        subjectKind: 'account',
        subject: id,
      });
    });
  }
}
