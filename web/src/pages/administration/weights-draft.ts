import { useState } from 'react';
import type { Schemas } from '../../api/client';

export type LaneNow = Schemas['LaneNowView'];
export type Setting = Schemas['LaneSettingView'];

/** What the weights of a lane add up to. */
export const WHOLE = 1000;

export const sumOf = ({ weights }: Pick<Setting, 'weights'>): number =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

export const isSame = (one: Setting, other: Setting): boolean =>
  one.threshold === other.threshold &&
  Object.keys(one.weights).every((code) => one.weights[code] === other.weights[code]);

/** The same proportions with the right sum, by the largest remainders. */
export function evened(weights: Setting['weights']): Setting['weights'] {
  const codes = Object.keys(weights);
  const sum = sumOf({ weights });
  const exact = codes.map((code) => (sum === 0 ? WHOLE / codes.length : ((weights[code] ?? 0) / sum) * WHOLE));
  const missing = WHOLE - exact.reduce((total, value) => total + Math.floor(value), 0);
  const byRemainder = codes.map((_, at) => at).sort((a, b) => rest(exact[b]) - rest(exact[a]) || a - b);
  const raised = new Set(byRemainder.slice(0, missing));
  return Object.fromEntries(codes.map((code, at) => [code, Math.floor(exact[at] ?? 0) + (raised.has(at) ? 1 : 0)]));
}

const rest = (value = 0): number => value - Math.floor(value);

/** Settings that somebody works on, beside those that apply. */
export function useDraft(now: readonly LaneNow[]) {
  const [changes, setChanges] = useState<Readonly<Record<string, Setting>>>({});
  const settingOf = ({ lane, weights, threshold }: LaneNow): Setting => changes[lane] ?? { lane, weights, threshold };
  const changed = now.filter((lane) => !isSame(settingOf(lane), lane));
  return {
    settingOf,
    set: (setting: Setting): void => setChanges((before) => ({ ...before, [setting.lane]: setting })),
    forget: (): void => setChanges({}),
    /** What differs from what applies. */
    lanes: changed.map(settingOf),
    isWhole: changed.every((lane) => sumOf(settingOf(lane)) === WHOLE),
  };
}
