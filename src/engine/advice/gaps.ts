import type { CapabilityFacts, Need, RequirementFacts } from '../facts/index.js';
import { placeOf } from '../scoring/exclusions.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { laneOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { subjectOf } from '../scoring/subject.js';
import { sharesGround } from '../scoring/tag-match.js';
import type { Gap, GapReport, OfferFact, OfferTerm } from './advice.types.js';
import { askedBy, states } from './asked-facts.js';
import { usualValues, type Wanted } from './usual-values.js';

/** What no requirement can ask for and every score looks at. */
const ALWAYS_WEIGHED: readonly OfferTerm[] = ['trl', 'references'];
const MOST_RELATED = 5;

/**
 * Which facts a capability does not state that the requirements it could answer ask for. Those are the requirements that
 * say what they are about, share that with the capability by the rule of the score ({@link sharesGround}), and whose
 * lane the two may stand in. Each requirement counts once for each fact. Ordered by how many ask, then by how many of
 * them must, then should have it; facts that none can ask for but every score looks at come last with `asked` 0.
 * The order of `requirements` does not show.
 * @param countryKnown false when the country of the offering company is a guess, so that no lane direction rules it out
 */
export function capabilityGaps(
  capability: CapabilityFacts,
  requirements: readonly RequirementFacts[],
  context: ScoringContext,
  countryKnown = true,
): GapReport {
  const none = { requirements: 0, gaps: [], related: [] } as const;
  if (subjectOf(capability, context).codes.size === 0) return { state: 'no-subject', ...none };
  const open = requirements.filter((requirement) => mayAnswer(requirement, capability, context, countryKnown));
  const near = open.filter((requirement) => sharesSubject(requirement, capability, context));
  if (near.length === 0) return { state: 'no-demand', ...none, related: relatedDemand(capability, open, context) };
  return { state: 'counted', requirements: near.length, gaps: gapsOf(capability, near, context), related: [] };
}

function mayAnswer(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  countryKnown: boolean,
): boolean {
  const { hierarchy } = context;
  const barred = placeOf(requirement, capability, context).some(
    ({ code }) => countryKnown || code !== 'lane-direction',
  );
  const refused = capability.wants.excludedSectors.some((sector) =>
    requirement.tags.some(({ code }) => hierarchy.isWithin(code, sector)),
  );
  return !barred && !refused;
}

/** A requirement that does not say what it is about is answered by anything, which tells nothing about demand. */
const sharesSubject = (requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): boolean =>
  subjectOf(requirement, context).codes.size > 0 && sharesGround(requirement, capability, context);

interface Tally {
  readonly fact: OfferFact;
  readonly needs: Record<Need, number>;
  readonly wanted: (readonly Wanted[])[];
}

function gapsOf(
  capability: CapabilityFacts,
  requirements: readonly RequirementFacts[],
  context: ScoringContext,
): readonly Gap[] {
  const tallies = new Map<string, Tally>();
  for (const requirement of requirements) {
    for (const { fact, need, wanted } of askedBy(requirement, context)) {
      if (states(capability, fact, context)) continue;
      const tally = tallies.get(keyOf(fact)) ?? { fact, needs: { must: 0, should: 0, nice: 0 }, wanted: [] };
      tally.needs[need] += 1;
      tally.wanted.push(wanted);
      tallies.set(keyOf(fact), tally);
    }
  }
  const asked = [...tallies.values()]
    .map(({ fact, needs, wanted }) => ({ fact, asked: wanted.length, needs, usual: usualValues(wanted) }))
    .sort(
      (a, b) =>
        b.asked - a.asked ||
        b.needs.must - a.needs.must ||
        b.needs.should - a.needs.should ||
        byCodeUnits(keyOf(a.fact), keyOf(b.fact)),
    );
  return [...asked, ...weighedBy(capability, requirements, context)];
}

function weighedBy(
  capability: CapabilityFacts,
  requirements: readonly RequirementFacts[],
  context: ScoringContext,
): Gap[] {
  const weighed = requirements.some(({ lane }) => laneOf(context, lane).weights.readiness > 0);
  return ALWAYS_WEIGHED.map((term): OfferFact => ({ kind: 'term', term }))
    .filter((fact) => weighed && !states(capability, fact, context))
    .map((fact) => ({
      fact,
      asked: 0,
      needs: { must: 0, should: 0, nice: 0 },
      usual: { ranges: [], choices: [] },
    }));
}

const keyOf = (fact: OfferFact): string => {
  switch (fact.kind) {
    case 'spec':
      return `spec ${fact.spec}`;
    case 'certification':
      return `certification ${fact.certification}`;
    case 'term':
      return `term ${fact.term}`;
  }
};

/** Subjects asked for that are near the capability's own: its siblings, what is broader or narrower, and related things. */
function relatedDemand(
  capability: CapabilityFacts,
  requirements: readonly RequirementFacts[],
  context: ScoringContext,
): GapReport['related'] {
  const own = [...subjectOf(capability, context).codes];
  const counts = new Map<string, number>();
  for (const requirement of requirements) {
    for (const code of subjectOf(requirement, context).codes) {
      const near = own.some((offered) => context.hierarchy.similarity(code, offered).value > 0);
      if (near) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([tag, asked]) => ({ tag, asked }))
    .sort((a, b) => b.asked - a.asked || byCodeUnits(a.tag, b.tag))
    .slice(0, MOST_RELATED);
}
