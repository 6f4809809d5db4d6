import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AuditModule } from '../audit/audit.module.js';
import { Environment } from '../config/environment.js';
import { keptSecret } from '../config/secret.js';
import { LiveModule } from '../live/live.module.js';
import { ForgetToldJob } from './forget-told.job.js';
import { DueMail } from './mail/due-mail.service.js';
import { Letters } from './mail/letters.service.js';
import { MailServer } from './mail/mail-server.js';
import { MailboxController } from './mail/mailbox.controller.js';
import { SendMailJob } from './mail/send-mail.job.js';
import { mountUnsubscribe } from './mail/unsubscribe-routes.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { NotifyJob } from './notify.job.js';
import { PreferencesService } from './preferences/preferences.service.js';
import { SecretKeys } from './secret-keys.js';
import { Sendings } from './sending/sendings.js';
import { Telling } from './telling.service.js';
import { GroupPost } from './webhooks/group-post.service.js';
import { SendWebhooksJob } from './webhooks/send-webhooks.job.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

const keysOf = async ({ AUTH_SECRET, NARU_HOME }: Environment): Promise<SecretKeys> =>
  new SecretKeys(AUTH_SECRET ?? (await keptSecret(NARU_HOME)));

@Module({
  imports: [AuditModule, LiveModule],
  controllers: [NotificationsController, MailboxController, WebhooksController],
  providers: [
    { provide: SecretKeys, inject: [Environment], useFactory: keysOf },
    NotificationsService,
    PreferencesService,
    Telling,
    NotifyJob,
    ForgetToldJob,
    Sendings,
    DueMail,
    Letters,
    MailServer,
    SendMailJob,
    GroupPost,
    WebhooksService,
    SendWebhooksJob,
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly keys: SecretKeys,
    private readonly preferences: PreferencesService,
  ) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    // A worker or a command has no server to mount anything on.
    if (adapter?.getType() !== 'fastify') return;
    mountUnsubscribe(adapter.getInstance<FastifyInstance>(), {
      key: this.keys.unsubscribe,
      localeOf: (account) => this.preferences.localeOf(account),
      unsubscribe: (account) => this.preferences.unsubscribe(account),
    });
  }
}
