import type { CapabilityFacts, Lane, RoleSlot } from '../facts/index.js';
import { certificationShowing } from '../scoring/clauses/certifications.js';
import { WHOLE } from '../scoring/fixed-point.js';
import { upperScore, type CandidatePool } from './candidates.js';
import { ECHO_WORTH, echoOf } from './echo.js';
import { firmFit } from './firm-fit.js';
import { asksCapability, filledByFirms, isLocalRole, kindsAsked } from './roles.js';
import { type AskedSlot, sameFrom } from './asked-slot.js';

/** Everybody who could fill the role, with the highest score each can have. */
export function upperScores(asked: AskedSlot, pool: CandidatePool): Map<number, number> {
  const found = withoutWords(asked, pool);
  if (asked.words === null) return found;
  return new Map([...found].map(([firm, upper]) => [firm, Math.min(WHOLE, upper + ECHO_WORTH)]));
}

/** By what the taxonomy tells: whose title says how much is read only of those whom it may matter for. */
function withoutWords(asked: AskedSlot, pool: CandidatePool): Map<number, number> {
  const { slot, market } = asked;
  const found = new Map<number, number>();
  if (!asksCapability(slot) && !asked.byWords) {
    const wordless = { ...asked, words: null };
    const kinds = kindsAsked(slot);
    for (const firm of firmsAt(asked, pool)) {
      const candidate = pool.firms[firm];
      const kind = candidate?.company.kind ?? null;
      // What a firm is costs no more to judge than to bound.
      const fits = candidate !== undefined && (kind === null || kinds.includes(kind));
      if (fits) found.set(firm, firmFit(wordless, candidate, pool.context).score);
    }
    return found;
  }
  if (filledByFirms(slot)) for (const firm of pool.silent) found.set(firm, WHOLE);
  const lane = pool.context.lanes.find(({ code }) => code === 'third-country');
  if (lane === undefined) return found;
  for (const [offer, similarity] of answering(asked, pool)) {
    const firm = pool.makerOf[offer] ?? 0;
    const upper = upperScore(pool, lane, offer, similarity, othersAtBest(asked, offer, lane, pool, market));
    if (upper > (found.get(firm) ?? -1)) found.set(firm, upper);
  }
  return found;
}

function firmsAt({ slot, market }: AskedSlot, pool: CandidatePool): Iterable<number> {
  const at = (countries: readonly string[]): number[] =>
    [...new Set(countries)].flatMap((country) => pool.byCountry.get(country) ?? []);
  if (slot.countries.length > 0) return at(slot.countries);
  if (isLocalRole(slot)) return new Set([...at([market]), ...(pool.byPresence.get(market) ?? [])]);
  return pool.firms.keys();
}

/** An offer whose subject is another thing than the role asks for is excluded; below this similarity it cannot be. */
const COMMON_GROUND = 5_000;

/** Offers that may share ground with the role, with the highest similarity of their tags; without tags by specs. */
function answering(asked: AskedSlot, pool: CandidatePool): Map<number, number> {
  const { slot, words, byWords } = asked;
  const found = new Map<number, number>();
  const namesNothing = slot.tags.every(({ code, need }) => need === 'nice' || !pool.things.has(code));
  const some = namesNothing ? pool.offers.keys() : pool.unknown;
  for (const offer of words === null ? [] : some) {
    const facts = pool.offers[offer];
    const isFree = slot.countries.length === 0 || slot.countries.includes(facts?.company.country ?? '');
    if (facts !== undefined && isFree && echoOf(words, facts) >= sameFrom(asked)) found.set(offer, WHOLE);
  }
  if (byWords) return found;
  if (slot.tags.length === 0) {
    for (const { spec } of slot.clauses) for (const offer of pool.bySpec.get(spec) ?? []) found.set(offer, WHOLE);
    return found;
  }
  const { hierarchy } = pool.context;
  // A role that names no thing (only a sector, or a whole field) shares ground with anything near it.
  const floor = slot.tags.some(({ code }) => pool.things.has(code)) ? COMMON_GROUND : 1;
  for (const [code, offers] of pool.byConcept) {
    const similarity = Math.max(...slot.tags.map((tag) => hierarchy.similarity(tag.code, code).value));
    if (similarity < floor) continue;
    for (const offer of offers) if (similarity > (found.get(offer) ?? 0)) found.set(offer, similarity);
  }
  return found;
}

function othersAtBest(
  { slot, requirement }: AskedSlot,
  offer: number,
  lane: Lane,
  pool: CandidatePool,
  market: string,
): number {
  const facts = pool.offers[offer];
  if (facts === undefined) return 0;
  const { weights, prior } = lane;
  const { company, wants } = facts;
  const stands = company.presence.some((one) => one.market === market);
  const speaks = stands || facts.markets.includes(market) || company.markets.includes(market);
  const whole = WHOLE - prior;
  return (
    (answersClauses(slot, facts, pool) ? weights['spec-fit'] * whole : 0) +
    (requirement.neededBy !== null && facts.leadTimeDays !== null ? weights['commercial-fit'] * whole : 0) +
    weights.localisation * whole +
    (speaks ? weights['market-fit'] * whole : 0) +
    (slot.partnerKinds.length + wants.partnerKinds.length + wants.regions.length > 0 ? weights.reciprocity * whole : 0)
  );
}

const answersClauses = ({ clauses, certifications }: RoleSlot, facts: CapabilityFacts, pool: CandidatePool): boolean =>
  clauses.some(({ spec }) => facts.specs[spec] !== undefined) ||
  certifications.some(({ code }) => certificationShowing(code, facts, pool.context) !== null);
