import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Locale } from '../../engine/facts/index.js';
import { MeetingRoundsService } from '../meeting-rounds.service.js';
import { MeetingViews } from '../meeting-views.service.js';
import { timetableWorkbook } from './timetable-workbook.js';

/** Timetables as files. They name companies, so taking one out is an act that is kept. */
@Injectable()
export class TimetableExport {
  constructor(
    private readonly rounds: MeetingRoundsService,
    private readonly views: MeetingViews,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** @returns an XLSX file */
  async of(id: string, actor: string, locale: Locale): Promise<Buffer> {
    const round = await this.rounds.require(id);
    const meetings = await this.views.meetings(await this.rounds.meetingsOf(id), locale);
    const { version } = round;
    await this.transactions.run((transaction) =>
      this.audit.record(transaction, {
        actor,
        act: 'meeting-round.exported',
        subjectKind: 'meeting-round',
        subject: id,
        after: { version },
      }),
    );
    return timetableWorkbook(await this.views.round(round), meetings, locale);
  }
}
