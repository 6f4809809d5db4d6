import { CRITERION_CODES, type CriterionCode, type Lane, type LaneCode } from '../../engine/facts/index.js';
import type { PublishedWords } from './words.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** What the weights of a lane add up to, wherever somebody sets them. */
export const WEIGHTS_SUM = 1000;

/** What can be set of a lane. */
export interface LaneSetting {
  readonly lane: LaneCode;
  /** Whole numbers from 0 that add up to {@link WEIGHTS_SUM}. */
  readonly weights: Readonly<Record<CriterionCode, number>>;
  /** Pairs that score below it (0..10000) are not offered. */
  readonly threshold: number;
}

/** A setting with the number of the edition that first had it, so that old figures keep their name when they come back. */
export interface PublishedSetting extends LaneSetting {
  readonly since: number;
}

/** A state of the settings: what it does not name is as the files have it. */
export interface Edition {
  /** From 1; 0 for the files alone. */
  readonly number: number;
  readonly lanes: readonly PublishedSetting[];
  /** Null where texts are read by the words of the files. */
  readonly words: PublishedWords | null;
}

/** The files and nothing else. */
export const AS_FILED: Edition = { number: 0, lanes: [], words: null };

/** A lane with the edition that set its weights; none where they are those of the files. */
export interface EditedLane extends Lane {
  readonly setIn?: number;
}

/** `component-supply@3`, or `component-supply@3+2` where edition 2 set its weights. */
export const laneVersion = ({ code, version, setIn }: EditedLane): string =>
  `${code}@${version}${setIn === undefined ? '' : `+${setIn}`}`;

/** The lanes of the files as an edition sets them. */
export function lanesAsSet(filed: readonly Lane[], edition: Edition): readonly EditedLane[] {
  return filed.map((lane) => {
    const set = edition.lanes.find((one) => one.lane === lane.code);
    return set === undefined ? lane : { ...lane, weights: set.weights, threshold: set.threshold, setIn: set.since };
  });
}

/** The edition that comes of `before` when `wished` is set, in the order of the files; lanes it does not name stay. */
export function editionWith(
  before: Edition,
  number: number,
  wished: readonly LaneSetting[],
  filed: readonly Lane[],
): Edition {
  const lanes = filed.flatMap((lane): PublishedSetting[] => {
    const stands = before.lanes.find((one) => one.lane === lane.code);
    const wish = wished.find((one) => one.lane === lane.code);
    if (wish === undefined) return stands === undefined ? [] : [stands];
    if (isSame(wish, lane)) return [];
    return [stands !== undefined && isSame(wish, stands) ? stands : { ...settingOf(wish), since: number }];
  });
  return { ...before, number, lanes };
}

/** Lanes that two editions set otherwise. */
export function lanesThatDiffer(one: Edition, other: Edition, filed: readonly Lane[]): LaneCode[] {
  const [these, those] = [lanesAsSet(filed, one), lanesAsSet(filed, other)];
  return these.flatMap((lane, at) => {
    const counterpart = those[at];
    return counterpart !== undefined && isSame(lane, counterpart) ? [] : [lane.code];
  });
}

const isSame = (one: Omit<LaneSetting, 'lane'>, other: Omit<LaneSetting, 'lane'>): boolean =>
  one.threshold === other.threshold && CRITERION_CODES.every((code) => one.weights[code] === other.weights[code]);

const settingOf = ({ lane, weights, threshold }: LaneSetting): LaneSetting => ({ lane, weights, threshold });
