import { Body, Controller, Get, Headers, HttpCode, type MessageEvent, Post, Put, Query, Sse } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable, takeUntil, timer } from 'rxjs';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.js';
import type { Principal } from '../http/principal.js';
import { keptAlive } from '../live/keep-alive.js';
import { LiveService } from '../live/live.service.js';
import { mailedKinds } from './kinds.js';
import {
  NotificationsPage,
  NotificationsQuery,
  PreferencesDto,
  PreferencesView,
  ReadDto,
  UnreadView,
} from './notification.dto.js';
import { notificationView } from './notification.view.js';
import { NotificationsService } from './notifications.service.js';
import { PreferencesService } from './preferences/preferences.service.js';

/** Changes that concern one account, and have its id as their subject. */
const OWN_TOPICS: readonly string[] = ['notification.added', 'notification.read'];

/** A stream ends by itself, so that who has been shut out meanwhile does not listen on; browsers come back at once. */
const LONGEST_STREAM_MS = 10 * 60_000;

@ApiTags('notifications')
@Access('member')
@Controller({ path: 'notifications', version: '1' })
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly preferences: PreferencesService,
    private readonly live: LiveService,
  ) {}

  /** What the signed-in account has been told, newest first */
  @Get()
  async list(
    @Query() query: NotificationsQuery,
    @CurrentPrincipal() { id }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<NotificationsPage> {
    const { items, nextCursor } = await this.notifications.list(id, query);
    return {
      items: items.map((item) => notificationView(item, locale)),
      nextCursor,
      unread: await this.notifications.unread(id),
    };
  }

  /** Marks notifications as read */
  @Post('read')
  @HttpCode(200)
  async read(@Body() { ids }: ReadDto, @CurrentPrincipal() { id }: Principal): Promise<UnreadView> {
    await this.notifications.read(id, ids);
    return { unread: await this.notifications.unread(id) };
  }

  /** The account's own `notification.added` and `notification.read` as server-sent events. Resumable by `Last-Event-ID` */
  @Sse('events')
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'last-event-id', required: false, description: 'Id of the last event seen' })
  events(
    @CurrentPrincipal() { id: account }: Principal,
    @Headers('last-event-id') lastSeen?: string,
  ): Observable<MessageEvent> {
    const own = this.live.changes(lastSeen, ({ topic, subject }) => subject === account && OWN_TOPICS.includes(topic));
    return keptAlive(
      own.pipe(
        takeUntil(timer(LONGEST_STREAM_MS)),
        map(({ seq, topic, details, at }) => ({ id: seq, type: topic, data: { ...details, at } })),
      ),
    );
  }

  /** How the account wants to be told by mail */
  @Get('preferences')
  async wishes(@CurrentPrincipal() { id }: Principal): Promise<PreferencesView> {
    const { mail, digestAt, quiet, muted } = await this.preferences.of(id);
    const timeZone = await this.preferences.timeZone(id);
    return { mail, digestAt, quiet, muted: [...muted], kinds: [...mailedKinds], timeZone };
  }

  /** Replaces how the account wants to be told by mail */
  @Put('preferences')
  async wish(
    @Body() { quiet, ...wishes }: PreferencesDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PreferencesView> {
    await this.preferences.save(principal.id, { ...wishes, quiet: quiet ?? null });
    return this.wishes(principal);
  }
}
