import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsSemVer,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CodedError, type FieldError } from '../errors/coded-error.js';
import { PageQuery } from './pagination.js';
import { ToBoolean, ToList } from './query-values.js';
import { IsCountry, IsCurrency, IsIsoDate, IsLocalisedText, Satisfies, validateInput } from './validation.js';

class Clause {
  @IsString() @MaxLength(5) spec: string;
  @IsNumber() @Min(0) value: number;
}
class Input {
  @IsLocalisedText({ max: 10 }) title: object;
  @IsOptional() @IsInt() @Min(1) @Max(9) count?: number;
  @IsOptional() @IsString() @Length(2, 4) code?: string;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsIn(['a', 'b']) kind?: string;
  @IsOptional() @IsIsoDate() since?: string;
  @IsOptional() @IsCurrency() currency?: string;
  @IsOptional() @IsUrl() site?: string;
  @IsOptional() @Matches(/^[A-Z]{2}-\d$/, { context: { expected: 'KR-1' } }) region?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(3) @ArrayUnique() @IsCountry({ each: true }) markets?: string[];
  @IsOptional() @IsArray() @IsIn(['x', 'y'], { each: true }) marks?: string[];
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => Clause) clauses?: Clause[];
  @IsOptional() @ValidateNested() @Type(() => Clause) main?: Clause;
}
class Query extends PageQuery {
  @IsOptional() @ToBoolean() @IsBoolean() open?: boolean;
  @IsOptional() @ToList() @IsString({ each: true }) tag?: string[];
}

function refused(plain: unknown, Dto: new () => object = Input): readonly FieldError[] {
  try {
    validateInput(Dto, plain);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'invalid-input') return error.fields;
    throw error;
  }
  return [];
}
const title = { ko: '센서' };

it('gives an instance of the DTO', () => {
  const input = validateInput(Input, { title, clauses: [{ spec: 'reach', value: 1 }] });
  expect(input).toBeInstanceOf(Input);
  expect(input.clauses?.[0]).toBeInstanceOf(Clause);
});

it.each<[string, object, FieldError]>([
  ['a missing field', { title: undefined }, { field: 'title', code: 'missing' }],
  ['an unknown field', { colour: 1 }, { field: 'colour', code: 'unknown-field' }],
  ['text for a number', { count: '5' }, { field: 'count', code: 'not-number' }],
  ['a fraction', { count: 1.5 }, { field: 'count', code: 'not-integer' }],
  ['a small number', { count: 0 }, { field: 'count', code: 'too-small', facts: { min: 1 } }],
  ['a large number', { count: 10 }, { field: 'count', code: 'too-large', facts: { max: 9 } }],
  ['a short text', { code: 'a' }, { field: 'code', code: 'too-short', facts: { min: 2 } }],
  ['a long text', { code: 'abcde' }, { field: 'code', code: 'too-long', facts: { max: 4 } }],
  ['a number for text', { code: 12 }, { field: 'code', code: 'not-text' }],
  ['text for a flag', { open: 'false' }, { field: 'open', code: 'not-boolean' }],
  ['a value off the list', { kind: 'c' }, { field: 'kind', code: 'not-one-of', facts: { allowed: 'a, b' } }],
  ['a day that is none', { since: '2026-02-30' }, { field: 'since', code: 'not-date' }],
  ['a date with time', { since: '2026-02-03T00:00:00Z' }, { field: 'since', code: 'not-date' }],
  ['a currency that is none', { currency: 'cny' }, { field: 'currency', code: 'not-currency' }],
  ['a bad address', { site: 'x' }, { field: 'site', code: 'not-url' }],
  ['a bad format', { region: 'KR' }, { field: 'region', code: 'bad-format', facts: { expected: 'KR-1' } }],
  ['no list', { markets: 'KR' }, { field: 'markets', code: 'not-list' }],
  ['a long list', { markets: ['KR', 'CN', 'AE', 'VN'] }, { field: 'markets', code: 'too-many', facts: { max: 3 } }],
  ['a repeated entry', { markets: ['KR', 'KR'] }, { field: 'markets', code: 'duplicate' }],
  ['a bad entry', { markets: ['KR', 'kr'] }, { field: 'markets[1]', code: 'not-country' }],
  [
    'an entry off the list',
    { marks: ['x', 'z'] },
    { field: 'marks[1]', code: 'not-one-of', facts: { allowed: 'x, y' } },
  ],
  ['no object', { main: 7 }, { field: 'main', code: 'not-object' }],
  ['no object in a list', { clauses: [7] }, { field: 'clauses[0]', code: 'not-object' }],
  ['no language', { title: {} }, { field: 'title', code: 'no-language' }],
  ['a plain text', { title: '센서' }, { field: 'title', code: 'not-object' }],
  ['a blank text', { title: { ko: '센서', zh: ' ' } }, { field: 'title.zh', code: 'too-short', facts: { min: 1 } }],
  ['a long text', { title: { en: 'x'.repeat(11) } }, { field: 'title.en', code: 'too-long', facts: { max: 10 } }],
  ['another language', { title: { ko: '센서', ja: 'x' } }, { field: 'title.ja', code: 'unknown-field' }],
])('names the field of %s', (_, change, expected) => {
  expect(refused({ title, ...change })).toEqual([expected]);
});

it('names everything that is wrong at once, with paths as the sender wrote them', () => {
  const clauses = [
    { spec: 'reach', value: 1 },
    { spec: 'too long', value: -1, extra: 1 },
  ];
  const fields = refused({ count: 0, clauses, main: {} }).map(({ field, code }) => `${field} ${code}`);
  expect(fields.toSorted()).toEqual([
    'clauses[1].extra unknown-field',
    'clauses[1].spec too-long',
    'clauses[1].value too-small',
    'count too-small',
    'main.spec missing',
    'main.value missing',
    'title missing',
  ]);
});

it('takes null for a field that is left out', () => {
  expect(refused({ title: { ko: '센서', zh: null }, count: null })).toEqual([]);
  expect(refused({ title: null })).toEqual([{ field: 'title', code: 'missing' }]);
});

it.each([[null], ['text'], [[]], [3]])('refuses %j for an object', (plain) => {
  expect(refused(plain)).toEqual([{ field: '', code: 'not-object' }]);
});

it('refuses nesting that would exhaust the stack', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(() => validateInput(Input, { title: deep })).toThrow(expect.objectContaining({ code: 'malformed-request' }));
});

it('runs every check of a field, not only the first', () => {
  class Twice {
    @Satisfies((value) => (value === 1 ? [{ field: '', code: 'too-small' }] : []))
    @Satisfies((value) => (value === 2 ? [{ field: 'part', code: 'too-large' }] : []))
    value: number;
  }
  expect(refused({ value: 1 }, Twice)).toEqual([{ field: 'value', code: 'too-small' }]);
  expect(refused({ value: 2 }, Twice)).toEqual([{ field: 'value.part', code: 'too-large' }]);
});

it('refuses what a rule without words of ours refuses', () => {
  class Semver {
    @IsSemVer() version: string;
  }
  expect(refused({ version: 'x' }, Semver)).toEqual([{ field: 'version', code: 'bad-format' }]);
});

describe('queries', () => {
  it('convert what the DTO says, and nothing else', () => {
    const query = validateInput(Query, { limit: '20', open: 'false', tag: 'a,b' });
    expect(query).toMatchObject({ limit: 20, open: false, tag: ['a', 'b'] });
  });
  it('have a page size by default', () => expect(validateInput(Query, {}).limit).toBe(50));
  it.each([
    [{ limit: '' }, 'limit', 'not-number'],
    [{ limit: '201' }, 'limit', 'too-large'],
    [{ limit: '1e2' }, 'limit', 'not-number'],
    [{ limit: ['1', '2'] }, 'limit', 'not-number'],
    [{ open: '1' }, 'open', 'not-boolean'],
    [{ page: '2' }, 'page', 'unknown-field'],
  ])('refuse %j', (plain, field, code) => {
    expect(refused(plain, Query)).toEqual([expect.objectContaining({ field, code })]);
  });
});
