import { createContext } from '../app/create-app.js';
import { openDatabase } from '../app/open-database.js';
import { readEnvironment } from '../config/environment.js';
import { ResidentMarket } from '../matching/runs/resident-market.js';
import { say, stopAsked } from './session.js';

/** A worker of its own: takes jobs until it is asked to stop, then finishes the step at hand. */
export async function work(): Promise<void> {
  const environment = readEnvironment();
  const stop = stopAsked();
  const database = await openDatabase(environment, say);
  try {
    const context = await createContext(environment, true);
    try {
      context.get(ResidentMarket, { strict: false }).start();
      say('Worker is ready.');
      const signal = await stop;
      say(`${signal}: finishing what is under way ...`);
    } finally {
      await context.close();
    }
  } finally {
    await database.release();
  }
}
