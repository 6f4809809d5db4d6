import { Injectable, type MessageEvent } from '@nestjs/common';
import { concatMap, defer, from, map, merge, type Observable, startWith, takeWhile } from 'rxjs';
import { keptAlive } from '../../live/keep-alive.js';
import { LiveService } from '../../live/live.service.js';
import { matchRunView } from './match-run.view.js';
import { MatchRunsService } from './match-runs.service.js';

/** A run's progress for whoever watches: its row now, after every saved batch, and at its end. */
@Injectable()
export class RunEvents {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly live: LiveService,
  ) {}

  of(id: string): Observable<MessageEvent> {
    const ended = this.live.changes(undefined, ({ topic, subject }) => topic === 'match-run.ended' && subject === id);
    const listed = this.live.changes(
      undefined,
      ({ topic, details }) => topic === 'match-list.changed' && details.run === id,
    );
    const progressed = this.live.progress('score-run', { runId: id });
    // The row is the truth; what comes in only says that it is time to look again.
    const rows = merge(ended, listed, progressed).pipe(
      startWith(null),
      concatMap(() => defer(() => from(this.runs.require(id)))),
      map((run): MessageEvent => ({ type: isOver(run.state) ? 'ended' : 'progress', data: matchRunView(run) })),
      takeWhile((event) => event.type !== 'ended', true),
    );
    return keptAlive(rows);
  }
}

const isOver = (state: string): boolean => state === 'completed' || state === 'failed';
