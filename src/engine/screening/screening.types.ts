/** The syllables in which a run of Han characters is read, in Latin letters, without tones: 旷视 is kuang, shi. */
export type HanReader = (characters: string) => readonly string[];

/** What a list says of one party. */
export interface ListedParty {
  /** Unique among what is indexed together. */
  readonly id: string;
  /** Its name and all other names that the list carries. */
  readonly names: readonly string[];
  /** Registration numbers, as written. */
  readonly numbers: readonly string[];
  /** ISO 3166-1 alpha-2; empty where the list tells none. */
  readonly countries: readonly string[];
}

/** What is known of a company that is looked for. */
export interface ScreenedCompany {
  /** In any language and script. */
  readonly names: readonly string[];
  /** As written. */
  readonly number: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/**
 * What two names have in common: the registration number; Han characters or Hangul, simplified or traditional; Latin
 * letters; Mandarin sound in Latin letters; Han characters as Koreans read them; Hangul in Latin letters.
 */
export const LIKENESSES = ['number', 'characters', 'letters', 'pinyin', 'korean-reading', 'romanisation'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Whether all of the name is alike, all but one slip of the pen, or what is left without general words. */
export const EXTENTS = ['whole', 'one-typo', 'stem'] as const;
export type Extent = (typeof EXTENTS)[number];

export interface Alikeness {
  readonly likeness: Likeness;
  readonly extent: Extent;
  /** Thousandths, for the order of work alone; see `scoreOf`. */
  readonly score: number;
}

/** A listed party that somebody has to look at. It never says that the company is the listed one. */
export interface ScreeningHit extends Alikeness {
  /** Id of the listed party. */
  readonly party: string;
  /** The company's name, or its number, that is alike. */
  readonly own: string;
  /** The list's, as the list writes it. */
  readonly listed: string;
}
