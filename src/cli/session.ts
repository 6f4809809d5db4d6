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

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const hear = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve(signal);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}
