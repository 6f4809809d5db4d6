import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isISO31661Alpha2, isISO4217CurrencyCode, ValidateBy, type ValidationOptions } from 'class-validator';
import type { FieldError } from '../errors/coded-error.js';

/**
 * What is wrong with a value, each with the path below the field (`''` for the field itself, `ko`, `[2].unit`).
 * It sees every value but an absent one, of any type.
 */
export type FieldCheck = (value: unknown) => readonly FieldError[];

export const FIELD_CHECK = 'fieldCheck';

/** A check with codes of its own, for what class-validator has no decorator for. */
export const Satisfies = (check: FieldCheck, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: FIELD_CHECK,
      constraints: [check],
      validator: { validate: (value: unknown) => check(value).length === 0, defaultMessage: () => FIELD_CHECK },
    },
    options,
  );

const LANGUAGES: readonly string[] = ['ko', 'zh', 'en'];

const localisedText =
  (max: number): FieldCheck =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ field: '', code: 'not-object' }];
    const texts = Object.entries(value);
    if (texts.length === 0) return [{ field: '', code: 'no-language' }];
    return texts.flatMap(([language, text]: [string, unknown]): FieldError[] => {
      if (!LANGUAGES.includes(language)) return [{ field: language, code: 'unknown-field' }];
      if (typeof text !== 'string') return [{ field: language, code: 'not-text' }];
      if (text.trim() === '') return [{ field: language, code: 'too-short', facts: { min: 1 } }];
      return text.length > max ? [{ field: language, code: 'too-long', facts: { max } }] : [];
    });
  };

/** A text in any of Korean, Chinese and English, at least one; none of them blank or longer than `max`. */
export const IsLocalisedText = ({ max }: { readonly max: number }, options?: ValidationOptions): PropertyDecorator => {
  const language = { type: 'string' as const, maxLength: max };
  const properties = { ko: language, zh: language, en: language };
  return applyDecorators(
    Satisfies(localisedText(max), options),
    ApiProperty({ type: 'object', properties, additionalProperties: false, minProperties: 1 }),
  );
};

/** A list of such texts. */
export const IsLocalisedTexts = ({ max }: { readonly max: number }): PropertyDecorator => {
  const language = { type: 'string' as const, maxLength: max };
  const properties = { ko: language, zh: language, en: language };
  return applyDecorators(
    Satisfies(localisedText(max), { each: true }),
    ApiProperty({
      type: 'array',
      items: { type: 'object', properties, additionalProperties: false, minProperties: 1 },
    }),
  );
};

const isoDate: FieldCheck = (value) => {
  if (typeof value !== 'string') return [{ field: '', code: 'not-date' }];
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  const date = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day));
  // Date rolls 30 February over into March; only a day of the calendar comes back unchanged.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  return exists ? [] : [{ field: '', code: 'not-date' }];
};

/** A day of the calendar, `YYYY-MM-DD`. */
export const IsIsoDate = (options?: ValidationOptions): PropertyDecorator => Satisfies(isoDate, options);

const instant: FieldCheck = (value) => {
  const time =
    typeof value === 'string'
      ? /^(.{10})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(value)
      : null;
  const exists = time !== null && isoDate(time[1]).length === 0 && !Number.isNaN(Date.parse(time[0]));
  return exists ? [] : [{ field: '', code: 'bad-format', facts: { expected: '2026-11-22, 2026-11-22T09:00:00Z' } }];
};

/** An instant with its zone, or a day, which stands for its beginning in UTC. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator => Satisfies(instant, options);

// The library's lists are current, but it takes small letters as well, which would make two codes of one.
const inCapitals = (value: unknown): boolean => typeof value === 'string' && value === value.toUpperCase();

/** ISO 3166-1 alpha-2, in capitals. */
export const IsCountry = (options?: ValidationOptions): PropertyDecorator =>
  Satisfies(
    (value) => (inCapitals(value) && isISO31661Alpha2(value) ? [] : [{ field: '', code: 'not-country' }]),
    options,
  );

/** ISO 4217, in capitals. */
export const IsCurrency = (options?: ValidationOptions): PropertyDecorator =>
  Satisfies(
    (value) => (inCapitals(value) && isISO4217CurrencyCode(value) ? [] : [{ field: '', code: 'not-currency' }]),
    options,
  );

const E164 = /^\+[1-9]\d{7,14}$/;

/** A telephone number as E.164 writes it. Nothing is guessed: a national number belongs to no country by itself. */
export const IsPhone = (options?: ValidationOptions): PropertyDecorator =>
  Satisfies(
    (value) =>
      typeof value === 'string' && E164.test(value)
        ? []
        : [{ field: '', code: 'bad-format', facts: { expected: '+821012345678' } }],
    options,
  );
