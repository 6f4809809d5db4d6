import type { FieldError } from '../../errors/coded-error.js';
import { CONSOLIDATED_LIST } from '../../engine/screening/index.js';
import { LONGEST_NAME, LONGEST_OBJECT_ERROR, textsOf } from './fields.js';
import { objectsIn } from './json-objects.js';
import type { ListedRecord } from './listed-record.js';

/** What is on the lists and no firm. Where the type is left out (lists of the Bureau of Industry and Security), it may be one. */
const NO_FIRMS = new Set(['individual', 'vessel', 'aircraft']);

/** Countries that registration numbers are given for, as they are written there. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  china: 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  taiwan: 'TW',
  'korea, south': 'KR',
  'south korea': 'KR',
  'korea, north': 'KP',
  'north korea': 'KP',
  russia: 'RU',
};

/**
 * The parties of the US Consolidated Screening List, as data.trade.gov gives it in JSON. Unknown fields are left alone:
 * the publisher adds some now and then.
 * @throws NotWhole where the file is cut off
 */
export async function* consolidatedRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ListedRecord> {
  for await (const { line, text } of objectsIn(chunks, 'results')) {
    const raw = text === null ? null : parsed(text);
    if (raw === null)
      yield { line, id: null, errors: [text === null ? LONGEST_OBJECT_ERROR : { field: '', code: 'not-json' }] };
    else yield recordOf(line, raw);
  }
}

type Raw = Readonly<Record<string, unknown>>;

function parsed(text: string): Raw | null {
  try {
    return JSON.parse(text) as Raw;
  } catch {
    return null;
  }
}

function recordOf(line: number, raw: Raw): ListedRecord {
  if (typeof raw['type'] === 'string' && NO_FIRMS.has(raw['type'].toLowerCase())) return { line, passedOver: true };
  const errors: FieldError[] = [];
  const texts = (field: string, value = raw[field]): string[] => textsOf(field, value, errors);
  const one = (field: string): string | null => texts(field)[0] ?? null;
  const name = one('name');
  if (name === null) errors.push({ field: 'name', code: 'missing' });
  else if (name.length > LONGEST_NAME) errors.push({ field: 'name', code: 'too-long', facts: { max: LONGEST_NAME } });
  const numbers = objectsOf('ids', raw, errors);
  const addresses = objectsOf('addresses', raw, errors);
  const entry = {
    name: name ?? '',
    aliases: texts('alt_names'),
    numbers: numbers.flatMap(({ number }) =>
      typeof number === 'string' && number.trim() !== '' ? [number.trim()] : [],
    ),
    countries: countriesIn([...numbers, ...addresses]),
    source: one('source'),
    listedOn: dayOf(one('start_date')),
    url: one('source_list_url'),
  };
  const id = one('id');
  if (errors.length > 0 || name === null) return { line, id, errors };
  return { line, list: CONSOLIDATED_LIST, key: id ?? `${entry.source ?? ''} ${name}`, entry };
}

function objectsOf(field: string, raw: Raw, errors: FieldError[]): Raw[] {
  const value = raw[field] ?? [];
  if (Array.isArray(value)) return value.filter((one): one is Raw => typeof one === 'object' && one !== null);
  errors.push({ field, code: 'not-list' });
  return [];
}

function countriesIn(places: readonly Raw[]): string[] {
  const codes = places.flatMap(({ country }) => {
    if (typeof country !== 'string') return [];
    return /^[A-Z]{2}$/u.test(country) ? [country] : (COUNTRY_NAMES[country.toLowerCase()] ?? []);
  });
  return [...new Set(codes)].sort();
}

const dayOf = (text: string | null): string | null => /^\d{4}-\d{2}-\d{2}/u.exec(text ?? '')?.[0] ?? null;
