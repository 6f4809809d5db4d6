import { DataSource } from 'typeorm';
import { entities } from '../../src/app/entities.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { FewRowsOfMany1795000000890 } from '../../migrations/index.js';
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

  const settings = () =>
    dataSource.query<{ setconfig: string[] }[]>(
      `select setconfig from pg_db_role_setting
       where setdatabase = (select oid from pg_database where datname = current_database())`,
    );
});
