import { mkdtempSync, realpathSync } from 'node:fs';
import { chmod, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { packageRoot } from '../../../src/config/package-root.js';
import type { CapabilityFacts, RequirementFacts } from '../../../src/engine/facts/index.js';
import type { ScoringContext } from '../../../src/engine/scoring/index.js';
import { RANK } from './query.js';
import { questionOf } from './question.js';
import { line, numberingOf, rowsOf, similarityRows, termRows, type Numbering } from './rows.js';
import { INDEXES, TABLES } from './tables.js';

/** A line of a list as the query gives it: values by criterion, in the order they are shown. */
export interface SqlLine {
  readonly near: boolean;
  readonly capability: string;
  readonly score: number;
  readonly values: readonly (number | null)[];
}

type SetUp = { readonly default: () => Promise<void> };
const support = async (file: string): Promise<SetUp> =>
  (await import(pathToFileURL(join(packageRoot, 'test/support', file)).href)) as SetUp;

const ROWS_AT_ONCE = 2_000;

/** The capabilities in PostgreSQL, started as the tests start it. Call `end` in the end. */
export class SqlScorer {
  private constructor(
    private readonly client: Client,
    private readonly context: ScoringContext,
    private readonly numbers: Numbering,
    private readonly any: CapabilityFacts,
  ) {}

  /** @param asked requirements whose words the table of terms has to know, as it would when they were saved */
  static async load(
    capabilities: readonly CapabilityFacts[],
    asked: readonly RequirementFacts[],
    context: ScoringContext,
  ): Promise<SqlScorer> {
    const [any] = capabilities;
    if (any === undefined) throw new RangeError('There is no capability');
    await (await support('global-setup.mjs')).default();
    const client = new Client({ connectionString: process.env['PG_ADMIN_URL'] });
    await client.connect();
    // What a server of its own would be given.
    await client.query("set work_mem = '256MB'; set jit = off; set max_parallel_workers_per_gather = 2");
    const numbers = numberingOf(context);
    const scorer = new SqlScorer(client, context, numbers, any);
    for (const requirement of asked) questionOf(requirement, any, context, numbers);
    await client.query(TABLES);
    await scorer.copy(capabilities);
    for (const statement of INDEXES.split(';')) if (statement.trim() !== '') await client.query(statement);
    return scorer;
  }

  async rank(requirement: RequirementFacts): Promise<SqlLine[]> {
    const question = questionOf(requirement, this.any, this.context, this.numbers);
    const { rows } = await this.client.query<Record<string, string | number | boolean | null>>(RANK, question);
    const figure = (value: unknown): number | null => (value === null ? null : Number(value));
    return rows.map((row) => ({
      near: row['near'] === true,
      capability: String(row['ext']),
      score: Number(row['score']),
      values: [1, 2, 3, 4, 5, 6, 7, 8].map((order) => figure(row[`v${order}`])),
    }));
  }

  async plan(requirement: RequirementFacts): Promise<string> {
    const question = questionOf(requirement, this.any, this.context, this.numbers);
    const { rows } = await this.client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${RANK}`, question);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  async end(): Promise<void> {
    await this.client.end();
    await (await support('global-teardown.mjs')).default();
  }

  /** Rows go through files that the server reads itself: that is fastest. */
  private async copy(capabilities: readonly CapabilityFacts[]): Promise<void> {
    const { context, numbers } = this;
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'naru-bench-')));
    await chmod(folder, 0o755);
    const tables = ['caps', 'cap_texts', 'cap_tags', 'cap_specs', 'cap_certs'] as const;
    const paths = tables.map((table) => join(folder, table));
    const files = await Promise.all(paths.map((path) => open(path, 'w', 0o644)));
    for (let from = 0; from < capabilities.length; from += ROWS_AT_ONCE) {
      const rows = capabilities
        .slice(from, from + ROWS_AT_ONCE)
        .map((capability, at) => rowsOf(from + at, capability, context, numbers));
      const parts = (['caps', 'texts', 'tags', 'specs', 'certs'] as const).map((part) => rows.map((row) => row[part]));
      for (const [at, file] of files.entries()) await file.write(parts[at]?.join('') ?? '');
    }
    await Promise.all(files.map((file) => file.close()));
    for (const [at, table] of tables.entries()) await this.client.query(`copy ${table} from '${paths[at]}'`);
    await this.copyText(folder, 'similarity', similarityRows(context, numbers));
    await this.copyText(folder, 'region_grades', regionRows(context, capabilities));
    await this.copyText(folder, 'term_answers', termRows(numbers, context));
    await rm(folder, { recursive: true });
  }

  private async copyText(folder: string, table: string, text: string): Promise<void> {
    const path = join(folder, table);
    const file = await open(path, 'w', 0o644);
    await file.write(text);
    await file.close();
    await this.client.query(`copy ${table} from '${path}'`);
  }
}

/** How near each region is to each: there, in one cluster, in the same country, elsewhere. */
function regionRows({ clusters, taxonomy }: ScoringContext, capabilities: readonly CapabilityFacts[]): string {
  const codes = taxonomy.specKeys.find(({ key }) => key === 'regionsCovered')?.words?.map(({ value }) => value) ?? [];
  const seats = capabilities.flatMap(({ company: { region } }) => (region === null ? [] : [region]));
  const regions = [...new Set([...codes, ...seats, ...clusters.flatMap((cluster) => cluster.regions)])];
  const grade = (seat: string, wished: string): number => {
    if (seat === wished) return 10_000;
    if (clusters.some((cluster) => cluster.regions.includes(seat) && cluster.regions.includes(wished))) return 7_000;
    return seat.slice(0, 2) === wished.slice(0, 2) ? 3_000 : 0;
  };
  return regions.flatMap((seat) => regions.map((wished) => line([seat, wished, grade(seat, wished)]))).join('');
}
