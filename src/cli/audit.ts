import type { Locale } from '../errors/describe.js';
import { GENESIS } from '../introductions/ledger/chain.js';
import { LedgerCheck, type LedgerFault, type LedgerHead } from '../introductions/ledger/ledger-check.service.js';
import { failed, wrongUse } from './exit.js';
import { localeOption } from './options.js';
import { withNaru } from './session.js';

export interface AuditOptions {
  readonly head?: string;
  readonly lang: string;
}

/** Tells whether the ledger of introductions is as it was written; an entry that is not is a failure. */
export async function verifyLedger({ head, lang }: AuditOptions): Promise<void> {
  const locale = localeOption(lang);
  const known = head === undefined ? undefined : headOption(head);
  const report = await withNaru((context) => context.get(LedgerCheck).verify(known));
  if (!report.intact) {
    const where = report.introduction === null ? '' : ` (introduction ${report.introduction})`;
    throw failed(`${FAULTS[report.fault][locale].replace('{seq}', report.seq)}${where}`);
  }
  const { entries } = report;
  const { seq, hash } = report.head;
  process.stdout.write(`${INTACT[locale].replace('{entries}', String(entries))} ${seq}:${hash}\n`);
}

/** `57:ab12...`, as an earlier check told it. */
function headOption(text: string): LedgerHead {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined || (seq === '0') !== (hash === GENESIS))
    throw wrongUse('--head takes what an earlier check printed: SEQ:HASH');
  return { seq, hash };
}

const INTACT: Readonly<Record<Locale, string>> = {
  ko: '원장이 온전합니다. 항목 {entries}건, 마지막 항목(따로 보관해 두면 다음 검증에 쓸 수 있습니다):',
  'zh-CN': '账本完整，共 {entries} 条；末条如下（请另行保存，供下次核验）：',
  en: 'The ledger is intact: {entries} entries. Its head, to be kept elsewhere for the next check:',
};

const FAULTS: Readonly<Record<LedgerFault, Readonly<Record<Locale, string>>>> = {
  altered: {
    ko: '원장의 {seq}번 항목이 기록된 뒤에 변경되었습니다.',
    'zh-CN': '账本第 {seq} 条在写入后被改动。',
    en: 'Entry {seq} of the ledger was changed after it was written.',
  },
  'out-of-chain': {
    ko: '원장의 {seq}번 항목이 바로 앞 항목과 이어지지 않습니다.',
    'zh-CN': '账本第 {seq} 条与前一条不相衔接。',
    en: 'Entry {seq} of the ledger does not follow from the one before.',
  },
  missing: {
    ko: '원장의 {seq}번 항목 앞이 비어 있습니다.',
    'zh-CN': '账本第 {seq} 条之前有缺失。',
    en: 'Before entry {seq} of the ledger something is missing.',
  },
  'cut-off': {
    ko: '원장의 {seq}번 항목부터 삭제되었습니다.',
    'zh-CN': '账本自第 {seq} 条起被删除。',
    en: 'The ledger was cut off from entry {seq} on.',
  },
  replaced: {
    ko: '원장의 {seq}번 항목은 처음에 기록된 것이 아닙니다.',
    'zh-CN': '账本第 {seq} 条并非最初写入的内容。',
    en: 'Entry {seq} of the ledger is not the one that was written first.',
  },
};
