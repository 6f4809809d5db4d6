import { Injectable } from '@nestjs/common';
import { checkCompany } from '../../companies/company.check.js';
import type { CompanyContent } from '../../companies/company.dto.js';
import { CompaniesService } from '../../companies/companies.service.js';
import { registrationKey } from '../../companies/registration-number.js';
import type { Transaction } from '../../database/transactions.js';
import { invalidInput } from '../../errors/coded-error.js';
import { MembershipsService } from './memberships.service.js';

export interface NamedCompany {
  readonly country: string;
  readonly registrationNumber: string;
  readonly name: string;
}

/** How an account comes to a company: it asks to join the one that Naru has, or founds the record of a new one. */
@Injectable()
export class CompanyEntry {
  constructor(
    private readonly companies: CompaniesService,
    private readonly memberships: MembershipsService,
  ) {}

  /** @throws CodedError `invalid-input` for a number that cannot be one */
  check(company: NamedCompany): void {
    const problems = checkCompany(contentOf(company)).errors;
    if (problems.length > 0) throw invalidInput(...problems);
  }

  async enter(transaction: Transaction, user: string, company: NamedCompany): Promise<void> {
    const key = registrationKey(company.registrationNumber, company.country);
    // Two people of a new firm who sign up at once must not make two of it.
    await transaction.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const [known] = await transaction.manager.query<{ id: string }[]>(
      `select id from company where registration_key = $1 and archived_at is null order by id limit 1`,
      [key],
    );
    if (known) return this.memberships.request(transaction, user, known.id);
    const creation = { content: contentOf(company), fixed: {}, origin: 'api' as const };
    const { head } = await this.companies.create(creation, { author: user }, transaction);
    await this.memberships.admit(transaction, user, head.id, 'owner');
  }
}

const contentOf = ({ country, registrationNumber, name }: NamedCompany): CompanyContent => ({
  country,
  registrationNumber,
  names: { [languageWritten(name)]: name },
});

/** By script: a firm in Korea may well sign up with its English name. */
function languageWritten(name: string): 'ko' | 'zh' | 'en' {
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  return /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
}
