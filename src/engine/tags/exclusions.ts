/** A stretch of a normalised text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Closes the words that it leaves out; `제외 없이` leaves nothing out. */
const KOREAN = /(?:제외|미포함|불포함)(?!\s?없)/gu;
/** What a firm may do with a thing, and so also not do: `취급 안 함`, `공급하지 않습니다`. */
const DEED =
  '(?:취급|생산|제작|제조|공급|판매|지원|제공|포함|사용|필요|개발|보유|적용|탑재|대응|대행|설치|시공|수행|납품|수출|운영|진행|상담)' +
  '(?:은|는|을|를|이|가|도|로)?';
/** `검토 대상이 아닙니다`: of what the thing before it is no part. */
const SUBJECT = '(?:검토|고려|구매|취급|수입|소싱|의뢰|사업|공급|입찰|계약|모집|업무)';
const NOT_DONE = '안\\s?(?:함|합니다|해요|하며|하고|됨|됩니다|되며)';
/** What a thing is not or a firm does not do, with all words of it: `임플란트 식립 계획은 미지원`, `BLE 방식 아님`. */
const KOREAN_REFUSAL = new RegExp(
  `\\s?(?:${DEED}\\s?(?:하지|되지|로\\s?하지)?\\s?(?:${NOT_DONE}|않|못\\s?(?:함|합|하)|불가|[x×✕](?![a-z]))` +
    `|(?:${SUBJECT}\\s?)?(?:대상|범위|품목|분야)(?:은|는|이|가|도|에)?\\s?(?:아니(?!면)|아닌|아님|아닙|없|안\\s?들)` +
    `|(?:필요|관심|계획|의향)(?:은|는|이|가|도)?\\s?없` +
    `|(?<=(?:은|는|도)\\s?)(?:${NOT_DONE}|하지\\s?않)|미지원|미취급|미보유|미적용|미탑재|아니(?!면)|아닌|아님|아닙)`,
  'gu',
);
/** What a thing does without is the one word before it: `모터 소음 없는`. */
const KOREAN_DENIAL = /\s?(?:없(?:이|는|음|습|어|고|다)|불필요)/gu;
/** The last word and the bare ones before it, up to a word with a particle or an ending of its own. */
const REFUSED_WORDS = /(?:[^\s,]*[^\s,은는이가을를에로의고며서면한된할]\s+)*[^\s,]+$/u;
/** `A와 B 없이` denies both. */
const DENIED_WORDS = /(?:[^\s,/·]+(?:와|과|나|랑)\s+|[^\s,/·]+\s(?:및|또는|혹은)\s|[^\s,]+[/·]\s?)*[^\s,/·]+$/u;
/** `라이다뿐 아니라` denies nothing. */
const NOT_ONLY = /뿐만?$/u;

const CHINESE = /不(?:包含|包括|含|需要?|支持|涉及|采用|使用|带|是)|无需|无须|并非|而非/gu;
/** What a firm does not do or want, up to the end of its clause: `不做面向客户的机器人`. */
const CHINESE_REFUSAL = /不(?:做|要(?!求)|提供|生产|销售|代理|考虑|供应|接受)|没有/gu;
/** A Chinese clause hands over to what is offered with 的, or says 而是: `不含电池的机器人` is a robot. */
const HAND_OVER = /的|而是|但/u;
const BUT = /而是|但/u;
/** At the end of its clause it denies what stands before: `合同不在范围内`. */
const CHINESE_AFTER = /(?:除外|不在.{0,6}(?:之内|内|之列)|不(?:需要|考虑|做|要|含|包含|包括|提供|支持)|勿扰|免谈)$/u;
/** 观, 壳 and the like: there 外 begins a word of its own (外观). */
const CHINESE_EXCEPT = /除(?:了|去)?(?<words>.{1,30}?)(?:之外|以外|外)(?![观形壳部设贸资科])/gu;
/** `除X外，还要Y` is "besides X". */
const BESIDES = /^\s?,?\s?(?:还|也|亦|另|同时)/u;

const ENGLISH =
  /\b(?:except(?:ing)?(?: for)?|exclud(?:es|ing)|without|not including|other than|(?:does|do|is|are) not|don't|doesn't|not (?:an?|for)|no(?! (?:more|less|fewer|later|longer|other|doubt|code|one|matter)\b)(?=\s+[a-z]))(?![\p{L}-])/gu;
/** A clause that begins so denies all of it: `stereo camera, not lidar`. */
const ENGLISH_NOT = /^\s*not\b(?!\s(?:only|just|merely|necessarily|less|more|later|limited|to))/gu;
/** At the end of its clause it denies what stands before: `speech recognition not included`. */
const ENGLISH_AFTER =
  /\b(?:is |are )?(?:not (?:included|offered|supported|supplied|provided|sold|made|handled|available|needed|required|part of .*)|excluded)$/u;
/** From here on an English clause says again what is meant. */
const BACK_TO_MEANT = /\b(?:but|with)\b/u;
/** Korean endings that join a clause to the next: what stands before them is not left out with what follows. */
const JOINT = /(?:하되|하며|하고|하나|하지만|으며|이며|지만|는데)\s/gu;
/** Counts what a thing runs on or takes in, not what it is: `카메라 8채널`, `GPU 2장`, `배터리 5년`, `DDR5 32GB`. */
const COUNTED = /^\s?\d+(?:\.\d+)?\s?(?:장|채널|ch|년|시간|gb|tb|기가|테라|张|路|通道|年|小时)(?!\p{Script=Latin})/u;
/** The same before the word: `8채널 카메라`, `4GB eMMC`. */

const BOUNDARY = /[,;、。()[\]{}|•]|[.!?](?=\s|$)/gu;

/**
 * The stretches of a normalised text whose words are said not to be meant: Korean `X 제외`, `X가 아니라`, `X 없이`,
 * `X 취급 안 함`, Chinese `不含X`, `除X外`, `X不在范围内`, English `except X`, `no X`, `X not included`. None reaches
 * beyond its clause (, ; 、 。 . bracket, line end).
 * @param isLineEnd whether the white space at an index was a line end in the source
 */
export function excludedStretches(text: string, isLineEnd: (index: number) => boolean): Stretch[] {
  return clauses(text, isLineEnd).flatMap(({ start, end }) => {
    const clause = text.slice(start, end);
    return excludedIn(clause, text.slice(end, end + 4)).map((found) => ({
      start: start + found.start,
      end: start + found.end,
    }));
  });
}

/** Whether the words that end at `end` are only counted there (`GPU 2장`). */
export const isCounted = (text: string, end: number): boolean => COUNTED.test(text.slice(end, end + 16));

function excludedIn(clause: string, next: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of clause.matchAll(KOREAN)) {
    const joints = [...clause.slice(0, match.index).matchAll(JOINT)];
    const last = joints.at(-1);
    found.push({ start: last === undefined ? 0 : last.index + last[0].length, end: match.index });
  }
  const backwards = [
    { marker: KOREAN_REFUSAL, scope: REFUSED_WORDS },
    { marker: KOREAN_DENIAL, scope: DENIED_WORDS },
  ];
  for (const { marker, scope } of backwards) {
    for (const match of clause.matchAll(marker)) {
      const words = scope.exec(clause.slice(0, match.index));
      if (words !== null && !NOT_ONLY.test(words[0])) found.push({ start: words.index, end: match.index });
    }
  }
  const openings = [
    { marker: CHINESE, until: HAND_OVER },
    { marker: CHINESE_REFUSAL, until: BUT },
    { marker: ENGLISH, until: BACK_TO_MEANT },
    { marker: ENGLISH_NOT, until: BACK_TO_MEANT },
  ];
  for (const { marker, until } of openings) {
    for (const match of clause.matchAll(marker)) {
      const start = match.index + match[0].length;
      const stop = until.exec(clause.slice(start));
      found.push({ start, end: stop === null ? clause.length : start + stop.index });
    }
  }
  for (const match of clause.matchAll(CHINESE_EXCEPT)) {
    const end = match.index + match[0].length;
    if (!BESIDES.test(clause.slice(end) + next)) found.push({ start: match.index, end });
  }
  for (const marker of [CHINESE_AFTER, ENGLISH_AFTER]) {
    const match = marker.exec(clause.trimEnd());
    if (match !== null) found.push({ start: 0, end: match.index });
  }
  return found;
}

function clauses(text: string, isLineEnd: (index: number) => boolean): Stretch[] {
  const ends = Array.from(text.matchAll(BOUNDARY), (match) => match.index);
  for (let index = text.indexOf(' '); index >= 0; index = text.indexOf(' ', index + 1)) {
    if (isLineEnd(index)) ends.push(index);
  }
  ends.sort((a, b) => a - b);
  return [...ends, text.length].map((end, order) => ({ start: order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end }));
}
