import { createBridge, type Bridge, type BridgeTables } from '../engine/bridge/index.js';
import { readingTable } from '../engine/bridge/readings.js';
import { createClauseReader, type ClauseReader } from '../engine/clauses/index.js';
import type {
  Certification,
  Cluster,
  Concept,
  ExchangeRates,
  Locale,
  MarketFacts,
  SpecKey,
  Taxonomy,
} from '../engine/facts/index.js';
import { namesFor, type NameLookup } from '../engine/scoring/index.js';
import { createTagger, type Tagger } from '../engine/tags/derive.js';
import { buildHierarchy, type TagHierarchy } from '../engine/tags/hierarchy.js';
import { readBridgeTables } from './bridge-files.js';
import { AS_FILED, type Edition, type EditedLane, lanesAsSet } from './editions/edition.js';
import { type PublishedWords, taxonomyWith } from './editions/words.js';
import { readMarkets } from './market-files.js';
import { readClusters, readExchangeRates, readLanes, readTaxonomy } from './taxonomy-files.js';

/**
 * Everything that is the same for all companies: the taxonomy with what is built from it, lanes, clusters, rates, markets.
 * The one that services have injected is that of now: it is to be asked anew each time, not copied from.
 */
export class Reference {
  readonly hierarchy: TagHierarchy;
  readonly tagger: Tagger;
  readonly bridge: Bridge;
  /** Korean readings of each Han character. */
  readonly hanReadings: ReadonlyMap<string, readonly number[]>;
  readonly clauseReader: ClauseReader;
  /** Number of the edition that set lanes and words; 0 for the files alone. */
  readonly edition: number = AS_FILED.number;
  private readonly conceptByCode: ReadonlyMap<string, Concept>;
  private readonly specByKey: ReadonlyMap<string, SpecKey>;
  private readonly certificationByCode: ReadonlyMap<string, Certification>;
  private readonly lookups = new Map<Locale, NameLookup>();

  constructor(
    readonly taxonomy: Taxonomy,
    readonly lanes: readonly EditedLane[],
    readonly clusters: readonly Cluster[],
    readonly rates: ExchangeRates,
    private readonly bridgeTables: BridgeTables,
    readonly markets: readonly MarketFacts[] = [],
  ) {
    this.hierarchy = buildHierarchy(taxonomy.concepts);
    this.tagger = createTagger(taxonomy);
    this.clauseReader = createClauseReader(taxonomy);
    this.hanReadings = readingTable(bridgeTables.readings);
    this.bridge = createBridge({ ...bridgeTables, taxonomy, tagger: this.tagger });
    this.conceptByCode = new Map(taxonomy.concepts.map((concept) => [concept.code, concept]));
    this.specByKey = new Map(taxonomy.specKeys.map((spec) => [spec.key, spec]));
    this.certificationByCode = new Map(
      taxonomy.certifications.map((certification) => [certification.code, certification]),
    );
  }

  static async read(folder: string): Promise<Reference> {
    const [taxonomy, lanes, clusters, rates, markets] = await Promise.all([
      readTaxonomy(folder),
      readLanes(folder),
      readClusters(folder),
      readExchangeRates(folder),
      readMarkets(folder),
    ]);
    return new Reference(taxonomy, lanes, clusters, rates, await readBridgeTables(folder, taxonomy), markets);
  }

  /** The same with the lanes of an edition in place of the files'; all that is built of the taxonomy is shared. */
  withEdition(edition: Edition): Reference {
    const lanes = lanesAsSet(this.lanes, edition);
    return Object.assign(Object.create(Reference.prototype) as Reference, this, { lanes, edition: edition.number });
  }

  /** The same by other words. What is built of the taxonomy is built again, which takes most of a second. */
  withWords(words: PublishedWords): Reference {
    const { taxonomy, lanes, clusters, rates, bridgeTables, markets } = this;
    return new Reference(taxonomyWith(taxonomy, words), lanes, clusters, rates, bridgeTables, markets);
  }

  /** Takes over all that another one holds, so that whoever has this one reads by it from now on. */
  become(other: Reference): void {
    Object.assign(this, other);
  }

  concept(code: string): Concept | undefined {
    return this.conceptByCode.get(code);
  }

  spec(key: string): SpecKey | undefined {
    return this.specByKey.get(key);
  }

  certification(code: string): Certification | undefined {
    return this.certificationByCode.get(code);
  }

  market(code: string): MarketFacts | undefined {
    return this.markets.find((market) => market.code === code);
  }

  /** What things are called in a language. */
  names(locale: Locale): NameLookup {
    const known = this.lookups.get(locale);
    if (known) return known;
    const { taxonomy, lanes, clusters } = this;
    const lookup = namesFor(locale, { taxonomy, lanes, clusters });
    this.lookups.set(locale, lookup);
    return lookup;
  }

  /** What a filter by cluster confines to, as ISO 3166-2: nothing where none is asked for, no region for an unknown one. */
  regionsOf(cluster: string | undefined): readonly string[] | undefined {
    return cluster === undefined ? undefined : (this.clusters.find(({ code }) => code === cluster)?.regions ?? []);
  }

  /** The codes and all that stand above them, sorted: what a filter by any of them should find. */
  withAncestors(codes: readonly string[]): string[] {
    return [...new Set(codes.flatMap((code) => [code, ...this.hierarchy.ancestors(code)]))].sort();
  }
}
