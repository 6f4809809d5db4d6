import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { Embeddings } from '../models/embeddings.js';
import { TextReading } from '../models/text-reading.service.js';
import { Vectors } from '../models/vectors.service.js';
import { failed } from './exit.js';
import { ProgressLine } from './progress-line.js';
import { say, stopAsked, withNaru } from './session.js';

/** Lets the embedding model read every open record that it has not read, then asks for a run over all lists. */
export async function vectors(): Promise<void> {
  const stop = new AbortController();
  void stopAsked().then(() => stop.abort(failed('stopped before the end; what was read stays, so start it again')));
  await withNaru(async (context) => {
    const { embedder } = context.get(Embeddings);
    if (embedder === null) {
      throw failed(
        'no embedding model is on: set NARU_EMBEDDINGS_DIR, or NARU_EMBEDDINGS_URL and NARU_EMBEDDINGS_MODEL',
      );
    }
    const { unread } = await context.get(Vectors).counts(embedder.id);
    const line = new ProgressLine();
    const begun = Date.now();
    const progress = (read: number): void => line.bar(read, Math.max(read, unread), begun, 'records');
    const { read, refused } = await context
      .get(TextReading)
      .catchUp({ quiet: true, progress, signal: stop.signal })
      .finally(() => line.end());
    say(`${embedder.id} has read ${read} records.`);
    if (refused > 0) say(`It does not take the texts of ${refused} records; NARU_EMBEDDINGS_CHARS makes them shorter.`);
    if (read > 0) {
      const { id } = await context.get(MatchRunsService).request({ scope: 'all', subject: null, requestedBy: null });
      say(`Run ${id} scores the lists anew as soon as a worker is up.`);
    }
  });
}
