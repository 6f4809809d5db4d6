import type { CapabilityFacts, RequiredTag, RequirementFacts, TagFact } from '../facts/index.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { headsOf } from './title-heads.js';
import { TAG_NEED_WEIGHTS } from './weights.js';

/** What facts are about. Both are empty when no tag says it. */
export interface Subject {
  readonly codes: ReadonlySet<string>;
  /**
   * The codes by the words that name them. What one phrase says holds at once (a small model for education is small
   * and for education), what several say are several things.
   */
  readonly phrases: readonly (readonly string[])[];
  /** Those phrases that a title lists beside each other, two or more: any of them is what is asked for. */
  readonly alternatives: readonly (readonly string[])[];
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
  const subject = readSubject(facts, context);
  known.set(facts, { context, subject });
  return subject;
}

/** Whether a concept can say what a thing is: sectors say who uses it, field roots ("robots") too little. */
export function namesThing(code: string, context: ScoringContext): boolean {
  const concept = referenceOf(context).concepts.get(code);
  return concept !== undefined && concept.kind !== 'sector' && concept.parents.length > 0;
}

/** Concepts that say how software is built and leave open what it does. */
const FORMS = ['llm.language-model', 'llm.agent', 'llm.rag'] as const;
const PURPOSES = 'llm.language-model.vertical';

/** Whether a concept says only how software is built: a language model, an agent. */
export const isForm = (code: string, { hierarchy }: ScoringContext): boolean =>
  FORMS.some((form) => hierarchy.isWithin(code, form)) && (code === PURPOSES || !hierarchy.isWithin(code, PURPOSES));

function readSubject(facts: RequirementFacts | CapabilityFacts, context: ScoringContext): Subject {
  const { hierarchy } = context;
  const things = strongestNeed(facts.tags.filter(({ code }) => namesThing(code, context)));
  const titled = things.filter(({ quote }) => quote?.field.startsWith('title.'));
  const heads = headsOf(
    titled,
    facts.title,
    (code) => isForm(code, context),
    (code) => hierarchy.isWithin(code, 'service'),
  ).map((tags) => tags.map(({ code }) => code));
  const others = things.filter((tag) => !titled.includes(tag));
  const chosen = others.filter(({ origin, quote }) => origin === 'chosen' || quote === null).map(({ code }) => code);
  const named = [...heads.flat(), ...chosen];
  // Also in the title itself: a radar for what happens in a cabin is an in-cabin radar.
  const headCodes = new Set(heads.flat());
  const precise = things
    .filter(({ code }) => !headCodes.has(code) && !chosen.includes(code))
    .filter(({ code }) => named.some((head) => hierarchy.isWithin(code, head)))
    .map(({ code }) => code);
  const single = named.length > 0 ? [...chosen, ...precise] : others.map(({ code }) => code);
  const phrases = [...heads, ...single.map((code) => [code])];
  const codes = phrases.flat();
  // An inspection device for wafers is asked for as that and not as any inspection device.
  const isBroad = (code: string): boolean => codes.some((other) => other !== code && hierarchy.isWithin(other, code));
  const precisely = (some: readonly (readonly string[])[]): string[][] =>
    some.map((phrase) => phrase.filter((code) => !isBroad(code))).filter((phrase) => phrase.length > 0);
  const listed = precisely(heads);
  const alternatives = new Set(listed.map((phrase) => phrase.join())).size > 1 ? listed : [];
  const kept = precisely(phrases);
  return { codes: new Set(kept.flat()), phrases: kept, alternatives };
}

function strongestNeed<T extends TagFact | RequiredTag>(tags: readonly T[]): readonly T[] {
  const weightOf = (tag: T): number => ('need' in tag ? TAG_NEED_WEIGHTS[tag.need] : 0);
  const strongest = Math.max(...tags.map(weightOf));
  return tags.filter((tag) => weightOf(tag) === strongest);
}
