import type { CompanyFacts } from '../facts/index.js';
import { WHOLE } from './fixed-point.js';
import type { CriterionReason, SideName } from './reasons.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';

const SAME_CLUSTER = 7_000;
const SAME_COUNTRY = 3_000;

export interface RegionGrade {
  readonly value: number;
  readonly reason: CriterionReason;
}

/**
 * How near a firm's region (ISO 3166-2) is to the best of those wished for: there, in one cluster with it, in the same
 * country, elsewhere. Null when no region is wished for or the firm states none.
 */
export function gradeRegion(
  wished: readonly string[],
  company: CompanyFacts,
  side: SideName,
  context: ScoringContext,
): RegionGrade | null {
  const { region } = company;
  if (wished.length === 0 || region === null) return null;
  if (wished.includes(region)) return { value: WHOLE, reason: { code: 'region-match', side, region } };
  const sameCluster = referenceOf(context).clusters.some(
    ({ regions }) => regions.includes(region) && wished.some((other) => regions.includes(other)),
  );
  if (sameCluster) return { value: SAME_CLUSTER, reason: { code: 'region-near', side, region } };
  const sameCountry = wished.some((other) => countryOf(other) === countryOf(region));
  return { value: sameCountry ? SAME_COUNTRY : 0, reason: { code: 'region-other', side, region } };
}

const countryOf = (region: string): string => region.slice(0, 2);
