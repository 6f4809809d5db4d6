// Writes docs/compliance-rules.md from the rules of the built program.
//
//   npm run build && node scripts/write-compliance-rules.mjs
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { rulesPage } from '../dist/src/engine/compliance/index.js';

const page = new URL('../docs/compliance-rules.md', import.meta.url);
const config = await resolveConfig(page);
writeFileSync(page, await format(rulesPage(), { ...config, parser: 'markdown' }));
