import type { OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { packageRoot } from '../config/package-root.js';
import { CodedError } from '../errors/coded-error.js';
import type { DocumentText, ThreadAnswer } from './reading/document-text.js';
import { Slots } from './slots.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/documents/reading/document.thread.js');

export interface ReadingLimits {
  /** Documents read at the same time; each takes a thread. */
  readonly atOnce: number;
  /** Time for one document. */
  readonly milliseconds: number;
  /** Memory for the objects of one thread. */
  readonly heapMegabytes: number;
  /** What the whole process may grow by meanwhile: buffers of a thread are outside its heap. */
  readonly growthMegabytes: number;
}

const LIMITS: ReadingLimits = { atOnce: 2, milliseconds: 20_000, heapMegabytes: 512, growthMegabytes: 1024 };

const IDLE_MS = 60_000;
const MEMORY_CHECK_MS = 100;
const MEGABYTE = 1_048_576;

/** Reads documents in threads of their own. A thread that takes too long or too much is ended with all it holds. */
export class DocumentReader implements OnApplicationShutdown {
  private readonly limits: ReadingLimits;
  private readonly slots: Slots;
  private threads: Piscina | undefined;

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.slots = new Slots(this.limits.atOnce);
  }

  /**
   * The text of a document. `bytes` go to the thread and are empty afterwards.
   * @throws CodedError with one of the `document-` codes; `signal.reason` when the caller has given up
   */
  async read(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<DocumentText> {
    const answer = await this.slots.run(() => this.inThread(bytes, signal), signal);
    if ('refused' in answer) throw new CodedError(answer.refused, answer.facts);
    return answer.document;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads?.destroy();
  }

  private async inThread(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ThreadAnswer> {
    const { milliseconds, growthMegabytes } = this.limits;
    const tooSlow = AbortSignal.timeout(milliseconds);
    const tooMuch = new AbortController();
    const most = process.memoryUsage.rss() + growthMegabytes * MEGABYTE;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) tooMuch.abort();
    }, MEMORY_CHECK_MS);
    try {
      return (await this.pool().run(bytes, {
        transferList: [bytes.buffer],
        signal: AbortSignal.any([signal, tooSlow, tooMuch.signal]),
      })) as ThreadAnswer;
    } catch (error) {
      signal.throwIfAborted();
      if (tooMuch.signal.aborted || isOutOfMemory(error)) throw new CodedError('document-inflated');
      if (tooSlow.aborted) throw new CodedError('document-too-slow', { seconds: Math.ceil(milliseconds / 1000) });
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  /** Started with the first document: most processes of Naru never see one. */
  private pool(): Piscina {
    this.threads ??= new Piscina({
      filename: THREAD,
      minThreads: 0,
      maxThreads: this.limits.atOnce,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
    });
    return this.threads;
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  ((error ?? {}) as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
