import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { choiceName, CLAUSE_NAMES, type ClauseStanding } from '../../engine/term-sheet/index.js';
import type { Locale } from '../../errors/describe.js';
import type { StandingSheet } from './term-sheet.view.js';

interface Words {
  readonly title: string;
  readonly version: (version: number) => string;
  readonly states: Readonly<Record<ClauseStanding['state'], string>>;
  readonly heads: readonly [clause: string, wording: string, state: string];
  readonly note: string;
  /** A face that every office program of the country has; readers without it fall back by themselves. */
  readonly font: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ko: {
    title: '협력 조건서',
    version: (version) => `제${version}판`,
    states: { open: '미정', proposed: '제안', agreed: '합의' },
    heads: ['조항', '내용', '상태'],
    note: '당사자가 나루에서 조항별로 제안하고 동의한 내용입니다. 계약이 아니며 법률 자문을 대신하지 않습니다.',
    font: 'Malgun Gothic',
  },
  'zh-CN': {
    title: '合作条款书',
    version: (version) => `第 ${version} 版`,
    states: { open: '待定', proposed: '已提议', agreed: '已达成一致' },
    heads: ['条款', '内容', '状态'],
    note: '以下为各方在 Naru 中逐条提议并同意的内容，不构成合同，也不能代替法律意见。',
    font: 'Microsoft YaHei',
  },
  en: {
    title: 'Cooperation term sheet',
    version: (version) => `Version ${version}`,
    states: { open: 'open', proposed: 'proposed', agreed: 'agreed' },
    heads: ['Clause', 'Wording', 'State'],
    note: 'What the parties have proposed and accepted clause by clause in Naru. It is no contract and does not replace legal advice.',
    font: 'Calibri',
  },
};

const WIDTHS = [26, 58, 16] as const;

/** The sheet as a Word document in the reader's language: what holds and, where it differs, what is proposed. */
export function termSheetDocument({ version, clauses }: StandingSheet, locale: Locale): Promise<Buffer> {
  const words = WORDS[locale];
  const rows = clauses.map((standing) =>
    row([CLAUSE_NAMES[standing.clause][locale], wordingOf(standing, locale), words.states[standing.state]]),
  );
  return Packer.toBuffer(
    new Document({
      title: words.title,
      creator: 'Naru',
      styles: { default: { document: { run: { font: words.font, size: 21 } } } },
      sections: [
        {
          children: [
            new Paragraph({ text: words.title, heading: HeadingLevel.TITLE }),
            new Paragraph(words.version(version)),
            new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(words.heads, true), ...rows] }),
            new Paragraph({ children: [new TextRun({ text: words.note, italics: true })], spacing: { before: 240 } }),
          ],
        },
      ],
    }),
  );
}

const row = (cells: readonly string[], bold = false): TableRow =>
  new TableRow({
    tableHeader: bold,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: WIDTHS[at] ?? 0, type: WidthType.PERCENTAGE },
          children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
        }),
    ),
  });

function wordingOf({ current, agreed }: ClauseStanding, locale: Locale): string {
  const words = (one: typeof current): string =>
    one === null ? '' : [one.choice && choiceName(one.choice, locale), one.text].filter(Boolean).join('\n');
  if (current === null) return '—';
  return agreed === null || agreed === current ? words(current) : `${words(agreed)}\n(→ ${words(current)})`;
}
