import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoAccounts } from '../accounts/start/demo-accounts.service.js';
import { createServer } from '../app/create-app.js';
import { openDatabase } from '../app/open-database.js';
import { type Environment, readEnvironment } from '../config/environment.js';
import { DemoService } from '../exchange/demo.service.js';
import { FirstStart } from '../identity/first-start.service.js';
import { ResidentMarket } from '../matching/runs/resident-market.js';
import { credentialLines } from './admin.js';
import { failed } from './exit.js';
import { say, stopAsked } from './session.js';

/** The API, with a worker in the same process unless there are others. Returns after a drained stop. */
export async function serve({ worker }: { worker: boolean }): Promise<void> {
  const environment = readEnvironment();
  const stop = stopAsked();
  const database = await openDatabase(environment, say);
  try {
    const app = await createServer(environment, worker);
    try {
      const credentials = await app.get(FirstStart).ensureAdministrator();
      if (credentials) for (const line of credentialLines(credentials)) say(line);
      const demo = await app.get(DemoService).loadAtFirstStart();
      if (demo) say('Demonstration data is loaded; its lists are being scored now.');
      if (await app.get(DemoAccounts, { strict: false }).isOn())
        say('Demonstration mode: whoever reaches this address may sign in to its trial accounts; NARU_DEMO=0 ends it.');
      if (environment.SMTP_URL === undefined)
        say('No mail server is set (SMTP_URL): mail stays in the development mailbox, GET /api/v1/mailbox.');
      await listen(app, environment);
      if (worker) app.get(ResidentMarket, { strict: false }).start();
      say(`Naru is ready: ${environment.PUBLIC_URL ?? (await app.getUrl())}`);
      const signal = await stop;
      say(`${signal}: finishing what is under way ...`);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}

async function listen(app: NestFastifyApplication, { PORT: port, HOST: host }: Environment): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw failed(`port ${port} is in use by another program; choose one: PORT=3001 npm start`);
    if (code === 'EACCES')
      throw failed(`port ${port} is not open to this user; choose one above 1023: PORT=3000 npm start`);
    throw error;
  }
}
