import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';

/** The row of a company's group. What it has sealed opens with no key, so nothing is ever said in it. */
export async function connectedGroup(rows: TestApp['rows'], company: string): Promise<string> {
  const id = randomUUID();
  await rows(
    `insert into webhook (id, company_id, version, provider, name, locale, sealed, active, created_by)
     values ($1, $2, 1, 'wecom', '示例群', 'zh-CN', '', true, 'test')`,
    [id, company],
  );
  return id;
}
