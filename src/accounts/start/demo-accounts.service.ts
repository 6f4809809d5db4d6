import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Environment } from '../../config/environment.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import type { Role } from '../../http/principal.js';
import { addAccount, askingOf } from '../../identity/account-rows.js';
import { DEMO_LASTS } from '../../identity/demo-mode.js';
import { IDENTITY, type Identity } from '../../identity/identity.js';
import { MembershipsService } from '../members/memberships.service.js';
import type { DemoRole } from './start.dto.js';

interface DemoAccount {
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  /** Which invented company a member acts for: the one with most to see. */
  readonly company?: string;
}

const richest = (countries: string): string => `select c.id from company c
  where c.origin = 'demo' and c.archived_at is null and ${countries}
  order by (select count(*) from capability x where x.company_id = c.id)
    + (select count(*) from requirement x where x.company_id = c.id)
    + (select count(*) from opportunity x where x.company_id = c.id) desc, c.external_id limit 1`;

const ACCOUNTS: Readonly<Record<DemoRole, DemoAccount>> = {
  supplier: { name: '체험 공급사', role: 'member', locale: 'ko', company: richest(`c.country = 'KR'`) },
  partner: { name: '体验合作方', role: 'member', locale: 'zh-CN', company: richest(`c.country = 'CN'`) },
  operator: { name: 'Trial operator', role: 'member', locale: 'en', company: richest(`c.country not in ('KR', 'CN')`) },
  advisor: { name: '체험 무역 자문역', role: 'advisor', locale: 'ko' },
  administrator: { name: 'Trial administrator', role: 'administrator', locale: 'en' },
};

/** Invented firms have no licence to show, and a trial should reach as far as an offer. */
const VERIFIED = `insert into company_verification (company_id, state, method, decided_at)
  select id, 'verified', 'licence', now() from company where origin = 'demo' on conflict (company_id) do nothing`;

/** Accounts that anybody may enter with one click, while everything in the database is invented. */
@Injectable()
export class DemoAccounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly environment: Environment,
    private readonly transactions: Transactions,
    private readonly memberships: MembershipsService,
  ) {}

  async isOn(): Promise<boolean> {
    if (!this.environment.NARU_DEMO) return false;
    const [row] = await this.dataSource.query<{ lasts: boolean }[]>(`select ${DEMO_LASTS} as lasts`);
    return row?.lasts === true;
  }

  /**
   * Opens a session; its cookies are in the response.
   * @throws CodedError `not-found` when the mode is off, as if there were no such route
   */
  async enter(role: DemoRole): Promise<Response> {
    if (!(await this.isOn())) throw new CodedError('not-found', { kind: 'demo' });
    const user = await this.transactions.run((transaction) => this.account(transaction, role));
    return this.identity.auth.api.openDemoSession({ body: { user }, asResponse: true });
  }

  private async account(transaction: Transaction, demoRole: DemoRole): Promise<string> {
    const email = `${demoRole}@demo.invalid`;
    const { name, role, locale, company } = ACCOUNTS[demoRole];
    const ask = askingOf(transaction);
    const made = await addAccount(ask, { email, name, role, locale, emailVerified: true, demo: true });
    if (made === null) {
      const [known] = await ask<{ id: string }>(`select id from identity."user" where email = $1 and demo`, [email]);
      if (!known) throw new CodedError('not-found', { kind: 'demo' });
      return known.id;
    }
    await ask(VERIFIED, []);
    const [own] = company === undefined ? [] : await ask<{ id: string }>(company, []);
    if (own) await this.memberships.admit(transaction, made, own.id, 'owner');
    return made;
  }
}
