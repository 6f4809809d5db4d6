import { Injectable } from '@nestjs/common';
import { Embeddings } from './embeddings.js';
import { textHash } from './embedded-text.js';
import { ModelError } from './model-error.js';
import { type ReadText, type Unread, Vectors } from './vectors.service.js';

export interface ReadingOptions {
  /** Record nothing that asks for scoring: one run over all lists follows. */
  readonly quiet: boolean;
  readonly progress?: (read: number) => void;
  readonly signal?: AbortSignal;
}

export interface ReadingReport {
  readonly read: number;
  /** Records whose texts the model does not take; they are tried again the next time. */
  readonly refused: number;
}

/** Lets the model read every open record that it has not read, until none is left. */
@Injectable()
export class TextReading {
  constructor(
    private readonly embeddings: Embeddings,
    private readonly vectors: Vectors,
  ) {}

  /** @throws ModelError when the model is away; what was read until then is stored */
  async catchUp({ quiet, progress, signal }: ReadingOptions): Promise<ReadingReport> {
    const { embedder } = this.embeddings;
    if (embedder === null) return { read: 0, refused: 0 };
    const refused: string[] = [];
    let read = 0;
    for (;;) {
      signal?.throwIfAborted();
      const batch = await this.vectors.unread(embedder.id, embedder.batch, refused);
      if (batch.length === 0) return { read, refused: refused.length };
      const texts = await this.read(embedder.id, batch, signal);
      if (texts.length === 0 && batch.length > 1) {
        throw new ModelError('garbled', `${embedder.id} takes none of ${batch.length} texts`);
      }
      const done = new Set(texts.map(({ record }) => record.revisionId));
      refused.push(...batch.map(({ revisionId }) => revisionId).filter((id) => !done.has(id)));
      await this.vectors.save(embedder.id, texts, quiet);
      read += texts.length;
      progress?.(read);
    }
  }

  private async read(model: string, batch: readonly Unread[], signal: AbortSignal | undefined): Promise<ReadText[]> {
    const texts = batch.map((record) => {
      const text = this.embeddings.textOf(record);
      return { record, text, textHash: textHash(text) };
    });
    const known = await this.vectors.known(
      model,
      texts.map((one) => one.textHash),
    );
    const fresh = [...new Map(texts.map((one) => [one.textHash, one.text])).entries()].filter(
      ([hash]) => !known.has(hash),
    );
    for (const [hash, vector] of await this.embed(fresh, signal)) known.set(hash, vector);
    await this.checkDimension(model, [...known.values()]);
    return texts.flatMap(({ record, textHash: hash }) => {
      const vector = known.get(hash);
      return vector === undefined ? [] : [{ record, textHash: hash, vector }];
    });
  }

  /** One text that the model does not take, as when it is too long for it, must not keep the others from being read. */
  private async embed(
    texts: readonly (readonly [hash: string, text: string])[],
    signal: AbortSignal | undefined,
  ): Promise<(readonly [hash: string, vector: Int8Array])[]> {
    if (texts.length === 0) return [];
    try {
      const vectors = await this.embeddings.embed(
        texts.map(([, text]) => text),
        signal,
      );
      return texts.flatMap(([hash], i) => (vectors[i] === undefined ? [] : [[hash, vectors[i]] as const]));
    } catch (error) {
      if (!(error instanceof ModelError) || error.kind === 'away' || error.kind === 'denied') throw error;
      if (texts.length === 1) return [];
      const parts = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)];
      const vectors: (readonly [string, Int8Array])[] = [];
      for (const part of parts) vectors.push(...(await this.embed(part, signal)));
      return vectors;
    }
  }

  /** Another dimension under the same name is another model, and the two cannot be compared. */
  private async checkDimension(model: string, vectors: readonly Int8Array[]): Promise<void> {
    const stored = await this.vectors.dimension(model);
    const other = vectors.find(({ length }) => length !== (stored ?? vectors[0]?.length));
    if (other === undefined) return;
    throw new ModelError(
      'garbled',
      `The model ${model} answers ${other.length} numbers where it gave ${stored ?? vectors[0]?.length} before; if it is another model, give it another NARU_EMBEDDINGS_MODEL`,
    );
  }
}
