import type { CapabilityFacts, QuoteField, RequiredTag, RequirementFacts, TagFact } from '../facts/index.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { TAG_NEED_WEIGHTS } from './weights.js';

/** What facts are about. Both are empty when no tag says it. */
export interface Subject {
  readonly codes: ReadonlySet<string>;
  /**
   * The codes by the words that name them. What one phrase says holds at once (a small model for education is small
   * and for education), what several say are several things.
   */
  readonly phrases: readonly (readonly string[])[];
}

const known = new WeakMap<RequirementFacts | CapabilityFacts, { context: ScoringContext; subject: Subject }>();

/**
 * The tags that say what the facts are about: a 3D camera for cobots is a camera and not a cobot. Sectors and the roots
 * of fields never are. Of the tags with words in a title these are the heads (Korean and Chinese put what a
 * thing is last, English puts it before `for`); a tag without such words is one when a person chose it, when it names a
 * head more precisely, or when no title names anything. In a requirement only tags of the strongest need are.
 */
export function subjectOf(facts: RequirementFacts | CapabilityFacts, context: ScoringContext): Subject {
  const held = known.get(facts);
  if (held?.context === context) return held.subject;
  const phrases = phrasesOf(facts, context);
  const subject = { codes: new Set(phrases.flat()), phrases };
  known.set(facts, { context, subject });
  return subject;
}

/** Whether a concept can say what a thing is: sectors say who uses it, field roots ("robots") too little. */
export function namesThing(code: string, context: ScoringContext): boolean {
  const concept = referenceOf(context).concepts.get(code);
  return concept !== undefined && concept.kind !== 'sector' && concept.parents.length > 0;
}

function phrasesOf(facts: RequirementFacts | CapabilityFacts, context: ScoringContext): string[][] {
  const { hierarchy } = context;
  const things = strongestNeed(facts.tags.filter(({ code }) => namesThing(code, context)));
  const titled = things.filter(({ quote }) => quote?.field.startsWith('title.'));
  const heads = headsOf(titled, facts.title).map((tags) => tags.map(({ code }) => code));
  const others = things.filter((tag) => !titled.includes(tag));
  const chosen = others.filter(({ origin, quote }) => origin === 'chosen' || quote === null).map(({ code }) => code);
  const named = [...heads.flat(), ...chosen];
  const precise = others
    .filter(({ code }) => named.some((head) => hierarchy.isWithin(code, head)))
    .map(({ code }) => code);
  const single = named.length > 0 ? [...chosen, ...precise] : others.map(({ code }) => code);
  const phrases = [...heads, ...single.map((code) => [code])];
  const codes = phrases.flat();
  // An inspection device for wafers is asked for as that and not as any inspection device.
  const isBroad = (code: string): boolean => codes.some((other) => other !== code && hierarchy.isWithin(other, code));
  return phrases.map((phrase) => phrase.filter((code) => !isBroad(code))).filter((phrase) => phrase.length > 0);
}

function strongestNeed<T extends TagFact | RequiredTag>(tags: readonly T[]): readonly T[] {
  const weightOf = (tag: T): number => ('need' in tag ? TAG_NEED_WEIGHTS[tag.need] : 0);
  const strongest = Math.max(...tags.map(weightOf));
  return tags.filter((tag) => weightOf(tag) === strongest);
}

/** `협동로봇용`, `无序抓取用`: used for it, whatever follows. */
const USED_FOR = /^[)）\]]?\s?(?:용|用|향)/u;
const ENGLISH_HEAD_END = /\b(?:for|with|of|in|on|to|at|using)\b/iu;
const SEPARATOR = /[,，、;；/|+]/u;

/** The heads of every part of every title. */
function headsOf(titled: readonly TagFact[], title: RequirementFacts['title']): TagFact[][] {
  return (['ko', 'zh', 'en'] as const).flatMap((language) => {
    const text = title[language] ?? '';
    const field: QuoteField = `title.${language}`;
    const inField = titled.filter(({ quote }) => quote?.field === field);
    return partsOf(text).map(({ start, end }) => {
      const inPart = inField.filter(({ quote }) => quote !== null && start <= quote.start && quote.end <= end);
      return headsOfPart(inPart, text, { start, end });
    });
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A title may list several things; what stands in brackets belongs to the part around it. */
function partsOf(text: string): Stretch[] {
  const outside = withoutBrackets(text);
  const ends = Array.from(outside, (character, index) => (SEPARATOR.test(character) ? index : -1)).filter(
    (at) => at >= 0,
  );
  return [...ends, text.length].map((end, order) => ({ start: order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end }));
}

/** Brackets and what is in them blanked out, offsets kept. */
const withoutBrackets = (text: string): string =>
  text.replace(/[(（[][^()（）[\]]*[)）\]]/gu, (bracket) => ' '.repeat(bracket.length));

function headsOfPart(tags: readonly TagFact[], text: string, part: Stretch): TagFact[] {
  const outside = withoutBrackets(text);
  const placed = tags.flatMap((tag) =>
    tag.quote === null ? [] : [{ tag, start: tag.quote.start, end: tag.quote.end }],
  );
  const direct = placed.filter(
    ({ start, end }) => outside.slice(start, end).trim() !== '' && !USED_FOR.test(text.slice(end)),
  );
  const cut = ENGLISH_HEAD_END.exec(outside.slice(part.start, part.end));
  const before = cut === null ? [] : direct.filter(({ end }) => end <= part.start + cut.index);
  const candidates = before.length > 0 ? before : direct;
  const last = Math.max(...candidates.map(({ end }) => end));
  // Brackets right after the head name the same thing in another way: 엣지 AI 반도체(NPU).
  const bracketed = placed.filter(
    ({ start, end }) => start >= last && outside.slice(start, end).trim() === '' && before.length === 0,
  );
  return [...candidates.filter(({ end }) => end === last), ...bracketed].map(({ tag }) => tag);
}
