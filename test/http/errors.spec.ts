import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type FieldBody, refusals, requirement } from '../support/builders.js';

let naru: TestApp;
let owner: string;

beforeAll(async () => {
  naru = await startApp();
  owner = (await create(naru.http, 'companies', company())).id;
});
afterAll(() => naru.stop());

const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /\b[a-z]+ [a-z]+/i;

/** By script: what is said to a Chinese reader holds no Korean, save a name in brackets, and so on. */
const SPOKEN: Readonly<Record<string, (text: string) => boolean>> = {
  ko: (text) => HANGUL.test(text),
  'zh-CN': (text) => HAN.test(text) && !HANGUL.test(text.replaceAll(/（[^）]*）/gu, '')),
  en: (text) => LATIN_WORDS.test(text) && !HANGUL.test(text) && !HAN.test(text),
};

const state = () =>
  naru.rows('select (select count(*) from revision) as revisions, (select max(seq) from change) as seq');

/** Sends it in every language; the fields found wrong, the same in all of them, and nothing stored. */
async function refused(path: string, body: object): Promise<FieldBody[]> {
  const before = await state();
  const found: FieldBody[][] = [];
  for (const [language, speaks] of Object.entries(SPOKEN)) {
    const answer = await naru.http.post(`/api/v1/${path}`).set('accept-language', language).send(body);
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input', type: 'urn:naru:problem:invalid-input' });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['content-language']).toBe(language);
    const { title, detail, errors } = answer.body as { title: string; detail: string; errors: FieldBody[] };
    const said = [title, detail, ...errors.flatMap(({ message, remedy }) => [message, remedy])];
    expect(said.filter((text) => !speaks(text))).toEqual([]);
    // No placeholder is left and none was filled with nothing.
    expect(said.filter((text) => /[{}]|undefined|null|NaN|\s{2}/.test(text))).toEqual([]);
    found.push(errors);
  }
  const [korean = [], ...others] = found;
  for (const other of others) expect(refusals({ errors: other })).toEqual(refusals({ errors: korean }));
  expect(await state()).toEqual(before);
  return found.at(-1) ?? [];
}

const codesOf = async (path: string, body: object): Promise<string[]> =>
  refusals({ errors: await refused(path, body) });

describe('a wrong company', () => {
  it.each<[string, object, string[]]>([
    ['an unknown field', { sector: 'robots' }, ['sector: unknown-field']],
    [
      'an unknown field inside',
      { presence: [{ market: 'AE', kind: 'office', city: 'x' }] },
      ['presence[0].city: unknown-field'],
    ],
    ['a wrong business number', { registrationNumber: '123-45-67890' }, ['registrationNumber: wrong-business-number']],
    ['a foreign number', { registrationNumber: '91110000600037341L' }, ['registrationNumber: wrong-business-number']],
    ['no name in any language', { names: {} }, ['names: no-language']],
    ['a blank name', { names: { zh: ' \u3000 ' } }, ['names.zh: too-short']],
    ['a language that Naru does not hold', { names: { ja: 'ハンビッ' } }, ['names.ja: unknown-field']],
    ['names as text', { names: '한빛' }, ['names: not-object']],
    ['21,000 characters', { profile: { ko: '가'.repeat(21_000) } }, ['profile.ko: too-long']],
    ['a country in words', { country: 'Korea' }, ['country: not-country']],
    ['a country that is none', { country: 'XX' }, ['country: not-country']],
    ['a country in small letters', { country: 'kr' }, ['country: not-country']],
    ['no country', { country: undefined }, ['country: missing']],
    ['a number in quotes', { employees: '5' }, ['employees: not-number']],
    ['an empty text for a number', { employees: '' }, ['employees: not-number']],
    ['a fraction of a person', { employees: 1.5 }, ['employees: not-integer']],
    ['fewer than no employees', { employees: -1 }, ['employees: too-small']],
    ['a truth value in quotes', { onePerson: 'false' }, ['onePerson: not-boolean']],
    ['a number for a truth value', { onePerson: 0 }, ['onePerson: not-boolean']],
    ['a kind that is none', { kind: 'bakery' }, ['kind: not-one-of']],
    ['a market twice', { markets: ['AE', 'AE'] }, ['markets: duplicate']],
    ['a market that is none', { markets: ['AE', 'Dubai'] }, ['markets[1]: not-country']],
    ['one market outside a list', { markets: 'AE' }, ['markets: not-list']],
    [
      'a day that is not in the calendar',
      { presence: [{ market: 'AE', kind: 'pilot', since: '2027-02-30' }] },
      ['presence[0].since: not-date'],
    ],
    ['an address without a scheme', { website: 'naru.example' }, ['website: bad-format']],
    ['a region in words', { region: '경기도' }, ['region: bad-format']],
    ['a zero character', { names: { ko: '한\u0000빛' } }, ['names.ko: bad-format']],
    [
      'half a character',
      { presence: [{ market: 'AE', kind: 'pilot', evidence: { en: '\ud83d' } }] },
      ['presence[0].evidence.en: bad-format'],
    ],
  ])('%s', async (_, wrong, expected) => {
    expect(await codesOf('companies', { ...company(), ...wrong })).toEqual(expected);
  });

  it('hears of everything that is wrong at once', async () => {
    const wrong = { names: {}, employees: -5, kind: 'bakery', colour: 'red', presence: [{ kind: 'pilot' }] };
    const codes = await codesOf('companies', wrong);
    expect(codes.sort()).toEqual([
      'colour: unknown-field',
      'country: missing',
      'employees: too-small',
      'kind: not-one-of',
      'names: no-language',
      'presence[0].market: missing',
    ]);
  });
});

describe('a wrong capability', () => {
  const span = (min: number, max: number) => ({ price: { min, max, currency: 'KRW' } });
  it.each<[string, object, string[]]>([
    ['an unknown tag', { tags: ['sensor.lidar', 'sensor.nose'] }, ['tags[1]: unknown-tag']],
    ['a tag twice', { tags: ['sensor.lidar', 'sensor.lidar'] }, ['tags: duplicate']],
    [
      'an unknown sector to leave out',
      { wants: { excludedSectors: ['sector.magic'] } },
      ['wants.excludedSectors[0]: unknown-tag'],
    ],
    ['an unknown certificate', { certifications: ['ISO9001', 'ISO0'] }, ['certifications[1]: unknown-certification']],
    ['a negative capacity', { monthlyCapacity: -1 }, ['monthlyCapacity: too-small']],
    ['a capacity in quotes', { monthlyCapacity: '5' }, ['monthlyCapacity: not-number']],
    ['a reversed price', span(10, 5), ['price: reversed-range']],
    ['a currency that is none', { price: { max: 5, currency: 'WON' } }, ['price.currency: not-currency']],
    ['a price without currency', { price: { max: 5 } }, ['price.currency: missing']],
    ['a lane that is none', { lanes: ['ferry'] }, ['lanes[0]: not-one-of']],
    ['a level beyond nine', { trl: 10 }, ['trl: too-large']],
    ['no title', { title: undefined }, ['title: missing']],
    ['21,000 characters', { description: { zh: '激'.repeat(21_000) } }, ['description.zh: too-long']],
    ['an unknown spec', { specs: { charm: 5 } }, ['specs.charm: unknown-spec']],
    ['a reversed spec', { specs: { operatingTemperature: [85, -40] } }, ['specs.operatingTemperature: reversed-range']],
    [
      'a spec of three numbers',
      { specs: { operatingTemperature: [1, 2, 3] } },
      ['specs.operatingTemperature: bad-format'],
    ],
    ['a number of a spec in quotes', { specs: { detectionRange: '200' } }, ['specs.detectionRange: not-number']],
    [
      'a measured number in quotes',
      { specs: { detectionRange: { value: '200', unit: 'm' } } },
      ['specs.detectionRange.value: not-number'],
    ],
    [
      'a unit that is a number',
      { specs: { detectionRange: { value: 200, unit: 5 } } },
      ['specs.detectionRange.unit: not-text'],
    ],
    [
      'an unknown field of a spec',
      { specs: { detectionRange: { value: 200, units: 'm' } } },
      ['specs.detectionRange.units: unknown-field'],
    ],
    ['a number for words', { specs: { bus: 5 } }, ['specs.bus: not-text']],
    [
      'a range nothing can have',
      { specs: { horizontalFieldOfView: 400 } },
      ['specs.horizontalFieldOfView: out-of-range'],
    ],
    ['a list of specs', { specs: [5] }, ['specs: not-object']],
  ])('%s', async (_, wrong, expected) => {
    expect(await codesOf('capabilities', { ...capability(owner), ...wrong })).toEqual(expected);
  });

  it('hears which units a spec may have', async () => {
    const [error] = await refused(
      'capabilities',
      capability(owner, { specs: { detectionRange: { value: 5, unit: 'kg' } } }),
    );
    expect(error).toMatchObject({ field: 'specs.detectionRange.unit', code: 'unknown-unit' });
    expect(error?.message).toContain('"kg"');
    expect(error?.remedy).toContain('m, km, cm, mm');
  });

  it('hears that its company does not exist', async () => {
    const nobody = '01999999-9999-7999-8999-999999999999';
    expect(await codesOf('capabilities', capability(nobody))).toEqual(['company: unknown-company']);
    expect(await codesOf('requirements', requirement(nobody))).toEqual(['company: unknown-company']);
    expect(await codesOf('capabilities', capability('한빛'))).toEqual(['company: not-id']);
  });
});

describe('a wrong requirement', () => {
  const clause = (more: object) => ({
    clauses: [
      { spec: 'detectionRange', op: '>=', value: 150 },
      { spec: 'detectionRange', op: '>=', value: 150, ...more },
    ],
  });
  it.each<[string, object, string[]]>([
    ['a bound in quotes', clause({ value: '150' }), ['clauses[1].value: not-number']],
    ['no bound', clause({ value: undefined }), ['clauses[1].value: missing']],
    ['a bound in another quantity', clause({ unit: 'kg' }), ['clauses[1].unit: unknown-unit']],
    ['a reversed span', clause({ op: 'between', value: [200, 100] }), ['clauses[1].value: reversed-range']],
    ['one number between', clause({ op: 'between', value: 100 }), ['clauses[1].value: not-list']],
    ['none of a list', clause({ op: 'in', value: [] }), ['clauses[1].value: not-list']],
    ['a wrong one of a list', clause({ op: 'in', value: [1, 'two'] }), ['clauses[1].value[1]: not-number']],
    ['an operator that is none', clause({ op: '>' }), ['clauses[1].op: not-one-of']],
    ['more than words', clause({ spec: 'bus', value: 5 }), ['clauses[1].op: bound-mismatch']],
    ['an unknown spec', clause({ spec: 'charm' }), ['clauses[1].spec: unknown-spec']],
    ['a need that is none', clause({ need: 'perhaps' }), ['clauses[1].need: not-one-of']],
    ['an unknown field of a clause', clause({ weight: 3 }), ['clauses[1].weight: unknown-field']],
    ['an unknown tag', { tags: [{ code: 'sensor.nose' }] }, ['tags[0].code: unknown-tag']],
    ['a tag as text', { tags: ['sensor.lidar'] }, ['tags[0]: not-object']],
    [
      'a tag with two needs',
      { tags: [{ code: 'sensor.lidar' }, { code: 'sensor.lidar', need: 'nice' }] },
      ['tags[1].code: duplicate'],
    ],
    [
      'a certificate twice',
      { certifications: [{ code: 'ISO9001' }, { code: 'ISO9001' }] },
      ['certifications[1].code: duplicate'],
    ],
    [
      'an unknown certificate',
      { certifications: [{ code: 'ISO0' }] },
      ['certifications[0].code: unknown-certification'],
    ],
    ['a day that is not in the calendar', { neededBy: '2027-02-30' }, ['neededBy: not-date']],
    ['a day in words', { neededBy: '내년 6월' }, ['neededBy: not-date']],
    ['a negative quantity', { quantity: -2000 }, ['quantity: too-small']],
    ['a budget without end', { budget: { currency: 'CNY' } }, ['budget.max: missing']],
    ['a currency in words', { budget: { max: 5, currency: '元' } }, ['budget.currency: not-currency']],
    ['data of an unknown kind', { dataCategories: ['secret'] }, ['dataCategories[0]: not-one-of']],
    ['a use that is none', { endUse: 'fun' }, ['endUse: not-one-of']],
  ])('%s', async (_, wrong, expected) => {
    expect(await codesOf('requirements', { ...requirement(owner), ...wrong })).toEqual(expected);
  });
});

describe('a request that is refused whole', () => {
  it.each(['companies', 'capabilities', 'requirements', 'match-runs'])(
    '%s: queries out of bounds or unknown name the parameter',
    async (path) => {
      for (const [query, expected] of [
        ['limit=0', 'limit: too-small'],
        ['limit=201', 'limit: too-large'],
        ['limit=2.5', 'limit: not-number'],
        ['limit=', 'limit: not-number'],
        ['cursor=nonsense', 'cursor: bad-format'],
        [`cursor=${Buffer.from('["not an id"]').toString('base64url')}`, 'cursor: bad-format'],
        [`cursor=${Buffer.from('[1,2]').toString('base64url')}`, 'cursor: bad-format'],
        [`cursor=${Buffer.from('["\' or 1=1 --"]').toString('base64url')}`, 'cursor: bad-format'],
        ['colour=red', 'colour: unknown-field'],
      ] as const) {
        const { status, body } = await naru.http.get(`/api/v1/${path}?${query}`);
        expect([query, status, refusals(body)]).toEqual([query, 422, [expected]]);
      }
    },
  );

  it.each<[string, number, string, string]>([
    ['broken JSON', 400, 'malformed-request', '{"country": "KR",'],
    ['a list', 422, 'invalid-input', '[]'],
    ['nothing', 422, 'invalid-input', '{}'],
    ['brackets without end', 400, 'malformed-request', `{"names":${'['.repeat(9000)}${']'.repeat(9000)}}`],
    ['more than a megabyte', 413, 'too-large', JSON.stringify({ names: { ko: '가'.repeat(400_000) } })],
  ])('%s', async (_, status, code, sent) => {
    const before = await state();
    const answer = await naru.http.post('/api/v1/companies').set('content-type', 'application/json').send(sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await state()).toEqual(before);
  });

  it.each([
    ['of bytes that are no text', '%ff'],
    ['of many thousand letters', 'x'.repeat(3000)],
  ])('an address %s', async (_, id) => {
    const { status, body, headers } = await naru.http.get(`/api/v1/companies/${id}`).set('accept-language', 'ko');
    expect([status, body.code, headers['content-language']]).toEqual([400, 'malformed-request', 'ko']);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'x-frame-options': 'DENY',
    });
  });

  it('takes nothing that could change the shape of objects', async () => {
    const sent = '{"country":"KR","names":{"ko":"가"},"__proto__":{"kind":"software"},"constructor":{}}';
    const { status } = await naru.http.post('/api/v1/companies').set('content-type', 'application/json').send(sent);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
