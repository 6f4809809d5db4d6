/** Enough for the neighbourhoods that a day's work goes back to. */
const MOST_HELD = 2_000;

/**
 * Facts of revisions that were read before. Reading a text costs about a millisecond, an interview rests on dozens of
 * them, and a revision never changes: what is held under its version needs no refreshing. The least recently used go.
 */
export class HeldFacts<F extends object> {
  private readonly byRevision = new Map<string, F>();

  get(revision: string): F | undefined {
    const facts = this.byRevision.get(revision);
    if (facts !== undefined) this.keep(revision, facts);
    return facts;
  }

  keep(revision: string, facts: F): void {
    this.byRevision.delete(revision);
    this.byRevision.set(revision, facts);
    if (this.byRevision.size <= MOST_HELD) return;
    for (const [oldest] of this.byRevision) {
      this.byRevision.delete(oldest);
      return;
    }
  }
}
