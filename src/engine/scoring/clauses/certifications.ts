import type { CapabilityFacts, Reading, RequiredCertification, RequirementFacts } from '../../facts/index.js';
import { byCodeUnits } from '../fixed-point.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';

/**
 * The certification that shows `wanted`, or null: of those that are it or include it, a stated one before one that was
 * only read, itself before a wider one, then the first by code.
 */
export function certificationShowing(
  wanted: string,
  capability: CapabilityFacts,
  context: ScoringContext,
): string | null {
  const readings = capability.readings?.certifications ?? {};
  const rank = (held: string): number => (readings[held] === undefined ? 0 : 2) + (held === wanted ? 0 : 1);
  const showing = capability.certifications.filter((held) => includes(held, wanted, context));
  return showing.sort((a, b) => rank(a) - rank(b) || byCodeUnits(a, b))[0] ?? null;
}

/** What the offer's text says of not holding `wanted`; null where it holds it, or is silent. */
export const denialOf = (wanted: string, capability: CapabilityFacts, context: ScoringContext): Reading | null =>
  certificationShowing(wanted, capability, context) === null ? (capability.readings?.denied?.[wanted] ?? null) : null;

/**
 * The certifications that the requirement states as a must and that are plainly not held; in the order of their codes.
 * Words of both texts alone do not keep a pair apart, since who asks for help with a registration names it too, unless
 * the seeker turns away whoever lacks it.
 */
export const deniedMusts = (
  { certifications }: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): string[] =>
  certifications
    .filter(
      ({ code, need, reading, insisted }) =>
        need === 'must' &&
        (reading === undefined || insisted === true) &&
        denialOf(code, capability, context)?.isPlain === true,
    )
    .map(({ code }) => code)
    .sort(byCodeUnits);

/** The certifications that whoever writes must hold, and of which the offer says nothing plain; in the order of their codes. */
export const silentOnInsisted = (
  { certifications }: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): RequiredCertification[] =>
  certifications
    .filter(
      ({ code, need, insisted }) =>
        need === 'must' &&
        insisted === true &&
        certificationShowing(code, capability, context) === null &&
        denialOf(code, capability, context)?.isPlain !== true,
    )
    .sort((a, b) => byCodeUnits(a.code, b.code));

function includes(held: string, wanted: string, context: ScoringContext): boolean {
  const { certifications } = referenceOf(context);
  const seen = new Set<string>();
  const open = [held];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === wanted) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    open.push(...(certifications.get(code)?.includes ?? []));
  }
  return false;
}
