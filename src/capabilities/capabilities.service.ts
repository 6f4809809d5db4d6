import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordStore, type Stored } from '../database/records/record-store.js';
import { Transactions } from '../database/transactions.js';
import { queryGrams, searchGrams } from '../engine/text/search-grams.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import { Reference } from '../taxonomy/reference.js';
import { checkCapability } from './capability.check.js';
import type { CapabilitiesQuery, CapabilityContent } from './capability.dto.js';
import { Capability } from './capability.entity.js';
import { tagsOf } from './capability.facts.js';

export type StoredCapability = Stored<Capability, CapabilityContent>;

@Injectable()
export class CapabilitiesService extends RecordStore<Capability, CapabilityContent> {
  constructor(
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    private readonly reference: Reference,
  ) {
    const columns = (content: CapabilityContent) => columnsOf(content, reference);
    const read = (content: CapabilityContent) => readOf(content, reference);
    const check = (content: CapabilityContent) => checkCapability(content, reference);
    super({ kind: 'capability', entity: Capability, columns, read, check }, dataSource, transactions);
  }

  list(query: CapabilitiesQuery, owners?: readonly string[]): Promise<Page<StoredCapability>> {
    return new Filters()
      .within('company_id', owners)
      .equal('company_id', query.company)
      .holds('lanes', query.lane)
      .holds('tags', query.tag)
      .seatedIn('company_id', this.reference.regionsOf(query.cluster))
      .state(query.state)
      .words('search', query.q === undefined ? undefined : queryGrams(query.q))
      .page(this.dataSource, 'capability', query, (ids) => this.load(ids));
  }
}

function columnsOf(content: CapabilityContent, reference: Reference): Partial<Capability> {
  const texts = [content.title, content.description ?? {}].flatMap((text) => Object.values(text) as string[]);
  return {
    lanes: content.lanes ?? [],
    ...readOf(content, reference),
    search: searchGrams(texts.join('\n')),
  };
}

const readOf = (content: CapabilityContent, reference: Reference): Pick<Capability, 'tags'> => ({
  tags: reference.withAncestors(tagsOf(reference, content, content.tags).map((tag) => tag.code)),
});
