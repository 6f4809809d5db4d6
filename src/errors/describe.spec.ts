import { CodedError, invalidInput } from './coded-error.js';
import { ERROR_STATUS, type ErrorCode, FIELD_ERROR_CODES } from './codes.js';
import { describe as describeError, describeField, ERROR_TEXTS, type Locale } from './describe.js';

const LOCALES: readonly Locale[] = ['ko', 'zh-CN', 'en'];
const isCode = (name: string): name is ErrorCode => name in ERROR_STATUS;
const CODES = Object.keys(ERROR_STATUS).filter(isCode);

const factsIn = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const samples = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `<${name}>`]));

describe.each(LOCALES)('texts in %s', (locale) => {
  const { errors, fields } = ERROR_TEXTS[locale];

  it.each(CODES)('tell the facts of %s and leave no placeholder', (code) => {
    const { title, detail } = errors[code];
    const facts = samples(factsIn(title + detail));
    const told = describeError(new CodedError(code, facts), locale);
    for (const value of Object.values(facts)) expect(told.title + told.detail).toContain(value);
    const bare = describeError(new CodedError(code), locale);
    for (const text of [told.title, told.detail, bare.title, bare.detail]) expect(text).toMatch(/^[^{}[\]]{4,}$/);
  });

  it.each(FIELD_ERROR_CODES)('tell the facts of %s and leave no placeholder', (code) => {
    const { message, remedy } = fields[code];
    const facts = samples(factsIn(message + remedy));
    const told = describeField({ field: 'x', code, facts }, locale);
    for (const value of Object.values(facts)) expect(told.message + told.remedy).toContain(value);
    const bare = describeField({ field: 'x', code }, locale);
    for (const text of [told.message, told.remedy, bare.message, bare.remedy]) expect(text).toMatch(/^[^{}[\]]{4,}$/);
  });
});

it('names the same facts in every language', () => {
  const facts = ({ errors, fields }: (typeof ERROR_TEXTS)[Locale]) => [
    ...CODES.map((code) => [code, factsIn(errors[code].title + errors[code].detail).toSorted()]),
    ...FIELD_ERROR_CODES.map((code) => [code, factsIn(fields[code].message + fields[code].remedy).toSorted()]),
  ];
  expect(facts(ERROR_TEXTS.ko)).toEqual(facts(ERROR_TEXTS.en));
  expect(facts(ERROR_TEXTS['zh-CN'])).toEqual(facts(ERROR_TEXTS.en));
});

it('speaks each language in its own script', () => {
  const all = (locale: Locale) => JSON.stringify(ERROR_TEXTS[locale]);
  expect(all('en')).not.toMatch(/[\p{Script=Hangul}\p{Script=Han}]/u);
  expect(all('ko')).not.toMatch(/\p{Script=Han}/u);
  for (const { title } of Object.values(ERROR_TEXTS['zh-CN'].errors)) expect(title).toMatch(/\p{Script=Han}/u);
});

it('leaves out an optional part whose facts are not known, and prints values as they are', () => {
  const duplicate = (facts?: Record<string, string>) => describeField({ field: 'f', code: 'duplicate', facts }, 'en');
  expect(duplicate().message).toBe('The same value is given more than once.');
  expect(duplicate({ value: '[{min}]$&' }).message).toBe('The same value "[{min}]$&" is given more than once.');
});

it('describes every field of an error with message and remedy', () => {
  const error = invalidInput(
    { field: 'title.ko', code: 'too-long', facts: { max: 20 } },
    { field: 'lane', code: 'missing' },
  );
  expect(describeError(error, 'ko').errors).toEqual([
    {
      field: 'title.ko',
      code: 'too-long',
      message: '글자 수가 너무 많습니다.',
      remedy: '20자 이내로 줄여 주시기 바랍니다.',
    },
    { field: 'lane', code: 'missing', message: '필수 항목입니다.', remedy: '값을 입력해 주시기 바랍니다.' },
  ]);
});
