import { isISO8601 } from 'class-validator';
import { validate as isUuid } from 'uuid';
import type { RecordStore } from '../database/records/record-store.js';
import type { RecordEntity } from '../database/records/record.entity.js';
import { LOCALES, type Locale } from '../engine/facts/index.js';
import { CodedError } from '../errors/coded-error.js';
import { describe } from '../errors/describe.js';
import { failed, wrongUse } from './exit.js';

/** The value of an option that takes one of a few words. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw wrongUse(`${option} takes ${allowed.join(', ')}; not "${value}"`);
  return found;
}

/** The calendar date of an option; today when left out. */
export function dayOption(option: string, given: string | undefined): string {
  const day = given ?? new Date().toISOString().slice(0, 10);
  if (!isISO8601(day, { strict: true }) || day.length !== 10)
    throw wrongUse(`${option} takes a date like 2026-11-22; not "${day}"`);
  return day;
}

export const localeOption = (value: string): Locale => oneOf<Locale>('--lang', value, LOCALES);

/** The id of a record that is named by its id or its external id. */
export async function idOf<E extends RecordEntity, C extends object>(
  records: RecordStore<E, C>,
  kind: string,
  named: string,
): Promise<string> {
  const [found] = isUuid(named) ? await records.load([named]) : [];
  const id = found?.head.id ?? (await records.headOf(named))?.id;
  if (id === undefined) throw failed(`there is no ${kind} "${named}"`);
  return id;
}

/** Nothing can be found under what is no id at all. */
export function runId(named: string): string {
  if (!isUuid(named)) throw new CodedError('not-found', { kind: 'match-run' });
  return named.toLowerCase();
}

/** Refusals in the reader's language. */
export async function inLanguage<T>(locale: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { title, detail } = describe(error, locale);
    throw failed(`${title}${locale === 'zh-CN' ? '。' : '. '}${detail}`);
  }
}
