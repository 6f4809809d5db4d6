import type { SpecKey } from '../../facts/index.js';
import { roundQuantity } from '../../text/units.js';
import type { Judgement, TermMiss } from '../clauses/judgement.js';
import type { Miss } from '../clauses/numbers.js';
import type { Gap, Measure } from './row.types.js';
import { inUnit } from './units.js';

/** Grades whose figures are not amounts: between IP65 and IP67 lies no 2 of anything. */
const GRADES: ReadonlySet<string> = new Set(['ingressProtection']);

export const specGaps = (misses: readonly Miss[], specKey: SpecKey | undefined, unit: string | null): readonly Gap[] =>
  GRADES.has(specKey?.key ?? '') ? [] : misses.map((miss) => specGap(miss, specKey, unit));

/** The gap of a spec in the asked unit; its percentage does not depend on the unit. */
function specGap({ how, limit, offered, size }: Miss, specKey: SpecKey | undefined, unit: string | null): Gap {
  const asked = inUnit(limit, specKey, unit);
  const given = inUnit(offered, specKey, unit);
  return {
    how,
    limit: asked,
    offered: given,
    amount: roundQuantity(Math.abs(given - asked)),
    percent: percentOf(roundQuantity(Math.abs(offered - limit)), size),
    measure: { kind: 'unit', unit },
  };
}

/** The gap of a term, none where it is met or not known. */
export function termGaps(judgement: Judgement, measure: Measure): readonly Gap[] {
  const miss = 'miss' in judgement ? judgement.miss : null;
  return miss === null ? [] : [termGap(miss, measure)];
}

function termGap({ how, limit, offered }: TermMiss, measure: Measure): Gap {
  const round = measure.kind === 'money' ? roundMoney : (value: number): number => value;
  const amount = round(Math.abs(offered - limit));
  return { how, limit, offered: round(offered), amount, percent: percentOf(Math.abs(offered - limit), limit), measure };
}

const percentOf = (amount: number, whole: number): number | null =>
  whole > 0 ? Math.max(0.1, Math.round((amount / whole) * 1_000) / 10) : null;

/** To what people say of a sum of that size: whole units from a hundred on, cents below. */
export const roundMoney = (amount: number): number =>
  Math.abs(amount) >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100;
