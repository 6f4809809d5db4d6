import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { toldIn } from '../notification.view.js';
import { type Failure, Sendings } from '../sending/sendings.js';
import { wordsOf } from '../texts/texts.js';
import { GroupPost } from './group-post.service.js';
import { Webhook, WebhookMessage } from './webhook.entity.js';

@Injectable()
@Handles('send-webhooks')
export class SendWebhooksJob implements JobHandler<'send-webhooks'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sendings: Sendings,
    private readonly groups: GroupPost,
  ) {}

  async handle(_: Jobs['send-webhooks'], _progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    await this.sendings.sendAll('webhook_message', signal, (id) => this.send(id));
  }

  private async send(id: string): Promise<Failure | null> {
    const message = await this.dataSource.getRepository(WebhookMessage).findOneByOrFail({ id });
    const webhook = await this.dataSource.getRepository(Webhook).findOneByOrFail({ id: message.webhookId });
    if (!webhook.active) return { code: 'switched-off', final: true };
    return this.groups.post(webhook, wordsOf(toldIn(message), webhook.locale));
  }
}
