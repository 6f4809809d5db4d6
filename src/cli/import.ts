import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../engine/facts/index.js';
import { describeField } from '../errors/describe.js';
import type { ImportReport } from '../exchange/import-report.js';
import { ImportService } from '../exchange/import.service.js';
import { type Encoding, ENCODINGS } from '../exchange/lines.js';
import { failed, wrongUse } from './exit.js';
import { localeOption, oneOf } from './options.js';
import { ProgressLine } from './progress-line.js';
import { say, withNaru } from './session.js';

/** More refused lines than this are counted, not told one by one; all of them stand in the exit status. */
const TOLD = 50;

export async function importFolder(
  dir: string,
  options: { strict: boolean; encoding: string; lang: string },
): Promise<void> {
  const encoding = oneOf<Encoding>('--encoding', options.encoding, ENCODINGS);
  const locale = localeOption(options.lang);
  const folder = resolve(dir);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw wrongUse(`${dir} is not a folder`);
  const line = new ProgressLine();
  const report = await withNaru((context) =>
    context.get(ImportService).importFolder(folder, {
      origin: 'import',
      author: null,
      encoding,
      strict: options.strict,
      progress: (file, lines) => line.show(`${file}: ${lines} lines`),
    }),
  );
  line.end();
  for (const told of reportLines(report, locale)) process.stdout.write(`${told}\n`);
  if (report.runId) say('Match lists will be brought up to date by the running server, or now by: naru match --all');
  if (report.refused.length > 0) throw failed(`${report.refused.length} lines were refused`);
}

function reportLines(report: ImportReport, locale: Locale): string[] {
  const lines = Object.entries(report.files).map(
    ([file, { accepted, updated, unchanged, refused }]) =>
      `${file.padEnd(20)} ${accepted} accepted, ${updated} updated, ${unchanged} unchanged, ${refused} refused`,
  );
  for (const { file, line, id, errors } of report.refused.slice(0, TOLD)) {
    for (const error of errors) {
      const { field, message, remedy } = describeField(error, locale);
      lines.push(
        `${file}:${line}${id === null ? '' : ` ${id}`}${field === '' ? '' : ` ${field}`}: ${message} ${remedy}`,
      );
    }
  }
  if (report.refused.length > TOLD) lines.push(`... and ${report.refused.length - TOLD} more refused lines`);
  if (!report.committed) lines.push('Nothing was taken over (--strict).');
  return lines;
}
