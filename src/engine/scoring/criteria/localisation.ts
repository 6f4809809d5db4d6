import type { CapabilityFacts, Language, RequirementFacts } from '../../facts/index.js';
import { LANGUAGES } from '../../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../fixed-point.js';
import { clusterOf } from '../reference.js';
import { gradeReach } from '../regions.js';
import type { ScoringContext } from '../score.types.js';
import { matchTags } from '../tag-match.js';
import { LOCALISATION_WEIGHTS } from '../weights.js';
import { assess, missing, noGaps, notAsked, type Criterion, type Gaps, type Part } from './criterion.js';

/** A third language works, less well than the seeker's own. */
const SHARED_LANGUAGE = 7_000;
const HOME_LANGUAGES: Readonly<Record<string, Language>> = { KR: 'ko', CN: 'zh' };

/**
 * Can the two work together on the ground? Strength of the provider's cluster in what is asked, languages, regions
 * asked for, and a partner who is at home with the seeker. Cluster and partner can only help: most firms lie outside
 * the named clusters, which says nothing against them.
 */
export const localisation: Criterion = {
  code: 'localisation',
  version: 1,
  check(requirement, capability, context) {
    const gaps = noGaps();
    const parts = [
      cluster(requirement, capability, context),
      languages(requirement, capability, gaps),
      regions(requirement, capability, context, gaps),
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
  if (home === null || requirement.tags.length === 0) return null;
  const matches = matchTags(requirement, capability, context);
  const strong = matches.filter(({ required }) =>
    home.strengths.some((strength) => context.hierarchy.isWithin(required.code, strength)),
  );
  if (strong.length === 0) return null;
  const weightOf = (some: typeof matches): number => some.reduce((sum, { weight }) => sum + weight, 0);
  return {
    weight: LOCALISATION_WEIGHTS.cluster,
    value: divideRounded(weightOf(strong) * WHOLE, weightOf(matches)),
    reason: {
      code: 'cluster-strong',
      cluster: home.code,
      tags: [...new Set(strong.map(({ required }) => required.code))].sort(byCodeUnits),
    },
  };
}

function languages(
  { company: seeker }: RequirementFacts,
  { company: provider }: CapabilityFacts,
  gaps: Gaps,
): Part | null {
  if (seeker.languages.length === 0) return notAsked(gaps, 'languages');
  if (provider.languages.length === 0) return missing(gaps, 'languages');
  const weight = LOCALISATION_WEIGHTS.languages;
  const own = HOME_LANGUAGES[seeker.country];
  if (own !== undefined && provider.languages.includes(own)) {
    return { weight, value: WHOLE, reason: { code: 'language-own', language: own } };
  }
  const shared = LANGUAGES.filter((one) => seeker.languages.includes(one) && provider.languages.includes(one));
  if (shared.length === 0) return { weight, value: 0, reason: { code: 'language-none' } };
  return { weight, value: SHARED_LANGUAGE, reason: { code: 'language-shared', languages: shared } };
}

function regions(
  { regions: wished }: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  gaps: Gaps,
): Part | null {
  if (wished.length === 0) return notAsked(gaps, 'regions');
  const grade = gradeReach(wished, capability, context);
  return grade === null ? missing(gaps, 'regionsCovered') : { weight: LOCALISATION_WEIGHTS.regions, ...grade };
}

/** An office, licence or partner in the seeker's country, or an integrator who works in the seeker's language. */
function partner({ company: seeker }: RequirementFacts, capability: CapabilityFacts): Part | null {
  const { company: provider, cooperationModes } = capability;
  const weight = LOCALISATION_WEIGHTS.partner;
  const present = provider.presence.some(({ market, kind }) => market === seeker.country && ON_THE_GROUND.has(kind));
  if (present && provider.country !== seeker.country) {
    return { weight, value: WHOLE, reason: { code: 'local-presence', country: seeker.country } };
  }
  const own = HOME_LANGUAGES[seeker.country];
  const integrates =
    provider.kind === 'integrator' || provider.kind === 'epc' || cooperationModes.includes('integration');
  if (own === undefined || !provider.languages.includes(own) || !integrates) return null;
  return { weight, value: WHOLE, reason: { code: 'local-partner', kind: provider.kind, language: own } };
}

const ON_THE_GROUND: ReadonlySet<string> = new Set(['licence', 'office', 'partner']);
