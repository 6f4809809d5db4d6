import { DataSource } from 'typeorm';
import { entities } from '../../src/app/entities.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { FewRowsOfMany1795000000890, ListLines1795000000910 } from '../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the migrated schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ ...dataSourceOptions(database.url, entities), logging: false }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is what the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken down and put up again', async () => {
    const applied = await dataSource.query<{ name: string }[]>('select name from schema_migration');
    for (const _ of applied) await dataSource.undoLastMigration();
    const left = await dataSource.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(left.map(({ name }) => name)).toEqual(['schema_migration']);
    await expect(dataSource.runMigrations()).resolves.toHaveLength(applied.length);
    expect(await settings()).toEqual([{ setconfig: ['random_page_cost=1.1'] }]);
  });

  it('keeps the price of rows of a server whose database belongs to somebody else', async () => {
    const runner = dataSource.createQueryRunner();
    await runner.query('create role schema_guest');
    await runner.query('set role schema_guest');
    const before = await settings();
    await new FewRowsOfMany1795000000890().down(runner);
    expect(await settings()).toEqual(before);
    await runner.query('reset role');
    await runner.query('drop role schema_guest');
    await runner.release();
  });

  it('keeps the lines of lists whichever way it goes', async () => {
    const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
    const record = (n: number) => `'${id(n)}', '${n}', 1, 'import', '{}'`;
    const columns = 'id, external_id, version, origin, search';
    const [seeker, asked, run, list, empty] = [id(1), id(2), id(3), id(4), id(5)];
    for (const statement of [
      `insert into company (${columns}, country) values (${record(1)}, 'KR')`,
      `insert into requirement (${columns}, company_id, country, lane, tags)
       values (${record(2)}, '${seeker}', 'KR', 'component-supply', '{}'), (${record(9)}, '${seeker}', 'KR', 'component-supply', '{}')`,
      `insert into capability (${columns}, company_id, lanes, tags)
       select id::uuid, id, 1, 'import', '{}', '${seeker}', '{}', '{}' from unnest(array['${id(6)}', '${id(7)}', '${id(8)}']) id`,
      `insert into match (id, requirement_id, capability_id) select id, '${asked}', id from capability`,
      `insert into match_run (id, scope, state) values ('${run}', 'all', 'completed')`,
      `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered)
       values ('${list}', '${run}', '${asked}', 1, 1, true, 3), ('${empty}', '${run}', '${id(9)}', 1, 1, true, 3)`,
      `insert into list_lines (list_id, listed, capability_ids, scores, fits, coverages, criteria)
       values ('${list}', 2, array['${id(8)}', '${id(6)}', '${id(7)}']::uuid[], '{900,800,950}', '{1,2,3}', '{4,5,6}', '{11,NULL,21,22,NULL,32}'),
         ('${empty}', 0, '{}', '{}', '{}', '{}', '{}')`,
    ]) {
      await dataSource.query(statement);
    }
    const rows = () => dataSource.query<object[]>('select * from list_lines order by list_id');
    const lines = () =>
      dataSource.query<object[]>(
        `select match_id, near_miss, rank, score, fit, coverage, criteria from match_entry order by near_miss, rank`,
      );
    const [saved, read] = [await rows(), await lines()];
    expect(read).toEqual([
      { match_id: id(8), near_miss: false, rank: 1, score: 900, fit: 1, coverage: 4, criteria: [11, null] },
      { match_id: id(6), near_miss: false, rank: 2, score: 800, fit: 2, coverage: 5, criteria: [21, 22] },
      { match_id: id(7), near_miss: true, rank: 1, score: 950, fit: 3, coverage: 6, criteria: [null, 32] },
    ]);
    const runner = dataSource.createQueryRunner();
    await new ListLines1795000000910().down(runner);
    expect(await lines()).toEqual(read);
    await new ListLines1795000000910().up(runner);
    await runner.release();
    expect([await rows(), await lines()]).toEqual([saved, read]);
  });

  const settings = () =>
    dataSource.query<{ setconfig: string[] }[]>(
      `select setconfig from pg_db_role_setting
       where setdatabase = (select oid from pg_database where datname = current_database())`,
    );
});
