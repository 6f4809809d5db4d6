import type { SpecKey, UnitConversion } from '../facts/index.js';
import { convert } from '../text/units.js';

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

/** Null where the spec key can have no such value. */
export function inUnit(spec: SpecKey, conversion: UnitConversion | null, low: number, high: number): Measured | null {
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
