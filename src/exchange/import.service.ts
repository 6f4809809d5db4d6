import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { CompaniesService } from '../companies/companies.service.js';
import type { Company } from '../companies/company.entity.js';
import type { Authorship, RecordStore } from '../database/records/record-store.js';
import type { Origin, RecordEntity } from '../database/records/record.entity.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import { CodedError, type FieldError, invalidInput } from '../errors/coded-error.js';
import { validateInput } from '../http/validation.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { CapabilityLine, CompanyLine, OpportunityLine, RequirementLine } from './exchange-line.dto.js';
import { EXCHANGE_FILES, type ExchangeFile, type ImportReport, type Outcome, ReportBuilder } from './import-report.js';
import { type Encoding, type Line, linesOf } from './lines.js';
import { parseLine } from './parse-line.js';

/** Lines of one transaction: short enough that readers of the change log hardly wait. */
const BATCH = 100;

export interface ImportOptions {
  readonly origin: Origin;
  readonly author: string | null;
  readonly encoding?: Encoding;
  /** All lines or none. */
  readonly strict?: boolean;
  /** Told after every batch. */
  readonly progress?: (file: ExchangeFile, lines: number) => void;
}

class StrictFailure extends Error {}

/** Reads folders in the exchange format. */
@Injectable()
export class ImportService {
  constructor(
    private readonly companies: CompaniesService,
    private readonly capabilities: CapabilitiesService,
    private readonly requirements: RequirementsService,
    private readonly opportunities: OpportunitiesService,
    private readonly runs: MatchRunsService,
    private readonly transactions: Transactions,
  ) {}

  /** Importing a folder again changes nothing. Whatever the outcome, lists are brought up to date by one run. */
  async importFolder(folder: string, options: ImportOptions): Promise<ImportReport> {
    const report = new ReportBuilder();
    try {
      if (options.strict) {
        await this.transactions.run(async (transaction) => {
          await this.readFiles(folder, options, report, (work) => work(transaction));
          if (report.refused.length > 0) throw new StrictFailure();
        });
      } else {
        await this.readFiles(folder, options, report, (work) => this.transactions.run(work));
      }
    } catch (error) {
      if (error instanceof StrictFailure) {
        return { files: report.files, refused: report.refused, committed: false, runId: null };
      }
      // The batches before the failure stay; the failure itself matters more than one of the request.
      if (!options.strict) await this.bringUpToDate(report, options.author).catch(() => null);
      throw error;
    }
    const runId = await this.bringUpToDate(report, options.author);
    return { files: report.files, refused: report.refused, committed: true, runId };
  }

  private async bringUpToDate(report: ReportBuilder, author: string | null): Promise<string | null> {
    if (!report.changed) return null;
    return (await this.runs.request({ scope: 'all', subject: null, requestedBy: author })).id;
  }

  private async readFiles(
    folder: string,
    options: ImportOptions,
    report: ReportBuilder,
    transact: Transact,
  ): Promise<void> {
    for (const file of EXCHANGE_FILES) {
      const path = join(folder, file);
      if (!existsSync(path)) continue;
      const seen = new Set<string>();
      let batch: Line[] = [];
      let count = 0;
      const flush = async (): Promise<void> => {
        const lines = batch;
        batch = [];
        await transact((transaction) => this.readBatch(transaction, file, lines, seen, options, report));
        count += lines.length;
        options.progress?.(file, count);
      };
      for await (const line of linesOf(path, options.encoding)) {
        batch.push(line);
        if (batch.length === BATCH) await flush();
      }
      if (batch.length > 0) await flush();
    }
  }

  private async readBatch(
    transaction: Transaction,
    file: ExchangeFile,
    lines: readonly Line[],
    seen: Set<string>,
    options: ImportOptions,
    report: ReportBuilder,
  ): Promise<void> {
    for (const line of lines) {
      let id: string | null = null;
      try {
        const input = parseLine(line);
        id = typeof input.id === 'string' ? input.id : null;
        if (id !== null && seen.has(id)) throw invalidInput({ field: 'id', code: 'duplicate', facts: { value: id } });
        report.count(file, await this.save(transaction, file, input, options));
        if (id !== null) seen.add(id);
      } catch (error) {
        // Coded errors are thrown before a statement fails, so the transaction is still whole.
        if (!(error instanceof CodedError)) throw error;
        report.refuse(file, line.number, id, error.fields.length > 0 ? error.fields : [fieldOf(error)]);
      }
    }
  }

  private async save(
    transaction: Transaction,
    file: ExchangeFile,
    input: object,
    options: ImportOptions,
  ): Promise<Outcome> {
    const by = { author: options.author, quiet: true };
    const { origin } = options;
    switch (file) {
      case 'companies.jsonl': {
        const { id, ...content } = validateInput(CompanyLine, input);
        return upsert(this.companies, transaction, id, content, {}, origin, by);
      }
      case 'capabilities.jsonl': {
        const { id, company, ...content } = validateInput(CapabilityLine, input);
        const owner = await this.owner(transaction, company);
        return upsert(this.capabilities, transaction, id, content, { companyId: owner.id }, origin, by);
      }
      case 'requirements.jsonl': {
        const { id, company, ...content } = validateInput(RequirementLine, input);
        const owner = await this.owner(transaction, company);
        const fixed = { companyId: owner.id, country: owner.country };
        return upsert(this.requirements, transaction, id, content, fixed, origin, by);
      }
      case 'opportunities.jsonl': {
        const { id, owner: company, ...content } = validateInput(OpportunityLine, input);
        const owner = await this.owner(transaction, company, 'owner');
        return upsert(this.opportunities, transaction, id, content, { companyId: owner.id }, origin, by, 'owner');
      }
    }
  }

  private async owner(transaction: Transaction, externalId: string, field = 'company'): Promise<Company> {
    const owner = await this.companies.headOf(externalId, transaction.manager);
    if (!owner) throw invalidInput({ field, code: 'unknown-company', facts: { value: externalId } });
    return owner;
  }
}

type Transact = (work: (transaction: Transaction) => Promise<void>) => Promise<void>;

async function upsert<E extends RecordEntity, C extends object>(
  store: RecordStore<E, C>,
  transaction: Transaction,
  externalId: string,
  content: C,
  fixed: Partial<E>,
  origin: Origin,
  by: Authorship,
  ownerField = 'company',
): Promise<Outcome> {
  const before = await store.headOf(externalId, transaction.manager);
  if (!before) {
    await store.create({ content, fixed, externalId, origin }, by, transaction);
    return 'accepted';
  }
  for (const [column, value] of Object.entries(fixed)) {
    if (before[column as keyof E] !== value) throw invalidInput({ field: ownerField, code: 'not-changeable' });
  }
  const after = await store.replace(before.id, null, content, by, transaction);
  return after.head.version === before.version ? 'unchanged' : 'updated';
}

const fieldOf = (error: CodedError): FieldError => ({
  field: 'id',
  code: 'duplicate',
  facts: { value: String(error.facts['externalId'] ?? '') },
});
