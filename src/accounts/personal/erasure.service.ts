import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { invalidInput } from '../../errors/coded-error.js';
import { ConsentsService } from '../consents/consents.service.js';

/** All that hangs on an account and is nobody else's. The row itself stays, empty, so that its id means one person for ever. */
const ERASED: readonly string[] = [
  `delete from identity.session where "userId" = $1::uuid`,
  `delete from identity.account where "userId" = $1::uuid`,
  `delete from identity."twoFactor" where "userId" = $1::uuid`,
  `delete from identity.apikey where "referenceId" = $1::uuid::text`,
  `delete from identity.verification where value = $1::uuid::text`,
  `delete from identity.desk_member where user_id = $1::uuid`,
  `delete from identity.invitation where email = (select email from identity."user" where id = $1::uuid)`,
  `delete from mail where to_user = $1::uuid
     or to_address = (select email from identity."user" where id = $1::uuid)`,
  // Reasons are somebody's own words; the ledger names them by id, so that it stays whole without them.
  `update introduction_reason set text = '' where author = $1::uuid::text`,
  `update identity.membership set state = 'removed', decided_at = now(), decided_by = user_id
   where user_id = $1::uuid and state in ('active', 'requested')`,
  `update identity."user" set name = '', email = id || '@erased.invalid', phone = null, image = null, "emailVerified" = false,
     banned = true, "banReason" = 'erased', "twoFactorEnabled" = null, "timeZone" = null, erased_at = now(),
     "updatedAt" = now()
   where id = $1::uuid`,
];

@Injectable()
export class ErasureService {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentsService,
    private readonly audit: AuditLog,
  ) {}

  /** @param written what the person has typed as their own address or number */
  erase(user: string, written: string): Promise<void> {
    return this.transactions.run(async (transaction) => {
      await this.requireOwn(transaction, user, written);
      await this.consents.withdrawAll(transaction, user);
      for (const statement of ERASED) await transaction.manager.query(statement, [user]);
      await transaction.record({ topic: 'account.erased', subject: user, actor: user });
      await this.audit.record(transaction, {
        actor: user,
        act: 'account.erased',
        subjectKind: 'account',
        subject: user,
      });
    });
  }

  private async requireOwn({ manager }: Transaction, user: string, written: string): Promise<void> {
    const own = await manager.query<unknown[]>(
      `select 1 from identity."user" where id = $1 and (email = $2 or phone = $2) for update`,
      [user, written.toLowerCase()],
    );
    if (own.length === 0)
      throw invalidInput({ field: 'email', code: 'bad-format', facts: { expected: 'GET /accounts/me' } });
  }
}
