import { tagView } from '../capabilities/tag.view.js';
import type { Locale } from '../engine/facts/index.js';
import { recordView } from '../http/record-view.dto.js';
import type { Reference } from '../taxonomy/reference.js';
import type { RequirementView } from './requirement.dto.js';
import { requiredTags } from './requirement.facts.js';
import type { StoredRequirement } from './requirements.service.js';
import { statedByNeed } from './stated-facts.view.js';
import { opennessOf } from './still-open/openness.js';

/** The fields an advisor sees, named one by one so that a new column is not shown by accident. */
export function requirementView(
  { head, content }: StoredRequirement,
  reference: Reference,
  locale: Locale,
): RequirementView {
  return {
    ...recordView(head),
    ...opennessOf(head),
    company: head.companyId,
    title: content.title,
    description: content.description,
    lane: head.lane,
    laneOrigin: content.lane ? 'chosen' : 'derived',
    tags: content.tags,
    clauses: content.clauses,
    certifications: content.certifications,
    quantity: content.quantity,
    budget: content.budget,
    neededBy: content.neededBy,
    cooperationModes: content.cooperationModes,
    markets: content.markets,
    regions: content.regions,
    partnerKinds: content.partnerKinds,
    dataCategories: content.dataCategories,
    endUse: content.endUse,
    stated: statedByNeed(content, reference, locale),
    effectiveTags: requiredTags(content, reference).map((tag) => tagView(tag, reference, locale)),
  };
}
