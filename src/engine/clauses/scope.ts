import type { Need } from '../facts/index.js';
import type { NormalisedText } from '../text/normalise.js';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where words of a folded text belong together. */
export interface Scopes {
  /** Between commas: where a figure looks for its name. */
  phraseAt(index: number): Stretch;
  /** As `phraseAt`, but an enumeration (、) stays whole: where need and negation hold. */
  clauseAt(index: number): Stretch;
  /** Whether words at `other` are visible from `index`: brackets hide what is in them from what is not. */
  sees(index: number, other: number): boolean;
}

const SENTENCE_END =
  /[;。!?|•■□▪▶●◆※]|\s[·ㆍ・](?=\s)|(?<!\b(?:max|min|approx|typ|nom|incl|ca|vs|no|No|Max|Min|Typ))\.(?=\s|$)/gu;
const CLAUSE_END = new RegExp(String.raw`,(?!\d{3})|(?<!\d),|${SENTENCE_END.source}`, 'gu');
const LIST_COMMA = /、/gu;

/** The folded text with its line ends marked: folding makes spaces of them, over which a unit could be read. */
export function withLineEnds(source: string, { text, sourceSpan }: NormalisedText): string {
  return text.replaceAll(' ', (space, at: number) => {
    const { start, end } = sourceSpan(at, at + 1);
    return /[\n\r]/.test(source.slice(start, end)) ? LINE_END : space;
  });
}

const LINE_END = '|';

/** What stands between two stops, commas left aside; in order, without the stops. */
export function sentencesOf(text: string): readonly Stretch[] {
  const ends = Array.from(text.matchAll(SENTENCE_END), ({ index }) => index);
  return [...ends, text.length].map((end, at) => ({ start: (ends[at - 1] ?? -1) + 1, end }));
}

export function scopesOf(text: string): Scopes {
  const ends = Array.from(text.matchAll(CLAUSE_END), (match) => match.index);
  const phraseEnds = [...ends, ...Array.from(text.matchAll(LIST_COMMA), (match) => match.index)].sort((a, b) => a - b);
  const brackets = Array.from(text.matchAll(/\([^()]*\)|\[[^[\]]*\]/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const bracketAt = (index: number): number => brackets.findIndex(({ start, end }) => start <= index && index < end);
  const between =
    (marks: readonly number[]) =>
    (index: number): Stretch => ({
      start: (marks.findLast((mark) => mark < index) ?? -1) + 1,
      end: marks.find((mark) => mark >= index) ?? text.length,
    });
  return {
    phraseAt: between(phraseEnds),
    clauseAt: between(ends),
    sees: (index, other) => {
      const hidden = bracketAt(other);
      return hidden < 0 || hidden === bracketAt(index);
    },
  };
}

const NICE =
  /加分|更佳|更好|可选|均可|都可以?|皆可|무방|상관 ?없|우대|가점|있으면 좋|선택 ?사항|nice to have|a plus\b|bonus|optional/iu;
const SHOULD = /最好|优先|优选|尽量|권장|선호|가급적|되도록|preferabl|preferred|prefer\b|recommended|\bshould\b/iu;
const MUST = /必须|必需|务必|须|要求|필수|반드시|\bmust\b|required|mandatory|\bshall\b/iu;

/** The need that the words of a clause state, or null where they state none. */
export function statedNeed(clause: string): Need | null {
  if (NICE.test(clause)) return 'nice';
  if (SHOULD.test(clause)) return 'should';
  return MUST.test(clause) ? 'must' : null;
}

const DENIED_BEFORE =
  /(?:无需|无须|毋需|不需要?|不要求|不必|不含(?!税|运费|增值税|关税)|不包括|不包含|\bnot requir\w*|\bno need\w*(?: for)?|\bwithout|\bexcept|\bexcluding|n['’]t need|\bno|达不到|不足|不接受|拒绝|谢绝|不得采用|不支持|暂不支持|\bdoes not support|\bdoesn['’]t support)[^的]{0,24}$/iu;
const DENIED_AFTER =
  /^.{0,16}?(?:불필요|필요 ?없|필요하지 ?않|필요치 ?않|요구하지 ?않|무관|제외|미포함|미적용|미지원|지원하지 ?않|지원 ?불가|不作要求|不做要求|不要求|不限|无要求|请勿|勿联系|谢绝|恕不|不予考虑|사절|not (?:required|needed|necessary|supported))/iu;

/** A part of what has been counted before (`66家医院，其中三甲19家`) is no further count. */
export const isPartOfCount = (before: string): boolean =>
  /(?:其中|그 ?중|이 ?중|\bof which|\bincluding)[^,;]{0,16}$|\d\s?(?:여 ?|余|多)?(?:건|곳|개소?|개사|家|个|项|所)\s?\([^()\d]{0,16}$/iu.test(
    before,
  );

/** What is counted in places and is no project: crossings that a project equips, the seeker's own shops. */
export const isOtherCount = (before: string): boolean =>
  /(?:路口|点位|门店|便利店|网点|床位|车道|교차로|매장|점포|지점|병상|차로|intersections?|stores|beds)[^,;]{0,3}$/iu.test(
    before,
  );

/** Figures of somebody else, of what one has already, or of the asker's own house: neither offered nor asked for. */
const OTHERS =
  /(?:타사|경쟁사|[A-Z]사 ?제품|대기업 ?제품|(?:일본|독일|미국)산 ?제품|이전 ?(?:모델|제품|세대|버전)|전작|구형|구모델|上一代|前代|旧款|老款|日系产品|进口(?:品牌|产品)|某品牌|品牌[A-Z]|previous (?:generation|model|version|supplier|vendor)|predecessor|\b(?:the|our) old\b|fine-tuned from|distilled from|蒸馏自|(?:기존|현재)\s?(?!판매|생산|양산|공급|납품|제공|개발)[가-힣A-Za-z]{1,8}[은는]\s|경쟁 ?제품|기존 ?(?:제품|설비|장비|모델|사양|방식|라인|시스템|공급사|대비)|현재 ?(?:사용|쓰|운용|운영|설비|장비|공급사|모델)|현용|사용 ?중인|竞品|友商|同类产品|传统方案|现用|现有|现在用|目前(?:使用|用的|采用)|在用|原用|原有|我司(?:年产|月产|现|有|成立)|competitors?|rivals?|our current|currently us\w+|existing|incumbent|today we|legacy)[^;。]*$/iu;
const WANTED =
  /대체|호환|교체|개선|단축|필요|요구|희망|이상|이하|替代|替换|兼容|需要|要求|以上|以下|不低于|不超过|replac|compatible|upgrade|need|require/iu;
/** On the asker's side: `현재 500만화소 장비 사용 중`. */
const IN_USE =
  /^[^;。]{0,30}(?:(?:사용|쓰고|운영|운용|가동)\s?(?:중|하고|있)|在用|使用中|in use\b|scrapped|phased out)/iu;
export const isOfOthers = (before: string, after: string, asks: boolean): boolean =>
  (OTHERS.test(before) || (asks && IN_USE.test(after))) && !WANTED.test(`${before}${after}`);

/** Whether the clause says that what stands from `start` to `end` is not asked for or not meant. */
export const isDenied = (before: string, after: string): boolean =>
  DENIED_BEFORE.test(before.replace(WITHOUT, '')) || DENIED_AFTER.test(after.replace(WITHOUT, ''));

/** `28g(렌즈 제외)`, `2,500元(不含税)`: what a figure is told without is not the figure itself. */
const WITHOUT =
  /\([^()]*\p{L}\s?(?:제외|미포함|불포함|별도)\s?\)|\(\s?(?:不含|不包括|不包含|未含|除|excluding|excl\.?|without)[^()]*\)|(?:부가세|VAT|세금|운임|배송비|관세)\s?(?:제외|미포함|불포함|별도)/giu;
