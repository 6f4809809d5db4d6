import {
  readingOf,
  type ReadDenial,
  type ReadStatement,
  type ReadWords,
  type Said,
  saidOf,
} from '../engine/clauses/index.js';
import type { CapabilityFacts, OfferReadings, Reading, SpecValue } from '../engine/facts/index.js';
import type { Reference } from '../taxonomy/reference.js';
import type { CapabilityContent } from './capability.dto.js';

/** What an offer says of itself; each is stated, else read. */
export type OfferFacts = Pick<
  CapabilityFacts,
  'specs' | 'certifications' | 'trl' | 'minOrder' | 'monthlyCapacity' | 'leadTimeDays' | 'price'
>;

/** Fills what is not stated from the text; what was stated stands, whatever the text says. */
export function withReadings(
  stated: OfferFacts,
  { title, description }: Pick<CapabilityContent, 'title' | 'description'>,
  reference: Reference,
): OfferFacts & { readonly readings?: OfferReadings } {
  const texts = { title, description: description ?? {} };
  const statements = reference.clauseReader.read(texts, 'capability');
  const told = reference.clauseReader.readWords(texts, 'capability');
  const denials = reference.clauseReader.readDenied(texts);
  if (statements.length + told.length + denials.length === 0) return stated;
  const specs = [...readSpecs(statements, stated, reference), ...readWords(told, stated)];
  const certifications = readCertifications(statements, stated);
  const trl = stated.trl === null ? saidOf(statements, 'trl')[0] : undefined;
  const minOrder = stated.minOrder === null ? saidOf(statements, 'minOrder')[0] : undefined;
  const monthlyCapacity = stated.monthlyCapacity === null ? saidOf(statements, 'monthlyCapacity')[0] : undefined;
  const leadTimeDays = stated.leadTimeDays === null ? saidOf(statements, 'leadTimeDays')[0] : undefined;
  const price = stated.price === null ? saidOf(statements, 'price')[0] : undefined;
  const terms = { trl, minOrder, monthlyCapacity, leadTimeDays, price };
  return {
    specs: { ...Object.fromEntries(specs.map(({ key, value }) => [key, value])), ...stated.specs },
    certifications: [...stated.certifications, ...Object.keys(certifications)],
    trl: trl?.value ?? stated.trl,
    minOrder: minOrder?.value ?? stated.minOrder,
    monthlyCapacity: monthlyCapacity?.value ?? stated.monthlyCapacity,
    leadTimeDays: leadTimeDays?.value ?? stated.leadTimeDays,
    price: price ? { min: price.min, max: price.max, currency: price.currency } : stated.price,
    readings: {
      specs: Object.fromEntries(specs.map(({ key, reading }) => [key, reading])),
      certifications,
      terms: Object.fromEntries(
        Object.entries(terms).flatMap(([term, read]) => (read === undefined ? [] : [[term, readingOf(read)]])),
      ),
      ...(denials.length === 0 ? {} : { denied: deniedIn(denials, stated) }),
    },
  };
}

interface ReadSpecFact {
  readonly key: string;
  readonly value: SpecValue;
  readonly reading: Reading;
}

function readSpecs(statements: readonly ReadStatement[], stated: OfferFacts, reference: Reference): ReadSpecFact[] {
  const byKey = new Map<string, Said<'spec'>[]>();
  for (const statement of saidOf(statements, 'spec')) {
    if (statement.spec in stated.specs) continue;
    byKey.set(statement.spec, [...(byKey.get(statement.spec) ?? []), statement]);
  }
  return Array.from(byKey, ([key, said]) => specOf(key, said, reference)).filter((spec) => spec !== null);
}

/**
 * Several figures of one key are what the product comes in (reduction ratios 50, 80, 100), so together they are its
 * span; a working range is one span, so the surest counts.
 */
function specOf(key: string, said: readonly Said<'spec'>[], reference: Reference): ReadSpecFact | null {
  const surest = said.reduce((best, one) => (one.confidence > best.confidence ? one : best));
  const isRange = reference.spec(key)?.shape === 'range';
  const counted = isRange ? [surest] : said;
  const lows = counted.map(({ min }) => min).filter((end) => end !== null);
  const highs = counted.map(({ max }) => max).filter((end) => end !== null);
  if (lows.length + highs.length === 0) return null;
  return {
    key,
    value: {
      shape: 'number',
      min: lows.length === 0 ? null : Math.min(...lows),
      max: highs.length === 0 ? null : Math.max(...highs),
    },
    reading: { ...readingOf(surest), isPlain: counted.every((one) => readingOf(one).isPlain) },
  };
}

/** Words tell what there is and not what there is not, so they keep no pair apart. */
function readWords(told: readonly ReadWords[], stated: OfferFacts): ReadSpecFact[] {
  const byKey = new Map<string, ReadWords[]>();
  for (const words of told) {
    if (words.spec in stated.specs) continue;
    byKey.set(words.spec, [...(byKey.get(words.spec) ?? []), words]);
  }
  return Array.from(byKey, ([key, [first, ...others]]) => {
    if (first === undefined) return null;
    const values = [...new Set([first, ...others].flatMap((words) => words.values))];
    const reading = { quote: first.quote, isPlain: false };
    return { key, value: { shape: 'text' as const, text: values.join(', ') }, reading };
  }).filter((spec) => spec !== null);
}

function readCertifications(statements: readonly ReadStatement[], stated: OfferFacts): Record<string, Reading> {
  const held = new Set(stated.certifications);
  return Object.fromEntries(
    saidOf(statements, 'certification')
      .filter(({ code }) => !held.has(code))
      .map((statement) => [statement.code, readingOf(statement)]),
  );
}

/** A certification that is stated is held, whatever the text says. */
const deniedIn = (denials: readonly ReadDenial[], { certifications }: OfferFacts): Record<string, Reading> =>
  Object.fromEntries(
    denials
      .filter(({ code }) => !certifications.includes(code))
      .map(({ code, quote }) => [code, { quote, isPlain: true }]),
  );
