import type { Locale } from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { EvidenceRow, Wanted } from '../evidence/row.types.js';
import { EVIDENCE_PHRASES } from './evidence-phrases.js';
import { dateText } from './dates.js';
import type { NameLookup } from './names.js';
import { alternatives, atLeast, atMost, boundText, shownUnit } from './quantities.js';
import { moneyText } from './money.js';

/** What is asked, by its name alone: `Detection range`. */
export function wantedName(wanted: Wanted, locale: Locale, names: NameLookup): string {
  const phrases = EVIDENCE_PHRASES[languageOf(locale)];
  switch (wanted.kind) {
    case 'tag':
      return names.tag(wanted.tag);
    case 'spec':
      return names.spec(wanted.spec);
    case 'certification':
      return names.certification(wanted.certification);
    case 'quantity':
      return wanted.against === 'minOrder' ? phrases.minimumOrder : phrases.capacity;
    case 'budget':
    case 'neededBy':
    case 'regions':
    case 'languages':
    case 'partnerKinds':
      return capitalised(names.fact(wanted.kind));
    case 'leadTime':
      return capitalised(names.fact('leadTimeDays'));
    case 'market':
      return phrases.market;
    case 'cooperation':
      return capitalised(names.fact('cooperationModes'));
  }
}

/** Changes nothing in Korean and Chinese. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The limit that is asked, in the asked unit and in the offered one where that is another; null where the name says it all. */
export function limitText(
  { wanted, figures }: Pick<EvidenceRow, 'wanted' | 'figures'>,
  locale: Locale,
  names: NameLookup,
): string | null {
  const language = languageOf(locale);
  const phrases = EVIDENCE_PHRASES[language];
  switch (wanted.kind) {
    case 'tag':
    case 'certification':
      return null;
    case 'spec': {
      const [asked, other] = figures;
      const unit = shownUnit(wanted.spec, asked?.unit ?? wanted.unit);
      const limit = boundText(asked?.bound ?? wanted.bound, unit, language, names.words);
      return other === undefined
        ? limit
        : phrases.same(limit, boundText(other.bound, other.unit, language, names.words));
    }
    case 'quantity': {
      const pieces = phrases.pieces(wanted.quantity);
      return wanted.against === 'minOrder' ? atMost(pieces, language) : atLeast(pieces, language);
    }
    case 'budget':
      return atMost(moneyText(wanted.max, wanted.currency, language), language);
    case 'neededBy':
      return phrases.left(dateText(wanted.date, language), wanted.days);
    case 'leadTime':
      return atMost(phrases.days(wanted.days), language);
    case 'market':
      return names.country(wanted.market);
    case 'cooperation':
      return alternatives(wanted.modes.map(names.cooperationMode), language);
    case 'languages':
      return alternatives(wanted.languages.map(names.language), language);
    case 'regions':
      return alternatives(wanted.regions.map(names.region), language);
    case 'partnerKinds':
      return alternatives(wanted.kinds.map(names.companyKind), language);
  }
}

/** What a row of the evidence matrix asks, without how it is answered: `Detection range: at least 150 m`. */
export function wantedText(row: Pick<EvidenceRow, 'wanted' | 'figures'>, locale: Locale, names: NameLookup): string {
  const name = wantedName(row.wanted, locale, names);
  const limit = limitText(row, locale, names);
  return limit === null ? name : name + EVIDENCE_PHRASES[languageOf(locale)].colon + limit;
}
