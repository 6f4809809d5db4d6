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

const CLAUSE_END =
  /,(?!\d{3})|(?<!\d),|[;。!?|•]|(?<!\b(?:max|min|approx|typ|nom|incl|ca|vs|no|No|Max|Min|Typ))\.(?=\s|$)/gu;
const LIST_COMMA = /、/gu;

/** The folded text with its line ends marked: folding makes spaces of them, over which a unit could be read. */
export function withLineEnds(source: string, { text, sourceSpan }: NormalisedText): string {
  return text.replaceAll(' ', (space, at: number) => {
    const { start, end } = sourceSpan(at, at + 1);
    return /[\n\r]/.test(source.slice(start, end)) ? LINE_END : space;
  });
}

const LINE_END = '|';

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

const NICE = /加分|更佳|更好|可选|우대|가점|있으면 좋|선택 ?사항|nice to have|a plus\b|bonus|optional/iu;
const SHOULD = /最好|优先|优选|尽量|권장|선호|가급적|되도록|preferabl|preferred|prefer\b|recommended|\bshould\b/iu;
const MUST = /必须|必需|务必|须|要求|필수|반드시|\bmust\b|required|mandatory|\bshall\b/iu;

/** The need that the words of a clause state, or null where they state none. */
export function statedNeed(clause: string): Need | null {
  if (NICE.test(clause)) return 'nice';
  if (SHOULD.test(clause)) return 'should';
  return MUST.test(clause) ? 'must' : null;
}

const DENIED_BEFORE =
  /(?:无需|无须|毋需|不需要?|不要求|不必|不含|不包括|不包含|\bnot requir\w*|\bno need\w*(?: for)?|\bwithout|\bexcept|\bexcluding|n['’]t need|\bno|达不到|不足|不支持|暂不支持|\bdoes not support|\bdoesn['’]t support)[^的]{0,24}$/iu;
const DENIED_AFTER =
  /^.{0,16}?(?:불필요|필요 ?없|필요하지 ?않|필요치 ?않|요구하지 ?않|무관|제외|미포함|미적용|미지원|지원하지 ?않|지원 ?불가|不作要求|不做要求|不要求|不限|无要求|请勿|勿联系|谢绝|恕不|不予考虑|사절|not (?:required|needed|necessary|supported))/iu;

/** A part of what has been counted before (`66家医院，其中三甲19家`) is no further count. */
export const isPartOfCount = (before: string): boolean =>
  /(?:其中|그 ?중|이 ?중|\bof which|\bincluding)[^,;]{0,16}$/iu.test(before);

/** Whether the clause says that what stands from `start` to `end` is not asked for or not meant. */
export const isDenied = (before: string, after: string): boolean =>
  DENIED_BEFORE.test(before) || DENIED_AFTER.test(after);
