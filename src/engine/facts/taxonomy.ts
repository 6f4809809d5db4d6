import type { Language, Names } from './language.js';

/** A node of the taxonomy: what a firm makes, does or works in. Codes are dotted and stable: `sensor.lidar.solid-state`. */
export interface Concept {
  readonly code: string;
  readonly names: Names;
  /** Other words for the same thing, per language; names count as aliases without being repeated here. */
  readonly aliases: Readonly<Record<Language, readonly string[]>>;
  /** Codes of broader concepts; empty only for the root of a field. */
  readonly parents: readonly string[];
  readonly related: readonly string[];
  /** How much the concept says about a match: what is supplied weighs more than the sector it is used in. */
  readonly kind: 'product' | 'technology' | 'service' | 'sector';
}

/** An alias that means `code` only beside one of the words of `beside` (same text); without one it is passed over. */
export interface AliasContext {
  readonly alias: string;
  readonly language: Language;
  readonly code: string;
  readonly beside: readonly string[];
}

/** A quantity that specs and clauses speak of, with the unit that it is stored in. */
export interface SpecKey {
  readonly key: string;
  readonly names: Names;
  readonly aliases: Readonly<Record<Language, readonly string[]>>;
  /**
   * `scalar`: one number, or the span of numbers the product can be set to;
   * `range`: a span that must cover what is asked (operating temperature); `text`: words compared as written.
   */
  readonly shape: 'scalar' | 'range' | 'text';
  /** UCUM code of the stored unit; null for plain numbers and words. */
  readonly unit: string | null;
  /** stored = written x factor + offset */
  readonly conversions: readonly UnitConversion[];
  /** Smallest and largest plausible value in the stored unit; outside it the input is refused. */
  readonly range: readonly [number, number] | null;
  /** Lanes whose forms ask for it. */
  readonly lanes: readonly string[];
  /** Words beside a figure that point to the key without naming it: verbs, loose and general words (감지, 精度, power). */
  readonly cues?: readonly string[];
  /**
   * Things whose unnamed figures are of this key (라이다, 激光雷达: metres are a range). A key with topics is read from a
   * unit alone only in texts that speak of one of them; without topics the unit itself is enough.
   */
  readonly topics?: readonly string[];
  /** Which way a figure is better, where one is: for figures stated without a comparison and for `up to`. */
  readonly better?: 'more' | 'less';
  /** What texts say of a key told in words. */
  readonly words?: readonly SpecWord[];
}

/** A value of a spec told in words (`on-premises`), with how texts write it in any language (온프레미스, 私有化部署). */
export interface SpecWord {
  readonly value: string;
  readonly written: readonly string[];
}

export interface UnitConversion {
  readonly unit: string;
  readonly factor: number;
  readonly offset?: number;
  /** How the unit is written in texts: `米`, `미터`, `m`. */
  readonly written: readonly string[];
}

export interface Certification {
  readonly code: string;
  readonly names: Names;
  readonly aliases: readonly string[];
  /** Certifications that holding this one also shows. */
  readonly includes: readonly string[];
}

/** Everything that turns words into facts, frozen under one version. */
export interface Taxonomy {
  readonly version: string;
  readonly concepts: readonly Concept[];
  readonly contexts: readonly AliasContext[];
  readonly specKeys: readonly SpecKey[];
  readonly certifications: readonly Certification[];
  /** Inverse document frequency per concept code, in thousandths; see the checker for the formula. */
  readonly idf: Readonly<Record<string, number>>;
}
