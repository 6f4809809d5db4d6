import { Injectable } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Transactions } from '../database/transactions.js';
import { RunInputsReader } from '../matching/runs/run-inputs.js';
import { isOpen, type OwnedInput } from '../matching/runs/scoring-input.js';
import { EXCHANGE_FILES, type ExchangeFile } from './import-report.js';

/** Lines written to each file. */
export type ExportCounts = Readonly<Record<ExchangeFile, number>>;

/** Writes folders in the exchange format: all that an empty Naru needs to give the same lists. */
@Injectable()
export class ExportService {
  constructor(
    private readonly inputs: RunInputsReader,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Every record that takes part in matching, as it stands now, under its external id and in the order of external ids.
   * What is archived, or owned by an archived company, is left out. Files of these names are written over, each at once.
   */
  async exportFolder(folder: string): Promise<ExportCounts> {
    const { companies, capabilities, requirements, opportunities } = await this.inputs.all(
      await this.transactions.epoch(),
    );
    const owned =
      (owner: 'company' | 'owner') =>
      ({ companyId, externalId, content }: OwnedInput<object>): object => ({
        id: externalId,
        [owner]: companies.get(companyId)?.externalId,
        ...content,
      });
    const lines: Record<ExchangeFile, readonly object[]> = {
      'companies.jsonl': [...companies.values()]
        .filter(({ archived }) => !archived)
        .map(({ externalId, content }: Named) => ({ id: externalId, ...content })),
      'capabilities.jsonl': capabilities.filter((one) => isOpen(one, companies)).map(owned('company')),
      'requirements.jsonl': requirements.filter((one) => isOpen(one, companies)).map(owned('company')),
      'opportunities.jsonl': opportunities.filter((one) => isOpen(one, companies)).map(owned('owner')),
    };
    await mkdir(folder, { recursive: true });
    for (const file of EXCHANGE_FILES) await writeLines(join(folder, file), lines[file]);
    return {
      'companies.jsonl': lines['companies.jsonl'].length,
      'capabilities.jsonl': lines['capabilities.jsonl'].length,
      'requirements.jsonl': lines['requirements.jsonl'].length,
      'opportunities.jsonl': lines['opportunities.jsonl'].length,
    };
  }
}

interface Named {
  readonly externalId: string;
  readonly content: object;
}

/** A reader never meets half a file. */
async function writeLines(path: string, lines: readonly object[]): Promise<void> {
  const part = `${path}.part`;
  await pipeline(Readable.from(textOf(lines)), createWriteStream(part));
  await rename(part, path);
}

function* textOf(lines: readonly object[]): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}
