import type { CompanyFacts, CompanyKind } from '../../facts/index.js';
import { judgeCooperation, judgeKind } from '../clauses/partnership.js';
import { divideRounded, weightedMean } from '../fixed-point.js';
import { gradeReach, gradeSeat, regionsWished } from '../regions.js';
import { assess, missing, noGaps, partOf, type Criterion, type Gaps, type Part } from './criterion.js';

/**
 * Does each side want the other? Each direction is the mean of what one side wishes (kinds of firm, regions, ways to
 * cooperate) against what the other is; the criterion is the harmonic mean of the two, so that a wish on one side
 * alone does not lift a pair. A direction that nobody states leaves the other to speak alone.
 */
export const reciprocity: Criterion = {
  code: 'reciprocity',
  version: 1,
  check(requirement, capability, context) {
    const gaps = noGaps();
    const { wants } = capability;
    // Ways to cooperate count in both directions.
    const modes = partOf(judgeCooperation(requirement.cooperationModes, capability.cooperationModes), 1, gaps);
    const reach = gradeReach(regionsWished(requirement), capability, context);
    const ofProvider = [
      partOf(judgeKind(requirement.partnerKinds, capability.company, 'provider'), 1, gaps),
      reach === null ? null : { weight: 1, ...reach },
    ].filter((part) => part !== null);
    const seat = gradeSeat(wants.regions, requirement.company, context);
    const ofSeeker = [
      seekerKind(wants.partnerKinds, requirement.company, gaps),
      seat === null ? null : { weight: 1, ...seat },
    ].filter((part) => part !== null);
    const shared = modes === null ? [] : [modes];
    return {
      ...assess([...shared, ...ofProvider, ...ofSeeker], gaps),
      value: harmonicMean(weightedMean([...ofProvider, ...shared]), weightedMean([...ofSeeker, ...shared])),
    };
  },
};

function harmonicMean(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return a + b === 0 ? 0 : divideRounded(2 * a * b, a + b);
}

/** What the supplier does not wish for is its own fact left unsaid, not one that the requirement does not ask. */
const seekerKind = (wished: readonly CompanyKind[], seeker: CompanyFacts, gaps: Gaps): Part | null =>
  wished.length === 0 ? missing(gaps, 'partnerKinds') : partOf(judgeKind(wished, seeker, 'seeker'), 1, gaps);
