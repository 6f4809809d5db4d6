import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { AuditLog } from '../audit/audit-log.service.js';
import { Transactions } from '../database/transactions.js';
import { CodedError } from '../errors/coded-error.js';
import { type DisclosedKind, DisclosureSettings } from './disclosure-settings.entity.js';
import type { DisclosureContent } from './disclosure-settings.dto.js';

/** What an owner has chosen, or the defaults: no texts, nothing widened. */
export type Settings = Pick<DisclosureSettings, 'freeText' | 'coarsened' | 'brands' | 'version'>;

const NOT_SET: Settings = { freeText: false, coarsened: {}, brands: [], version: 0 };

@Injectable()
export class DisclosureSettingsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async of(subject: string): Promise<Settings> {
    const settingsOf = await this.ofAll([subject]);
    return settingsOf(subject);
  }

  async ofAll(subjects: readonly string[]): Promise<(subject: string) => Settings> {
    const rows = await this.dataSource.manager.findBy(DisclosureSettings, { subject: In([...new Set(subjects)]) });
    const bySubject = new Map(rows.map((row) => [row.subject, row]));
    return (subject) => bySubject.get(subject) ?? NOT_SET;
  }

  /** @throws CodedError `version-stale` */
  async replace(
    kind: DisclosedKind,
    subject: string,
    expected: number,
    { freeText, brands, coarsened }: DisclosureContent & { readonly coarsened?: object },
    actor: string,
  ): Promise<Settings> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const repository = manager.getRepository(DisclosureSettings);
      const stored = await repository.findOne({ where: { subject }, lock: { mode: 'pessimistic_write' } });
      const before = stored ?? NOT_SET;
      const stale = (current: number): CodedError => new CodedError('version-stale', { expected, current });
      if (before.version !== expected) throw stale(before.version);
      const after: Settings = {
        freeText,
        brands: brands ?? [],
        coarsened: Object.fromEntries(Object.entries(coarsened ?? {}).filter(([, width]) => width !== undefined)),
        version: expected + 1,
      };
      if (stored) await repository.update({ subject }, after);
      else {
        const { raw } = await repository
          .createQueryBuilder()
          .insert()
          .values({ subject, kind, ...after })
          .orIgnore()
          .returning('subject')
          .execute();
        // Two first writers: the one that waited finds the other's row.
        if ((raw as unknown[]).length === 0) throw stale(expected + 1);
      }
      await this.audit.record(transaction, {
        actor,
        act: 'disclosure.changed',
        subjectKind: kind,
        subject,
        before: { ...told(before) },
        after: { ...told(after) },
      });
      return after;
    });
  }
}

/** Brands name the firm: the log says how many there are. */
const told = ({ freeText, coarsened, brands }: Settings) => ({ freeText, coarsened, brands: brands.length });
