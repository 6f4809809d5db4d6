import type { FieldError } from '../errors/coded-error.js';
import { unknownCertifications, unknownTags } from '../taxonomy/code-check.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseSpec } from '../taxonomy/spec-input.js';
import type { CapabilityContent } from './capability.dto.js';

/** What the shape alone cannot tell: codes that do not exist, units that do not fit, spans the wrong way round. */
export function checkCapability(content: CapabilityContent, reference: Reference): FieldError[] {
  const specs = Object.entries(content.specs ?? {}).map(([key, input]) =>
    parseSpec(reference, key, input, `specs.${key}`),
  );
  return [
    ...unknownTags(reference, content.tags, (i) => `tags[${i}]`),
    ...unknownTags(reference, content.wants?.excludedSectors, (i) => `wants.excludedSectors[${i}]`),
    ...unknownCertifications(reference, content.certifications, (i) => `certifications[${i}]`),
    ...specs.flatMap((spec) => ('error' in spec ? [spec.error] : [])),
    ...reversedPrice(content.price),
  ];
}

function reversedPrice(price: CapabilityContent['price']): FieldError[] {
  if (price?.min === undefined || price.max === undefined || price.min <= price.max) return [];
  return [{ field: 'price', code: 'reversed-range', facts: { min: price.min, max: price.max } }];
}
