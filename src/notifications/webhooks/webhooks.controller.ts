import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CodedError } from '../../errors/coded-error.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../../http/if-match.js';
import type { Principal } from '../../http/principal.js';
import { CreateWebhookDto, ReplaceWebhookDto, WebhookTestView, WebhookView } from './webhook.dto.js';
import { type ListedWebhook, WebhooksService } from './webhooks.service.js';

@ApiTags('webhooks')
@Access('member')
@Controller({ path: 'webhooks', version: '1' })
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  /** Groups of WeCom, Feishu and DingTalk that are told what the account's companies are told, newest first */
  @Get()
  async list(@CurrentPrincipal() principal: Principal): Promise<WebhookView[]> {
    return (await this.webhooks.list(principal)).map(webhookView);
  }

  /** Connects a group of a company (its owners may) or of a desk (administrators may) */
  @Post()
  async create(@Body() wanted: CreateWebhookDto, @CurrentPrincipal() principal: Principal): Promise<WebhookView> {
    return this.shown(principal, await this.webhooks.create(principal, wanted));
  }

  /** Changes a group's name, language or address, or switches it off and on */
  @Put(':id')
  @Access('member', { row: 'webhook' })
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() wanted: ReplaceWebhookDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<WebhookView> {
    await this.webhooks.replace(principal, id, version, wanted);
    return this.shown(principal, id);
  }

  /** Disconnects a group */
  @Delete(':id')
  @Access('member', { row: 'webhook' })
  @HttpCode(204)
  @ApiIfMatch()
  async remove(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.webhooks.remove(principal, id, version);
  }

  /** Sends a test message into the group now */
  @Post(':id/test')
  @Access('member', { row: 'webhook' })
  @HttpCode(200)
  async test(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<WebhookTestView> {
    const failure = await this.webhooks.test(principal, id);
    return { taken: failure === null, error: failure?.code ?? null };
  }

  private async shown(principal: Principal, id: string): Promise<WebhookView> {
    const [row] = await this.webhooks.list(principal, id);
    if (!row) throw new CodedError('not-found', { kind: 'webhook' });
    return webhookView(row);
  }
}

const webhookView = (row: ListedWebhook): WebhookView => ({
  id: row.id,
  version: row.version,
  company: row.companyId,
  desk: row.deskId,
  provider: row.provider,
  name: row.name,
  locale: row.locale,
  active: row.active,
  createdAt: row.createdAt.toISOString(),
  lastSentAt: row.lastSentAt?.toISOString() ?? null,
  lastError: row.lastError,
});
