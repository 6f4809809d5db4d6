import type { Candidate, OpportunityFacts } from '../../facts/index.js';
import type { ScoringContext } from '../../scoring/index.js';
import { prepareCandidates } from '../candidates.js';
import { scoreSlots } from '../slot-tables.js';
import { solveTeams } from '../solve.js';
import type { TeamOptions, TeamResult } from '../team.types.js';

/**
 * The best teams of 2 to 4 companies for an opportunity. The order of the candidates, of their capabilities and of what
 * they state does not show. Where many opportunities or many changes of mind meet the same firms, prepare once
 * (`prepareCandidates`, `scoreSlots`) and solve often (`solveTeams`).
 * @throws RangeError when a firm is given twice, is pinned and not there, or is pinned and excluded; when more than 4
 * are pinned; when the context does not hold the lane that roles are scored in
 */
export const buildTeams = (
  opportunity: OpportunityFacts,
  candidates: readonly Candidate[],
  context: ScoringContext,
  options: TeamOptions = {},
): TeamResult => solveTeams(scoreSlots(opportunity, prepareCandidates(candidates, context)), options);
