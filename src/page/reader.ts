import { languageOf, type Language, type Locale } from '../engine/facts/index.js';
import type { NameLookup } from '../engine/scoring/index.js';
import type { PageTexts } from './page-texts.js';
import { PAGE_TEXTS } from './texts.js';

/** What a view of the page is about, by its id. */
export type Place = { readonly requirement: string } | { readonly opportunity: string };

/** Who the page is made for: language, words, and how figures and dates are written there. */
export interface Reader {
  readonly locale: Locale;
  readonly language: Language;
  readonly texts: PageTexts;
  /** Told on every page: whoever reads it may sign in as anybody. */
  readonly demoMode: boolean;
  readonly names: NameLookup;
  readonly number: (value: number) => string;
  /** 0..1 */
  readonly percent: (share: number) => string;
  readonly money: (amount: number, currency: string) => string;
  /** `YYYY-MM-DD` */
  readonly day: (date: string) => string;
  readonly moment: (at: Date) => string;
  /** Address of a requirement or an opportunity; keeps the language when the reader has chosen one. */
  readonly link: (place: Place | null) => string;
}

/** @param chosen whether the address names the language, or the browser's settings do */
export function readerOf(locale: Locale, chosen: boolean, names: NameLookup, demoMode: boolean): Reader {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  // The server does not know where the reader is, so the zone is said.
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return {
    locale,
    language: languageOf(locale),
    texts: PAGE_TEXTS[locale],
    demoMode,
    names,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: 0,
      }).format(amount),
    day: (date) => day.format(new Date(date)),
    moment: (at) => `${moment.format(at)} UTC`,
    link: (place) => addressOf(place, chosen ? locale : null),
  };
}

export function addressOf(place: Place | null, lang: Locale | null): string {
  const query = new URLSearchParams({ ...place, ...(lang !== null && { lang }) });
  return query.size === 0 ? '/' : `/?${query.toString()}`;
}
