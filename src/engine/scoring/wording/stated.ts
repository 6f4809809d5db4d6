import {
  type ClauseBound,
  COMPANY_KINDS,
  COOPERATION_MODES,
  LANE_CODES,
  languageOf,
  type Locale,
  type SpecValue,
} from '../../facts/index.js';
import type { PriceSpan } from '../evidence/row.types.js';
import type { FactName } from '../reasons.js';
import { dateText } from './dates.js';
import { EVIDENCE_PHRASES } from './evidence-phrases.js';
import { nameOfKnown } from './name-of-known.js';
import type { NameLookup } from './names.js';
import { priceText } from './offered.js';
import { atMost, boundText, quantityText, shownUnit, valueText } from './quantities.js';
import { moneyText } from './money.js';
import { LANE_NAME } from './vocabulary.js';
import { capitalised } from './wanted.js';

type CodeField =
  'lanes' | 'tags' | 'certifications' | 'cooperationModes' | 'markets' | 'regions' | 'partnerKinds' | 'excludedSectors';

/** One fact that a record states in a field; of a list, one of its codes. Units are UCUM codes. */
export type Stated =
  | { readonly kind: 'code'; readonly field: CodeField; readonly code: string }
  | { readonly kind: 'spec'; readonly spec: string; readonly unit: string | null; readonly value: SpecValue }
  | { readonly kind: 'clause'; readonly spec: string; readonly unit: string | null; readonly bound: ClauseBound }
  | { readonly kind: 'pieces'; readonly field: 'quantity' | 'minOrder' | 'monthlyCapacity'; readonly pieces: number }
  | { readonly kind: 'leadTimeDays'; readonly days: number }
  | { readonly kind: 'trl'; readonly level: number }
  | ({ readonly kind: 'price' } & Pick<PriceSpan, 'min' | 'max' | 'currency'>)
  | { readonly kind: 'budget'; readonly max: number; readonly currency: string }
  | { readonly kind: 'neededBy'; readonly date: string };

/** What it is of and what it says: `Detection range`, `at least 150 m`. */
export function statedText(
  stated: Stated,
  locale: Locale,
  names: NameLookup,
): { readonly name: string; readonly text: string } {
  const language = languageOf(locale);
  const named = (fact: FactName, text: string) => ({ name: capitalised(names.fact(fact)), text });
  switch (stated.kind) {
    case 'code': {
      const { field, code } = stated;
      const text = codeText(field, code, names);
      return field === 'lanes' ? { name: capitalised(LANE_NAME[language]), text } : named(field, text);
    }
    case 'spec': {
      const { spec, unit, value } = stated;
      return { name: names.spec(spec), text: valueText(value, shownUnit(spec, unit), language, names.words) };
    }
    case 'clause': {
      const { spec, unit, bound } = stated;
      return { name: names.spec(spec), text: boundText(bound, shownUnit(spec, unit), language, names.words) };
    }
    case 'pieces':
      return named(stated.field, EVIDENCE_PHRASES[language].pieces(stated.pieces));
    case 'leadTimeDays':
      return named('leadTimeDays', quantityText(stated.days, 'd', language));
    case 'trl':
      return named('trl', `${stated.level}`);
    case 'price':
      return named('price', priceText(stated, language));
    case 'budget':
      return named('budget', atMost(moneyText(stated.max, stated.currency, language), language));
    case 'neededBy':
      return named('neededBy', dateText(stated.date, language));
  }
}

function codeText(field: CodeField, code: string, names: NameLookup): string {
  switch (field) {
    case 'lanes':
      return nameOfKnown(LANE_CODES, code, names.lane);
    case 'tags':
    case 'excludedSectors':
      return names.tag(code);
    case 'certifications':
      return names.certification(code);
    case 'cooperationModes':
      return nameOfKnown(COOPERATION_MODES, code, names.cooperationMode);
    case 'markets':
      return names.country(code);
    case 'regions':
      return names.region(code);
    case 'partnerKinds':
      return nameOfKnown(COMPANY_KINDS, code, names.companyKind);
  }
}
