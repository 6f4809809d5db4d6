import { COOPERATION_MODES, LANGUAGES, type Candidate, type CompanyFacts, type Language } from '../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { sectorCodes, sectorsServed, strengthsOf, thingCodes } from './strengths.js';

/** Percent of a pair's value. */
export const PAIR_WEIGHTS = { wishes: 35, languages: 35, strengths: 30 } as const;
/** What a part counts that is not stated: neither for nor against the pair. */
const UNSTATED = 5_000;
/** Direct competitors, and firms of which one will not work in the other's sector, are worth no more than this. */
const IN_CONFLICT = 2_000;
const THIRD_LANGUAGE = 7_000;
const SAME_COUNTRY = 3_000;
const HOME_LANGUAGES: Readonly<Record<string, Language>> = { KR: 'ko', CN: 'zh' };

/** What of a firm a pair looks at, gathered over its capabilities once. Lists are without repetition and sorted. */
export interface PairProfile {
  readonly company: CompanyFacts;
  /** Kinds of firm and regions that it wishes to work with. */
  readonly kinds: readonly string[];
  readonly regions: readonly string[];
  /** A bit for each of `COOPERATION_MODES`. */
  readonly modes: number;
  /** A bit for each of `LANGUAGES`. */
  readonly languages: number;
  /** The bit of its country's language; 0 where that is neither Korean nor Chinese. */
  readonly homeLanguage: number;
  readonly strengths: readonly string[];
  readonly sectors: readonly string[];
  readonly excludedSectors: readonly string[];
}

/** Makes profiles; keeps what it needs of the taxonomy. */
export function profiler(context: ScoringContext): (candidate: Candidate) => PairProfile {
  const [things, sectors] = [thingCodes(context), sectorCodes(context)];
  return (candidate) => {
    const { company, capabilities } = candidate;
    const home = HOME_LANGUAGES[company.country];
    return {
      company,
      kinds: unique(capabilities.flatMap(({ wants }) => wants.partnerKinds)),
      regions: unique(capabilities.flatMap(({ wants }) => wants.regions)),
      modes: bitsOf(
        COOPERATION_MODES,
        capabilities.flatMap(({ cooperationModes }) => cooperationModes),
      ),
      languages: bitsOf(LANGUAGES, company.languages),
      homeLanguage: home === undefined ? 0 : bitsOf(LANGUAGES, [home]),
      strengths: strengthsOf(candidate, things, context),
      sectors: sectorsServed(candidate, sectors),
      excludedSectors: unique(capabilities.flatMap(({ wants }) => wants.excludedSectors)),
    };
  };
}

const unique = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort(byCodeUnits);
const bitsOf = <T>(all: readonly T[], some: readonly T[]): number =>
  all.reduce((bits, one, at) => (some.includes(one) ? bits | (1 << at) : bits), 0);

/**
 * How well two firms go together, 0..10000: 35% what each wishes of the other (kinds of firm, regions, ways to
 * cooperate; harmonic mean of the two directions), 35% languages, 30% strengths that complement rather than repeat each
 * other. A part that nobody states counts half. In conflict the pair is worth at most 2000. Symmetric.
 */
export function pairValue(a: PairProfile, b: PairProfile, context: ScoringContext): number {
  const { wishes, languages, strengths } = PAIR_WEIGHTS;
  const alike = likenessOf(a, b, context);
  const value = divideRounded(
    wishesTogether(a, b) * wishes + languagesTogether(a, b) * languages + complement(alike) * strengths,
    wishes + languages + strengths,
  );
  const inConflict = alike === 'competitors' || excludes(a, b, context) || excludes(b, a, context);
  return inConflict ? Math.min(value, IN_CONFLICT) : value;
}

/** The most that a pair with this firm can be worth, whoever the other is. */
export const pairCeiling = ({ languages }: CompanyFacts): number =>
  languages.length > 0
    ? WHOLE
    : divideRounded(WHOLE * (PAIR_WEIGHTS.wishes + PAIR_WEIGHTS.strengths) + UNSTATED * PAIR_WEIGHTS.languages, 100);

/** Ways to cooperate count in both directions; a firm without wishes leaves the other to speak alone. */
function wishesTogether(a: PairProfile, b: PairProfile): number {
  const modesStated = a.modes !== 0 && b.modes !== 0 ? 1 : 0;
  const modes = (a.modes & b.modes) !== 0 ? WHOLE : 0;
  const forward = directed(a, b, modesStated, modes);
  const back = directed(b, a, modesStated, modes);
  if (forward < 0 && back < 0) return UNSTATED;
  const x = forward < 0 ? back : forward;
  const y = back < 0 ? forward : back;
  return x + y === 0 ? 0 : divideRounded(2 * x * y, x + y);
}

/** Mean of what `a` wishes against what `b` is; -1 when nothing can be said. */
function directed(a: PairProfile, b: PairProfile, parts: number, sum: number): number {
  const kind = kindWish(a, b);
  const region = regionWish(a, b);
  const count = parts + (kind === null ? 0 : 1) + (region === null ? 0 : 1);
  if (count === 0) return -1;
  return divideRounded((parts === 0 ? 0 : sum) + (kind ?? 0) + (region ?? 0), count);
}

/** Whether `b` is of a kind that `a` wishes for, 0 or 10000; null when either is not stated. */
export function kindWish(a: PairProfile, b: PairProfile): number | null {
  const { kind } = b.company;
  return a.kinds.length === 0 || kind === null ? null : a.kinds.includes(kind) ? WHOLE : 0;
}

/** Whether `b` sits in a region that `a` wishes for; something in the same country. Null when either is not stated. */
export function regionWish(a: PairProfile, b: PairProfile): number | null {
  const { region } = b.company;
  if (a.regions.length === 0 || region === null) return null;
  if (a.regions.includes(region)) return WHOLE;
  return a.regions.some((one) => one.slice(0, 2) === region.slice(0, 2)) ? SAME_COUNTRY : 0;
}

function languagesTogether(a: PairProfile, b: PairProfile): number {
  if (a.languages === 0 || b.languages === 0) return UNSTATED;
  const shared = a.languages & b.languages;
  if (shared === 0) return 0;
  return (shared & (a.homeLanguage | b.homeLanguage)) !== 0 ? WHOLE : THIRD_LANGUAGE;
}

/** How far two firms offer the same: the codes of the smaller set that the other has too, and of how many. */
export type Likeness = 'unstated' | 'competitors' | { readonly shared: readonly string[]; readonly of: number };

export function likenessOf(a: PairProfile, b: PairProfile, { hierarchy }: ScoringContext): Likeness {
  if (a.strengths.length === 0 || b.strengths.length === 0) return 'unstated';
  const same = (x: string, y: string): boolean => hierarchy.isWithin(x, y) || hierarchy.isWithin(y, x);
  const ofA = a.strengths.filter((code) => b.strengths.some((other) => same(code, other)));
  if (ofA.length === 0) return { shared: [], of: 1 };
  const ofB = b.strengths.filter((code) => a.strengths.some((other) => same(code, other)));
  if (ofA.length === a.strengths.length && ofB.length === b.strengths.length) return 'competitors';
  return { shared: fewer(ofA, ofB), of: Math.min(a.strengths.length, b.strengths.length) };
}

const fewer = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.length < others.length || (some.length === others.length && some.join() <= others.join()) ? some : others;

function complement(alike: Likeness): number {
  if (alike === 'unstated') return UNSTATED;
  if (alike === 'competitors') return 0;
  return WHOLE - divideRounded(Math.min(alike.shared.length, alike.of) * WHOLE, alike.of);
}

/** Sectors that `a` stays out of and `b` works in. */
export const sectorsExcluded = (a: PairProfile, b: PairProfile, { hierarchy }: ScoringContext): readonly string[] =>
  a.excludedSectors.filter((sector) => b.sectors.some((served) => hierarchy.isWithin(served, sector)));

const excludes = (a: PairProfile, b: PairProfile, context: ScoringContext): boolean =>
  a.excludedSectors.length > 0 && sectorsExcluded(a, b, context).length > 0;
