import { resolve } from 'node:path';
import { ExportService } from '../exchange/export.service.js';
import { withNaru } from './session.js';

export async function exportFolder(dir: string): Promise<void> {
  const counts = await withNaru((context) => context.get(ExportService).exportFolder(resolve(dir)));
  for (const [file, lines] of Object.entries(counts)) process.stdout.write(`${file.padEnd(20)} ${lines} lines\n`);
}
