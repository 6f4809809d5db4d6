import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Environment } from '../config/environment.js';
import type { ScoringModel } from '../engine/scoring/index.js';
import type { Embedder } from './embedder.js';
import { embeddedText } from './embedded-text.js';
import { Endpoint } from './endpoint.js';
import { HttpEmbedder } from './http-embedder.js';
import { LocalEmbedder } from './local-embedder.js';
import { findLocalModel } from './local-model.js';
import { ModelError } from './model-error.js';
import { quantise } from './quantise.js';

const WHOLE = 10_000;
/** Raised when texts are put together in another way, because the vectors then differ. */
const TEXT_VERSION = 1;
const ATTEMPTS = 3;

type Settings = Pick<
  Environment,
  'NARU_EMBEDDINGS_PREFIX' | 'NARU_EMBEDDINGS_CHARS' | 'NARU_EMBEDDINGS_UNRELATED' | 'NARU_EMBEDDINGS_ALIKE'
>;

/** The embedding model, if the operator has switched one on. */
@Injectable()
export class Embeddings implements OnApplicationShutdown {
  constructor(
    private readonly settings: Settings,
    readonly embedder: Embedder | null,
  ) {}

  /** @throws EnvironmentError when the model cannot be used at all; an endpoint that is away is no reason not to start */
  static async open(environment: Environment): Promise<Embeddings> {
    return new Embeddings(environment, await embedderOf(environment));
  }

  /** For the scoring context; undefined while no model is on. */
  get scoring(): ScoringModel | undefined {
    if (this.embedder === null) return undefined;
    const { NARU_EMBEDDINGS_UNRELATED: unrelated, NARU_EMBEDDINGS_ALIKE: alike } = this.settings;
    return {
      id: this.embedder.id,
      unrelated: Math.round(unrelated * WHOLE),
      alike: Math.round(alike * WHOLE),
    };
  }

  textOf(record: Parameters<typeof embeddedText>[0]): string {
    const { NARU_EMBEDDINGS_PREFIX: prefix = '', NARU_EMBEDDINGS_CHARS: longest } = this.settings;
    return embeddedText(record, prefix, longest);
  }

  /**
   * Quantised vectors, one a text.
   * @throws ModelError, also when no model is on
   */
  async embed(texts: readonly string[], signal?: AbortSignal): Promise<Int8Array[]> {
    if (this.embedder === null) throw new ModelError('denied', 'No embedding model is on');
    const vectors = (await this.embedder.embed(texts, signal)).map(quantise);
    const [first] = vectors;
    if (vectors.length !== texts.length || vectors.some(({ length }) => length !== first?.length)) {
      throw new ModelError('garbled', 'The vectors of one answer differ in dimension or number');
    }
    return vectors;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.embedder?.close();
  }
}

async function embedderOf(environment: Environment): Promise<Embedder | null> {
  const { NARU_EMBEDDINGS_DIR: folder, NARU_EMBEDDINGS_URL: url, NARU_EMBEDDINGS_MODEL: name } = environment;
  const { NARU_EMBEDDINGS_PREFIX: prefix = '', NARU_EMBEDDINGS_CHARS: chars } = environment;
  const idOf = (shown: string, ...more: string[]): string =>
    `${shown}/${createHash('sha256')
      .update(JSON.stringify([TEXT_VERSION, prefix, chars, ...more]))
      .digest('hex')
      .slice(0, 8)}`;
  if (folder !== undefined) {
    const { NARU_EMBEDDINGS_POOLING: pooling, NARU_THREADS: threads } = environment;
    const model = await findLocalModel(folder);
    return new LocalEmbedder(idOf(name ?? model.name, model.fingerprint, pooling), model, { pooling, threads });
  }
  if (url === undefined || name === undefined) return null;
  const { NARU_EMBEDDINGS_KEY: key, NARU_EMBEDDINGS_TIMEOUT_MS: timeoutMs } = environment;
  const endpoint = new Endpoint({ url, key, timeoutMs, wholeMs: ATTEMPTS * timeoutMs, attempts: ATTEMPTS });
  return new HttpEmbedder(idOf(name), name, endpoint);
}
