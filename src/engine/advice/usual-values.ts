import { byCodeUnits } from '../scoring/fixed-point.js';
import type { Measure, UsualChoice, UsualRange, UsualValues } from './advice.types.js';

/** One thing that a requirement wants of a fact. */
export type Wanted =
  | { readonly kind: 'limit'; readonly op: '>=' | '<='; readonly value: number; readonly measure: Measure }
  /** `key` is the same for all ways to write a value. */
  | ({ readonly kind: 'choice'; readonly key: string } & Pick<UsualChoice, 'value' | 'concept'>);

/** Fewer than this would tell what single requirements want. */
export const FEWEST_TOLD = 3;

/**
 * What requirements usually want, without telling what any of them wants.
 * @param wanted one list a requirement
 */
export function usualValues(wanted: readonly (readonly Wanted[])[]): UsualValues {
  return { ranges: ranges(wanted), choices: choices(wanted) };
}

/**
 * The limits of the middle half: of n limits, floor(n / 4) fall away at either end (the interquartile range by nearest
 * rank). Limits in different measures are not mixed.
 */
function ranges(wanted: readonly (readonly Wanted[])[]): UsualRange[] {
  const groups = new Map<string, Omit<UsualRange, 'from' | 'to' | 'asked'> & { readonly values: number[] }>();
  for (const one of wanted) {
    const strictest = new Map<string, Wanted & { kind: 'limit' }>();
    for (const limit of one) {
      if (limit.kind !== 'limit') continue;
      const key = JSON.stringify([limit.op, limit.measure.unit, limit.measure.currency]);
      const known = strictest.get(key);
      const stricter =
        known === undefined || (limit.op === '>=' ? limit.value > known.value : limit.value < known.value);
      if (stricter) strictest.set(key, limit);
    }
    for (const [key, { op, measure, value }] of strictest) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { op, measure, values: [value] });
      else group.values.push(value);
    }
  }
  return [...groups]
    .filter(([, { values }]) => values.length >= FEWEST_TOLD)
    .sort(([a, one], [b, other]) => other.values.length - one.values.length || byCodeUnits(a, b))
    .map(([, { op, measure, values }]) => {
      const sorted = values.toSorted((a, b) => a - b);
      const cut = Math.floor(sorted.length / 4);
      return { op, measure, asked: sorted.length, from: sorted.at(cut) ?? 0, to: sorted.at(-1 - cut) ?? 0 };
    });
}

function choices(wanted: readonly (readonly Wanted[])[]): UsualChoice[] {
  const counts = new Map<string, UsualChoice>();
  for (const one of wanted) {
    const named = one.flatMap((choice) => (choice.kind === 'choice' ? [choice] : []));
    for (const { key, value, concept } of new Map(named.map((choice) => [choice.key, choice])).values()) {
      const known = counts.get(key);
      const shown = known !== undefined && byCodeUnits(String(known.value), String(value)) <= 0 ? known.value : value;
      counts.set(key, { value: shown, concept, asked: (known?.asked ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .filter(({ asked }) => asked >= FEWEST_TOLD)
    .sort((a, b) => b.asked - a.asked || byCodeUnits(String(a.value), String(b.value)));
}
