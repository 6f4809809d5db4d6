import { createBridge, type Bridge, type BridgeTables } from '../engine/bridge/index.js';
import { readingTable } from '../engine/bridge/readings.js';
import { createClauseReader, type ClauseReader } from '../engine/clauses/index.js';
import type {
  Certification,
  Cluster,
  Concept,
  ExchangeRates,
  Lane,
  MarketFacts,
  SpecKey,
  Taxonomy,
} from '../engine/facts/index.js';
import { createTagger, type Tagger } from '../engine/tags/derive.js';
import { buildHierarchy, type TagHierarchy } from '../engine/tags/hierarchy.js';
import { readBridgeTables } from './bridge-files.js';
import { readMarkets } from './market-files.js';
import { readClusters, readExchangeRates, readLanes, readTaxonomy } from './taxonomy-files.js';

/** Everything that is the same for all companies: the taxonomy with what is built from it, lanes, clusters, rates, markets. */
export class Reference {
  readonly hierarchy: TagHierarchy;
  readonly tagger: Tagger;
  readonly bridge: Bridge;
  /** Korean readings of each Han character. */
  readonly hanReadings: ReadonlyMap<string, readonly number[]>;
  readonly clauseReader: ClauseReader;
  private readonly conceptByCode: ReadonlyMap<string, Concept>;
  private readonly specByKey: ReadonlyMap<string, SpecKey>;
  private readonly certificationByCode: ReadonlyMap<string, Certification>;

  constructor(
    readonly taxonomy: Taxonomy,
    readonly lanes: readonly Lane[],
    readonly clusters: readonly Cluster[],
    readonly rates: ExchangeRates,
    bridgeTables: BridgeTables,
    readonly markets: readonly MarketFacts[] = [],
  ) {
    this.hierarchy = buildHierarchy(taxonomy.concepts);
    this.tagger = createTagger(taxonomy);
    this.clauseReader = createClauseReader(taxonomy);
    this.hanReadings = readingTable(bridgeTables.readings);
    this.bridge = createBridge({ ...bridgeTables, tagger: this.tagger });
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

  /** The codes and all that stand above them, sorted: what a filter by any of them should find. */
  withAncestors(codes: readonly string[]): string[] {
    return [...new Set(codes.flatMap((code) => [code, ...this.hierarchy.ancestors(code)]))].sort();
  }
}
