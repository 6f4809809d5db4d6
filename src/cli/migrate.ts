import { openDatabase } from '../app/open-database.js';
import { readEnvironment } from '../config/environment.js';
import { say } from './session.js';

export async function migrateSchema(): Promise<void> {
  const database = await openDatabase(readEnvironment(), say);
  await database.release();
  say(database.applied.length === 0 ? 'The schema is up to date.' : `Applied: ${database.applied.join(', ')}`);
}
