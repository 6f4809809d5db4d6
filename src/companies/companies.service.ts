import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordStore, type Stored } from '../database/records/record-store.js';
import { Transactions } from '../database/transactions.js';
import { queryGrams, searchGrams } from '../engine/text/search-grams.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import { checkCompany } from './company.check.js';
import type { CompaniesQuery, CompanyContent } from './company.dto.js';
import { Company } from './company.entity.js';

export type StoredCompany = Stored<Company, CompanyContent>;

@Injectable()
export class CompaniesService extends RecordStore<Company, CompanyContent> {
  constructor(@InjectDataSource() dataSource: DataSource, transactions: Transactions) {
    const check = (content: CompanyContent, earlier: CompanyContent | null) => checkCompany(content, earlier).errors;
    super({ kind: 'company', entity: Company, columns: columnsOf, check }, dataSource, transactions);
  }

  list(query: CompaniesQuery, owners?: readonly string[]): Promise<Page<StoredCompany>> {
    return new Filters()
      .within('id', owners)
      .equal('country', query.country)
      .equal('kind', query.kind)
      .state(query.state)
      .words('search', query.q === undefined ? undefined : queryGrams(query.q))
      .page(this.dataSource, 'company', query, (ids) => this.load(ids));
  }
}

function columnsOf(content: CompanyContent): Partial<Company> {
  const texts = [content.names, content.profile ?? {}].flatMap((text) => Object.values(text) as string[]);
  return {
    country: content.country,
    kind: content.kind ?? null,
    region: content.region ?? null,
    search: searchGrams([...texts, content.city ?? ''].join('\n')),
  };
}
