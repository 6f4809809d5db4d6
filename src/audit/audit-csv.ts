import type { Locale } from '../errors/describe.js';
import { auditEntryView } from './audit-entry.view.js';
import type { NamedEntry } from './audit-log.service.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';

const COLUMNS: Readonly<Record<Locale, readonly string[]>> = {
  ko: [
    '일시(UTC)',
    '계정',
    '이름',
    '행위 코드',
    '행위',
    '대상 종류 코드',
    '대상 종류',
    '대상',
    '변경 전',
    '변경 후',
    '사유',
  ],
  'zh-CN': [
    '时间（UTC）',
    '账号',
    '姓名',
    '操作代码',
    '操作',
    '对象类型代码',
    '对象类型',
    '对象',
    '变更前',
    '变更后',
    '原因',
  ],
  en: [
    'Time (UTC)',
    'Account',
    'Name',
    'Act code',
    'Act',
    'Kind code',
    'Kind of subject',
    'Subject',
    'Before',
    'After',
    'Reason',
  ],
};

/** The entries as a CSV file that Excel opens, line by line. */
export async function* auditCsv(entries: AsyncIterable<NamedEntry>, locale: Locale): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS[locale]);
  for await (const entry of entries) {
    const view = auditEntryView(entry, locale);
    const { at, actor, actorName, act, text, subjectKind, subjectText, subject, before, after, reason } = view;
    const facts = [before, after].map((value) => (value === null ? '' : JSON.stringify(value)));
    const what = [act, text, subjectKind, subjectText, subject];
    yield csvLine([at, actor ?? '', actorName ?? '', ...what, ...facts, reason ?? '']);
  }
}
