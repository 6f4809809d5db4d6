export { prepareCandidates, type CandidatePool } from './candidates.js';
export { exactValue, MAX_MEMBERS, MIN_MEMBERS, TEAM_WEIGHTS } from './objective.js';
export { profiler, type PairProfile } from './pair-fit.js';
export { pairFit } from './pair-reasons.js';
export type * from './reasons.js';
export { roleEvidence, rolesOpenTo } from './role-evidence.js';
export { filledByFirms } from './roles.js';
export { scoreSlots, type SlotTables } from './slot-tables.js';
export { slotRequirement } from './slot-requirement.js';
export { solveTeams } from './solve.js';
export type * from './team.types.js';
export { buildConsortium, MOST_FIRMS, solveConsortium, type ConsortiumOptions } from './consortium/build-consortium.js';
export type * from './consortium/consortium.types.js';
export { compareTeams } from './compare/compare-teams.js';
export * from './compare/compare-teams.types.js';
export { changeLine, renderTeamChange, renderTeamListReason } from './wording/render-changes.js';
export {
  renderNoConsortium,
  renderPairReason,
  renderSideGap,
  renderSlotGap,
  renderSlotReason,
  scopeItemName,
} from './wording/render.js';
export { roleName, teamNames, type TeamNames } from './wording/team-names.js';
