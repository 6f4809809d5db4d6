import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordStore, type Stored } from '../database/records/record-store.js';
import { Transactions } from '../database/transactions.js';
import { queryGrams, searchGrams } from '../engine/text/search-grams.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import { Reference } from '../taxonomy/reference.js';
import { checkRequirement } from './requirement.check.js';
import type { RequirementContent, RequirementsQuery } from './requirement.dto.js';
import { Requirement } from './requirement.entity.js';
import { laneOf, requiredTags } from './requirement.facts.js';
import { confirmedAt } from './still-open/asked-record.entity.js';

export type StoredRequirement = Stored<Requirement, RequirementContent>;

@Injectable()
export class RequirementsService extends RecordStore<Requirement, RequirementContent> {
  constructor(
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    private readonly reference: Reference,
  ) {
    const columns = (content: RequirementContent, { country }: Partial<Requirement>) =>
      columnsOf(content, country ?? '', reference);
    const read = (content: RequirementContent, { country }: Partial<Requirement>) =>
      readOf(content, country ?? '', reference);
    const check = (content: RequirementContent) => checkRequirement(content, reference);
    super({ kind: 'requirement', entity: Requirement, columns, read, check }, dataSource, transactions);
  }

  list(query: RequirementsQuery, owners?: readonly string[]): Promise<Page<StoredRequirement>> {
    return new Filters()
      .within('company_id', owners)
      .equal('company_id', query.company)
      .equal('lane', query.lane)
      .holds('tags', query.tag)
      .seatedIn('company_id', this.reference.regionsOf(query.cluster))
      .state(query.state)
      .words('search', query.q === undefined ? undefined : queryGrams(query.q))
      .page(this.dataSource, 'requirement', query, (ids) => this.load(ids));
  }
}

function columnsOf(content: RequirementContent, country: string, reference: Reference): Partial<Requirement> {
  const texts = [content.title, content.description ?? {}].flatMap((text) => Object.values(text) as string[]);
  return {
    ...readOf(content, country, reference),
    neededBy: content.neededBy ?? null,
    ...confirmedAt(new Date()),
    search: searchGrams(texts.join('\n')),
  };
}

const readOf = (
  content: RequirementContent,
  country: string,
  reference: Reference,
): Pick<Requirement, 'lane' | 'tags'> => ({
  lane: laneOf(content, country, reference),
  tags: reference.withAncestors(requiredTags(content, reference).map((tag) => tag.code)),
});
