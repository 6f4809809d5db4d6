import type { CapabilityFacts, GradedCard } from '../../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../fixed-point.js';
import { READINESS_WEIGHTS } from '../weights.js';
import { assess, missing, noGaps, weighed, type Assessment, type Criterion, type Part } from './criterion.js';

/** What holding one, two, or three and more certifications is worth. */
const CERTIFICATION_STEPS = [7_000, 8_500, WHOLE] as const;
const FULL_REFERENCES = 10;
const HIGHEST_TRL = 9;

/**
 * How near to delivery is the offer? What advisors have graded of the company's evaluation card counts item by item; a
 * company without a card, or with a shorter one, loses nothing by it. A proven identity strengthens what is stated about the offer; by itself it says
 * nothing about it, and its absence is not held against a firm.
 */
export const readiness: Criterion = {
  code: 'readiness',
  version: 2,
  check: (_requirement, capability) => readinessOf(capability),
};

/** The same for every requirement. */
export function readinessOf(capability: CapabilityFacts): Assessment {
  const gaps = noGaps();
  const parts: Part[] = [];
  const { trl, certifications, company, readings } = capability;
  if (trl === null) missing(gaps, 'trl', READINESS_WEIGHTS.trl);
  else {
    const value = divideRounded((trl - 1) * WHOLE, HIGHEST_TRL - 1);
    const part = { weight: READINESS_WEIGHTS.trl, value, reason: { code: 'trl', trl } as const };
    parts.push(weighed(part, readings?.terms.trl === undefined, gaps));
  }
  const held = [...new Set(certifications)].sort(byCodeUnits);
  if (held.length === 0) missing(gaps, 'certifications', READINESS_WEIGHTS.certifications);
  else {
    const value = CERTIFICATION_STEPS[held.length - 1] ?? WHOLE;
    const reason = { code: 'certifications-stated', certifications: held } as const;
    const isConfirmed = held.some((code) => readings?.certifications[code] === undefined);
    parts.push(weighed({ weight: READINESS_WEIGHTS.certifications, value, reason }, isConfirmed, gaps));
  }
  if (company.references === null) missing(gaps, 'references', READINESS_WEIGHTS.references);
  else {
    const value = divideRounded(Math.min(company.references, FULL_REFERENCES) * WHOLE, FULL_REFERENCES);
    const reason = { code: 'references-stated', count: company.references } as const;
    parts.push({ weight: READINESS_WEIGHTS.references, value, reason });
  }
  if (company.card !== undefined) parts.push(graded(company.card));
  if (company.verified && parts.length > 0) {
    parts.push({ weight: READINESS_WEIGHTS.verified, value: WHOLE, reason: { code: 'company-verified' } });
  }
  return assess(parts, gaps);
}

/** An item beyond those that a card needs adds to the mean grade, not to its weight. */
function graded({ items, needed, grade }: GradedCard): Part {
  const weight = divideRounded(READINESS_WEIGHTS.card * Math.min(items, needed), needed);
  return { weight, value: grade, reason: { code: 'card-graded', items, grade } };
}
