import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describeField } from '../errors/describe.js';
import { type Encoding, ENCODINGS, linesOf } from '../exchange/lines.js';
import { ListImport, type ListImportReport } from '../screening/list-import.service.js';
import { consolidatedRecords } from '../screening/reading/consolidated-list.js';
import { csvRecords } from '../screening/reading/csv-list.js';
import type { ListedRecord } from '../screening/reading/listed-record.js';
import type { Locale } from '../engine/facts/index.js';
import { failed, wrongUse } from './exit.js';
import { dayOption, localeOption, oneOf } from './options.js';
import { ProgressLine } from './progress-line.js';
import { say, withNaru } from './session.js';

export interface ScreeningImportOptions {
  readonly dated?: string;
  readonly encoding: string;
  readonly lang: string;
}

/** More refused lines than this are counted, not told one by one. */
const TOLD = 50;

export async function importList(path: string, options: ScreeningImportOptions): Promise<void> {
  const encoding = oneOf<Encoding>('--encoding', options.encoding, ENCODINGS);
  const locale = localeOption(options.lang);
  const dated = dayOption('--dated', options.dated);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw wrongUse(`${path} is not a file`);
  const records = recordsOf(path, encoding);
  const sha256 = await sha256Of(path);
  const line = new ProgressLine();
  const report = await withNaru((context) =>
    context.get(ListImport).read(records, {
      file: basename(path),
      sha256,
      dated,
      author: null,
      progress: (entries) => line.show(`${entries} entries`),
    }),
  );
  line.end();
  for (const told of reportLines(report, locale)) process.stdout.write(`${told}\n`);
  if (report.lists.some(({ isNew }) => isNew)) say('Companies are held against it by the running server.');
  if (report.refused.length > 0) throw failed(`${report.refused.length} lines were refused`);
}

function recordsOf(path: string, encoding: Encoding): AsyncIterable<ListedRecord> {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return consolidatedRecords(createReadStream(path) as AsyncIterable<Uint8Array>);
    case '.csv':
      return csvRecords(linesOf(path, encoding));
    default:
      throw wrongUse(`${path} ends in neither .json nor .csv`);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function reportLines({ lists, passedOver, refused }: ListImportReport, locale: Locale): string[] {
  const lines = lists.map(
    ({ list, entries, isNew }) => `${list.padEnd(28)} ${entries} entries, ${isNew ? 'new' : 'read before, unchanged'}`,
  );
  if (passedOver > 0) lines.push(`${passedOver} persons, vessels and aircraft passed over`);
  for (const { line, id, errors } of refused.slice(0, TOLD)) {
    for (const error of errors) {
      const { field, message, remedy } = describeField(error, locale);
      lines.push(
        [`line ${line}`, id, field].filter((part) => part !== null && part !== '').join(' ') + `: ${message} ${remedy}`,
      );
    }
  }
  if (refused.length > TOLD) lines.push(`... and ${refused.length - TOLD} more refused lines`);
  return lines;
}
