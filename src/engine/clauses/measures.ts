import type { SpecKey, UnitConversion } from '../facts/index.js';
import { normaliseKeepingCase } from '../text/normalise.js';
import { convert } from '../text/units.js';
import type { Figure } from './figures.js';
import { GENERAL_UNIT } from './wording.js';

/** A figure read in the unit of one spec key. */
export interface Measured {
  readonly spec: SpecKey;
  /** UCUM code of the unit written; null for plain numbers. */
  readonly unit: string | null;
  /** As written, in that unit. */
  readonly written: { readonly low: number; readonly high: number };
  /** In the stored unit. */
  readonly low: number;
  readonly high: number;
}

export interface Measurement {
  readonly end: number;
  /** Whether the unit says nothing without a name (counts, times, shares). */
  readonly isGeneral: boolean;
  /** Without a unit: the name must stand directly before it. */
  readonly isBare?: boolean;
  /** A spec key whose names also name this one: both angles of `120°×25°` are of one field of view. */
  readonly namedLike?: string;
  readonly readings: readonly Measured[];
}

interface WrittenUnit {
  readonly written: string;
  readonly uses: { readonly spec: SpecKey; readonly conversion: UnitConversion }[];
}

/** Counted pieces for each hour or minute: `7200只/小时`, `80 wafers an hour`. */
const RATE =
  /^\s?(?:[只片个件张颗支台套块]|개|매|장|셀|대|세트|ea|EA|pcs|[A-Za-z]{3,10})?\s?(?:\/|每|per |an? )\s?(?<hour>小时|시간|hour|hr?|时)?(?<minute>分钟|분|min(?:ute)?)?(?![A-Za-z])/u;
const HOURLY_BEFORE = /(?:시간당|每小时|小时)\s?(?:最多|最高|可达|최대|약|约)?\s?$/u;
const COUNTED = /^\s?(?:[只片个件张颗支台套]|개|매|장|셀|대|pcs|EA|ea)/u;

/** Finds the unit after a figure: the longest that any spec key writes, with every key that knows it. */
export function measures(specKeys: readonly SpecKey[]): (text: string, figure: Figure) => Measurement | null {
  const byWords = new Map<string, WrittenUnit>();
  for (const spec of specKeys) {
    for (const conversion of spec.conversions) {
      for (const form of conversion.written) {
        const written = normaliseKeepingCase(form).text;
        if (written === '' || written.endsWith('이상')) continue;
        const unit = byWords.get(written) ?? { written, uses: [] };
        if (unit.uses.every((use) => use.spec !== spec)) unit.uses.push({ spec, conversion });
        byWords.set(written, unit);
      }
    }
  }
  const units = [...byWords.values()].sort((a, b) => b.written.length - a.written.length);
  const ratios = specKeys.filter(
    ({ key, unit, shape, conversions }) =>
      unit === null && shape !== 'text' && conversions.length === 0 && key !== 'ingressProtection',
  );
  const bare = ({ low, high, end }: Figure): Measurement | null => {
    const readings = ratios.flatMap((spec) => inUnit(spec, null, low, high) ?? []);
    return readings.length === 0 ? null : { end, isGeneral: true, isBare: true, readings };
  };
  const throughput = specKeys.find(({ unit }) => unit === '/h');

  return (text, figure) => {
    const rate = throughput && rateOf(text, figure, throughput);
    if (rate) return rate;
    if (isSpeedOfSomethingElse(text, figure)) return null;
    const magnified = unitAt(text, figure.end, units);
    const plain = figure.plain.end === figure.end ? null : unitAt(text, figure.plain.end, units);
    const usesPlain = plain !== null && plain.end >= (magnified?.end ?? 0);
    const found = usesPlain ? plain : magnified;
    if (found === null) return /^\s?[A-Za-z\d%°]/.test(text.slice(figure.end, figure.end + 2)) ? null : bare(figure);
    const { low, high } = usesPlain ? figure.plain : figure;
    const readings = found.unit.uses.flatMap(({ spec, conversion }) => {
      const measured = inUnit(spec, conversion, low, high);
      return measured === null ? [] : [measured];
    });
    return { end: found.end, isGeneral: GENERAL_UNIT.test(found.unit.written) && !isModelSize(found, text), readings };
  };
}

/** `7B` names its size by itself, glued to its number; `7 B` may be anything. */
const isModelSize = ({ unit, start }: { unit: WrittenUnit; start: number }, text: string): boolean =>
  unit.written === 'B' && /\d/.test(text.charAt(start - 1));

function inUnit(spec: SpecKey, conversion: UnitConversion | null, low: number, high: number): Measured | null {
  const [least, most] = spec.range ?? [-Infinity, Infinity];
  // A dash that sets a name apart from its figure (`감지거리-150m`) is no sign.
  const isDash = least >= 0 && low < 0;
  const first = isDash ? -low : low;
  const last = isDash && high < 0 ? -high : high;
  const ends = [first, last].map((end) => (conversion === null ? end : convert(conversion, end))).sort((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  if (from < least || to > most) return null;
  return { spec, unit: conversion?.unit ?? null, written: { low: first, high: last }, low: from, high: to };
}

function rateOf(text: string, figure: Figure, spec: SpecKey): Measurement | null {
  const after = text.slice(figure.end, figure.end + 24);
  const rate = RATE.exec(after);
  const hourly = rate?.groups?.['hour'] !== undefined;
  const minutely = rate?.groups?.['minute'] !== undefined;
  const isLength = /^\s?(?:mm?|cm|km|m|min)\s?\//u.test(after);
  if (rate && (hourly || minutely) && !isLength) {
    const conversion = { unit: hourly ? '/h' : '/min', factor: hourly ? 1 : 60, written: [] };
    const reading = inUnit(spec, conversion, figure.low, figure.high);
    return reading && { end: figure.end + rate[0].length, isGeneral: false, readings: [reading] };
  }
  const counted = COUNTED.exec(after);
  if (counted === null || !HOURLY_BEFORE.test(text.slice(Math.max(0, figure.start - 12), figure.start))) return null;
  const reading = inUnit(spec, { unit: '/h', factor: 1, written: [] }, figure.low, figure.high);
  return reading && { end: figure.end + counted[0].length, isGeneral: false, readings: [reading] };
}

/** `분당 100m`, `100米/分钟`, `3 m/s`: speeds, for which no spec key stands. */
const isSpeedOfSomethingElse = (text: string, { start, end }: Figure): boolean =>
  /(?:분당|초당|시간당|每分钟|每秒|每小时)\s?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  !/^\s?(?:프레임|帧|fps)/u.test(text.slice(end, end + 6));

function unitAt(
  text: string,
  at: number,
  units: readonly WrittenUnit[],
): { unit: WrittenUnit; start: number; end: number } | null {
  const start = /^(?: |-(?=[a-z]{2}))/.test(text.slice(at, at + 3)) ? at + 1 : at;
  for (const sameCase of [true, false]) {
    for (const unit of units) {
      const end = start + unit.written.length;
      const there = text.slice(start, end);
      const same =
        there === unit.written ||
        (!sameCase && mayChangeCase(unit.written) && there.toLowerCase() === unit.written.toLowerCase());
      if (same && unitEndsAt(text, end)) return { unit, start, end };
    }
  }
  return null;
}

/** A prefix of one letter means another size in the other case (mW, MW); one letter alone another unit (k, K). */
const mayChangeCase = (unit: string): boolean => unit.length > 1 && !/^(?:m(?:W|V|Pa|N)|[MGk]b)/iu.test(unit);

function unitEndsAt(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  const rest = text.slice(end, end + 3);
  if (last === '초' && rest.startsWith('과')) return false;
  if (/[个개]/.test(last) && /^[月월]/.test(rest)) return false;
  if (last === '回' || /^(?:\/|每|per )\s?(?:[A-Za-z]|分|秒|小|초|분|시)/u.test(rest)) return false;
  return !/[A-Za-z°%]/.test(last) || !/^[A-Za-z\d²³]/.test(rest);
}
