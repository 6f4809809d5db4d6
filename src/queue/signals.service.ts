import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { Observable } from 'rxjs';
import { QueueBackend } from './backend.js';
import { within } from './deadline.js';

const REACH_MS = 2000;
const CLOSE_MS = 3000;

/**
 * Short messages between the processes of one Naru: wake-ups and progress. They may be lost while the queue is away,
 * so nothing may rest on one: what matters is in the database, and readers look there now and then by themselves.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly relay: Relay<unknown>;
  private readonly reaching: Promise<void>;
  private ready = false;

  constructor(private readonly backend: QueueBackend) {
    this.relay = backend.relay();
    this.reaching = within(REACH_MS, 'Reaching the relay', this.reach()).catch((error: unknown) =>
      backend.complain(error),
    );
  }

  private async reach(): Promise<void> {
    await this.relay.waitUntilReady();
    this.ready = true;
  }

  /** Resolves when the message is out or given up; with `retain`, who subscribes within those ms still gets it. */
  async publish(topic: string, data: unknown, retain = 0): Promise<void> {
    // What a process that has just begun has to say must not be lost for being the first.
    if (!this.ready) await this.reaching;
    if (!this.ready) return;
    await this.relay.publish(topic, data, { retain }).catch((error: unknown) => this.backend.complain(error));
  }

  /** Messages of a topic, or of a pattern with `*` for one word and `>` for the rest. */
  on<T>(pattern: string): Observable<T> {
    return new Observable((subscriber) => {
      const subscribing = this.relay.subscribe<T>(pattern, ({ data }) => subscriber.next(data));
      subscribing.catch((error: unknown) => this.backend.complain(error));
      return () => {
        subscribing
          .then((subscription) => subscription.unsubscribe())
          .catch((error: unknown) => this.backend.complain(error));
      };
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await within(CLOSE_MS, 'Leaving the relay', this.relay.close()).catch((error: unknown) =>
      this.backend.complain(error),
    );
  }
}
