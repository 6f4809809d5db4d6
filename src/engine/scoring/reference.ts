import type { Certification, Cluster, CompanyFacts, Concept, Lane, LaneCode, SpecKey } from '../facts/index.js';
import { byCodeUnits } from './fixed-point.js';
import type { ScoringContext } from './score.types.js';

/** The context's reference data by code. Built once for each context and kept as long as the context lives. */
export interface Reference {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly specKeys: ReadonlyMap<string, SpecKey>;
  readonly certifications: ReadonlyMap<string, Certification>;
  readonly lanes: ReadonlyMap<LaneCode, Lane>;
  /** Codes of the concepts that have these words as a name or alias; keys as `foldWords` writes them. */
  readonly conceptsByWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Related concepts, whichever of the two names the other. */
  readonly relatives: ReadonlyMap<string, ReadonlySet<string>>;
  readonly clusters: readonly Cluster[];
}

/** What a context holds that has codes and names. */
export type NamedData = Pick<ScoringContext, 'taxonomy' | 'lanes' | 'clusters'>;

const built = new WeakMap<NamedData, Reference>();

export function referenceOf(context: NamedData): Reference {
  const known = built.get(context);
  if (known !== undefined) return known;
  const { taxonomy, lanes, clusters } = context;
  const reference: Reference = {
    concepts: new Map(taxonomy.concepts.map((concept) => [concept.code, concept])),
    specKeys: new Map(taxonomy.specKeys.map((specKey) => [specKey.key, specKey])),
    certifications: new Map(taxonomy.certifications.map((certification) => [certification.code, certification])),
    lanes: new Map(lanes.map((lane) => [lane.code, lane])),
    conceptsByWords: wordsOf(taxonomy.concepts),
    relatives: relativesOf(taxonomy.concepts),
    clusters: [...clusters].sort((a, b) => byCodeUnits(a.code, b.code)),
  };
  built.set(context, reference);
  return reference;
}

/** @throws RangeError naming the lane when the context does not hold it: scoring by another profile would mislead. */
export function laneOf(context: ScoringContext, code: LaneCode): Lane {
  const lane = referenceOf(context).lanes.get(code);
  if (lane === undefined) throw new RangeError(`The scoring context has no lane "${code}"`);
  return lane;
}

/** The cluster that a firm's region or city lies in. */
export function clusterOf(context: ScoringContext, company: CompanyFacts): Cluster | null {
  const { region, city } = company;
  if (region === null && city === null) return null;
  for (const cluster of referenceOf(context).clusters) {
    if (cluster.country !== company.country) continue;
    if (region !== null && cluster.regions.includes(region)) return cluster;
    if (city !== null && cluster.cities.includes(city)) return cluster;
  }
  return null;
}

/** Words made comparable: width, case, spaces and hyphens do not tell two terms apart. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_‐-―]+/gu, '');

function wordsOf(concepts: readonly Concept[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code, names, aliases } of concepts) {
    for (const words of [...Object.values(names), ...Object.values(aliases).flat()]) {
      const folded = foldWords(words);
      const codes = found.get(folded);
      if (codes === undefined) found.set(folded, new Set([code]));
      else codes.add(code);
    }
  }
  return found;
}

function relativesOf(concepts: readonly Concept[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(concepts.map(({ code }) => [code, new Set<string>()]));
  for (const { code, related } of concepts) {
    for (const other of related) {
      found.get(code)?.add(other);
      found.get(other)?.add(code);
    }
  }
  return found;
}
