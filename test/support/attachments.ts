import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';

/** An attachment of a company, straight in the database: its bytes are nowhere. */
export async function listedAttachment(
  rows: TestApp['rows'],
  company: string,
  fileName = 'profile.pdf',
): Promise<string> {
  const id = randomUUID();
  await rows(
    `insert into attachment (id, company_id, subject_kind, subject, purpose, file_name, media_type, bytes, sha256, tier,
       uploaded_by)
     values ($1, $2, 'company', $2, 'profile', $3, 'application/pdf', 1, repeat('0', 64), 2, 'test')`,
    [id, company, fileName],
  );
  return id;
}
