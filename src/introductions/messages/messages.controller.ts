import { Body, Controller, Get, Headers, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { creationKeyOf } from '../../http/creation-key.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../../http/idempotency-key.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { keptAlive } from '../../live/keep-alive.js';
import { LiveService } from '../../live/live.service.js';
import { MessagePageView, MessagesQuery, MessageView, ReadMessagesDto, WriteMessageDto } from './message.dto.js';
import { MessagesService } from './messages.service.js';

@ApiTags('introductions')
@Access('member', { row: 'introduction' })
@Controller({ path: 'introductions/:id', version: '1' })
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly live: LiveService,
  ) {}

  /** What was written, newest first; open to the parties once all have consented, with an advisor of the desk present */
  @Get('messages')
  list(
    @Param('id', IdPipe) id: string,
    @Query() query: MessagesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<MessagePageView> {
    return this.messages.list(id, query, principal, locale);
  }

  /** Writes to all parties and the desk */
  @Post('messages')
  @ApiIdempotencyKey()
  write(
    @Param('id', IdPipe) id: string,
    @Body() message: WriteMessageDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MessageView> {
    return this.messages.write(id, message, creationKeyOf(principal, key), principal);
  }

  /** Tells the others how far you have read */
  @Post('messages/read')
  @HttpCode(204)
  read(
    @Param('id', IdPipe) id: string,
    @Body() { upTo }: ReadMessagesDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.messages.read(id, upTo, principal);
  }

  /** What happens in the introduction, as server-sent events: `message.posted`, `message.translated`, `introduction.moved`, `term-sheet.changed`. Resumable by `Last-Event-ID` */
  @Sse('events')
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'last-event-id', required: false, description: 'Id of the last event seen' })
  events(@Param('id', IdPipe) id: string, @Headers('last-event-id') lastSeen?: string): Observable<MessageEvent> {
    // The event says that something is there; who may read what is asked again when it is fetched.
    const events = this.live.changes(lastSeen, ({ subject }) => subject === id);
    return keptAlive(events.pipe(map(({ seq, topic, at }) => ({ id: seq, type: topic, data: { subject: id, at } }))));
  }
}
