import { Injectable, Logger } from '@nestjs/common';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { Embeddings } from './embeddings.js';
import { TextReading } from './text-reading.service.js';
import { Vectors } from './vectors.service.js';

/** With more unread records than this, lists are scored once at the end and not record by record. */
const FEW = 64;

/** What an embedding model has not read yet; nothing while none is on. */
@Injectable()
@Handles('embed-records')
export class EmbedRecordsJob implements JobHandler<'embed-records'> {
  private readonly logger = new Logger('Models');

  constructor(
    private readonly embeddings: Embeddings,
    private readonly vectors: Vectors,
    private readonly reading: TextReading,
  ) {}

  get isOff(): boolean {
    return this.embeddings.embedder === null;
  }

  async handle(_: Jobs['embed-records'], progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    const { embedder } = this.embeddings;
    if (embedder === null) return;
    const { unread: total } = await this.vectors.counts(embedder.id);
    if (total === 0) return;
    const report = (done: number): void => progress({ done, total: Math.max(done, total) });
    const { read, refused } = await this.reading.catchUp({ quiet: total > FEW, progress: report, signal });
    const { calls, failures, retries, ms } = embedder.usage();
    this.logger.log(
      `${embedder.id} read ${read} records; since the start ${calls} calls, ${failures} failed, ${retries} retries, ${ms} ms`,
    );
    if (refused > 0) this.logger.warn(`${embedder.id} does not take the texts of ${refused} records`);
  }
}
