import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  LANE_CODES,
  type AliasContext,
  type Certification,
  type Cluster,
  type ClusterFact,
  type Concept,
  type CriterionCode,
  type ExchangeRates,
  type Lane,
  type Language,
  LANGUAGES,
  type Names,
  type Side,
  type SpecKey,
  type SpecWord,
  type Taxonomy,
  type UnitConversion,
} from '../engine/facts/index.js';
import {
  boolean,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  span,
  text,
  type Shape,
} from './json-shape.js';

const names = object<Names>({ ko: text, zh: text, en: text });
const aliases = object<Readonly<Record<Language, readonly string[]>>>({
  ko: list(text),
  zh: list(text),
  en: list(text),
});

const concept = object<Concept>({
  code: text,
  names,
  aliases,
  parents: list(text),
  related: list(text),
  kind: oneOf(['product', 'technology', 'service', 'sector']),
});

const aliasContext = object<AliasContext>({
  alias: text,
  language: oneOf(LANGUAGES),
  code: text,
  beside: list(text),
});

const specKey = object<SpecKey>({
  key: text,
  names,
  aliases,
  shape: oneOf(['scalar', 'range', 'text']),
  unit: nullable(text),
  conversions: list(
    object<UnitConversion>({ unit: text, factor: number, offset: optional(number), written: list(text) }),
  ),
  range: nullable(span),
  lanes: list(text),
  cues: optional(list(text)),
  topics: optional(list(text)),
  better: optional(oneOf(['more', 'less'])),
  words: optional(list(object<SpecWord>({ value: text, written: list(text) }))),
});

const certification = object<Certification>({ code: text, names, aliases: list(text), includes: list(text) });

/** Where the frozen frequencies come from, so that a newcomer can make them again. */
interface FrozenIdf {
  readonly source: string;
  readonly documents: number;
  readonly idf: Readonly<Record<string, number>>;
}
const frozenIdf = object<FrozenIdf>({ source: text, documents: integer, idf: record(integer) });

const side = object<Side>({ countries: list(text), kinds: list(text) });
const weights = object<Readonly<Record<CriterionCode, number>>>({
  'capability-fit': integer,
  'spec-fit': integer,
  'commercial-fit': integer,
  readiness: integer,
  localisation: integer,
  'market-fit': integer,
  reciprocity: integer,
  'text-affinity': integer,
});

const lane = object<Lane>({
  code: oneOf(LANE_CODES),
  version: integer,
  names,
  advice: names,
  directions: list(object({ seeker: side, provider: side })),
  fields: list(text),
  sectorBound: boolean,
  specKeys: list(text),
  weights,
  prior: integer,
  threshold: integer,
});

const cluster = object<Cluster>({
  code: text,
  names,
  country: text,
  regions: list(text),
  cities: list(text),
  strengths: list(text),
  facts: list(object<ClusterFact>({ text: names, source: text, date: text })),
});

const exchangeRates = object<ExchangeRates>({ date: text, source: text, perUsd: record(number) });

/**
 * Reads `taxonomy/` of the data folder. Only shapes are checked here; whether the codes fit together is for
 * `checkTaxonomy`.
 * @throws Error that names the file and the field
 */
export async function readTaxonomy(dataFolder: string): Promise<Taxonomy> {
  const folder = join(dataFolder, 'taxonomy');
  const [{ version }, concepts, contexts, specKeys, certifications, { idf }] = await Promise.all([
    read(join(folder, 'version.json'), object<{ readonly version: string }>({ version: text })),
    readConcepts(join(folder, 'concepts')),
    read(join(folder, 'contexts.json'), list(aliasContext)),
    read(join(folder, 'spec-keys.json'), list(specKey)),
    read(join(folder, 'certifications.json'), list(certification)),
    read(join(folder, 'idf.json'), frozenIdf),
  ]);
  return { version, concepts, contexts, specKeys, certifications, idf };
}

/** One file a field; in the order of their names, so that the taxonomy is the same on every machine. */
async function readConcepts(folder: string): Promise<readonly Concept[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return (await Promise.all(files.map((name) => read(join(folder, name), list(concept))))).flat();
}

/** @throws Error that names the file and the field */
export const readLanes = (dataFolder: string): Promise<readonly Lane[]> =>
  read(join(dataFolder, 'lanes.json'), list(lane));

/** @throws Error that names the file and the field */
export const readClusters = (dataFolder: string): Promise<readonly Cluster[]> =>
  read(join(dataFolder, 'clusters.json'), list(cluster));

/** @throws Error that names the file and the field */
export const readExchangeRates = (dataFolder: string): Promise<ExchangeRates> =>
  read(join(dataFolder, 'exchange-rates.json'), exchangeRates);

async function read<T>(file: string, shape: Shape<T>): Promise<T> {
  try {
    return shape(JSON.parse(await readFile(file, 'utf8')), '');
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
