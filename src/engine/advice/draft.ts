import { byCodeUnits } from '../scoring/fixed-point.js';
import type { AnswerValue, Asked, Question, QuestionForm } from './advice.types.js';
import { quartiles } from './offered-figures.js';

/** A question before it is known what its answers would change. */
export interface Draft {
  readonly asked: Asked;
  readonly form: QuestionForm;
  readonly values: readonly AnswerValue[];
  readonly stated: number;
  readonly span: Question['span'];
}

/** Most answers of a choice. */
const MOST_CHOICES = 6;

/**
 * A choice among what the candidates state.
 * @param offered for each candidate what it states
 */
export function choice(
  asked: Asked,
  offered: readonly (readonly string[])[],
  valueOf: (code: string) => AnswerValue,
): Draft {
  const counts = new Map<string, number>();
  for (const one of offered) for (const code of new Set(one)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const values = [...counts]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || byCodeUnits(a, b))
    .slice(0, MOST_CHOICES)
    .map(([code]) => valueOf(code));
  return { asked, form: 'choice', values, stated: offered.filter((one) => one.length > 0).length, span: null };
}

/** A question for a figure, with figures that candidates state as examples of an answer. */
export function figure(
  asked: Asked,
  stated: readonly (number | null)[],
  measure: NonNullable<Question['span']>['measure'],
  valueOf: (figure: number) => AnswerValue,
): Draft {
  const known = stated.filter((one) => one !== null);
  const span = known.length === 0 ? null : { min: Math.min(...known), max: Math.max(...known), measure };
  return { asked, form: 'number', values: quartiles(known).map(valueOf), stated: known.length, span };
}
