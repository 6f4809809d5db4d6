import type { CapabilityFacts } from '../../facts/index.js';
import { byCodeUnits } from '../fixed-point.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';

/** The certification that shows `wanted`: itself if held, else the first held one (by code) that includes it; or null. */
export function certificationShowing(
  wanted: string,
  capability: CapabilityFacts,
  context: ScoringContext,
): string | null {
  if (capability.certifications.includes(wanted)) return wanted;
  return [...capability.certifications].sort(byCodeUnits).find((held) => includes(held, wanted, context)) ?? null;
}

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
