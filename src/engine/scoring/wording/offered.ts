import type { Language, Locale } from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { EvidenceRow, Offered, PriceSpan } from '../evidence/row.types.js';
import { EVIDENCE_PHRASES } from './evidence-phrases.js';
import { dateText } from './dates.js';
import type { NameLookup } from './names.js';
import { formatNumber, listOf, shownUnit, valueText } from './quantities.js';
import { moneyText } from './money.js';

/** What is offered against it: `200 m`; null where nothing is stated. */
export function offeredText(
  { wanted, offered, figures }: EvidenceRow,
  locale: Locale,
  names: NameLookup,
): string | null {
  if (offered === null) return null;
  const signed =
    wanted.kind === 'spec'
      ? figures.map((figure) => ({ ...figure, unit: shownUnit(wanted.spec, figure.unit) }))
      : figures;
  return offerText(offered, signed, languageOf(locale), names);
}

function offerText(offered: Offered, figures: EvidenceRow['figures'], language: Language, names: NameLookup): string {
  const phrases = EVIDENCE_PHRASES[language];
  switch (offered.kind) {
    case 'tag':
      return names.tag(offered.tag);
    case 'excludedSector':
      return phrases.notServed(names.tag(offered.sector));
    case 'spec': {
      const [inAsked, inOffered] = figures.map(({ unit, offered: value }) =>
        value === null ? null : valueText(value, unit, language, names.words),
      );
      if (inOffered !== undefined && inOffered !== null) return phrases.same(inOffered, inAsked ?? '');
      return inAsked ?? valueText(offered.value, offered.unit, language, names.words);
    }
    case 'certification':
      return names.certification(offered.certification);
    case 'monthlyCapacity':
    case 'minOrder':
      return phrases.pieces(offered.pieces);
    case 'price': {
      const price = priceText(offered, language);
      if (offered.converted === null) return price;
      return phrases.same(
        price,
        phrases.byRates(priceText(offered.converted, language), dateText(offered.ratesOf, language)),
      );
    }
    case 'leadTime':
      return phrases.delivered(phrases.days(offered.days), dateText(offered.date, language));
    case 'markets':
      return [
        ...(offered.present.length === 0
          ? []
          : [phrases.present(listOf(offered.present.map(names.country), language))]),
        ...(offered.aimed.length === 0 ? [] : [phrases.aimed(listOf(offered.aimed.map(names.country), language))]),
      ].join(BETWEEN[language]);
    case 'cooperation':
      return listOf(offered.modes.map(names.cooperationMode), language);
    case 'languages':
      return listOf(offered.languages.map(names.language), language);
    case 'regions':
      return [
        ...(offered.covered.length === 0 ? [] : [phrases.covered(listOf(offered.covered.map(names.region), language))]),
        ...(offered.seat === null ? [] : [phrases.seat(names.region(offered.seat))]),
      ].join(BETWEEN[language]);
    case 'companyKind':
      return names.companyKind(offered.companyKind);
  }
}

const BETWEEN: Readonly<Record<Language, string>> = { ko: ' / ', zh: '；', en: '; ' };

export function priceText({ min, max, currency }: PriceSpan, language: Language): string {
  const { between, from, to } = EVIDENCE_PHRASES[language];
  if (min === null) return max === null ? '-' : to(moneyText(max, currency, language));
  if (max === null) return from(moneyText(min, currency, language));
  if (min === max) return moneyText(max, currency, language);
  // In English the code that stands before both is told once.
  return between(
    moneyText(min, currency, language),
    language === 'en' ? formatNumber(max) : moneyText(max, currency, language),
  );
}
