import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Observable, Subject, takeUntil } from 'rxjs';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { JobName, Jobs } from '../queue/catalogue.js';
import type { Progress } from '../queue/handles.decorator.js';
import { progressTopic } from '../queue/progress.js';
import { Signals } from '../queue/signals.service.js';
import { BACKLOG, type ChangeEvent, ChangeStream, type Filter } from './change-stream.js';

const WAKE = 'changes';
/** How long a commit of another process may stay unseen when its wake-up is lost. */
const FALLBACK_MS = 5000;
const PAGE = 500;

/** The change log as live streams, and the progress of jobs. One poll of the log serves all streams of the process. */
@Injectable()
export class LiveService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly streams = new Set<ChangeStream>();
  private readonly stopping = new Subject<void>();
  /** Up to where the log has been handed to the streams; null while there are none. */
  private cursor: string | null = null;
  private polling: Promise<void> | null = null;
  private pollAgain = false;
  private announcing: Promise<void> | null = null;
  private announceAgain = false;
  private fallback: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.transactions.onCommit(() => {
      this.wake();
      this.announceAgain = true;
      this.announcing ??= this.announce();
    });
    this.signals
      .on(WAKE)
      .pipe(takeUntil(this.stopping))
      .subscribe(() => this.wake());
    this.fallback = setInterval(() => this.wake(), FALLBACK_MS).unref();
  }

  /** Streams end here, before the server waits for its open responses. */
  onModuleDestroy(): void {
    clearInterval(this.fallback);
    this.stopping.next();
    this.stopping.complete();
  }

  /**
   * Changes as they are committed, in order and none twice. A reader that is too far behind gets {@link RELOAD} in
   * place of what it missed.
   * @param after sequence number of the last change the reader has seen; from now on when left out
   */
  changes(after?: string, filter: Filter = () => true): Observable<ChangeEvent> {
    return new Observable<ChangeEvent>((subscriber) => {
      const stream = new ChangeStream(subscriber, filter);
      this.streams.add(stream);
      this.begin(stream, after).catch((error: unknown) => subscriber.error(error));
      return () => {
        this.streams.delete(stream);
        if (this.streams.size === 0) this.cursor = null;
      };
    }).pipe(takeUntil(this.stopping));
  }

  /** Progress of a job, the last known first. A job that is done falls silent; its end is a change in the log. */
  progress<N extends JobName>(name: N, payload: Jobs[N]): Observable<Progress> {
    return this.signals.on<Progress>(progressTopic(name, payload)).pipe(takeUntil(this.stopping));
  }

  private async begin(stream: ChangeStream, after: string | undefined): Promise<void> {
    if (this.cursor === null) {
      const epoch = await this.transactions.epoch();
      this.cursor ??= epoch;
    } else if (after !== undefined) {
      // Another process may have served this reader beyond where this one has read.
      await this.poll();
    }
    const cursor = this.cursor ?? '0';
    const known = after === undefined || (/^\d{1,18}$/.test(after) && BigInt(after) <= BigInt(cursor));
    const missed = after === undefined || !known ? [] : await this.read(after, cursor, BACKLOG + 1);
    stream.begin(known ? (after ?? cursor) : null, cursor, missed);
  }

  /** One wake-up at a time, and one more for what was committed while it was on its way: others may have read already. */
  private async announce(): Promise<void> {
    while (this.announceAgain) {
      this.announceAgain = false;
      await this.signals.publish(WAKE, null);
    }
    this.announcing = null;
  }

  private wake(): void {
    if (this.streams.size === 0) return;
    this.poll().catch((error: unknown) => {
      this.logger.warn(`The change log could not be read: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  private poll(): Promise<void> {
    this.pollAgain = true;
    this.polling ??= this.serve();
    return this.polling;
  }

  private async serve(): Promise<void> {
    try {
      while (this.pollAgain) {
        this.pollAgain = false;
        await this.serveOnce();
      }
    } finally {
      this.polling = null;
    }
  }

  private async serveOnce(): Promise<void> {
    let from = this.cursor;
    // The epoch waits for open writers, so it is asked for only when there is something to read.
    if (from === null || (await this.read(from, null, 1)).length === 0) return;
    const epoch = await this.transactions.epoch();
    for (let page: readonly ChangeEvent[]; from !== null && from !== epoch; from = page.at(-1)?.seq ?? epoch) {
      page = await this.read(from, epoch, PAGE);
      for (const change of page) for (const stream of this.streams) stream.offer(change);
    }
    if (this.cursor !== null) this.cursor = epoch;
  }

  private read(after: string, upTo: string | null, limit: number): Promise<ChangeEvent[]> {
    return this.dataSource.query<ChangeEvent[]>(
      `select seq, topic, subject, details, at from change
        where seq > $1 and ($2::bigint is null or seq <= $2) order by seq limit $3`,
      [after, upTo, limit],
    );
  }
}
