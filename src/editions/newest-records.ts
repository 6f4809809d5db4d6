import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { tagsOf } from '../capabilities/capability.facts.js';
import { Transactions } from '../database/transactions.js';
import type { TagFact, Text } from '../engine/facts/index.js';
import { RunInputsReader } from '../matching/runs/run-inputs.js';
import { roleSlots } from '../opportunities/opportunity.facts.js';
import { requiredTags } from '../requirements/requirement.facts.js';
import type { Reference } from '../taxonomy/reference.js';
import type { ReadKind } from './edition.dto.js';

/** More take longer than somebody waits for a preview. */
const SAMPLE = 200;

/** An open record whose tags are, or could be, read out of its texts. */
export interface NewestRecord {
  readonly kind: ReadKind;
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly company: Text;
  /** As the words of some reference data read it. */
  readonly tags: (reference: Reference) => readonly TagFact[];
}

/** The newest open capabilities, requirements and opportunities. */
@Injectable()
export class NewestRecords {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly inputs: RunInputsReader,
  ) {}

  /** The newest first. */
  async read(): Promise<NewestRecord[]> {
    const rows = await this.dataSource.query<{ kind: ReadKind; id: string }[]>(
      `select kind, id from (
         (select 'capability' as kind, id from capability where archived_at is null order by id desc limit ${SAMPLE})
         union all
         (select 'requirement', id from requirement where archived_at is null order by id desc limit ${SAMPLE})
         union all
         (select 'opportunity', id from opportunity where archived_at is null order by id desc limit ${SAMPLE})
       ) record order by id desc limit ${SAMPLE}`,
    );
    const ids = (wanted: ReadKind): string[] => rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const epoch = await this.transactions.epoch();
    const { companies, capabilities, requirements, opportunities } = await this.inputs.some(
      epoch,
      ids('capability'),
      ids('requirement'),
      ids('opportunity'),
    );
    const record = (
      kind: ReadKind,
      { id, companyId, content }: { id: string; companyId: string; content: { title: Text; description?: Text } },
      tags: NewestRecord['tags'],
    ): [string, NewestRecord] => {
      const company = companies.get(companyId)?.content.names ?? {};
      return [id, { kind, id, title: content.title, description: content.description ?? {}, company, tags }];
    };
    const records = new Map([
      ...capabilities.map((one) => record('capability', one, (by) => tagsOf(by, one.content, one.content.tags))),
      ...requirements.map((one) => record('requirement', one, (by) => requiredTags(one.content, by))),
      ...opportunities.map((one) =>
        record('opportunity', one, (by) => roleSlots(one.content, by).flatMap(({ tags }) => tags)),
      ),
    ]);
    return rows.flatMap(({ id }) => records.get(id) ?? []);
  }
}
