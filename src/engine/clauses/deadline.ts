import type { Passage } from './passage.js';
import { isDenied, type Stretch } from './scope.js';
import type { Finding, Side, StatementNote } from './statement.types.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DATES: readonly RegExp[] = [
  /(?<year>20\d\d)\s?[年년.]\s?(?<month>\d{1,2})\s?[月월.]\s?(?<day>\d{1,2})\s?(?:日|号|일)?/gu,
  /(?<![\d-])(?<year>20\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/gu,
  /(?<year>20\d\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?!\s?\d)\s?(?<part>底|末|말|上旬|中旬|下旬|初|상순|중순|하순|초)?/gu,
  /(?<year>20\d\d)\s?[年년]?\s?(?:第?(?<quarter>[1-4一二三四])\s?季度|(?<q>[1-4])\s?분기|Q(?<Q>[1-4]))(?<part>末|底|말)?/gu,
  /Q(?<Q>[1-4])\s?(?<year>20\d\d)/giu,
  /(?<year>20\d\d)\s?[年년]?\s?(?<half>상반기|하반기|上半年|下半年|H[12])(?<part>末|底|말)?/gu,
  /(?<half>H[12]|(?:first|second) half of)\s(?<year>20\d\d)/giu,
  /(?<!\d)(?<shortYear>[2-3]\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?!\s?\d)\s?(?<part>底|末|말|上旬|中旬|下旬|初|상순|중순|하순|초)?/gu,
  /(?<year>20\d\d)\s?[年년]\s?(?<wholeYear>年?底|年?末|연?말)/gu,
  /(?<wholeYear>end of)\s(?<year>20\d\d)/giu,
  new RegExp(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s${MONTH_NAME},?\s(?<year>20\d\d)`, 'giu'),
  new RegExp(String.raw`\b${MONTH_NAME}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>20\d\d)`, 'giu'),
  new RegExp(String.raw`\b${MONTH_NAME},?\s(?<year>20\d\d)`, 'giu'),
];
const UNTIL_AFTER = /^\s?(?:之前|以前|前(?!沿|向|后)|까지|이전|전까지|전(?![가-힣])|내(?![가-힣])|이내|중(?=\s))/u;
const FROM_AFTER = /^\s?(?:부터|起|开始)/u;
const UNTIL_BEFORE =
  /(?:截至|截止|最晚|最迟|不晚于|늦어도|\bby(?: the)?(?: end of)?|\bbefore|\buntil|\bno later than|\bdue(?: by)?|\bdeadline|\bdeliver\w*(?: date)?(?: (?:in|by|during))?|납기일?|납품(?:일|기한|시기)|기한|交付(?:日期|时间|期限)|截止日期|到货(?:日期|时间)|交货(?:日期|时间|期))[\s:]*$/iu;
const FROM_BEFORE = /(?:\bfrom|\bstarting(?: in| from)?)[\s:]*$/iu;
const DELIVERY =
  /^[^,;。]{0,6}(?:交付|量产|供货|交货|到货|上线|验收|装机|납품|양산|공급|입고|상용|완료|오픈|가동|런칭|출시|설치|착공|도입|구축|开通|投产|投用|部署|使用|delivery|launch|계약|签约|签订|go[- ]?live|start)/iu;

export interface Deadlines {
  readonly findings: readonly Finding[];
  /** All dates, whatever they are of: figures in them are nothing else. */
  readonly dates: readonly Stretch[];
}

/** The days by which something is wanted. A month, quarter or year stands for its last day, unless words say before it. */
export function deadlinesOf(passage: Passage, side: Side): Deadlines {
  const { text, scopes } = passage;
  const dates: Stretch[] = [];
  const findings: Finding[] = [];
  for (const pattern of DATES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (dates.some((known) => known.start < end && start < known.end)) continue;
      const day = dayOf(match.groups ?? {});
      if (day === null) continue;
      dates.push({ start, end });
      if (side === 'capability') continue;
      const clause = scopes.clauseAt(start);
      const before = text.slice(clause.start, start);
      const after = text.slice(end, clause.end);
      const use = useOf(before, after, day.isPeriod && day.part !== '');
      if (use === null || isDenied(before, after)) continue;
      const isBeforePeriod = use.isBefore && day.isPeriod && day.part === '';
      const date = isBeforePeriod ? dayBefore(day.firstDay) : day.date;
      const notes: StatementNote[] = [];
      if (use.isStart) notes.push('start-date');
      if (day.isPeriod) notes.push('end-of-period');
      findings.push({
        fact: { kind: 'neededBy', date: use.isStart ? (day.isPeriod ? day.firstDay : day.date) : date },
        start: start - use.lead,
        end: end + use.tail,
        confidence: use.isStart ? 5_000 : isBeforePeriod ? 7_000 : use.isMarked ? 9_300 : 7_500,
        why: 'named',
        notes,
      });
    }
  }
  return { findings, dates };
}

interface Use {
  readonly isStart: boolean;
  readonly isBefore: boolean;
  readonly isMarked: boolean;
  readonly lead: number;
  readonly tail: number;
}

function useOf(before: string, after: string, hasPart: boolean): Use | null {
  const until = UNTIL_AFTER.exec(after);
  const lead = UNTIL_BEFORE.exec(before);
  const from = FROM_AFTER.exec(after) ?? FROM_BEFORE.exec(before);
  if (until || lead) {
    const isBefore = /前|전(?!까)|before/iu.test(`${until?.[0] ?? ''}${lead?.[0] ?? ''}`);
    return { isStart: false, isBefore, isMarked: true, lead: lead?.[0].length ?? 0, tail: until?.[0].length ?? 0 };
  }
  if (from)
    return { isStart: true, isBefore: false, isMarked: true, lead: 0, tail: FROM_AFTER.exec(after)?.[0].length ?? 0 };
  const isPlain = hasPart || DELIVERY.test(after);
  return isPlain ? { isStart: false, isBefore: false, isMarked: false, lead: 0, tail: 0 } : null;
}

interface Day {
  readonly date: string;
  readonly firstDay: string;
  readonly isPeriod: boolean;
  /** Which part of the period (底, 중순), empty where the whole is meant. */
  readonly part: string;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): Day | null {
  const year = groups['shortYear'] === undefined ? Number(groups['year']) : 2000 + Number(groups['shortYear']);
  const part = groups['part'] ?? groups['wholeYear'] ?? '';
  if (groups['wholeYear'] !== undefined) return period(year, 1, 12, part);
  const half = groups['half'];
  if (half !== undefined) return /상|上|1|first/iu.test(half) ? period(year, 1, 6, part) : period(year, 7, 12, part);
  const quarter = groups['quarter'] ?? groups['q'] ?? groups['Q'];
  if (quarter !== undefined) {
    const number = Math.max('一二三四'.indexOf(quarter) + 1, Number(quarter) || 0);
    return period(year, 3 * number - 2, 3 * number, part);
  }
  const name = groups['name']?.slice(0, 3).toLowerCase();
  const month = name === undefined ? Number(groups['month']) : MONTHS.indexOf(name) + 1;
  if (month < 1 || month > 12) return null;
  if (groups['day'] === undefined) return period(year, month, month, part);
  const day = Number(groups['day']);
  if (day < 1 || day > daysIn(year, month)) return null;
  const date = iso(year, month, day);
  return { date, firstDay: date, isPeriod: false, part: '' };
}

function period(year: number, first: number, last: number, part: string): Day {
  const endings: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 초: 10, 상순: 10, 中旬: 20, 중순: 20 };
  const day = endings[part] ?? daysIn(year, last);
  return { date: iso(year, last, day), firstDay: iso(year, first, 1), isPeriod: true, part };
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day before the first of a month. */
function dayBefore(firstDay: string): string {
  const [year = 0, month = 1] = firstDay.split('-').map(Number);
  return month === 1 ? iso(year - 1, 12, 31) : iso(year, month - 1, daysIn(year, month - 1));
}
