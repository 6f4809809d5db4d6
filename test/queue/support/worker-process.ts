import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { once } from 'node:events';
import { Client } from 'pg';
import { QueueApp } from './queue-app.js';

/**
 * A process that works the queue, told by its parent when to do the next step of a run. Each step of a run is done
 * once: the next one starts from what the table `effect` holds.
 */
export const STEPS = 3;

const { DATABASE_URL = '', REDIS_URL } = process.env;
const database = new Client({ connectionString: DATABASE_URL });
await database.connect();

const tell = (event: string): void => void process.send?.(event);

const app = await NestFactory.createApplicationContext(
  QueueApp.with(
    { DATABASE_URL, REDIS_URL },
    { work: true },
    {
      scoreSubject: async () => {},
      scoreShard: async () => {},
      off: [],
      scoreRun: async ({ runId }, progress, signal) => {
        signal.addEventListener('abort', () => tell('stopping'));
        const { rows } = await database.query<{ done: number }>(
          'select count(*)::int as done from effect where run_id = $1',
          [runId],
        );
        for (let step = (rows[0]?.done ?? 0) + 1; step <= STEPS; step++) {
          signal.throwIfAborted();
          const goOn = once(process, 'message');
          tell('ready');
          await goOn;
          await database.query('insert into effect (run_id, step) values ($1, $2)', [runId, step]);
          progress({ done: step, total: STEPS });
          tell('step');
        }
      },
    },
  ),
  { logger: false },
);
app.enableShutdownHooks(['SIGTERM'], { useProcessExit: true });
tell('up');
