import {
  PRESENCE_KINDS,
  type CompanyFacts,
  type CompanyKind,
  type CooperationMode,
  type Language,
} from '../../src/engine/facts/index.js';
import { chanceOf, drawFrom, type Chance, type Draw } from './chance.js';

export type Side = 'offers' | 'seeks';

/** Shares of the judged set: firms of the two home countries, and those that the opportunities bring. */
const COUNTRIES: Readonly<Record<Side, Draw<string>>> = {
  offers: drawFrom([
    ['KR', 69],
    ['CN', 25],
    ['AE', 2],
    ['VN', 2],
    ['SG', 2],
  ]),
  seeks: drawFrom([
    ['CN', 74],
    ['KR', 26],
  ]),
};
const HOME: Readonly<Record<string, 'ko' | 'zh'>> = { KR: 'ko', CN: 'zh' };
const REGIONS: Readonly<Record<string, Draw<string>>> = {
  KR: drawFrom([
    ['KR-41', 36],
    ['KR-11', 24],
    ['KR-28', 10],
    ['KR-27', 8],
    ['KR-30', 6],
    ['KR-43', 4],
    ['KR-48', 4],
    ['KR-47', 3],
    ['KR-26', 3],
    ['KR-29', 2],
  ]),
  CN: drawFrom([
    ['CN-GD', 26],
    ['CN-ZJ', 18],
    ['CN-BJ', 14],
    ['CN-JS', 13],
    ['CN-SH', 12],
    ['CN-HB', 7],
    ['CN-AH', 4],
    ['CN-SD', 3],
    ['CN-HN', 3],
  ]),
};
const FIELD_KINDS: Readonly<Record<string, readonly CompanyKind[]>> = {
  llm: ['software', 'software', 'software', 'platform', 'research'],
  medical: ['software', 'manufacturer'],
  service: ['integrator', 'epc', 'integrator', 'operator', 'manufacturer'],
  'ai-chip': ['fabless', 'fabless', 'manufacturer'],
  factory: ['manufacturer', 'manufacturer', 'software', 'integrator'],
};
const MAKERS: readonly CompanyKind[] = ['manufacturer'];
const SEEKERS: readonly CompanyKind[] = [
  'manufacturer',
  'manufacturer',
  'manufacturer',
  'end-user',
  'software',
  'platform',
];

export const THIRD_MARKETS = ['AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG'] as const;
export const MODES = drawFrom<CooperationMode>([
  ['supply', 36],
  ['joint-entry', 28],
  ['integration', 27],
  ['co-development', 22],
  ['licence', 19],
  ['joint-venture', 6],
  ['technology-transfer', 3],
]);

/** Several draws, each value once. */
export const several = <T>(draw: Draw<T>, count: number, chance: Chance): T[] => [
  ...new Set(Array.from({ length: count }, () => draw(chance))),
];

/**
 * A firm by its number.
 * @param stated whether it filled in a profile; others leave most of it unsaid, as the judged set does
 */
export function companyOf(side: Side, index: number, seed: number, field: string, stated: boolean): CompanyFacts {
  const chance = chanceOf(seed, index);
  const country = COUNTRIES[side](chance);
  const home: Language = HOME[country] ?? 'en';
  const languages = [home, 'en' as const, country === 'KR' ? ('zh' as const) : ('ko' as const)];
  const spoken = languages.filter((_, order) => order === 0 || chance.often(order === 1 ? 62 : 22));
  const kind = chance.pick(side === 'seeks' ? SEEKERS : (FIELD_KINDS[field] ?? MAKERS));
  const region = REGIONS[country]?.(chance) ?? null;
  return {
    id: `${side === 'offers' ? 'firm' : 'seeker'}-${String(index).padStart(7, '0')}`,
    country,
    kind: chance.often(4) ? null : kind,
    onePerson: chance.often(5),
    region: chance.often(5) ? null : region,
    city: null,
    languages: chance.often(3) ? [] : [...new Set(spoken)],
    markets: stated && chance.often(68) ? chance.some(THIRD_MARKETS, 1 + chance.below(3)) : [],
    presence: chance.often(stated ? 26 : 12)
      ? chance
          .some([...THIRD_MARKETS, 'CN', 'KR'], 1 + chance.below(2))
          .filter((market) => market !== country)
          .map((market) => ({ market, kind: chance.pick(PRESENCE_KINDS) }))
      : [],
    references: chance.often(stated ? 95 : 50) ? Math.round(Math.exp(2 + chance.spread())) : null,
    employees: null,
    foundedYear: null,
    verified: stated && chance.often(40),
  };
}

/** The languages of a firm's texts: its own for the most part, a few in English or in two. */
export function writesIn({ country }: CompanyFacts, stated: boolean, chance: Chance): Language[] {
  const home: Language = HOME[country] ?? 'en';
  if (home === 'en' || chance.often(country === 'KR' ? 8 : 1)) return ['en'];
  if (!chance.often(stated ? 20 : 4)) return [home];
  return [home, chance.often(50) ? 'en' : home === 'ko' ? 'zh' : 'ko'];
}
