import { Global, Inject, Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Environment } from '../config/environment.js';
import { keptSecret } from '../config/secret.js';
import { PRINCIPALS } from '../http/principal.js';
import { AddressConfirmations } from './address-confirmations.js';
import { AuthMails } from './auth-mails.js';
import { mountAuthRoutes, mountPhoneSignIn } from './auth-routes.js';
import { createAuth, identityPool } from './auth.js';
import { FirstStart } from './first-start.service.js';
import { IDENTITY, type Identity } from './identity.js';
import { endSetupOf } from './setup-token.js';
import { MailOutbox } from './mail-outbox.js';
import { mayEnterByService, otherServices } from './other-services.js';
import { PrincipalsService } from './principals.service.js';

async function connect(environment: Environment, mails: AuthMails): Promise<Identity> {
  const { DATABASE_URL, AUTH_SECRET, NARU_HOME, PUBLIC_URL } = environment;
  if (DATABASE_URL === undefined) throw new Error('identity needs DATABASE_URL');
  const pool = identityPool(DATABASE_URL);
  const logger = new Logger('Identity');
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => logger.warn(`connection lost: ${error.message}`));
  const secret = AUTH_SECRET ?? (await keptSecret(NARU_HOME));
  const auth = createAuth({ secret, publicUrl: PUBLIC_URL, services: otherServices(environment) }, pool, {
    confirmAddress: (user, token) => mails.send('verify-email', user, token),
    resetPassword: (user, token) => mails.send('reset-password', user, token),
    mayEnterByService: (user) => mayEnterByService(pool, user),
    signedIn: (user) => endSetupOf(pool, user),
    // Sessions from before know the password only.
    enrolled: async (user) => void (await pool.query('delete from identity.session where "userId" = $1', [user])),
  });
  return { pool, auth, secret };
}

/** Accounts, sessions and API keys. */
@Global()
@Module({
  providers: [
    { provide: IDENTITY, inject: [Environment, AuthMails], useFactory: connect },
    { provide: PRINCIPALS, useClass: PrincipalsService },
    FirstStart,
    AuthMails,
    AddressConfirmations,
    MailOutbox,
  ],
  exports: [PRINCIPALS, FirstStart, IDENTITY, AddressConfirmations, MailOutbox],
})
export class IdentityModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly host: HttpAdapterHost,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    // A worker or a command has no server to mount anything on.
    if (adapter?.getType() !== 'fastify') return;
    const byServices = Object.keys(otherServices(this.environment)).length > 0;
    const fastify = adapter.getInstance<FastifyInstance>();
    mountAuthRoutes(fastify, this.identity.auth, byServices);
    const { auth, pool } = this.identity;
    mountPhoneSignIn(fastify, auth, pool, this.environment.SMS_WEBHOOK_URL !== undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.identity.pool.end();
  }
}
