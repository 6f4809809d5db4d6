import { languageOf, type Locale, type TagFact } from '../engine/facts/index.js';
import type { Reference } from '../taxonomy/reference.js';
import type { DerivedTagView } from './capability.dto.js';

export function tagView(tag: TagFact, reference: Reference, locale: Locale): DerivedTagView {
  return {
    code: tag.code,
    name: reference.concept(tag.code)?.names[languageOf(locale)] ?? tag.code,
    origin: tag.origin,
    strength: tag.strength / 10_000,
    quote: tag.quote,
  };
}
