const CURRENCY_AFTER: readonly (readonly [string, RegExp])[] = [
  ['CNY', /^\s?(?:人民币|元(?:人民币)?(?![件器素组])|RMB\b|CNY\b|위안)/iu],
  ['KRW', /^\s?(?:韩元|韩币|KRW\b|원(?![형료자재통판단격천점인칙본])|₩)/iu],
  ['USD', /^\s?(?:美元|美金|US\$|USD\b|달러|불(?![량가])|dollars?\b)/iu],
  ['EUR', /^\s?(?:欧元|EUR\b|유로|euros?\b|€)/iu],
  ['JPY', /^\s?(?:日元|JPY\b|엔(?![진드지코])|yen\b)/iu],
];
export const CURRENCY_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['CNY', /(?:人民币|RMB|CNY|¥)\s?$/iu],
  ['KRW', /(?:KRW|₩)\s?$/iu],
  ['USD', /(?:US\$|USD|\$)\s?$/iu],
  ['EUR', /(?:EUR|€)\s?$/iu],
  ['JPY', /JPY\s?$/iu],
];
/** `韩元` and `美元` end like 元: longer words are tried first. */
export const CURRENCIES = [...CURRENCY_AFTER].sort(([a], [b]) => Number(a === 'CNY') - Number(b === 'CNY'));
/** `$1.5M`, `US$40k`: only after the sign of a currency. */
export const MAGNITUDE_LETTER = /^(?<letter>[kKMB])(?![A-Za-z])/u;
export const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };
export const PER_PIECE =
  /^\s?(?:\/|每|per |an? )\s?(?:[台套只颗张片支块件个组]|대|개|세트|매|EA\b|ea\b|pcs?\b|pieces?\b|units?\b|sets?\b)/u;
