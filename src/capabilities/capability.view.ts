import type { Locale } from '../engine/facts/index.js';
import { recordView } from '../http/record-view.dto.js';
import type { Reference } from '../taxonomy/reference.js';
import type { StoredCapability } from './capabilities.service.js';
import type { CapabilityView } from './capability.dto.js';
import { tagsOf } from './capability.facts.js';
import { statedByOffer } from './stated-facts.view.js';
import { tagView } from './tag.view.js';

/** The fields an advisor sees, named one by one so that a new column is not shown by accident. */
export function capabilityView(
  { head, content }: StoredCapability,
  reference: Reference,
  locale: Locale,
): CapabilityView {
  return {
    ...recordView(head),
    company: head.companyId,
    title: content.title,
    description: content.description,
    lanes: content.lanes,
    tags: content.tags,
    specs: content.specs,
    certifications: content.certifications,
    trl: content.trl,
    minOrder: content.minOrder,
    monthlyCapacity: content.monthlyCapacity,
    leadTimeDays: content.leadTimeDays,
    price: content.price,
    cooperationModes: content.cooperationModes,
    markets: content.markets,
    wants: content.wants,
    roles: content.roles,
    stated: statedByOffer(content, reference, locale),
    effectiveTags: tagsOf(reference, content, content.tags).map((tag) => tagView(tag, reference, locale)),
  };
}
