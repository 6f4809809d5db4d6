import type { ConsortiumResult, ScopeItem } from '../consortium/consortium.types.js';
import type { GapAdvice, PairReason, SlotReason } from '../reasons.js';
import type { SideGap } from '../team.types.js';
import type { TeamNames } from './team-names.js';

/** Texts of one language. */
export interface TeamPhrases {
  readonly slot: (reason: Exclude<SlotReason, { code: 'scored' }>, names: TeamNames) => string;
  readonly pair: (reason: PairReason, names: TeamNames) => string;
  readonly gap: (advice: GapAdvice, names: TeamNames) => string;
  readonly side: (gap: SideGap, market: string, names: TeamNames) => string;
  readonly noConsortium: (
    result: Exclude<ConsortiumResult, { state: 'proposed' }>,
    item: (item: ScopeItem) => string,
    names: TeamNames,
  ) => string;
}
