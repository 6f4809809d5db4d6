import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FACT_CONFIDENCES,
  type FactSource,
  type MarketFact,
  type MarketFacts,
  type Names,
  type Regulator,
} from '../engine/facts/index.js';
import { list, object, oneOf, ShapeError, text, type Shape } from './json-shape.js';

const names = object<Names>({ ko: text, zh: text, en: text });

const matching =
  (pattern: RegExp, wanted: string): Shape<string> =>
  (value, at) => {
    const written = text(value, at);
    if (!pattern.test(written)) throw new ShapeError(at, wanted);
    return written;
  };

const date = matching(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date: YYYY-MM-DD, YYYY-MM or YYYY');
const timeZone: Shape<string> = (value, at) => {
  const zone = text(value, at);
  if (!Intl.supportedValuesOf('timeZone').includes(canonical(zone))) throw new ShapeError(at, 'an IANA time zone');
  return zone;
};

/** Node may know a zone by another of its names. */
function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

const sourced = { source: text, date, confidence: oneOf(FACT_CONFIDENCES) };
const basis = object<FactSource>(sourced);
const regulator = object<Regulator>({ names, ...sourced });
const fact = object<MarketFact>({ text: names, ...sourced });

const market = object<MarketFacts>({
  code: matching(/^[A-Z]{2}$/, 'a country code of two capital letters'),
  names,
  spoken: list(text),
  languages: list(text),
  timeZone,
  currency: matching(/^[A-Z]{3}$/, 'a currency code of three capital letters'),
  basis,
  regulators: list(regulator),
  asks: list(fact),
  dataLaw: list(fact),
});

/**
 * Reads `markets.json` of the data folder. Every fact names its source, its date and how sure it is.
 * @throws Error that names the file and the field, the market that stands there twice, or the word that means two of them
 */
export async function readMarkets(dataFolder: string): Promise<readonly MarketFacts[]> {
  const file = join(dataFolder, 'markets.json');
  try {
    const markets = list(market)(JSON.parse(await readFile(file, 'utf8')), '');
    const twice = markets.find(({ code }, at) => markets.findIndex((other) => other.code === code) !== at);
    if (twice !== undefined) throw new Error(`the market ${twice.code} stands there twice`);
    checkSpoken(markets);
    return markets;
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A word stands for a market wherever it begins one, so it may not begin a word for another. */
function checkSpoken(markets: readonly MarketFacts[]): void {
  const all = markets.flatMap((market) =>
    [...Object.values(market.names), ...market.spoken].map((word) => ({ code: market.code, word })),
  );
  for (const { code, word } of all) {
    const other = all.find((one) => one.code !== code && one.word.startsWith(word));
    if (other !== undefined) throw new Error(`"${word}" of ${code} speaks of ${other.code} too ("${other.word}")`);
  }
}
