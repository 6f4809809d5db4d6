import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import type { Environment } from '../config/environment.js';
import { configure, nameRoutes, newAdapter } from '../http/configure.js';
import { AppModule } from './app.module.js';

/** The server, ready to listen. */
export async function createServer(environment: Environment, work: boolean): Promise<NestFastifyApplication> {
  const module = AppModule.with(environment, { work });
  const app = await NestFactory.create<NestFastifyApplication>(module, newAdapter(), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await configure(app);
  return app;
}

/** The same services without a server: for workers and commands. */
export async function createContext(environment: Environment, work: boolean): Promise<INestApplicationContext> {
  const module = AppModule.with(environment, { work });
  const context = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
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
