import { DataSource } from 'typeorm';
import { entities } from '../../src/app/entities.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
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
  });
});
