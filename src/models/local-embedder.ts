import { join } from 'node:path';
import { Piscina } from 'piscina';
import { packageRoot } from '../config/package-root.js';
import type { Embedder } from './embedder.js';
import type { LocalModel } from './local-model.js';
import { ModelError } from './model-error.js';
import { Usage, type UsageCounts } from './usage.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/models/local-embedder.thread.js');
/** A model takes hundreds of megabytes: it is given back when nothing was read for this long. */
const IDLE_MS = 120_000;

export interface LocalSettings {
  readonly pooling: 'mean' | 'cls';
  /** Threads of the library for one text. */
  readonly threads: number;
}

export type ThreadModel = Pick<LocalModel, 'folder' | 'dtype'> & LocalSettings;

/** Vectors from a model in a folder, computed in a thread of its own: the event loop goes on, and nothing is sent. */
export class LocalEmbedder implements Embedder {
  readonly batch = 16;
  private readonly counts = new Usage();
  private readonly pool: Piscina;

  constructor(
    readonly id: string,
    { folder, dtype }: LocalModel,
    settings: LocalSettings,
  ) {
    const workerData: ThreadModel = { folder, dtype, ...settings };
    this.pool = new Piscina({ filename: THREAD, workerData, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
  }

  async embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly (readonly number[])[]> {
    const begun = performance.now();
    try {
      const vectors = (await this.pool.run([...texts], { signal })) as number[][];
      this.counts.answered(performance.now() - begun);
      return vectors;
    } catch (error) {
      signal?.throwIfAborted();
      const why = `The local model failed: ${error instanceof Error ? error.message : String(error)}`;
      this.counts.failed(performance.now() - begun, why);
      throw new ModelError('garbled', why);
    }
  }

  usage(): UsageCounts {
    return this.counts.counts();
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
