import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** How a run stands in the database. */
export interface RunRow {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly pairs: number;
  readonly changed: number;
}

/** A database that a Naru works on, as seen from beside it. */
export class MarketDatabase {
  private constructor(
    readonly url: string,
    private readonly client: Client,
  ) {}

  static async open(url: string): Promise<MarketDatabase> {
    const client = new Client({ connectionString: url });
    // The server may end before this does.
    client.on('error', () => undefined);
    await client.connect();
    return new MarketDatabase(url, client);
  }

  /** A database of its own on the tests' server; with `template` a copy of that one, which nobody may be using. */
  static async make(template?: MarketDatabase): Promise<MarketDatabase> {
    const server = process.env.PG_ADMIN_URL ?? '';
    const name = `process_${randomBytes(6).toString('hex')}`;
    const admin = await MarketDatabase.open(server);
    const source = template === undefined ? '' : ` template ${new URL(template.url).pathname.slice(1)}`;
    await admin.rows(`create database ${name}${source}`);
    await admin.close();
    return MarketDatabase.open(Object.assign(new URL(server), { pathname: `/${name}` }).toString());
  }

  async rows<T>(sql: string): Promise<T[]> {
    return (await this.client.query(sql)).rows;
  }

  /** The newest run of everything; null while there is none. */
  async run(): Promise<RunRow | null> {
    const [row] = await this.rows<RunRow>(
      `select state, done, total, pairs::int, lists_changed as changed from match_run where scope = 'all' order by id desc limit 1`,
    );
    return row ?? null;
  }

  /** How many lists the shards of the newest run of everything have saved and have to save, in their order. */
  async shards(): Promise<{ readonly done: number; readonly lists: number }[]> {
    return this.rows(
      `select done, lists from match_run_shard
       where run_id = (select id from match_run where scope = 'all' order by id desc limit 1) order by shard`,
    );
  }

  /** All current lists by external ids, each with its lines as they stand. */
  async lists(): Promise<{ requirement: string; gap: unknown; lines: { rank: number; nearMiss: boolean }[] }[]> {
    return this.rows(
      `select requirement.external_id as requirement, list.gap, coalesce((
          select jsonb_agg(jsonb_build_object('capability', capability.external_id, 'rank', entry.rank,
            'nearMiss', entry.near_miss, 'score', entry.score, 'fit', entry.fit, 'coverage', entry.coverage,
            'criteria', entry.criteria) order by entry.near_miss, entry.rank)
          from match_entry entry join match on match.id = entry.match_id
          join capability on capability.id = match.capability_id where entry.list_id = list.id), '[]') as lines
       from match_list list join requirement on requirement.id = list.requirement_id
       where list.current order by requirement.external_id`,
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
