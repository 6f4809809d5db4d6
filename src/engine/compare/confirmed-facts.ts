import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import type { ChangedFact, ConfirmedFact } from './changed-fact.types.js';

/** What an offer states by a field on one side and by its text alone on the other. */
export const confirmedOffer = (before: CapabilityFacts, after: CapabilityFacts): ChangedFact[] =>
  confirmed(offerReadings(before), offerReadings(after), offerFacts(before), offerFacts(after));

/** The same of a requirement; its clauses tell it themselves. */
export const confirmedNeed = (before: RequirementFacts, after: RequirementFacts): ChangedFact[] =>
  confirmed(needReadings(before), needReadings(after), needFacts(before), needFacts(after));

/** Facts by a name that both revisions share, with what is said of each. */
type Told = ReadonlyMap<string, { readonly fact: ConfirmedFact; readonly value: unknown }>;

/** A fact that is said as before, but by a text alone on one side only: it counts for less there. */
function confirmed(
  readBefore: ReadonlySet<string>,
  readAfter: ReadonlySet<string>,
  before: Told,
  after: Told,
): ChangedFact[] {
  return [...after].flatMap(([name, { fact, value }]): ChangedFact[] => {
    const earlier = before.get(name);
    if (
      earlier === undefined ||
      readBefore.has(name) === readAfter.has(name) ||
      JSON.stringify(earlier.value) !== JSON.stringify(value)
    )
      return [];
    return [{ kind: 'confirmed', fact, isConfirmed: readBefore.has(name) }];
  });
}

function told(facts: readonly (readonly [ConfirmedFact, unknown])[]): Told {
  return new Map(facts.filter(([, value]) => value !== null).map(([fact, value]) => [nameOf(fact), { fact, value }]));
}

function nameOf(fact: ConfirmedFact): string {
  switch (fact.kind) {
    case 'spec':
      return `spec ${fact.spec}`;
    case 'certification':
      return `certification ${fact.certification}`;
    case 'term':
      return fact.term;
  }
}

const offerReadings = ({ readings }: CapabilityFacts): Set<string> =>
  new Set([
    ...Object.keys(readings?.specs ?? {}).map((spec) => `spec ${spec}`),
    ...Object.keys(readings?.certifications ?? {}).map((code) => `certification ${code}`),
    ...Object.keys(readings?.terms ?? {}),
  ]);

const offerFacts = (offer: CapabilityFacts): Told =>
  told([
    ...Object.entries(offer.specs).map(([spec, value]) => [{ kind: 'spec', spec }, value] as const),
    ...offer.certifications.map((certification) => [{ kind: 'certification', certification }, true] as const),
    ...(['trl', 'minOrder', 'monthlyCapacity', 'leadTimeDays', 'price'] as const).map(
      (term) => [{ kind: 'term', term }, offer[term]] as const,
    ),
  ]);

const needReadings = ({ certifications, readings }: RequirementFacts): Set<string> =>
  new Set([
    ...certifications.filter(({ reading }) => reading).map(({ code }) => `certification ${code}`),
    ...Object.keys(readings ?? {}),
  ]);

const needFacts = (need: RequirementFacts): Told =>
  told([
    ...need.certifications.map(({ code }) => [{ kind: 'certification', certification: code }, true] as const),
    ...(['quantity', 'budget', 'neededBy'] as const).map((term) => [{ kind: 'term', term }, need[term]] as const),
  ]);
