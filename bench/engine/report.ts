import type { AgainstSql } from './against-sql.js';
import type { Retrieval } from './libraries.js';
import { rounded } from './measure.js';
import type { Reverse } from './reverse.js';
import type { AgainstTwin } from './twin.js';

export interface AtSize extends AgainstTwin {
  readonly capabilities: number;
  readonly buildSeconds: number;
  readonly bytes: { readonly structured: number; readonly text: number };
}

export interface Measured {
  /** How long two threads read the texts of the larger world; builds take what they read. */
  readonly readSeconds: number;
  readonly sizes: readonly AtSize[];
  /** The size that the ratios are of. */
  readonly large: AtSize;
  readonly reversed: Reverse;
  readonly libraries: readonly Retrieval[];
  readonly librarySize: number;
  readonly sql: AgainstSql;
  readonly run: {
    readonly requirements: number;
    readonly seconds: number;
    /** Before these, in each thread: reading the texts of the requirements, which the market of a worker keeps read. */
    readonly readingSeconds: number;
    readonly of: number;
    readonly speedup: number;
  };
}

/**
 * What the program prints. Ratios are of times by the clock in one run; those named `Processor` are of processor time,
 * which other programs on the machine change less.
 */
export function reportOf({ readSeconds, sizes, large, reversed, libraries, librarySize, sql, run }: Measured) {
  const ofSize = (at: AtSize) => ({
    capabilities: at.capabilities,
    buildSeconds: rounded(at.buildSeconds),
    p50us: rounded(at.p50),
    p99us: rounded(at.p99),
    processorUs: rounded(at.processor),
    twinMs: rounded(at.twin),
    pairUs: rounded((1_000 * at.twin) / at.capabilities),
    ratioNaive: rounded((1_000 * at.twin) / at.p50),
    ratioNaiveProcessor: rounded((1_000 * at.twinProcessor) / at.processor),
    counters: Object.fromEntries(Object.entries(at.counters).map(([name, count]) => [name, rounded(count)])),
    structuredBytes: rounded(at.bytes.structured / at.capabilities),
    textBytes: rounded(at.bytes.text / at.capabilities),
    linesCompared: at.linesCompared,
  });
  const { ratioNaive, p50us, pairUs, ratioNaiveProcessor, counters, textBytes, structuredBytes } = ofSize(large);
  return {
    bench: 'engine',
    capabilities: large.capabilities,
    ratioNaive,
    ratioSql: rounded((1_000 * sql.p50) / large.p50),
    p50us,
    bytesPerCapability: structuredBytes,
    exactPerQuery: rounded(large.counters['exact'] ?? 0),
    reverseRatio: rounded((1_000 * reversed.naive) / reversed.p50),
    fullRunSeconds: rounded((run.seconds * run.of) / run.requirements),
    ratioNaiveProcessor,
    reverseRatioProcessor: rounded((1_000 * reversed.naiveProcessor) / reversed.processor),
    naivePairUs: pairUs,
    textBytesPerCapability: textBytes,
    counters,
    textsReadSeconds: rounded(readSeconds),
    fullRunRequirements: run.requirements,
    fullRunReadingSeconds: rounded((run.readingSeconds * run.of) / run.requirements),
    speedupOfTwoThreads: rounded(run.speedup),
    sizes: sizes.map(ofSize),
    reverse: {
      requirements: reversed.requirements,
      p50us: rounded(reversed.p50),
      naiveMs: rounded(reversed.naive),
      lists: rounded(reversed.lists),
    },
    sql: { p50ms: rounded(sql.p50), loadSeconds: rounded(sql.loadSeconds), lines: sql.lines, same: sql.same },
    libraries: {
      capabilities: librarySize,
      found: libraries.map(({ library, retrieved, milliseconds, recall }) => ({
        library,
        retrieved,
        milliseconds: rounded(milliseconds),
        recall: rounded(recall),
      })),
    },
  };
}

/** The same for people, a figure a line. */
export function tableOf(report: ReturnType<typeof reportOf>): string {
  return Object.entries(report)
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((one) => `${name} ${JSON.stringify(one)}`)
        : [`${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`],
    )
    .join('\n')
    .concat('\n');
}
