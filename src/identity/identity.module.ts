import { Global, Inject, Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Environment } from '../config/environment.js';
import { keptSecret } from '../config/secret.js';
import { PRINCIPALS } from '../http/principal.js';
import { mountAuthRoutes } from './auth-routes.js';
import { createAuth, identityPool } from './auth.js';
import { FirstStart } from './first-start.service.js';
import { IDENTITY, type Identity } from './identity.js';
import { PrincipalsService } from './principals.service.js';

async function connect(environment: Environment): Promise<Identity> {
  const { DATABASE_URL, AUTH_SECRET, NARU_HOME, PUBLIC_URL } = environment;
  if (DATABASE_URL === undefined) throw new Error('identity needs DATABASE_URL');
  const pool = identityPool(DATABASE_URL);
  const logger = new Logger('Identity');
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => logger.warn(`connection lost: ${error.message}`));
  return {
    pool,
    auth: createAuth({ secret: AUTH_SECRET ?? (await keptSecret(NARU_HOME)), publicUrl: PUBLIC_URL }, pool),
  };
}

/** Accounts, sessions and API keys. */
@Global()
@Module({
  providers: [
    { provide: IDENTITY, inject: [Environment], useFactory: connect },
    { provide: PRINCIPALS, useClass: PrincipalsService },
    FirstStart,
  ],
  exports: [PRINCIPALS, FirstStart],
})
export class IdentityModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    // A worker or a command has no server to mount anything on.
    if (adapter?.getType() === 'fastify') mountAuthRoutes(adapter.getInstance<FastifyInstance>(), this.identity.auth);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.identity.pool.end();
  }
}
