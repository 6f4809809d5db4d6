import type { CapabilityFacts, CompanyFacts, TagFact, Text } from '../engine/facts/index.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseSpec } from '../taxonomy/spec-input.js';
import type { CapabilityContent } from './capability.dto.js';
import { withReadings } from './capability.readings.js';

const CHOSEN = 10_000;

/** Chosen tags speak for the firm; only without any are the texts read. */
export function tagsOf(
  reference: Reference,
  texts: { title: Text; description?: Text },
  chosen: readonly string[] | undefined,
): TagFact[] {
  const input = { title: texts.title, description: texts.description ?? {} };
  if (chosen === undefined || chosen.length === 0) return reference.tagger.derive(input);
  return chosen.map((code) => ({
    code,
    origin: 'chosen' as const,
    strength: CHOSEN,
    quote: reference.tagger.quoteTag(code, input),
  }));
}

/** The engine's picture of a capability. `id` is the external id, by which ties break. */
export function capabilityFacts(
  id: string,
  content: CapabilityContent,
  company: CompanyFacts,
  reference: Reference,
): CapabilityFacts {
  const specs = Object.entries(content.specs ?? {}).flatMap(([key, input]) => {
    const parsed = parseSpec(reference, key, input, key);
    // A key that a later taxonomy dropped is no longer a fact anything can be compared with.
    return 'value' in parsed ? [[key, parsed.value] as const] : [];
  });
  const stated = {
    specs: Object.fromEntries(specs),
    certifications: content.certifications ?? [],
    trl: content.trl ?? null,
    minOrder: content.minOrder ?? null,
    monthlyCapacity: content.monthlyCapacity ?? null,
    leadTimeDays: content.leadTimeDays ?? null,
    price: content.price
      ? { min: content.price.min ?? null, max: content.price.max ?? null, currency: content.price.currency }
      : null,
  };
  return {
    id,
    company,
    title: content.title,
    description: content.description ?? {},
    lanes: content.lanes ?? [],
    tags: tagsOf(reference, content, content.tags),
    ...withReadings(stated, content, reference),
    cooperationModes: content.cooperationModes ?? [],
    markets: content.markets ?? [],
    wants: {
      partnerKinds: content.wants?.partnerKinds ?? [],
      regions: content.wants?.regions ?? [],
      excludedSectors: content.wants?.excludedSectors ?? [],
    },
  };
}
