import type { EntityManager } from 'typeorm';
import { PairMark } from './pair-mark.entity.js';

export type MarkChange = Pick<PairMark, 'matchId' | 'reason' | 'markedBy'> &
  Partial<Pick<PairMark, 'pinned' | 'excluded' | 'place'>>;

/** Adds to what the desk has made of a pair's place; what the change does not name stays. Doing it twice is doing it once. */
export async function markPair(manager: EntityManager, change: MarkChange): Promise<void> {
  const stands = await manager.findOneBy(PairMark, { matchId: change.matchId });
  const { pinned = false, excluded = false, place = null } = stands ?? {};
  await manager.save(PairMark, { pinned, excluded, place, ...change, markedAt: new Date() });
}

/** The pair stands in lists as it was scored again. */
export async function unmarkPair(manager: EntityManager, matchId: string): Promise<void> {
  await manager.delete(PairMark, { matchId });
}
