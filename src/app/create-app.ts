import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';
import { configure, nameRoutes, newAdapter } from '../http/configure.js';
import { checkModels } from '../models/check-models.js';
import { AppModule } from './app.module.js';

/** Standard output is a command's answer, so what goes wrong before the log is there must not stand in it. */
class ErrorLogger extends ConsoleLogger {
  protected override printMessages(...line: Parameters<ConsoleLogger['printMessages']>): void {
    const [messages, context, logLevel, , ...rest] = line;
    super.printMessages(messages, context, logLevel, 'stderr', ...rest);
  }
}

/** While it is put together, Nest tells of every module and route; only what goes wrong is worth a line. */
const QUIET = new ErrorLogger({ logLevels: ['error', 'warn'] });

/** The server, ready to listen. */
export async function createServer(environment: Environment, work: boolean): Promise<NestFastifyApplication> {
  await checkModels(environment);
  const module = AppModule.with(environment, { work });
  const options = { logger: QUIET, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, newAdapter(environment.BASE_PATH), options);
  await configure(app);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}

/** The same services without a server: for workers and commands. */
export async function createContext(environment: Environment, work: boolean): Promise<INestApplicationContext> {
  await checkModels(environment);
  const module = AppModule.with(environment, { work });
  const context = await NestFactory.createApplicationContext(module, { logger: QUIET, abortOnError: false });
  context.useLogger(context.get(Logger));
  return context;
}

/** Routes and their descriptions only: no provider is made and no database is needed. */
export async function createPreview(environment: Environment): Promise<NestFastifyApplication> {
  const module = AppModule.with(environment, { work: false });
  const app = await NestFactory.create<NestFastifyApplication>(module, newAdapter(), {
    preview: true,
    logger: ['error'],
  });
  nameRoutes(app);
  return app;
}
