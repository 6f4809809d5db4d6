import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.service.js';
import { CompaniesService } from '../../companies/companies.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import type { Principal } from '../../http/principal.js';
import { MailOutbox } from '../../identity/mail-outbox.js';
import { newToken, tokenHash } from '../../identity/one-time-token.js';
import { nameFor } from './membership-mails.js';
import type { MemberRole } from './membership.js';
import { MembershipsService } from './memberships.service.js';

/** In a company, or among those who run the service. */
export type Seat =
  | { readonly company: string; readonly role: MemberRole }
  | { readonly company: null; readonly role: 'advisor' | 'administrator' };

export type Invitation = Seat & {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Date;
};

export type Place = Seat & { readonly id: string };

interface Asked<R> {
  readonly email: string;
  readonly role: R;
  readonly locale: Locale;
}

const INVITATION = `id, company_id as company, email, role, expires_at as "expiresAt"`;
const OPEN = `used_at is null and expires_at > now()`;

/** A place in a company, or at the service itself, for whoever reads a certain mailbox, for a week. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly companies: CompaniesService,
    private readonly memberships: MembershipsService,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  open(company: string): Promise<Invitation[]> {
    return this.dataSource.query<Invitation[]>(
      `select ${INVITATION} from identity.invitation where company_id = $1 and ${OPEN} order by id`,
      [company],
    );
  }

  async inviteMember(principal: Principal, company: string, asked: Asked<MemberRole>): Promise<Invitation> {
    await this.memberships.requireOwner(principal, company);
    const { content } = await this.companies.require(company);
    return this.invite(principal, { company, role: asked.role }, nameFor(content.names, asked.locale), asked);
  }

  inviteStaff(principal: Principal, asked: Asked<'advisor' | 'administrator'>): Promise<Invitation> {
    return this.invite(principal, { company: null, role: asked.role }, 'Naru', asked);
  }

  /** Replaces an earlier invitation of the same address. The answer does not tell whether it has an account. */
  private invite(
    { id: actor, name }: Principal,
    { company, role }: Seat,
    to: string,
    { email: written, locale }: Asked<string>,
  ): Promise<Invitation> {
    const email = written.toLowerCase();
    return this.transactions.run(async (transaction) => {
      const [id, token] = [uuidv7(), newToken()];
      await transaction.manager.query(
        `delete from identity.invitation where company_id is not distinct from $1 and email = $2 and used_at is null`,
        [company, email],
      );
      const [made] = await transaction.manager.query<Invitation[]>(
        `insert into identity.invitation (id, company_id, email, role, token_hash, invited_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + interval '7 days') returning ${INVITATION}`,
        [id, company, email, role, tokenHash(token), actor],
      );
      if (!made) throw new Error('the invitation was not written');
      const facts = { company: to, invitedBy: name, token };
      const mail = { template: 'invitation', facts, to: { address: email }, locale } as const;
      await this.outbox.put(transaction, { ...mail, dedupKey: `invitation:${id}` });
      await this.audit.record(transaction, {
        actor,
        act: 'member.invited',
        subjectKind: 'invitation',
        subject: id,
        after: { company, role },
      });
      return made;
    });
  }

  async withdraw(principal: Principal, company: string, id: string): Promise<void> {
    await this.memberships.requireOwner(principal, company);
    await this.dataSource.query(
      `delete from identity.invitation where id = $1 and company_id = $2 and used_at is null`,
      [id, company],
    );
  }

  accept({ id }: Principal, token: string): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const [account] = await transaction.manager.query<{ email: string }[]>(
        `select email from identity."user" where id = $1`,
        [id],
      );
      await this.use(transaction, id, await this.place(transaction, account?.email ?? '', token));
    });
  }

  /**
   * The place that a token promises to an address, held for this transaction.
   * @throws CodedError `token-expired` for a token that is used, too old or meant for another address
   */
  async place(transaction: Transaction, email: string, token: string): Promise<Place> {
    const [place] = await transaction.manager.query<Place[]>(
      `select id, company_id as company, role from identity.invitation
       where token_hash = $1 and email = $2 and ${OPEN} for update`,
      [tokenHash(token), email.toLowerCase()],
    );
    if (!place) throw new CodedError('token-expired');
    return place;
  }

  async use(transaction: Transaction, user: string, place: Place): Promise<void> {
    const { manager } = transaction;
    await manager.query('update identity.invitation set used_at = now() where id = $1', [place.id]);
    if (place.company !== null) await this.memberships.admit(transaction, user, place.company, place.role);
    else await manager.query(`update identity."user" set role = $2 where id = $1`, [user, place.role]);
    // The token came by mail: whoever shows it reads that mailbox.
    await manager.query(`update identity."user" set "emailVerified" = true where id = $1`, [user]);
  }
}
