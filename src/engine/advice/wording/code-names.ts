import { COMPANY_KINDS, COOPERATION_MODES, LANGUAGES, languageOf, type Locale } from '../../facts/index.js';
import { nameOfKnown } from '../../scoring/wording/name-of-known.js';
import type { NameLookup } from '../../scoring/wording/names.js';
import { formatNumber, valueText } from '../../scoring/wording/quantities.js';
import type { Asked, OfferFact, UsualChoice } from '../advice.types.js';

/** What a code is called, by the fact that it stands in. */
export function codeName(asked: Asked, code: string, names: NameLookup): string {
  switch (asked.field) {
    case 'tags':
      return names.tag(code);
    case 'certifications':
      return names.certification(code);
    case 'markets':
      return names.country(code);
    case 'regions':
      return names.region(code);
    case 'clauses':
    case 'quantity':
    case 'budget':
    case 'neededBy':
    case 'cooperationModes':
    case 'partnerKinds':
    case 'languages':
      return code;
  }
}

/** What a value that requirements name is called. */
export function renderChoice(
  { value, concept }: UsualChoice,
  fact: OfferFact,
  locale: Locale,
  names: NameLookup,
): string {
  if (typeof value === 'number') return formatNumber(value);
  if (fact.kind !== 'term') return wordName(value, concept, locale, names);
  switch (fact.term) {
    case 'cooperationModes':
      return nameOfKnown(COOPERATION_MODES, value, names.cooperationMode);
    case 'kind':
      return nameOfKnown(COMPANY_KINDS, value, names.companyKind);
    case 'languages':
      return nameOfKnown(LANGUAGES, value, names.language);
    case 'markets':
      return names.country(value);
    case 'region':
      return names.region(value);
    case 'monthlyCapacity':
    case 'minOrder':
    case 'price':
    case 'leadTimeDays':
    case 'trl':
    case 'references':
      return value;
  }
}

/** Words of text specs that have a name are shown by it, the others as they are written. */
export function wordName(word: string, concept: string | null, locale: Locale, names: NameLookup): string {
  return concept === null ? valueText({ shape: 'text', text: word }, null, languageOf(locale)) : names.tag(concept);
}
