import { Endpoint } from './endpoint.js';
import type { Embedder } from './embedder.js';
import type { UsageCounts } from './usage.js';

interface Answer {
  readonly data: readonly { readonly index?: unknown; readonly embedding: readonly number[] }[];
}

/** Vectors from an OpenAI-compatible `/embeddings`. */
export class HttpEmbedder implements Embedder {
  readonly batch = 32;

  constructor(
    readonly id: string,
    private readonly model: string,
    private readonly endpoint: Endpoint,
  ) {}

  embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly (readonly number[])[]> {
    const body = { model: this.model, input: texts, encoding_format: 'float' };
    return this.endpoint.post('/embeddings', body, (json) => vectorsOf(json as Answer, texts.length), signal);
  }

  usage(): UsageCounts {
    return this.endpoint.usage.counts();
  }

  async close(): Promise<void> {}
}

/** Services may answer in another order than asked; then they say which text each vector is of. */
function vectorsOf({ data }: Answer, count: number): readonly (readonly number[])[] {
  const byText = new Map(data.map(({ index, embedding }, place) => [index ?? place, embedding]));
  const vectors = Array.from({ length: count }, (_, text) => byText.get(text));
  const all = vectors.filter((vector) => Array.isArray(vector));
  if (data.length !== count || all.length !== count) throw new Error('not one vector for each text');
  return all;
}
