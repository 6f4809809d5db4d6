/** Results that are saved in one transaction at most. */
const MOST = 64;

export interface InOrder<T, R> {
  /** Items that are worked on at the same time: also what a shutdown waits for. */
  readonly width: number;
  /** Results that are worth a transaction; more are saved together while the one before is under way. */
  readonly batch: number;
  readonly signal: AbortSignal;
  readonly work: (item: T) => Promise<R>;
  readonly save: (results: R[]) => Promise<void>;
}

/**
 * Works on items, a few at a time, and saves what comes out in their order while the next ones are worked on. When it ends,
 * well or not, nothing goes on behind it, and what lies before the first item that failed is saved.
 * @throws what `work` or `save` throws, and the reason of `signal` when that came before the last item
 */
export async function inOrder<T, R>(items: readonly T[], task: InOrder<T, R>): Promise<void> {
  const { width, batch, signal } = task;
  const working: Promise<R>[] = [];
  const results: R[] = [];
  let begun = 0;
  let saving = Promise.resolve();
  let isSaving = false;

  const begin = (): void => {
    for (const item of items.slice(begun, begun + width - working.length)) {
      const result = task.work(item);
      // Looked at when its turn comes; until then a failure must not count as unhandled.
      result.catch(() => undefined);
      working.push(result);
      begun += 1;
    }
  };
  const save = (): void => {
    isSaving = true;
    saving = task.save(results.splice(0)).finally(() => (isSaving = false));
    saving.catch(() => undefined);
  };

  try {
    for (;;) {
      if (!signal.aborted) begin();
      const next = working.shift();
      if (next === undefined) break;
      results.push(await next);
      if (results.length < batch || (isSaving && results.length < MOST)) continue;
      await saving;
      save();
    }
  } finally {
    await Promise.allSettled(working);
    await saving;
    if (results.length > 0) await task.save(results);
  }
  if (begun < items.length) signal.throwIfAborted();
}
