import { verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import { AddressConfirmations } from '../../identity/address-confirmations.js';
import { IDENTITY, type Identity } from '../../identity/identity.js';

interface Known {
  readonly email: string;
  readonly passwordHash: string | null;
}

/** Another mail address for an account: it counts once somebody has opened the link that is sent there. */
@Injectable()
export class AddressChange {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly transactions: Transactions,
    private readonly confirmations: AddressConfirmations,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The password is asked for, because whoever reads the address of an account can have a new one sent there. Does not
   * tell whether the address has an account: then its mailbox alone learns that somebody tried.
   * @throws CodedError `wrong-credentials`
   */
  async ask(user: string, written: string, password: string): Promise<void> {
    const { email, passwordHash } = await this.known(user);
    if (passwordHash === null || !(await verify(passwordHash, password))) throw new CodedError('wrong-credentials');
    await this.transactions.run(async (transaction) => {
      await this.confirmations.askForChange(transaction, user, email, written.toLowerCase());
      await this.audit.record(transaction, {
        actor: user,
        act: 'account.address-change-asked',
        subjectKind: 'account',
        subject: user,
      });
    });
  }

  private async known(user: string): Promise<Known> {
    const { rows } = await this.identity.pool.query<Known>(
      `select u.email, a.password as "passwordHash" from identity."user" u
       left join identity.account a on a."userId" = u.id and a."providerId" = 'credential' where u.id = $1`,
      [user],
    );
    if (!rows[0]) throw new CodedError('not-found', { kind: 'account' });
    return rows[0];
  }
}
