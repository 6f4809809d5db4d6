import type { Certification } from '../facts/index.js';
import type { Passage } from './passage.js';
import { isDenied, statedNeed, type Stretch } from './scope.js';
import type { Finding, Side } from './statement.types.js';
import { wordSearch } from './word-search.js';

/** What joins certificates in a list: `CE·KC 인증`, `ISO9001、CE`. */
const LIST = /^[\s·ㆍ・、,/&+]*(?:和|与|及|以及|或|및|과|와|and|or)?\s*$/u;
const LABEL =
  /^\s?(?:인증|마크|허가|认证|标志|注册|证书|체계|体系|mark|marking|certif\w*|approv\w*|필수|必须|취득|보유|가점|우대|优先|优先考虑|is a plus|is (?:mandatory|required)|preferred)/iu;
/** Under way or planned: not held. */
const NOT_YET =
  /^.{0,14}?(?:办理中|申请中|进行中|认证中|准备中|计划|준비\s?중|진행\s?중|추진\s?중|신청\s?중|심사\s?중|예정|미보유|in progress|pending|under way|underway|planned)|^.{0,8}?(?:없음|없습니다|미취득)|^.{0,10}?(?:지원|대행|컨설팅|申报|代办)/iu;
const NOT_BEFORE = /(?:尚未|未|没有|暂无|正在(?:办理|申请)|协助|代办|辅导)[^,;。]{0,10}$/u;

/** Finds certificates by their names, aliases and codes; bare marks (CE, KC, UL) only where words or a list say so. */
export function certificationReader(
  certifications: readonly Certification[],
): (passage: Passage, side: Side) => Finding[] {
  const search = wordSearch(
    certifications.flatMap(({ code, names, aliases }) =>
      [...aliases, ...Object.values(names), ...(code.length >= 4 ? [code] : [])].map((word) => [word, code] as const),
    ),
  );
  const marks = new Map(certifications.filter(({ code }) => code.length < 4).map(({ code }) => [code, code]));

  const known = new Set(certifications.map(({ code }) => code));

  return (passage, side) => {
    const { text, scopes } = passage;
    const named = search(text)
      .filter(({ start, end }) => isWrittenAsMark(text.slice(start, end)))
      .flatMap(({ start, end, meanings }) => meanings.map((code) => ({ start, end, code, isMark: false })));
    const all = [...named, ...numbersAfter(text, named, known), ...bareMarks(passage, marks, named)].sort(
      (a, b) => a.start - b.start,
    );
    return all.flatMap(({ start, end, code, isMark }): Finding[] => {
      const clause = scopes.clauseAt(start);
      const before = text.slice(clause.start, start);
      const after = text.slice(end, clause.end);
      if (isDenied(before, after)) return [];
      if (side === 'capability' && (NOT_YET.test(after) || NOT_BEFORE.test(before))) return [];
      const need = side === 'requirement' ? (statedNeed(text.slice(clause.start, clause.end)) ?? 'must') : null;
      return [
        {
          fact: { kind: 'certification', code, need },
          start,
          end,
          confidence: isMark ? 8_000 : 9_300,
          why: 'named',
          notes: [],
        },
      ];
    });
  };
}

/** Words of English (reach, Reach) are no certificates; `RoHS`, `CSAP` and `ISO 9001` are. */
const isWrittenAsMark = (words: string): boolean => !/^[A-Za-z]+$/u.test(words) || /[A-Z].*[A-Z]/u.test(words);

/** `ISO 9001/14001`: further numbers of the same body. */
function numbersAfter(text: string, named: readonly Mark[], known: ReadonlySet<string>): Mark[] {
  return named.flatMap(({ end, code }) => {
    const more = /^\s?[/·、]\s?(?<number>\d{4,5})(?!\d)/u.exec(text.slice(end, end + 10));
    const number = more?.groups?.['number'] ?? '';
    const next = `ISO${number}`;
    if (more === null || !code.startsWith('ISO') || !known.has(next)) return [];
    const last = end + more[0].length;
    return [{ start: last - number.length, end: last, code: next, isMark: false }];
  });
}

interface Mark extends Stretch {
  readonly code: string;
  readonly isMark: boolean;
}

function bareMarks({ text, scopes }: Passage, marks: ReadonlyMap<string, string>, named: readonly Stretch[]): Mark[] {
  const candidates = Array.from(text.matchAll(/(?<![A-Za-z\d-])[A-Z]{2}s?(?![A-Za-z\d-])/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: marks.get(match[0]),
  })).flatMap(({ start, end, code }) => (code === undefined ? [] : [{ start, end, code, isMark: true }]));
  const free = candidates.filter(({ start, end }) => named.every((other) => end <= other.start || other.end <= start));
  const known: Stretch[] = [...named];
  const found = new Set<Mark>();
  // A mark is one that stands alone, beside its label, or in a list with one that is: lists are followed from either end.
  for (let grew = true; grew;) {
    grew = false;
    for (const mark of free) {
      if (found.has(mark)) continue;
      const isLabelled = LABEL.test(text.slice(mark.end, mark.end + 10));
      const isListed = known.some(
        (other) =>
          (other.end <= mark.start && LIST.test(text.slice(other.end, mark.start).replace(LABEL, ''))) ||
          (mark.end <= other.start && LIST.test(text.slice(mark.end, other.start))),
      );
      const phrase = scopes.phraseAt(mark.start);
      const isAlone = text.slice(phrase.start, phrase.end).trim() === text.slice(mark.start, mark.end);
      if (!isLabelled && !isListed && !isAlone) continue;
      found.add(mark);
      known.push(mark);
      grew = true;
    }
  }
  return [...found];
}
