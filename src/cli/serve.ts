import { createServer } from '../app/create-app.js';
import { openDatabase } from '../app/open-database.js';
import { readEnvironment } from '../config/environment.js';
import { DemoService } from '../exchange/demo.service.js';
import { FirstStart } from '../identity/first-start.service.js';
import { credentialLines } from './admin.js';
import { say, stopAsked } from './session.js';

/** The API, with a worker in the same process unless there are others. Returns after a drained stop. */
export async function serve({ worker }: { worker: boolean }): Promise<void> {
  const environment = readEnvironment();
  const stop = stopAsked();
  const database = await openDatabase(environment, say);
  try {
    const app = await createServer(environment, worker);
    try {
      await app.init();
      const credentials = await app.get(FirstStart).ensureAdministrator();
      const demo = await app.get(DemoService).loadAtFirstStart();
      await app.listen({ port: environment.PORT, host: environment.HOST });
      const url = environment.PUBLIC_URL ?? (await app.getUrl()).replace('[::1]', 'localhost');
      if (credentials) for (const line of credentialLines(credentials)) say(line);
      if (demo) say('Demonstration data is loaded; its lists are being scored now.');
      say(`Naru is ready: ${url}`);
      const signal = await stop;
      say(`${signal}: finishing what is under way ...`);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}
