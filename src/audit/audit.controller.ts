import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { Transactions } from '../database/transactions.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { mapPage } from '../http/filters.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import { ApiPage, type Page } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { auditCsv } from './audit-csv.js';
import { AuditChoicesView, AuditEntriesQuery, AuditEntryView, AuditExportQuery } from './audit-entry.dto.js';
import { auditChoices, auditEntryView } from './audit-entry.view.js';
import { AuditLog } from './audit-log.service.js';

@ApiTags('audit-entries')
@Access('administrator', { trial: true })
@Controller({ path: 'audit-entries', version: '1' })
export class AuditController {
  constructor(
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
  ) {}

  /** Privileged and disclosing acts, newest first */
  @Get()
  @ApiPage(AuditEntryView)
  async list(@Query() query: AuditEntriesQuery, @ReaderLocale() locale: Locale): Promise<Page<AuditEntryView>> {
    return mapPage(await this.audit.list(query, query), (entry) => auditEntryView(entry, locale));
  }

  /** What the log can be filtered by, in the reader's language */
  @Get('choices')
  choices(@ReaderLocale() locale: Locale): AuditChoicesView {
    return auditChoices(locale);
  }

  /** The same as a CSV file for spreadsheets; exporting is an act of its own */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Query() query: AuditExportQuery,
    @CurrentPrincipal() { id: actor }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const subject = uuidv7();
    await this.transactions.run((transaction) =>
      this.audit.record(transaction, {
        actor,
        act: 'audit-log.exported',
        subjectKind: 'audit-log',
        subject,
        after: Object.fromEntries(Object.entries(query)),
      }),
    );
    return new StreamableFile(Readable.from(auditCsv(this.audit.all(query), locale)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="naru-audit-${subject}.csv"`,
    });
  }
}
