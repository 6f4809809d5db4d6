import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { MembershipMails } from './membership-mails.js';
import { MAIL_ADDRESS } from '../../identity/phone.js';
import { decided, isOwner, type MembershipDecision, type MemberRole, type Standing } from './membership.js';

export interface Member extends Standing {
  readonly id: string;
  readonly user: string;
  readonly company: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
}

const MEMBER = `select m.id, m.user_id as "user", m.company_id as company, m.role, m.state,
  m.requested_at as "requestedAt", m.decided_at as "decidedAt", u.name, ${MAIL_ADDRESS} as email, u.phone
  from identity.membership m join identity."user" u on u.id = m.user_id`;

/** Who acts for which company. Owners of a company decide about its members, and so do advisors. */
@Injectable()
export class MembershipsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly mails: MembershipMails,
  ) {}

  /** Those who act for a company or ask to. */
  ofCompany(company: string): Promise<Member[]> {
    return this.dataSource.query<Member[]>(
      `${MEMBER} where m.company_id = $1 and m.state in ('requested', 'active') order by m.id`,
      [company],
    );
  }

  ofAccount(user: string): Promise<Member[]> {
    return this.dataSource.query<Member[]>(`${MEMBER} where m.user_id = $1 order by m.id`, [user]);
  }

  /** @throws CodedError `owner-needed` unless the principal is an owner of the company or an advisor */
  async requireOwner({ id, role }: Principal, company: string): Promise<void> {
    if (role !== 'member') return;
    const own = await this.ofAccount(id);
    if (!own.some((member) => member.company === company && isOwner(member))) throw new CodedError('owner-needed');
  }

  /** Makes the account act for the company at once: its founder here, or somebody whom it has invited. */
  async admit(transaction: Transaction, user: string, company: string, role: MemberRole): Promise<void> {
    await transaction.manager.query(
      `insert into identity.membership (id, user_id, company_id, role, state, decided_at)
       values ($1, $2, $3, $4, 'active', now())
       on conflict (user_id, company_id) do update set state = 'active', decided_at = now(), role =
         case when membership.state = 'active' and membership.role = 'owner' then 'owner' else excluded.role end`,
      [uuidv7(), user, company, role],
    );
  }

  /** Asks a company to accept the account; asking again after a refusal is possible, asking twice changes nothing. */
  async request(transaction: Transaction, user: string, company: string): Promise<void> {
    const [membership] = await transaction.manager.query<{ id: string }[]>(
      `insert into identity.membership (id, user_id, company_id, role, state) values ($1, $2, $3, 'member', 'requested')
       on conflict (user_id, company_id) do update set state = 'requested', role = 'member', requested_at = now(),
         decided_at = null, decided_by = null
       where membership.state in ('refused', 'removed')
       returning id`,
      [uuidv7(), user, company],
    );
    if (!membership) return;
    const details = { company };
    await transaction.record({ topic: 'membership.requested', subject: membership.id, details, actor: user });
    await this.mails.requested(transaction, membership.id);
  }

  /** @throws CodedError `owner-needed`, `not-found`, `already-decided`, `last-owner` */
  decide(principal: Principal, company: string, membership: string, decision: MembershipDecision): Promise<Member> {
    return this.transactions.run(async (transaction) => {
      const members = await this.lock(transaction, company);
      const owns = members.some((member) => member.user === principal.id && isOwner(member));
      if (principal.role === 'member' && !owns) throw new CodedError('owner-needed');
      const member = members.find(({ id }) => id === membership);
      if (!member) throw new CodedError('not-found', { kind: 'membership' });
      return this.move(transaction, principal, members, member, decision);
    });
  }

  /** Gives up a membership of one's own, or the wish for one. */
  leave(principal: Principal, company: string): Promise<Member> {
    return this.transactions.run(async (transaction) => {
      const members = await this.lock(transaction, company);
      const member = members.find(({ user }) => user === principal.id);
      if (!member) throw new CodedError('not-found', { kind: 'membership' });
      const decision = member.state === 'requested' ? 'refuse' : 'remove';
      return this.move(transaction, principal, members, member, decision);
    });
  }

  /** In one order, so that two decisions about one company wait for each other. */
  private lock({ manager }: Transaction, company: string): Promise<Member[]> {
    return manager.query<Member[]>(`${MEMBER} where m.company_id = $1 order by m.id for update of m`, [company]);
  }

  private async move(
    transaction: Transaction,
    { id: actor, role }: Principal,
    members: readonly Member[],
    member: Member,
    decision: MembershipDecision,
  ): Promise<Member> {
    const next = decided(member, decision);
    if (!next) throw new CodedError('already-decided', { state: member.state });
    const ownersLeft = members.filter((other) => isOwner(other.id === member.id ? next : other)).length;
    // An advisor may leave a company without an owner: an account that should never have been one has to go.
    if (role === 'member' && isOwner(member) && ownersLeft === 0) throw new CodedError('last-owner');
    await transaction.manager.query(
      `update identity.membership set role = $2, state = $3, decided_at = now(), decided_by = $4 where id = $1`,
      [member.id, next.role, next.state, actor],
    );
    await this.audit.record(transaction, {
      actor,
      act: 'membership.decided',
      subjectKind: 'membership',
      subject: member.id,
      before: { role: member.role, state: member.state },
      after: { ...next, company: member.company },
    });
    const details = { company: member.company, decision };
    await transaction.record({ topic: 'membership.decided', subject: member.id, details, actor });
    if (member.user !== actor) await this.mails.decided(transaction, member.id, decision);
    return { ...member, ...next };
  }
}
