import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root.js';
import { RULES } from './rules/index.js';
import { rulesPage } from './rules-page.js';

/** Prettier pads the columns of a table. */
const unpadded = (page: string): string =>
  page.replaceAll(/ +\|/gu, ' |').replaceAll(/-{3,}/gu, '---').replaceAll(/\\?_/gu, '_').trim();

it('is the page that is committed', () => {
  const committed = readFileSync(join(packageRoot, 'docs', 'compliance-rules.md'), 'utf8');
  expect(unpadded(committed)).toBe(unpadded(rulesPage()));
});

it('lists every rule', () => {
  const rows = rulesPage()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(RULES.length);
});
