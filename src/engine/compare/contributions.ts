import { CRITERIA, meaningAffinity, type PairScore, WHOLE } from '../scoring/index.js';
import { divideRounded } from '../scoring/fixed-point.js';
import type { AnyCriterionCode } from '../facts/index.js';
import type { CriterionChanged } from './compare.types.js';

/** What is known of a pair's figures on one side: all of them, or the values that a list saved. */
export interface Figures {
  readonly values: readonly (number | null)[];
  readonly score: PairScore | null;
  readonly prior: number | null;
}

/** The criteria whose value or contribution differs; those that moved the score most come first. */
export function changedCriteria(before: Figures, after: Figures): CriterionChanged[] {
  const codes: readonly AnyCriterionCode[] = [...CRITERIA.map(({ code }) => code), meaningAffinity.code];
  const [was, is] = [contributions(before), contributions(after)];
  return codes
    .map((criterion, i): CriterionChanged => ({
      code: 'criterion-changed',
      criterion,
      before: before.values[i] ?? null,
      after: after.values[i] ?? null,
      points: was === null || is === null ? null : (is.get(criterion) ?? 0) - (was.get(criterion) ?? 0),
    }))
    .filter((change) => change.before !== change.after || (change.points ?? 0) !== 0)
    .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0));
}

/** What each criterion adds to the prior, in 1/10000 of the whole score, rounded. */
function contributions({ score, prior }: Figures): ReadonlyMap<AnyCriterionCode, number> | null {
  if (score === null || prior === null) return null;
  const whole = score.criteria.reduce((sum, { weight }) => sum + weight, 0) * WHOLE;
  return new Map(
    score.criteria.map(({ code, weight, known, value }) => {
      const pull = (value ?? prior) - prior;
      const amount = whole === 0 ? 0 : divideRounded(weight * known * Math.abs(pull), whole);
      return [code, pull < 0 ? -amount : amount];
    }),
  );
}
