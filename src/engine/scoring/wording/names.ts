import type {
  AnyCriterionCode,
  CompanyKind,
  CooperationMode,
  LaneCode,
  Language,
  Locale,
  Names,
} from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { FactName, SideName } from '../reasons.js';
import { type NamedData, referenceOf } from '../reference.js';
import { criterionNames } from './criterion-names.js';
import { REGION_NAMES } from './region-names.js';
import { listOf, termsOf, type ListWords } from './quantities.js';
import { nameOfTerm } from './term-names.js';
import { COMPANY_KIND_NAMES, COOPERATION_MODE_NAMES, FACT_NAMES, LANGUAGE_NAMES, SIDE_NAMES } from './vocabulary.js';

/** What things are called in one language. A code that the reference data does not know stands for itself. */
export interface NameLookup {
  readonly tag: (code: string) => string;
  readonly spec: (key: string) => string;
  readonly certification: (code: string) => string;
  readonly lane: (code: LaneCode) => string;
  readonly cluster: (code: string) => string;
  readonly criterion: (code: AnyCriterionCode) => string;
  /** Markets are countries. */
  readonly country: (code: string) => string;
  /** ISO 3166-2; of a region without a name, its country. */
  readonly region: (code: string) => string;
  readonly companyKind: (kind: CompanyKind) => string;
  readonly cooperationMode: (mode: CooperationMode) => string;
  readonly language: (language: Language) => string;
  readonly fact: (fact: FactName) => string;
  readonly side: (side: SideName) => string;
  /**
   * A list of words as a firm wrote it, each in the reader's language where it is known; what is only known in another
   * script stands in quotation marks.
   */
  readonly words: ListWords;
}

export function namesFor(locale: Locale, data: NamedData): NameLookup {
  const language = languageOf(locale);
  const { concepts, specKeys, certifications, lanes, clusters } = referenceOf(data);
  const named = (found: { readonly names: Names } | undefined, code: string): string => found?.names[language] ?? code;
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code);
  return {
    tag: (code) => named(concepts.get(code), code),
    spec: (key) => named(specKeys.get(key), key),
    certification: (code) => named(certifications.get(code), code),
    lane: (code) => named(lanes.get(code), code),
    cluster: (code) =>
      named(
        clusters.find((cluster) => cluster.code === code),
        code,
      ),
    criterion: (code) => criterionNames[code][language],
    country: countryName,
    // Regions of third countries have no names here; nobody reads AE-DU.
    region: (code) => REGION_NAMES[code]?.[language] ?? countryName(code.slice(0, 2)),
    companyKind: (kind) => COMPANY_KIND_NAMES[kind][language],
    cooperationMode: (mode) => COOPERATION_MODE_NAMES[mode][language],
    language: (spoken) => LANGUAGE_NAMES[spoken][language],
    fact: (fact) => FACT_NAMES[fact][language],
    side: (side) => SIDE_NAMES[side][language],
    words: (written) =>
      listOf(
        termsOf(written).map((term) => nameOfTerm(term, language, data)),
        language,
      ),
  };
}
