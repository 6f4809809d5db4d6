import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { Access } from '../http/access.decorator.js';
import { keptAlive } from './keep-alive.js';
import { LiveService } from './live.service.js';

@ApiTags('events')
@Access('advisor')
@Controller({ path: 'events', version: '1' })
export class EventsController {
  constructor(private readonly live: LiveService) {}

  /** Everything that changes, as server-sent events: `requirement.saved`, `match-list.changed`, ... Resumable by `Last-Event-ID` */
  @Sse()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'last-event-id', required: false, description: 'Id of the last event seen' })
  events(@Headers('last-event-id') lastSeen?: string): Observable<MessageEvent> {
    const events = this.live.changes(lastSeen);
    return keptAlive(
      events.pipe(
        map(({ seq, topic, subject, details, at }) => ({ id: seq, type: topic, data: { subject, details, at } })),
      ),
    );
  }
}
