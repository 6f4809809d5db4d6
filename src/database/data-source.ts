import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import * as migrations from '../../migrations/index.js';

export type Entities = MixedList<(new () => object) | EntitySchema>;

/** Connections of the feature services; the queue and sign-in have small pools of their own. */
const APP_POOL = 8;

export function dataSourceOptions(url: string, entities: Entities): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: Object.values(migrations),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: APP_POOL,
    applicationName: 'naru-app',
    // A failed query is thrown and logged where it is caught; TypeORM would print its values, which are people's texts.
    logging: ['warn'],
  };
}
