import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../app/create-app.js';
import { openDatabase } from '../app/open-database.js';
import { type Environment, readEnvironment } from '../config/environment.js';

/** Lines for the person at the terminal; results go to standard output. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Opens the database and Naru's services for one command, and closes both whatever happens. */
export async function withNaru<T>(
  use: (context: INestApplicationContext, environment: Environment) => Promise<T>,
): Promise<T> {
  const environment = readEnvironment();
  if (environment.LOG_LEVEL === 'info') environment.LOG_LEVEL = 'warn';
  const database = await openDatabase(environment, say);
  try {
    const context = await createContext(environment, false);
    try {
      return await use(context, environment);
    } finally {
      await context.close();
    }
  } finally {
    await database.release();
  }
}

/** `npm start` passes Ctrl-C on to a process that the terminal has told already: two at once are one. */
const SAME_PRESS_MS = 1000;

/** Resolves at the first SIGINT or SIGTERM; asked again later, the process ends at once. */
export function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const hear = (signal: NodeJS.Signals): void => {
      if (askedAt !== null && Date.now() - askedAt > SAME_PRESS_MS) process.exit(1);
      askedAt ??= Date.now();
      resolve(signal);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}
