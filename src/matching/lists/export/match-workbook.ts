import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import { languageOf, type Locale, textFor, type Text } from '../../../engine/facts/index.js';
import type { NameLookup } from '../../../engine/scoring/index.js';
import type { MatchListView, MatchView } from '../match.dto.js';
import { WORKBOOK_WORDS } from './workbook-words.js';

export interface ExportedList {
  readonly title: Text;
  readonly list: MatchListView;
  /** In the order in which the list is read. */
  readonly listed: readonly MatchView[];
  readonly nearMisses: readonly MatchView[];
}

const SHARE = '0%';
const FIGURE = '0.0';

/** A match list for spreadsheets, in the reader's language: the list, its evidence row by row, and the near misses. */
export function matchWorkbook(
  { title, list, listed, nearMisses }: ExportedList,
  locale: Locale,
  names: NameLookup,
): Promise<Buffer> {
  const words = WORKBOOK_WORDS[locale];
  const said = (text: Text): string => textFor(text, languageOf(locale))?.text ?? '';
  const figures = (match: MatchView, place: number): Row => [
    place,
    said(match.capability.companyNames),
    names.country(match.capability.country),
    said(match.capability.title),
    { value: match.score, format: FIGURE },
    { value: match.fit, format: FIGURE },
    { value: match.coverage, format: SHARE },
  ];
  const heads = [
    words.place,
    words.company,
    words.country,
    words.capability,
    words.score,
    words.fit,
    words.coverage,
  ] as const;
  const [first] = listed.length > 0 ? listed : nearMisses;
  const about: SheetData = [
    [bold(words.of), said(title)],
    [bold(words.considered), list.considered],
    [bold(words.made), list.createdAt?.slice(0, 10) ?? null],
    [bold(words.versions), first ? `${first.versions.engine} · ${first.versions.taxonomy}` : null],
    [],
  ];
  const ofList: SheetData = [
    ...about,
    [...heads, words.summary].map(bold),
    ...listed.map((match, i) => [
      ...figures(match, i + 1),
      wrapped([match.mark?.pinned ? `(${words.pinned}) ` : '', match.summary].join('')),
    ]),
  ];
  const ofEvidence: SheetData = [
    [words.place, words.company, words.need, words.asked, words.offered, words.state, words.words].map(bold),
    ...listed.flatMap((match, i) =>
      match.evidence.map((row) => [
        i + 1,
        said(match.capability.companyNames),
        words.needs[row.need],
        wrapped(row.wantedText),
        wrapped(row.offeredText ?? ''),
        words.states[row.state],
        wrapped(row.quotes.map(({ text }) => text).join(' ⇄ ')),
      ]),
    ),
  ];
  const ofNearMisses: SheetData = [
    [...heads, words.keptOut].map(bold),
    ...nearMisses.map((match, i) => [
      ...figures(match, i + 1),
      wrapped(match.exclusions.map(({ text }) => text).join(' ')),
    ]),
  ];
  return writeXlsxFile([
    { sheet: words.list, data: ofList, columns: widths(12, 30, 14, 44, 8, 8, 12, 80) },
    { sheet: words.evidence, data: ofEvidence, columns: widths(8, 30, 10, 36, 36, 14, 50), stickyRowsCount: 1 },
    { sheet: words.nearMisses, data: ofNearMisses, columns: widths(12, 30, 14, 44, 8, 8, 12, 80), stickyRowsCount: 1 },
  ]).toBuffer();
}

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });
/** A text of its own: what begins with a sign of a formula is none in a cell of this type. */
const wrapped = (value: string): Row[number] => ({ value, type: String, wrap: true, alignVertical: 'top' });
const widths = (...columns: readonly number[]) => columns.map((width) => ({ width }));
