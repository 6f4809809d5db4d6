import type {
  CapabilityFacts,
  CompanyFacts,
  CompanyKind,
  CooperationMode,
  RequirementFacts,
} from '../../facts/index.js';
import { COOPERATION_MODES } from '../../facts/index.js';
import { divideRounded, weightedMean, WHOLE } from '../fixed-point.js';
import type { SideName } from '../reasons.js';
import { gradeReach, gradeSeat, type RegionGrade } from '../regions.js';
import { assess, missing, noGaps, notAsked, type Criterion, type Gaps, type Part } from './criterion.js';

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
    const modes = cooperation(requirement, capability, gaps);
    const ofProvider = [
      kind(requirement.partnerKinds, capability.company, 'provider', gaps),
      partOf(gradeReach(requirement.regions, capability, context)),
    ].filter((part) => part !== null);
    const ofSeeker = [
      kind(wants.partnerKinds, requirement.company, 'seeker', gaps),
      partOf(gradeSeat(wants.regions, requirement.company, context)),
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

function kind(wished: readonly CompanyKind[], company: CompanyFacts, side: SideName, gaps: Gaps): Part | null {
  if (wished.length === 0) return side === 'provider' ? notAsked(gaps, 'partnerKinds') : missing(gaps, 'partnerKinds');
  if (company.kind === null) return missing(gaps, 'kind');
  const wanted = wished.includes(company.kind);
  return {
    weight: 1,
    value: wanted ? WHOLE : 0,
    reason: { code: wanted ? 'partner-kind-wanted' : 'partner-kind-other', side, kind: company.kind },
  };
}

const partOf = (grade: RegionGrade | null): Part | null => (grade === null ? null : { weight: 1, ...grade });

/** Modes are alternatives: one way that suits both is enough. It counts in both directions. */
function cooperation(
  { cooperationModes: asked }: RequirementFacts,
  { cooperationModes: offered }: CapabilityFacts,
  gaps: Gaps,
): Part | null {
  if (asked.length === 0) return notAsked(gaps, 'cooperationModes');
  if (offered.length === 0) return missing(gaps, 'cooperationModes');
  const modes = COOPERATION_MODES.filter((mode: CooperationMode) => asked.includes(mode) && offered.includes(mode));
  if (modes.length === 0) return { weight: 1, value: 0, reason: { code: 'cooperation-none' } };
  return { weight: 1, value: WHOLE, reason: { code: 'cooperation-shared', modes } };
}
