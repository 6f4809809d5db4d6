import type { Subscriber } from 'rxjs';
import type { Change } from '../database/change.entity.js';

export type ChangeEvent = Pick<Change, 'seq' | 'topic' | 'subject' | 'details' | 'at'>;
export type Filter = (change: ChangeEvent) => boolean;

/** Topic of the one event that stands for changes a reader cannot be given any more: it has to load its view again. */
export const RELOAD = 'stream.reload';

/** How many changes a reader may be behind when it comes, and how many may wait while it is brought up to date. */
export const BACKLOG = 1000;

const NO_SUBJECT = '00000000-0000-0000-0000-000000000000';

/** One reader of the change log: first what it missed, then what comes, in order and none twice. */
export class ChangeStream {
  /** What came while missed changes were still being read; null once the reader is up to date. */
  private waiting: ChangeEvent[] | null = [];
  private seen = 0n;

  constructor(
    private readonly subscriber: Subscriber<ChangeEvent>,
    private readonly filter: Filter,
  ) {}

  offer(change: ChangeEvent): void {
    if (this.waiting === null) this.pass(change);
    else if (this.waiting.length <= BACKLOG) this.waiting.push(change);
  }

  /**
   * @param after what the reader has seen; null when that is not known any more
   * @param cursor up to where `missed` reaches
   * @param missed changes after `after`; more than {@link BACKLOG} mean that there may be others
   */
  begin(after: string | null, cursor: string, missed: readonly ChangeEvent[]): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    this.seen = BigInt(after ?? cursor);
    if (after === null || missed.length > BACKLOG || waiting.length > BACKLOG) {
      this.reload(waiting.at(-1)?.seq ?? cursor);
      return;
    }
    for (const change of missed) this.pass(change);
    for (const change of waiting) this.pass(change);
  }

  private pass(change: ChangeEvent): void {
    const seq = BigInt(change.seq);
    if (seq <= this.seen) return;
    this.seen = seq;
    if (this.filter(change)) this.subscriber.next(change);
  }

  private reload(seq: string): void {
    this.seen = BigInt(seq);
    this.subscriber.next({ seq, topic: RELOAD, subject: NO_SUBJECT, details: {}, at: new Date() });
  }
}
