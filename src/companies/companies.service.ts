import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Authorship, RecordStore, type Stored } from '../database/records/record-store.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { EvaluationCard } from '../engine/evaluation-card/index.js';
import { queryGrams, searchGrams } from '../engine/text/search-grams.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import type { TextDto } from '../http/text.dto.js';
import { Reference } from '../taxonomy/reference.js';
import { checkCompany } from './company.check.js';
import type { CompaniesQuery, CompanyContent } from './company.dto.js';
import { Company } from './company.entity.js';
import { cardOf, type CompanyRevision } from './company.revision.js';
import { registrationKey } from './registration-number.js';

export type StoredCompany = Stored<Company, CompanyRevision>;

@Injectable()
export class CompaniesService extends RecordStore<Company, CompanyRevision> {
  constructor(
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly reference: Reference,
  ) {
    const check = (content: CompanyContent, earlier: CompanyContent | null) => checkCompany(content, earlier).errors;
    super({ kind: 'company', entity: Company, columns: columnsOf, check }, dataSource, transactions);
  }

  list(query: CompaniesQuery, owners?: readonly string[]): Promise<Page<StoredCompany>> {
    return new Filters()
      .within('id', owners)
      .equal('country', query.country)
      .equal('kind', query.kind)
      .seatedIn('id', this.reference.regionsOf(query.cluster))
      .state(query.state)
      .words('search', query.q === undefined ? undefined : queryGrams(query.q))
      .page(this.dataSource, 'company', query, (ids) => this.load(ids));
  }

  /** Of each company that is named by a record of a list; unknown ones are left out. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, TextDto>> {
    const companies = await this.load([...new Set(ids)]);
    return new Map(companies.map(({ head, content }) => [head.id, content.names]));
  }

  /** The evaluation card stays as it is, unless an import brings one: it has its own way to be changed. */
  override replace(
    id: string,
    expected: number | null,
    content: CompanyRevision,
    by: Authorship,
    within?: Transaction,
  ): Promise<StoredCompany> {
    const withCard = (earlier: CompanyRevision): CompanyRevision => ({
      ...content,
      evaluationCard: content.evaluationCard ?? earlier.evaluationCard,
    });
    return this.revise(id, expected, withCard, by, within);
  }

  /** Everything but the card stays as it is. */
  changeCard(
    id: string,
    expected: number,
    change: (card: EvaluationCard) => EvaluationCard,
    by: Authorship,
    within?: Transaction,
  ): Promise<StoredCompany> {
    const changed = (earlier: CompanyRevision): CompanyRevision => {
      const evaluationCard = change(cardOf(earlier));
      return { ...earlier, evaluationCard: evaluationCard.items.length === 0 ? undefined : evaluationCard };
    };
    return this.revise(id, expected, changed, by, within);
  }

  /** A privileged act: it takes all that the company offers out of the lists, or brings it back. */
  override setArchived(
    id: string,
    expected: number,
    archived: boolean,
    by: Authorship,
    within?: Transaction,
  ): Promise<StoredCompany> {
    return this.transact(within, async (transaction) => {
      const stored = await super.setArchived(id, expected, archived, by, transaction);
      await this.audit.record(transaction, {
        actor: by.author,
        act: archived ? 'company.archived' : 'company.restored',
        subjectKind: 'company',
        subject: id,
        before: { version: expected },
        after: { version: stored.head.version },
      });
      return stored;
    });
  }
}

function columnsOf(content: CompanyContent): Partial<Company> {
  const texts = [content.names, content.profile ?? {}].flatMap((text) => Object.values(text) as string[]);
  return {
    country: content.country,
    kind: content.kind ?? null,
    region: content.region ?? null,
    registrationKey:
      content.registrationNumber === undefined ? null : registrationKey(content.registrationNumber, content.country),
    search: searchGrams([...texts, content.city ?? ''].join('\n')),
  };
}
