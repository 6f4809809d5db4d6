import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { AccountsQuery, BanDto, StaffAccountView } from './staff.dto.js';

const ACCOUNT = `id, name, email, role, "emailVerified" as confirmed, coalesce(banned, false) as banned,
  to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;

/** All accounts, for those who run the service. */
@Injectable()
export class StaffService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first; erased ones are left out. */
  list({ role, email, limit }: AccountsQuery): Promise<StaffAccountView[]> {
    return this.dataSource.query<StaffAccountView[]>(
      `select ${ACCOUNT} from identity."user"
       where erased_at is null and ($1::text is null or role = $1) and ($2::text is null or email = $2)
       order by "createdAt" desc, id limit $3`,
      [role ?? null, email?.toLowerCase() ?? null, limit],
    );
  }

  /** @throws CodedError `not-found`; `not-allowed` for one's own account, which would shut everybody out */
  ban(actor: string, id: string, { banned, reason }: BanDto): Promise<StaffAccountView> {
    if (actor === id) throw new CodedError('not-allowed');
    return this.transactions.run(async (transaction) => {
      const [rows] = await transaction.manager.query<[StaffAccountView[], number]>(
        `update identity."user" set banned = $2, "banReason" = $3, "updatedAt" = now()
         where id = $1 and erased_at is null returning ${ACCOUNT}`,
        [id, banned, banned ? reason : null],
      );
      if (!rows[0]) throw new CodedError('not-found', { kind: 'account' });
      await this.audit.record(transaction, {
        actor,
        act: banned ? 'account.banned' : 'account.unbanned',
        subjectKind: 'account',
        subject: id,
        reason,
      });
      return rows[0];
    });
  }
}
