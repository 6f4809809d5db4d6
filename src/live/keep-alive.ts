import type { MessageEvent } from '@nestjs/common';
import { endWith, ignoreElements, interval, map, merge, type Observable, share, takeUntil } from 'rxjs';

const SILENCE_MS = 15_000;

/** Adds a `ping` every 15 s, because proxies close streams that stay silent; ends with `events`. */
export function keptAlive(events: Observable<MessageEvent>): Observable<MessageEvent> {
  const shared = events.pipe(share());
  const over = shared.pipe(ignoreElements(), endWith(true));
  const pings = interval(SILENCE_MS).pipe(map((): MessageEvent => ({ type: 'ping', data: '' })));
  return merge(shared, pings.pipe(takeUntil(over)));
}
