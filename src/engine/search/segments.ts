/** What came together. Never changes, but for what is removed. */
export interface Held<F> {
  readonly members: readonly F[];
  /** 1 for those that are gone or stand in a newer segment. */
  readonly removed: Uint8Array;
}

/** A member of a segment. */
export interface Place<S> {
  readonly segment: S;
  readonly place: number;
}

/**
 * Facts by their ids in segments, so that a change costs little and nothing is rebuilt while questions are answered:
 * what comes makes a segment of its own, and the newest are merged until each is less than half as large as the one
 * before. So few are asked, and each fact is copied a logarithmic number of times.
 */
export class Segments<F extends { readonly id: string }, S extends Held<F>> {
  private readonly segments: S[] = [];
  private readonly places = new Map<string, Place<S>>();

  /** @param build makes a segment; `before` tells where a fact stood that is merged */
  constructor(private readonly build: (facts: readonly F[], before: (one: F) => Place<S> | null) => S) {}

  get all(): readonly S[] {
    return this.segments;
  }

  /** The facts of an id; null when it is not held. */
  find(id: string): F | null {
    const held = this.placeOf(id);
    return held?.segment.members[held.place] ?? null;
  }

  /** Where the facts of an id stand; null when it is not held. */
  placeOf(id: string): Place<S> | null {
    return this.places.get(id) ?? null;
  }

  /** How many facts are held. */
  get size(): number {
    return this.places.size;
  }

  /** Adds facts, each in the place of the one with its id. */
  put(facts: readonly F[]): void {
    this.remove(facts.map(({ id }) => id));
    if (facts.length === 0) return;
    this.append(this.build(facts, () => null));
    this.mergeSmall();
  }

  /** Takes facts out; ids that are not held are passed over. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const held = this.places.get(id);
      if (held === undefined) continue;
      held.segment.removed[held.place] = 1;
      this.places.delete(id);
    }
  }

  private append(segment: S): void {
    this.segments.push(segment);
    for (const [place, { id }] of segment.members.entries()) this.places.set(id, { segment, place });
  }

  private mergeSmall(): void {
    for (;;) {
      const [older, newer] = this.segments.slice(-2);
      if (older === undefined || newer === undefined) return;
      if (older.members.length >= 2 * newer.members.length) return;
      this.segments.length -= 2;
      const live = [older, newer].flatMap((segment) =>
        segment.members.filter((_, place) => segment.removed[place] === 0),
      );
      const held = new Map(live.map((one) => [one, this.placeOf(one.id)]));
      this.append(this.build(live, (one) => held.get(one) ?? null));
    }
  }
}
