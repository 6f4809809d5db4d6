import type { Certification } from '../facts/index.js';
import type { Passage } from './passage.js';
import { isDenied, statedNeed, type Stretch } from './scope.js';
import type { Finding, Side } from './statement.types.js';
import { wordSearch } from './word-search.js';

/** What joins certificates in a list: `CE·KC 인증`, `ISO9001、CE`. */
const LIST = /^[\s·ㆍ・、,/&+]*(?:和|与|及|以及|或|및|과|와|and|or)?\s*$/u;
const LABEL =
  /^\s?(?:인증|마크|허가|认证|标志|held\b|obtained|compli\w+|passed|注册|证书|체계|体系|mark|marking|certif\w*|approv\w*|필수|필요|둘 ?다|모두|必须|都要?|均|齐全|취득|획득|通过|보유|가점|우대|优先|优先考虑|is a plus|is (?:mandatory|required)|preferred)/iu;
/** Under way, planned or out of question: not held. What says so stands after no word that another is held. */
const NOT_YET = new RegExp(
  String.raw`^(?:(?!보유|완료|취득(?! ?(?:예정|준비|목표|중|추진|계획|을|를))|획득|통과|已|通过|持有|held|certified\b).){0,20}?(?:办理中|申请中|申报中|进行中|认证中|测试中|试验中|验证中|准备中|评审中|审核中|审查中|评估中|送检|受理|在办|在审|待(?:办|审|批|取)|拟|计划|规划|预计|预期|即将|争取|尚在|正在|준비 ?중|준비|진행 ?중|추진 ?중|추진|신청 ?중|심사 ?중|심사|검토 ?중|시험 ?중|테스트 ?중|접수|예정|목표|계획|미보유|아직|in progress|in process|pending|under (?:way|review|application)|underway|planned|planning|applied for|targeted|expected|in preparation|not (?:yet|held|certified))` +
    String.raw`|^.{0,10}?(?:없음|없습니다|없이|미취득|미획득|미인증|미신청|미대응|미해당|해당 ?없|不涉及|不适用|暂无|暂未|尚未|未取得|未获|未通过|未办理|未申请|还没|没有|N/A|not applicable)` +
    String.raw`|^.{0,10}?(?:지원|대행|컨설팅|申报|代办|辅导|咨询)`,
  'iu',
);
const NOT_BEFORE =
  /(?:尚未|未|没有|暂无|暂未|还没|正在(?:办理|申请|准备)|正?申请|协助|代办|辅导|준비 ?중인|진행 ?중인|예정인)[^,;。]{0,10}$|\b(?:not(?: yet)?|no|without|lacks?|applying for|working towards?|preparing(?: for)?|pending)\s[^,;。]{0,20}$/iu;

/** What the asker has is asked of nobody. */
const isOwn = (before: string, after: string): boolean =>
  /^[^,;。]{0,8}(?:已有|已取得|已获|已拿|이미 ?(?:보유|취득)|already (?:held|obtained))/iu.test(after) &&
  !/须|需|要求|应|필수|요구|must|require/iu.test(`${before}${after}`);

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
      // `CE 인증(UL은 미신청)`: what brackets say of another mark is of that.
      const after = text.slice(end, clause.end).replace(/\((?=[A-Z]).*/u, '');
      if (isDenied(before, after)) return [];
      if (side === 'requirement' && isOwn(before, after)) return [];
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
const isWrittenAsMark = (words: string): boolean =>
  !/\beach$/u.test(words) && (!/^[A-Za-z]+$/u.test(words) || /[A-Z].*[A-Z]/u.test(words));

/** `ISO 9001/14001`: further numbers of the same body. */
function numbersAfter(text: string, named: readonly Mark[], known: ReadonlySet<string>): Mark[] {
  return named.flatMap(({ end, code }) => {
    const found: Mark[] = [];
    for (let last = end; code.startsWith('ISO');) {
      const more = /^\s?[/·、&,]\s?(?<number>\d{4,5})(?![\d가-힣\u4e00-\u9fff])/u.exec(text.slice(last, last + 10));
      const number = more?.groups?.['number'] ?? '';
      if (more === null || !known.has(`ISO${number}`)) break;
      last += more[0].length;
      found.push({ start: last - number.length, end: last, code: `ISO${number}`, isMark: false });
    }
    return found;
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
