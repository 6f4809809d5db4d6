import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordStore, type Stored } from '../database/records/record-store.js';
import { Transactions } from '../database/transactions.js';
import { queryGrams, searchGrams } from '../engine/text/search-grams.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import { confirmedAt } from '../requirements/still-open/asked-record.entity.js';
import { Reference } from '../taxonomy/reference.js';
import { checkOpportunity } from './opportunity.check.js';
import type { OpportunitiesQuery, OpportunityContent } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import { roleSlots } from './opportunity.facts.js';

export type StoredOpportunity = Stored<Opportunity, OpportunityContent>;

@Injectable()
export class OpportunitiesService extends RecordStore<Opportunity, OpportunityContent> {
  constructor(@InjectDataSource() dataSource: DataSource, transactions: Transactions, reference: Reference) {
    const columns = (content: OpportunityContent) => columnsOf(content, reference);
    const read = (content: OpportunityContent) => readOf(content, reference);
    const check = (content: OpportunityContent) => checkOpportunity(content, reference);
    super({ kind: 'opportunity', entity: Opportunity, columns, read, check }, dataSource, transactions);
  }

  list(query: OpportunitiesQuery, owners?: readonly string[]): Promise<Page<StoredOpportunity>> {
    return new Filters()
      .within('company_id', owners)
      .equal('company_id', query.owner)
      .equal('market', query.market)
      .holds('roles', query.role)
      .holds('tags', query.tag)
      .state(query.state)
      .words('search', query.q === undefined ? undefined : queryGrams(query.q))
      .page(this.dataSource, 'opportunity', query, (ids) => this.load(ids));
  }
}

function columnsOf(content: OpportunityContent, reference: Reference): Partial<Opportunity> {
  const texts = [content.title, content.description ?? {}].flatMap((text) => Object.values(text) as string[]);
  return {
    market: content.market,
    roles: [...new Set(content.roles.map(({ role }) => role))].sort(),
    ...readOf(content, reference),
    neededBy: content.neededBy ?? null,
    ...confirmedAt(new Date()),
    search: searchGrams(texts.join('\n')),
  };
}

const readOf = (content: OpportunityContent, reference: Reference): Pick<Opportunity, 'tags'> => ({
  tags: reference.withAncestors(roleSlots(content, reference).flatMap(({ tags }) => tags.map(({ code }) => code))),
});
