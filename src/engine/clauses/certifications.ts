import type { Certification } from '../facts/index.js';
import { askedBy } from './insistence.js';
import type { Passage } from './passage.js';
import { isDenied, isOfOthers, type Stretch } from './scope.js';
import type { Finding, Side } from './statement.types.js';
import { wordSearch } from './word-search.js';

/** What joins certificates in a list: `CE·KC 인증`, `ISO9001、CE`. */
const LIST = /^[\s·ㆍ・、,/&+]*(?:和|与|及|以及|或|및|과|와|and|or)?\s*$/u;
/** `无ISO14001要求`: neither held nor asked for. */
const NONE_BEFORE = /(?:无|不具备|缺)\s?$/u;
const LABEL =
  /^\s?(?:[·,/、&]\s?[A-Z][A-Za-z\d.-]{1,9}\s?)*(?:[은는이가도]\s)?(?:MDR\b|-?IVDR?\b|인증|마크|마킹|허가|认证|标志|必备|必需|可选|mandatory|preferred|a must|如有|有则|更[好佳优]|held\b|obtained|compli\w+|passed|注册|证书|체계|体系|mark|marking|certif\w*|approv\w*|필수|필요|둘 ?다|모두|必须|都要?|均|齐全|취득|획득|通过|보유|가점|우대|优先|优先考虑|is a plus|is (?:mandatory|required)|preferred)/iu;
const LABEL_BEFORE =
  /(?:通过|取得|具备|持有|[须需带具]?有|[须需]?[带过]|获得|符合|无|보유|certified to|compliant with)\s?$/iu;
/** Under way, planned or out of question: not held. What says so stands after no word that another is held. */
const NOT_YET = new RegExp(
  String.raw`^(?:(?!보유|완료|취득(?! ?(?:예정|준비|목표|중|추진|계획|을|를|은|이|여부))|획득|통과|已|通过|持有|held|certified\b).){0,20}?(?:办理中|申请中|申报中|进行中|认证中|测试中|试验中|验证中|准备中|评审中|审核中|审查中|评估中|送检|受理|在办|在审|待(?:办|审|批|取)|拟|计划|规划|预计|预期|即将|争取|尚在|正在|준비 ?중|준비|진행 ?중|추진 ?중|추진|신청 ?중|심사 ?중|심사|검토 ?중|시험 ?중|테스트 ?중|접수|예정|목표|계획|미보유|아직|in progress|in process|pending|under (?:way|review|application)|underway|planned|planning|applied for|targeted|expected|in preparation|not (?:yet|held|certified|obtained|granted))` +
    String.raw`|^.{0,10}?(?:없음|없습니다|없이|미취득|미획득|미인증|미신청|미대응|미해당|해당 ?없|不涉及|不适用|暂无|暂未|尚未|未取得|未获|未通过|未办理|未申请|还没|没有|N/A|not applicable)`,
  'iu',
);
/** Plainly not held, whatever is planned. */
const LACKING =
  /^\s?(?:\(?[A-Za-z\d()]{0,8}\)?\s?)?(?:인증|허가|승인|등록|마크|认证|注册证?|证书|许可|批准|certif\w*|approval|mark\w*|registration)?\s?(?:[은는이가을를도]\s?)?(?:아직\s?)?(?:없음|없습니다|없고|없는|미취득|미획득|미인증|미신청|미보유|받지\s?(?:않|못)|취득하지\s?(?:않|못)|보유하지\s?(?:않|못)|暂无|暂未|尚未|未取得|未获|未通过|未办理|未申请|未做|还没|没有|not (?:yet )?(?:held|certified|obtained|available|approved)|(?:is |has )?not (?:yet )?been (?:obtained|granted))/iu;
const LACKING_BEFORE =
  /(?:无|不具备|尚未(?:取得|获得?|通过|申请|办理)|未(?:取得|获得?|通过|申请|办理)|没有|暂无|还没有?|\b(?:no|without|lacks?|not(?: yet)?))\s?$/iu;
/** Who helps others to a certificate holds none. */
const SERVICE = /^.{0,10}?(?:지원|대행|컨설팅|대응 업무|밸리데이션|申报|代办|辅导|咨询|validation|consult|agency)/iu;
/** `의료기기 NMPA, CCC·SRRC 인증 대리`: said at the end of the sentence of all certificates in it. */
const SERVICE_OF_ALL =
  /^(?:(?!보유|취득|획득|완료|통과|held)[^.;。|]){0,60}?(?:인증|허가|등록|시험|심사)[^,.;。|]{0,6}(?:대행|대리(?!점)|컨설팅)/u;
/** What joins certificates of which one thing is said: after a comma a new thing may begin. */
const TIGHT_LIST = /^[\s·ㆍ・、/&+]*(?:和|与|及|以及|或|및|과|와|and|or)?\s*$/u;
const NOT_BEFORE =
  /(?:尚未|未|没有|暂无|暂未|还没|正在(?:办理|申请|准备)|正?申请|协助|代办|辅导|준비 ?중인|진행 ?중인|예정인)[^,;。]{0,10}$|\b(?:not(?: yet)?|no|without|lacks?|applying for|working towards?|preparing(?: for)?|pending)\s[^,;。]{0,20}$/iu;

/** `能配合我们办理NMPA注册`, `KC인증 취득 지원`: what is to be obtained together need not be held. */
const isToCome = (before: string, after: string): boolean =>
  /(?:配合|协助|共同|支持|帮助|一起|协作)[^,;。]{0,8}(?:办理|申请|申报|取得|推进|通过|获得?)?\s?$|\b(?:help|assist|support)\w*\b[^,;]{0,24}$/iu.test(
    before,
  ) ||
  /^(?:认证|注册证?|标志)?(?:代办|办理(?!中)|代理|咨询|辅导)|^[^,;。]{0,10}(?:由(?:我方|甲方|买方|我司)|我方负责|我们办理|(?:인허가|취득|획득|신청|등록|인증)\s?(?:과정\s?|절차\s?)?(?:을\s?|를\s?)?(?:지원|협조|협력|대행|컨설팅|당사))/iu.test(
    after,
  );

/** What the asker has is asked of nobody. */
const isOwn = (before: string, after: string): boolean =>
  /^[^,;。]{0,8}(?:已有|已取得|已获(?!证)|已拿|이미 ?(?:보유|취득)|already (?:held|obtained))/iu.test(after) &&
  !/须|需|要求|应|필수|요구|must|require/iu.test(`${before}${after}`);

export interface CertificationReader {
  /** What is held, or asked for. */
  held(passage: Passage, side: Side): Finding[];
  /** What an offer plainly says it does not hold; what is under way or planned is neither held nor denied. */
  denied(passage: Passage): readonly { readonly code: string; readonly start: number; readonly end: number }[];
}

/** A certificate with what its clause says before and after it. */
interface MarkInClause extends Mark {
  readonly clause: string;
  readonly before: string;
  readonly after: string;
  /** As `after`, beyond all that is listed with it. */
  readonly afterAll: string;
  /** Beyond its clause. */
  readonly further: string;
}

/** Finds certificates by their names, aliases and codes; bare marks (CE, KC, UL) only where words or a list say so. */
export function certificationReader(certifications: readonly Certification[]): CertificationReader {
  const search = wordSearch(
    certifications.flatMap(({ code, names, aliases }) =>
      [...aliases, ...Object.values(names), ...(code.length >= 4 ? [code] : [])].map((word) => [word, code] as const),
    ),
  );
  const marks = new Map(certifications.filter(({ code }) => code.length < 4).map(({ code }) => [code, code]));
  const known = new Set(certifications.map(({ code }) => code));

  function marksIn(passage: Passage): MarkInClause[] {
    const { text, scopes } = passage;
    const named = search(text)
      .filter(({ start, end }) => isWrittenAsMark(text.slice(start, end)))
      .flatMap(({ start, end, meanings }) => meanings.map((code) => ({ start, end, code, isMark: false })));
    const all = [...named, ...numbersAfter(text, named, known), ...bareMarks(passage, marks, named)].sort(
      (a, b) => a.start - b.start,
    );
    /** `CE·UL 신청 중`: what is said after a list is said of all in it. */
    const listEnd = (end: number, joint: RegExp): number => {
      const next = all.find((other) => other.start >= end && joint.test(text.slice(end, other.start)));
      return next === undefined ? end : listEnd(next.end, joint);
    };
    const afterList = (end: number, joint: RegExp): string => {
      const last = listEnd(end, joint);
      return text.slice(last, scopes.clauseAt(last - 1).end);
    };
    return all.map((mark) => {
      const { start, end } = scopes.clauseAt(mark.start);
      return {
        ...mark,
        clause: text.slice(start, end),
        before: text.slice(start, mark.start),
        // `CE 인증(UL은 미신청)`: what brackets say of another mark is of that.
        after: afterList(mark.end, TIGHT_LIST).replace(/\((?=[A-Z]).*/u, ''),
        afterAll: afterList(mark.end, LIST),
        further: text.slice(mark.end, mark.end + 80),
      };
    });
  }

  return {
    held: (passage, side) =>
      marksIn(passage).flatMap(({ start, end, code, isMark, clause, before, after, afterAll, further }): Finding[] => {
        const insisted = side === 'requirement' ? passage.insistedAt({ start, end }, false) : null;
        if (insisted?.isNamed !== true && (isDenied(before, after) || NONE_BEFORE.test(before))) return [];
        if (side === 'requirement' && (isOwn(before, after) || isToCome(before, after))) return [];
        if (side === 'capability' && (NOT_YET.test(after) || NOT_BEFORE.test(before))) return [];
        if (side === 'capability' && (SERVICE.test(afterAll) || SERVICE_OF_ALL.test(further))) return [];
        const asked = side === 'requirement' ? askedBy(clause, insisted) : { need: null };
        return [
          {
            fact: { kind: 'certification', code, ...asked },
            start,
            end,
            confidence: isMark ? 8_000 : 9_300,
            why: 'named',
            notes: [],
          },
        ];
      }),
    denied: (passage) =>
      marksIn(passage).filter(
        ({ before, after, afterAll }) =>
          (LACKING.test(after) || LACKING_BEFORE.test(before)) &&
          !SERVICE.test(afterAll) &&
          !isOfOthers(before, after, false),
      ),
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

function bareMarks(
  { text, scopes, insistedAt }: Passage,
  marks: ReadonlyMap<string, string>,
  named: readonly Stretch[],
): Mark[] {
  const candidates = Array.from(text.matchAll(/(?<![A-Za-z\d-])[A-Z]{2}s?(?![A-Za-z\d]|-(?!IVD|MDR))/gu), (match) => ({
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
      const isLabelled =
        LABEL.test(text.slice(mark.end, mark.end + 24)) ||
        LABEL_BEFORE.test(text.slice(0, mark.start)) ||
        LACKING.test(text.slice(mark.end)) ||
        insistedAt(mark, false)?.isNamed === true;
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
