import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { homeLanguageOf, judgeLanguages, judgeReach } from '../clauses/partnership.js';
import { byCodeUnits, WHOLE } from '../fixed-point.js';
import { clusterOf } from '../reference.js';
import { regionsWished } from '../regions.js';
import type { ScoringContext } from '../score.types.js';
import { subjectOf } from '../subject.js';
import { LOCALISATION_WEIGHTS } from '../weights.js';
import { assess, noGaps, partOf, type Criterion, type Part } from './criterion.js';

/**
 * Can the two work together on the ground? Strength of the provider's cluster in what is asked, languages, regions
 * asked for, and a partner who is at home with the seeker. Cluster and partner can only help: most firms lie outside
 * the named clusters, which says nothing against them.
 */
export const localisation: Criterion = {
  code: 'localisation',
  version: 2,
  check(requirement, capability, context) {
    const gaps = noGaps();
    const { languages, regions } = LOCALISATION_WEIGHTS;
    const parts = [
      cluster(requirement, capability, context),
      partOf(judgeLanguages(requirement.company, capability.company), languages, gaps),
      partOf(judgeReach(regionsWished(requirement), capability, context), regions, gaps),
      partner(requirement, capability),
    ];
    return assess(
      parts.filter((part) => part !== null),
      gaps,
    );
  },
};

function cluster(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): Part | null {
  const home = clusterOf(context, capability.company);
  if (home === null) return null;
  const strong = [...subjectOf(requirement, context).codes].filter((code) =>
    home.strengths.some((strength) => context.hierarchy.isWithin(code, strength)),
  );
  if (strong.length === 0) return null;
  return {
    weight: LOCALISATION_WEIGHTS.cluster,
    value: WHOLE,
    reason: { code: 'cluster-strong', cluster: home.code, tags: strong.sort(byCodeUnits) },
  };
}

/** An office, licence or partner in the seeker's country, or an integrator who works in the seeker's language. */
function partner({ company: seeker }: RequirementFacts, capability: CapabilityFacts): Part | null {
  const { company: provider, cooperationModes } = capability;
  const weight = LOCALISATION_WEIGHTS.partner;
  const present = provider.presence.some(({ market, kind }) => market === seeker.country && ON_THE_GROUND.has(kind));
  if (present && provider.country !== seeker.country) {
    return { weight, value: WHOLE, reason: { code: 'local-presence', country: seeker.country } };
  }
  const own = homeLanguageOf(seeker);
  const integrates =
    provider.kind === 'integrator' || provider.kind === 'epc' || cooperationModes.includes('integration');
  if (own === undefined || !provider.languages.includes(own) || !integrates) return null;
  return { weight, value: WHOLE, reason: { code: 'local-partner', kind: provider.kind, language: own } };
}

const ON_THE_GROUND: ReadonlySet<string> = new Set(['licence', 'office', 'partner']);
