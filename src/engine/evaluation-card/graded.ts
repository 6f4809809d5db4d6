import type { GradedCard } from '../facts/index.js';
import { divideRounded, WHOLE } from '../scoring/fixed-point.js';
import { BEST_GRADE, type EvaluationCard, isStronger, neededItems } from './card.js';

/**
 * What a score may use of a card: items that an advisor has graded on more than the company's own word, above all for
 * what it says of its founder. It does not hang on the day, so that the same revisions give the same score; how old the
 * evidence is only shows ({@link cardStanding}) and is for the advisor to weigh.
 * @returns undefined where nothing counts, so that a card alone changes no score
 */
export function gradedCard({ items }: EvaluationCard, onePerson: boolean): GradedCard | undefined {
  const grades = items.flatMap(({ grade }) =>
    grade !== undefined && isStronger(grade.evidence, 'self-declared') ? [grade.grade] : [],
  );
  if (grades.length === 0) return undefined;
  const sum = grades.reduce((total, grade) => total + grade, 0);
  return {
    items: grades.length,
    needed: neededItems(onePerson).length,
    grade: divideRounded(sum * WHOLE, BEST_GRADE * grades.length),
  };
}
