import { RULES } from './rules/index.js';
import type { Basis, Jurisdiction, Rule } from './rules/rule.js';
import { COMPLIANCE_PHRASES, notLegalAdvice } from './wording/render.js';

const JURISDICTIONS: Readonly<Record<Jurisdiction, string>> = {
  CN: 'China',
  KR: 'Korea',
  US: 'United States',
  AE: 'United Arab Emirates',
  SA: 'Saudi Arabia',
  MY: 'Malaysia',
  SG: 'Singapore',
  VN: 'Vietnam',
  TH: 'Thailand',
  ID: 'Indonesia',
  INT: 'several',
};
const BASES: Readonly<Record<Basis, string>> = {
  'official-text': 'official text read',
  secondary: 'law firm, press or third party',
  'general-knowledge': 'general knowledge',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row({
  id,
  version,
  names,
  jurisdiction,
  status,
  effectiveFrom,
  confidence,
  basis,
  citation,
  checkedAt,
}: Rule) {
  const cells = [
    `\`${id}\` v${version}`,
    `${names.en} / ${names.ko} / ${names.zh}`,
    JURISDICTIONS[jurisdiction],
    COMPLIANCE_PHRASES.en.statuses[status].toLowerCase(),
    effectiveFrom ?? 'not established',
    citation,
    `${BASES[basis]}; ${confidence}`,
    checkedAt,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** The page `docs/compliance-rules.md`: every rule with what it rests on. */
export function rulesPage(rules: readonly Rule[] = RULES): string {
  const sources = rules.filter((rule) => rule.sources.length > 0);
  return [
    '# Compliance rules',
    '',
    'Written by `node scripts/write-compliance-rules.mjs` from `src/engine/compliance/rules/`; edit the rules, not this page.',
    '',
    ...(['en', 'ko', 'zh-CN'] as const).flatMap((locale) => [`> ${notLegalAdvice(locale)}`, '>']).slice(0, -1),
    '',
    'A rule that is not in force sets conditions at most. A rule outside its days is listed in a verdict and not applied.',
    '',
    '| rule | name | law of | status | from | citation | basis; confidence | checked |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rules.map(row),
    '',
    '## Where it was read',
    '',
    ...sources.map(({ id, sources: read }) => `- \`${id}\`: ${read.map((source) => `\`${source}\``).join(', ')}`),
    '',
  ].join('\n');
}
