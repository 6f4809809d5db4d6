import { tagsOf } from '../capabilities/capability.facts.js';
import type { ClauseFact, CompanyFacts, LaneCode, RequiredTag, RequirementFacts } from '../engine/facts/index.js';
import { inferLane } from '../engine/tags/lane-of.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseClause } from '../taxonomy/spec-input.js';
import type { RequirementContent } from './requirement.dto.js';
import { withReadings } from './requirement.readings.js';

/**
 * The tags that count, each with its need. Words of a title name the thing itself; a description also names where it
 * is used and what it works with, so what is only derived from there is nice to have.
 */
export function requiredTags(content: RequirementContent, reference: Reference): RequiredTag[] {
  const needs = new Map((content.tags ?? []).map((tag) => [tag.code, tag.need ?? 'must']));
  return tagsOf(reference, content, [...needs.keys()]).map((tag) => ({
    ...tag,
    need: needs.get(tag.code) ?? (tag.quote?.field.startsWith('title.') ? 'must' : 'nice'),
  }));
}

/**
 * The lane stated or, without one, where the words and the seeker's country point. Words that name nothing of any lane
 * may still ask for a firm: else it is the lane that asks for kinds of firm, or the first that the country may seek in.
 */
export function laneOf(content: RequirementContent, seekerCountry: string, reference: Reference): LaneCode {
  if (content.lane) return content.lane;
  const { lanes, hierarchy } = reference;
  const guessed = inferLane(requiredTags(content, reference), seekerCountry, null, lanes, hierarchy);
  if (guessed) return guessed;
  const open = lanes.filter(({ directions }) =>
    directions.some(({ seeker }) => seeker.countries.length === 0 || seeker.countries.includes(seekerCountry)),
  );
  const ofFirms = open.find(({ directions }) => directions.some(({ provider }) => provider.kinds.length > 0));
  return (ofFirms ?? open[0])?.code ?? 'third-country';
}

/** The engine's picture of a requirement. `id` is the external id. */
export function requirementFacts(
  id: string,
  content: RequirementContent,
  company: CompanyFacts,
  reference: Reference,
): RequirementFacts {
  const stated = {
    clauses: clauseFacts(content, reference),
    certifications: (content.certifications ?? []).map(({ code, need }) => ({ code, need: need ?? 'must' })),
    quantity: content.quantity ?? null,
    budget: content.budget ? { max: content.budget.max, currency: content.budget.currency } : null,
    neededBy: content.neededBy ?? null,
  };
  return {
    id,
    company,
    lane: laneOf(content, company.country, reference),
    title: content.title,
    description: content.description ?? {},
    tags: requiredTags(content, reference),
    ...withReadings(stated, content, reference),
    cooperationModes: content.cooperationModes ?? [],
    markets: content.markets ?? [],
    regions: content.regions ?? [],
    partnerKinds: content.partnerKinds ?? [],
  };
}

/** The stated limits in stored units, `c1`, `c2`, ... in their order. */
export function clauseFacts(content: Pick<RequirementContent, 'clauses'>, reference: Reference): ClauseFact[] {
  return (content.clauses ?? []).flatMap((clause, i) => {
    const parsed = parseClause(reference, clause, '');
    // A key that a later taxonomy dropped can no longer be checked.
    if ('error' in parsed) return [];
    return [
      {
        id: `c${i + 1}`,
        spec: clause.spec,
        need: clause.need ?? 'must',
        bound: parsed.value,
        written: { value: clause.value, unit: clause.unit ?? null },
      },
    ];
  });
}
