import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { byCodeUnits, WHOLE } from '../scoring/fixed-point.js';
import { referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { namesThing, subjectOf } from '../scoring/subject.js';
import type { Question } from './advice.types.js';

const MOST_SUBJECTS = 8;

/**
 * What a requirement whose words say nothing may be about: in the fields that it names at all, or else in `fields`, the
 * broadest concepts that can be a subject.
 * @param fields taxonomy codes of the fields of the lanes that come into question
 */
export function likelySubjects(
  { tags }: RequirementFacts,
  fields: readonly string[],
  context: ScoringContext,
): readonly string[] {
  const { concepts } = referenceOf(context);
  const named = tags.filter(({ code }) => concepts.get(code)?.kind !== 'sector').map(({ code }) => code);
  const roots = named.length > 0 ? named : fields;
  const broadest = [...concepts.values()]
    .filter(({ code, parents }) => roots.includes(code) || parents.some((parent) => roots.includes(parent)))
    .map(({ code }) => code);
  return [...new Set(broadest)].filter((code) => namesThing(code, context)).sort(byCodeUnits);
}

/**
 * The first question to a requirement without a subject. What it is about decides the whole list, so it is not weighed
 * against others.
 * @param supply how many open capabilities lie within each of {@link likelySubjects}; what nobody offers is no answer
 */
export function subjectQuestion(supply: ReadonlyMap<string, number>): Question {
  const answers = Array.from(supply, ([code, suits]) => ({ value: { kind: 'code', code } as const, suits }))
    .filter(({ suits }) => suits > 0)
    .sort((a, b) => b.suits - a.suits || byCodeUnits(a.value.code, b.value.code))
    .slice(0, MOST_SUBJECTS);
  return {
    asked: { field: 'tags', within: null },
    form: 'choice',
    answers,
    stated: 0,
    candidates: 0,
    span: null,
    change: WHOLE,
  };
}

/**
 * Codes of which one is among the tags, or above a tag, of whatever can share the subject: its own and the broader ones
 * that can be a subject.
 */
export function groundSubjects(facts: RequirementFacts | CapabilityFacts, context: ScoringContext): readonly string[] {
  const own = [...subjectOf(facts, context).codes];
  const broader = own.flatMap((code) => context.hierarchy.ancestors(code));
  return [...new Set([...own, ...broader])].filter((code) => namesThing(code, context)).sort(byCodeUnits);
}

/** The same for whatever comes near it: its siblings lie in the broader ones, and what is related is named. */
export function nearSubjects(facts: RequirementFacts | CapabilityFacts, context: ScoringContext): readonly string[] {
  const own = subjectOf(facts, context).codes;
  const related = [...referenceOf(context).concepts.values()].flatMap((concept) => [
    ...(own.has(concept.code) ? concept.related : []),
    ...(concept.related.some((code) => own.has(code)) ? [concept.code] : []),
  ]);
  const named = related.filter((code) => namesThing(code, context));
  return [...new Set([...groundSubjects(facts, context), ...named])].sort(byCodeUnits);
}
