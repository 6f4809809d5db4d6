import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../facts/index.js';
import { byCodeUnits, WHOLE } from './fixed-point.js';
import { onceFor } from './once.js';
import type { CriterionReason } from './reasons.js';
import { referenceOf } from './reference.js';
import type { ScoringContext } from './score.types.js';

const SAME_CLUSTER = 7_000;
const SAME_COUNTRY = 3_000;
/** The text spec in which a capability lists the regions it serves, as ISO 3166-2 codes. */
const REGIONS_COVERED = 'regionsCovered';

export interface RegionGrade {
  readonly value: number;
  readonly reason: CriterionReason;
}

/**
 * How near the seeker's seat is to the best of the regions (ISO 3166-2) that a supplier wishes for: there, in one
 * cluster with it, in the same country, elsewhere. Null when none is wished for or the seat is not stated.
 */
export function gradeSeat(
  wished: readonly string[],
  company: CompanyFacts,
  context: ScoringContext,
): RegionGrade | null {
  return company.region === null ? null : gradeFrom(company.region, wished, 'seeker', context);
}

/**
 * The same for where a supplier works: the regions it states to serve count like its seat. A seat abroad alone does not
 * say that it will not work there, so it is no data.
 */
export function gradeReach(
  wished: readonly string[],
  capability: CapabilityFacts,
  context: ScoringContext,
): RegionGrade | null {
  if (wished.length === 0) return null;
  const covered = regionsCovered(capability);
  const served = [...wished].sort(byCodeUnits).find((region) => covered?.includes(region));
  const { region } = capability.company;
  const seat = region === null ? null : gradeFrom(region, wished, 'provider', context);
  if (seat?.value === WHOLE) return seat;
  if (served !== undefined) return { value: WHOLE, reason: { code: 'region-covered', region: served } };
  if (seat !== null && seat.value > 0) return seat;
  if (covered === null) return null;
  return { value: 0, reason: { code: 'region-uncovered', wished: [...new Set(wished)].sort(byCodeUnits) } };
}

function gradeFrom(
  seat: string,
  wished: readonly string[],
  side: 'seeker' | 'provider',
  context: ScoringContext,
): RegionGrade | null {
  if (wished.length === 0) return null;
  if (wished.includes(seat)) return { value: WHOLE, reason: { code: 'region-match', side, region: seat } };
  const sameCluster = referenceOf(context).clusters.some(
    ({ regions }) => regions.includes(seat) && wished.some((other) => regions.includes(other)),
  );
  if (sameCluster) return { value: SAME_CLUSTER, reason: { code: 'region-near', side, region: seat } };
  const sameCountry = wished.some((other) => countryOf(other) === countryOf(seat));
  return { value: sameCountry ? SAME_COUNTRY : 0, reason: { code: 'region-other', side, region: seat } };
}

const countryOf = (region: string): string => region.slice(0, 2);

/** The regions (ISO 3166-2) that a supplier is wished for in: stated, else those that only the text or a clause asks it to cover. */
export const regionsWished = onceFor(({ regions, clauses }: RequirementFacts): readonly string[] => {
  if (regions.length > 0) return regions;
  const asked = clauses
    .filter(({ spec }) => spec === REGIONS_COVERED)
    .flatMap(({ bound }) => (bound.op === 'in' ? bound.values : bound.op === '=' ? [bound.value] : []));
  return [...new Set(asked.flatMap((value) => codesIn(String(value))))];
});

/** Null when none is stated as a code: words for places are not compared. */
export const regionsCovered = onceFor(({ specs }: CapabilityFacts): readonly string[] | null => {
  const stated = specs[REGIONS_COVERED];
  const codes = stated?.shape === 'text' ? codesIn(stated.text) : [];
  return codes.length === 0 ? null : codes;
});

function codesIn(text: string): readonly string[] {
  return text.match(/\b[A-Z]{2}-[A-Z0-9]{1,3}\b/g) ?? [];
}
