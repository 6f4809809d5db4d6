import { CRITERION_CODES, type CriterionCode, type LaneCode } from '../engine/facts/index.js';
import { type FieldError, invalidInput } from '../errors/coded-error.js';
import { type LaneSetting, WEIGHTS_SUM } from '../taxonomy/editions/edition.js';

/** A setting as it was sent: lane and threshold are in order, the weights anything. */
export interface SentSetting {
  readonly lane: LaneCode;
  readonly weights: Readonly<Record<string, unknown>>;
  /** In points, 0..100. */
  readonly threshold: number;
}

/** @throws CodedError `invalid-input` that names each weight that cannot be, and the sum where all of them can */
export function checkedSettings(sent: readonly SentSetting[]): LaneSetting[] {
  const wrong = sent.flatMap(({ lane, weights }, at): FieldError[] => {
    const field = `lanes[${at}]`;
    if (sent.findIndex((one) => one.lane === lane) < at)
      return [{ field: `${field}.lane`, code: 'duplicate', facts: { value: lane } }];
    return weightErrors(weights, `${field}.weights`);
  });
  if (wrong.length > 0) throw invalidInput(...wrong);
  return sent.map(({ lane, weights, threshold }) => ({
    lane,
    weights: weights as Readonly<Record<CriterionCode, number>>,
    threshold: threshold * 100,
  }));
}

function weightErrors(weights: SentSetting['weights'], field: string): FieldError[] {
  const unknown = Object.keys(weights).filter((code) => !CRITERION_CODES.some((known) => known === code));
  const errors = [
    ...unknown.map((code): FieldError => ({ field: `${field}.${code}`, code: 'unknown-field' })),
    ...CRITERION_CODES.flatMap((code) => weightError(weights[code], `${field}.${code}`)),
  ];
  if (errors.length > 0) return errors;
  const sum = CRITERION_CODES.reduce((total, code) => total + Number(weights[code]), 0);
  return sum === WEIGHTS_SUM ? [] : [{ field, code: 'wrong-sum', facts: { sum: WEIGHTS_SUM, value: sum } }];
}

function weightError(weight: unknown, field: string): FieldError[] {
  if (weight === undefined) return [{ field, code: 'missing' }];
  if (typeof weight !== 'number') return [{ field, code: 'not-number' }];
  if (!Number.isInteger(weight)) return [{ field, code: 'not-integer' }];
  if (weight < 0) return [{ field, code: 'too-small', facts: { min: 0 } }];
  return weight > WEIGHTS_SUM ? [{ field, code: 'too-large', facts: { max: WEIGHTS_SUM } }] : [];
}
