import { Injectable } from '@nestjs/common';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { Transactions } from '../database/transactions.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler } from '../queue/handles.decorator.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { Editions } from '../taxonomy/editions/editions.service.js';

const BATCH = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What lists of records are filtered by was read by the words of their day; after an edition it is read by the new ones. */
@Injectable()
@Handles('read-records-again')
export class ReadRecordsAgainJob implements JobHandler<'read-records-again'> {
  constructor(
    private readonly editions: Editions,
    private readonly transactions: Transactions,
    private readonly capabilities: CapabilitiesService,
    private readonly requirements: RequirementsService,
    private readonly opportunities: OpportunitiesService,
  ) {}

  async handle({ edition }: Jobs['read-records-again'], _progress: unknown, signal: AbortSignal): Promise<void> {
    // Another process may have published.
    await this.editions.follow();
    for (const records of [this.capabilities, this.requirements, this.opportunities]) {
      for (let last: string | null = FIRST; last !== null; last = await records.readAgain(last, BATCH)) {
        signal.throwIfAborted();
      }
    }
    // Verdicts rest on tags too.
    await this.transactions.run((transaction) => transaction.record({ topic: 'records.read-again', subject: edition }));
  }
}
