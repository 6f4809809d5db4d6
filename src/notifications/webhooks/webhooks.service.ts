import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import { actsFor, ownCompanies, type Principal } from '../../http/principal.js';
import type { Failure } from '../sending/sendings.js';
import { textsIn } from '../texts/texts.js';
import { GroupPost } from './group-post.service.js';
import { type GroupAddress, PROVIDER, type ProviderName } from './providers.js';
import type { CreateWebhookDto, ReplaceWebhookDto } from './webhook.dto.js';
import { Webhook } from './webhook.entity.js';

export interface ListedWebhook extends Omit<Webhook, 'sealed' | 'createdBy'> {
  readonly lastSentAt: Date | null;
  readonly lastError: string | null;
}

/** What the audit log keeps of a group. */
type Shown = Pick<Webhook, 'id' | 'companyId' | 'deskId' | 'provider' | 'name' | 'active'>;

const shownOf = ({ id, companyId, deskId, provider, name, active }: Shown): Shown => ({
  id,
  companyId,
  deskId,
  provider,
  name,
  active,
});

function mustBeCurrent({ version: current }: Webhook, expected: number): void {
  if (current !== expected) throw new CodedError('version-stale', { expected, current });
}

type Owner = Pick<Webhook, 'companyId' | 'deskId'>;

/** Groups of companies and desks: a company's are looked after by its owners, a desk's by administrators. */
@Injectable()
export class WebhooksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly groups: GroupPost,
  ) {}

  /** Newest first; a member's companies', and all for advisors. */
  list(principal: Principal, id: string | null = null): Promise<ListedWebhook[]> {
    return this.dataSource.query<ListedWebhook[]>(
      `select w.id, w.company_id as "companyId", w.desk_id as "deskId", w.version, w.provider, w.name, w.locale, w.active,
         w.created_at as "createdAt",
         (select max(m.sent_at) from webhook_message m where m.webhook_id = w.id) as "lastSentAt",
         (select s.error from webhook_message m join sending s on s.id = m.id
           where m.webhook_id = w.id and s.error is not null order by m.id desc limit 1) as "lastError"
       from webhook w
       where ($1::uuid is null or w.id = $1) and ($2::uuid[] is null or w.company_id = any($2))
       order by w.id desc limit 200`,
      [id, ownCompanies(principal) ?? null],
    );
  }

  /** @throws CodedError `owner-needed`, `not-allowed`, `invalid-input` */
  async create(principal: Principal, { company, desk, provider, ...wanted }: CreateWebhookDto): Promise<string> {
    const owner = { companyId: company ?? null, deskId: desk ?? null };
    if ((company === undefined) === (desk === undefined)) throw invalidInput({ field: 'company', code: 'missing' });
    if (company !== undefined && !actsFor(principal, company))
      throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: company } });
    const address = this.checked(provider, { url: wanted.url, secret: wanted.secret });
    const id = uuidv7();
    await this.transactions.run(async (transaction) => {
      await this.mustLookAfter(transaction, principal, owner);
      await this.mustExist(transaction, owner);
      const { name, locale, active = true } = wanted;
      const sealed = this.groups.seal(id, address);
      const row = { id, ...owner, version: 1, provider, name, locale, active, sealed, createdBy: principal.id };
      await transaction.manager.insert(Webhook, row);
      await this.log(transaction, principal, 'webhook.added', shownOf(row));
    });
    return id;
  }

  /** @throws CodedError `not-found`, `version-stale`, `owner-needed`, `not-allowed`, `invalid-input` */
  async replace(
    principal: Principal,
    id: string,
    version: number,
    { url, secret, ...wanted }: ReplaceWebhookDto,
  ): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const row = await this.own(transaction, principal, id);
      mustBeCurrent(row, version);
      const known = this.groups.open(row);
      const address = this.checked(row.provider, { url: url ?? known?.url, secret: secret ?? known?.secret });
      const { name, locale, active = row.active } = wanted;
      await transaction.manager.update(
        Webhook,
        { id },
        { name, locale, active, sealed: this.groups.seal(id, address), version: version + 1 },
      );
      await this.log(transaction, principal, 'webhook.changed', { ...shownOf(row), name, active });
    });
  }

  /** @throws CodedError `not-found`, `version-stale`, `owner-needed`, `not-allowed` */
  async remove(principal: Principal, id: string, version: number): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const row = await this.own(transaction, principal, id);
      mustBeCurrent(row, version);
      await transaction.manager.delete(Webhook, { id });
      await this.log(transaction, principal, 'webhook.removed', shownOf(row));
    });
  }

  /** Says a word in the group now. @returns null when it stands there */
  async test(principal: Principal, id: string): Promise<Failure | null> {
    const row = await this.transactions.run((transaction) => this.own(transaction, principal, id));
    return this.groups.post(row, textsIn(row.locale).webhookTest);
  }

  private async own(transaction: Transaction, principal: Principal, id: string): Promise<Webhook> {
    const row = await transaction.manager.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new CodedError('not-found', { kind: 'webhook' });
    await this.mustLookAfter(transaction, principal, row);
    return row;
  }

  private async mustLookAfter({ manager }: Transaction, { id, role }: Principal, owner: Owner): Promise<void> {
    if (role === 'administrator') return;
    if (owner.deskId !== null) throw new CodedError('not-allowed');
    if (role === 'advisor') return;
    const owners = await manager.query<unknown[]>(
      `select 1 from identity.membership where user_id = $1 and company_id = $2 and role = 'owner' and state = 'active'`,
      [id, owner.companyId],
    );
    if (owners.length === 0) throw new CodedError('owner-needed');
  }

  private async mustExist({ manager }: Transaction, { companyId, deskId }: Owner): Promise<void> {
    const [found] = await manager.query<{ is: boolean }[]>(
      `select exists (select 1 from company where id = $1) or exists (select 1 from identity.desk where id = $2) as is`,
      [companyId, deskId],
    );
    if (found?.is === true) return;
    throw companyId === null
      ? invalidInput({ field: 'desk', code: 'not-id' })
      : invalidInput({ field: 'company', code: 'unknown-company', facts: { value: companyId } });
  }

  private checked(provider: ProviderName, { url, secret }: Partial<GroupAddress>): GroupAddress {
    const { hosts, signs } = PROVIDER[provider];
    if (url === undefined) throw invalidInput({ field: 'url', code: 'missing' });
    if (!this.groups.mayReach(provider, url))
      throw invalidInput({ field: 'url', code: 'not-group-address', facts: { hosts: hosts.join(', ') } });
    if (signs && secret === undefined) throw invalidInput({ field: 'secret', code: 'missing' });
    if (!signs && secret !== undefined) throw invalidInput({ field: 'secret', code: 'unknown-field' });
    return { url, secret };
  }

  private async log(
    transaction: Transaction,
    { id: actor }: Principal,
    act: 'webhook.added' | 'webhook.changed' | 'webhook.removed',
    { id: subject, companyId, deskId, provider, name, active }: Shown,
  ): Promise<void> {
    const after = { company: companyId, desk: deskId, provider, name, active };
    await this.audit.record(transaction, { actor, act, subjectKind: 'webhook', subject, after });
  }
}
