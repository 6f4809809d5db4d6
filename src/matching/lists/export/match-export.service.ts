import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.service.js';
import { Transactions } from '../../../database/transactions.js';
import type { Locale } from '../../../engine/facts/index.js';
import { RequirementsService } from '../../../requirements/requirements.service.js';
import { Reference } from '../../../taxonomy/reference.js';
import { MatchListsService } from '../match-lists.service.js';
import { matchWorkbook } from './match-workbook.js';

/** More than any list has lines. */
const ALL = 200;

/** Match lists as files. They name companies, so taking one out is an act that is kept. */
@Injectable()
export class MatchExport {
  constructor(
    private readonly lists: MatchListsService,
    private readonly requirements: RequirementsService,
    private readonly reference: Reference,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** @returns an XLSX file */
  async ofRequirement(id: string, actor: string, locale: Locale): Promise<Buffer> {
    const { content } = await this.requirements.require(id);
    const listed = await this.lists.ofRequirement(id, false, { limit: ALL }, locale);
    const nearMisses = await this.lists.ofRequirement(id, true, { limit: ALL }, locale);
    await this.transactions.run((transaction) =>
      this.audit.record(transaction, {
        actor,
        act: 'match-list.exported',
        subjectKind: 'requirement',
        subject: id,
        after: { run: listed.list.run },
      }),
    );
    const { list } = listed;
    return matchWorkbook(
      { title: content.title, list, listed: listed.items, nearMisses: nearMisses.items },
      locale,
      this.reference.names(locale),
    );
  }
}
