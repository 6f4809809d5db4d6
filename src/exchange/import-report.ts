import type { FieldError } from '../errors/coded-error.js';

/** In the order in which they are read: owners before what they own. */
export const EXCHANGE_FILES = [
  'companies.jsonl',
  'capabilities.jsonl',
  'requirements.jsonl',
  'opportunities.jsonl',
] as const;
export type ExchangeFile = (typeof EXCHANGE_FILES)[number];

export interface RefusedLine {
  readonly file: ExchangeFile;
  readonly line: number;
  readonly id: string | null;
  readonly errors: readonly FieldError[];
}

export interface FileCounts {
  accepted: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** What an import did, line by line where it did not. */
export interface ImportReport {
  readonly files: Readonly<Record<ExchangeFile, FileCounts>>;
  readonly refused: readonly RefusedLine[];
  /** False when `strict` found a bad line and left everything as it was. */
  readonly committed: boolean;
  /** The run that brings the lists up to date; null when nothing changed. */
  readonly runId: string | null;
}

export type Outcome = 'accepted' | 'updated' | 'unchanged';

/** Collects the outcomes of an import. */
export class ReportBuilder {
  readonly files: Record<ExchangeFile, FileCounts>;
  readonly refused: RefusedLine[] = [];

  constructor() {
    const none = (): FileCounts => ({ accepted: 0, updated: 0, unchanged: 0, refused: 0 });
    this.files = {
      'companies.jsonl': none(),
      'capabilities.jsonl': none(),
      'requirements.jsonl': none(),
      'opportunities.jsonl': none(),
    };
  }

  count(file: ExchangeFile, outcome: Outcome): void {
    this.files[file][outcome] += 1;
  }

  refuse(file: ExchangeFile, line: number, id: string | null, errors: readonly FieldError[]): void {
    this.files[file].refused += 1;
    this.refused.push({ file, line, id, errors });
  }

  get changed(): boolean {
    return Object.values(this.files).some(({ accepted, updated }) => accepted + updated > 0);
  }
}
