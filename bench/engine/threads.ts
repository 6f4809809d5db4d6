import { Worker } from 'node:worker_threads';
import { THREAD_LIMITS } from '../../src/matching/runs/scoring-pool.js';
import { mean } from './measure.js';
import type { TextsRead } from './reading.js';
import type { Ranked, Task } from './thread.js';

/** A thread that does one task after another, with the memory that the service gives its own. */
export class Thread {
  private readonly worker = new Worker(new URL('./thread.js', import.meta.url), { resourceLimits: THREAD_LIMITS });

  async read(from: number, to: number): Promise<TextsRead> {
    return (await this.perform({ kind: 'read', from, to })) as TextsRead;
  }

  async index(count: number, parts: readonly TextsRead[]): Promise<void> {
    await this.perform({ kind: 'index', count, parts });
  }

  /** Milliseconds in which the texts were read. */
  async ask(count: number): Promise<number> {
    return (await this.perform({ kind: 'ask', count })) as number;
  }

  async rank(from: number, to: number, limit: number): Promise<Ranked> {
    return (await this.perform({ kind: 'rank', from, to, limit })) as Ranked;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private perform(task: Task): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        this.worker.off('message', answered).off('error', failed);
        done();
      };
      const answered = (answer: unknown): void => settle(() => resolve(answer));
      const failed = (error: Error): void => settle(() => reject(error));
      this.worker.on('message', answered).on('error', failed);
      this.worker.postMessage(task, []);
    });
  }
}

/** Requirements a thread takes at once: few enough that no thread waits long for the last. */
const AT_ONCE = 10;

/**
 * The lists of the first `count` requirements over the threads, which have read their texts. The digest does not depend
 * on who made which.
 */
export async function fullRun(
  threads: readonly Thread[],
  count: number,
  limit: number,
): Promise<Ranked & { seconds: number; reading: number }> {
  const readings = await Promise.all(threads.map((thread) => thread.ask(count)));
  const started = performance.now();
  let next = 0;
  let [listed, digest] = [0, 0];
  const work = async (thread: Thread): Promise<void> => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + AT_ONCE);
      const ranked = await thread.rank(from, next, limit);
      listed += ranked.listed;
      digest = (digest + ranked.digest) | 0;
    }
  };
  await Promise.all(threads.map(work));
  const seconds = (performance.now() - started) / 1_000;
  return { listed, digest, seconds, reading: mean(readings) / 1_000 };
}

/** Texts a thread reads at once: what it has read is held twice until it is packed. */
const TEXTS_AT_ONCE = 10_000;

/** The texts of the first `count` capabilities, read by all threads. */
export async function readOverThreads(threads: readonly Thread[], count: number): Promise<TextsRead[]> {
  const parts: TextsRead[] = [];
  let next = 0;
  const work = async (thread: Thread): Promise<void> => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + TEXTS_AT_ONCE);
      parts.push(await thread.read(from, next));
    }
  };
  await Promise.all(threads.map(work));
  return parts;
}
