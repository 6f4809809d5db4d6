import type { DocumentText, DocumentType, ReadDocument, TextPage } from './document-text.js';
import { DocumentRefused } from './document-text.js';

const BETWEEN_PAGES = '\n\n';
/** Neither breaks nor tabs, invisible, and PostgreSQL refuses the first of them. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g;
const HALF_CHARACTERS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Radicals, which PDF writers put in place of the characters that they look like; Unicode maps only the older ones. */
const RADICALS = /[\u2e80-\u2fd5]/g;
const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马',
    '⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙',
  ]
    .join(' ')
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
);
const BLANKS = /[^\S\n\t]+/g;
/** A label of single characters, spread over its cell: `규    격`. */
const SPREAD =
  /(?<=^|\t)[\p{Script=Hangul}\p{Script=Han}](?: [\p{Script=Hangul}\p{Script=Han}])+(?=\t)|^[\p{Script=Hangul}\p{Script=Han}](?: [\p{Script=Hangul}\p{Script=Han}]){2,}$/gmu;

/** The text of one page as it is handed on: NFC, single blanks, at most one empty line in a row. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(HALF_CHARACTERS, '\ufffd')
    .replace(RADICALS, (radical) => SIMPLIFIED[radical] ?? radical.normalize('NFKC'))
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replace(/\t+\n|\n\t+/g, '\n')
    .replace(SPREAD, (label) => label.replaceAll(' ', ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Puts pages together. Offsets count UTF-16 units of the text that is returned.
 * @throws DocumentRefused `document-without-text`
 */
export function assemble(type: DocumentType, { pages, notes }: ReadDocument, longest: number): DocumentText {
  const placed: TextPage[] = [];
  let text = '';
  let cut = false;
  for (const { text: raw, ...page } of pages) {
    const own = cleaned(raw);
    if (own !== '' && text !== '') text += BETWEEN_PAGES;
    const start = text.length;
    if (start + own.length > longest) {
      text = start >= longest ? text.trimEnd() : text + wholeCharacters(own, longest - start);
      if (text.length > start) placed.push({ ...page, start, end: text.length });
      cut = true;
      break;
    }
    text += own;
    placed.push({ ...page, start, end: text.length });
  }
  if (text === '') throw new DocumentRefused('document-without-text');
  const said = new Set(notes);
  if (cut) said.add('text-cut');
  if (isUnreadable(text)) said.add('unreadable-characters');
  const truncated = cut || said.has('pages-left-out') || said.has('cells-left-out');
  return { type, pages: placed, text, truncated, notes: [...said].sort() };
}

function wholeCharacters(text: string, length: number): string {
  const half = /[\ud800-\udbff]$/.test(text.slice(0, length));
  return text.slice(0, half ? length - 1 : length).trimEnd();
}

/** More than one sign in twenty without a meaning: fonts that hide which characters they draw. */
function isUnreadable(text: string): boolean {
  return (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) * 20 > text.length;
}
