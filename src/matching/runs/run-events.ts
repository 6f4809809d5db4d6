import { Injectable, type MessageEvent } from '@nestjs/common';
import { concatMap, defer, map, merge, type Observable, startWith, switchMap, takeWhile } from 'rxjs';
import { Transactions } from '../../database/transactions.js';
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
    private readonly transactions: Transactions,
  ) {}

  of(id: string): Observable<MessageEvent> {
    // The log is followed from before the row is read, so that an end between the two is not missed.
    const events = defer(() => this.transactions.epoch()).pipe(
      switchMap((epoch) =>
        merge(this.changes(id, epoch), this.live.progress('score-run', { runId: id })).pipe(startWith(null)),
      ),
      // The row is the truth; what comes in only says that it is time to look again.
      concatMap(() => this.runs.require(id)),
      map((run): MessageEvent => ({ type: isOver(run.state) ? 'ended' : 'progress', data: matchRunView(run) })),
      takeWhile((event) => event.type !== 'ended', true),
    );
    return keptAlive(events);
  }

  private changes(id: string, after: string): Observable<unknown> {
    return this.live.changes(
      after,
      ({ topic, subject, details }) =>
        (topic === 'match-run.ended' && subject === id) ||
        ((topic === 'match-list.changed' || topic === 'team-list.changed') && details.run === id),
    );
  }
}

const isOver = (state: string): boolean => state === 'completed' || state === 'failed';
