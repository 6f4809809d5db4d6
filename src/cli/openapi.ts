import { writeFile } from 'node:fs/promises';
import { createPreview } from '../app/create-app.js';
import { readEnvironment } from '../config/environment.js';
import { openApiDocument } from '../http/openapi.js';

export async function writeOpenApi(file?: string): Promise<void> {
  const app = await createPreview(readEnvironment({ DATABASE_URL: 'postgres://unused' }));
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}
