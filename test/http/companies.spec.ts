import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type FieldBody, type RecordBody, refusals } from '../support/builders.js';

let naru: TestApp;

beforeAll(async () => {
  naru = await startApp();
});
afterAll(() => naru.stop());

const PATH = '/api/v1/companies';

const found = async (query: Record<string, string>): Promise<string[]> => {
  const { body } = await naru.http.get(PATH).query(query).expect(200);
  return (body.items as RecordBody[]).map(({ externalId }) => externalId).sort();
};

it('gives back every fact as it was sent', async () => {
  const facts = {
    country: 'CN',
    names: { zh: '澄路智行', en: 'Chenglu', ko: '청루' },
    kind: 'platform',
    onePerson: false,
    registrationNumber: '91350100M000100Y43',
    parentCountry: 'SG',
    region: 'CN-GD',
    city: '深圳',
    website: 'https://chenglu.example/zh',
    foundedYear: 2016,
    employees: 0,
    profile: { zh: '自动驾驶出行平台' },
    languages: ['zh', 'en'],
    markets: ['AE', 'CN'],
    presence: [{ market: 'AE', kind: 'licence', evidence: { en: 'Permit' }, since: '2024-02-29' }],
    references: 3,
  };
  const made = await naru.http
    .post(PATH)
    .send({ ...facts, externalId: 'cn-1' })
    .expect(201);
  expect(made.body).toMatchObject({ ...facts, externalId: 'cn-1', warnings: [] });
  const { body: read } = await naru.http.get(`${PATH}/${made.body.id}`).expect(200);
  expect(read).toEqual(made.body);

  // A replacement is the whole: what it leaves out is gone, and null is the same as leaving out.
  const left = { country: 'CN', names: { zh: '澄路' }, kind: null };
  const { body: replaced } = await naru.http
    .put(`${PATH}/${made.body.id}`)
    .set('if-match', '"1"')
    .send(left)
    .expect(200);
  expect(replaced.names).toEqual({ zh: '澄路' });
  for (const gone of ['kind', 'registrationNumber', 'employees', 'presence']) expect(replaced).not.toHaveProperty(gone);
});

describe('registration numbers', () => {
  // Published numbers, so that their check digits fit.
  it.each([
    ['a Korean business number', 'KR', '220-81-62517'],
    ['a Chinese credit code', 'CN', '91350100M000100Y43'],
    ['an LEI', 'AE', '7H6GLXDRUGQFU57RNE97'],
    ['a number of a scheme without check', 'AE', 'CN-1234567'],
  ])('%s that fits is taken without a word', async (_, country, registrationNumber) => {
    const { body } = await naru.http.post(PATH).send(company({ country, registrationNumber })).expect(201);
    expect(body).toMatchObject({ registrationNumber, warnings: [] });
  });

  it('a Korean business number that does not fit is refused, on replacing as well', async () => {
    const wrong = company({ registrationNumber: '220-81-62518' });
    const { body } = await naru.http.post(PATH).send(wrong).expect(422);
    expect(refusals(body)).toEqual(['registrationNumber: wrong-business-number']);
    expect(body.errors[0].message).toContain('220-81-62518');
    const { id } = await create(naru.http, 'companies', company());
    await naru.http.put(`${PATH}/${id}`).set('if-match', '"1"').send(wrong).expect(422);
    expect((await naru.http.get(`${PATH}/${id}`)).body.version).toBe(1);
  });

  it.each([
    ['a Chinese credit code', 'CN', '91350100M000100Y44'],
    ['an LEI', 'CN', '7H6GLXDRUGQFU57RNE98'],
    ['a Korean corporate number', 'KR', '110111-0000000'],
  ])(
    '%s that does not fit is taken with a warning in the language of the reader',
    async (_, country, registrationNumber) => {
      const { id } = await create(naru.http, 'companies', company({ country, registrationNumber }));
      const scripts = { ko: /\p{Script=Hangul}/u, 'zh-CN': /\p{Script=Han}/u, en: /check digit/ };
      for (const [language, script] of Object.entries(scripts)) {
        const { body } = await naru.http.get(`${PATH}/${id}`).set('accept-language', language).expect(200);
        const [warning, ...others] = body.warnings as FieldBody[];
        expect(warning).toMatchObject({ field: 'registrationNumber', code: 'doubtful-number' });
        expect(warning?.message).toMatch(script);
        expect(others).toEqual([]);
      }
    },
  );
});

it('keeps a company in its country', async () => {
  const { id } = await create(naru.http, 'companies', company());
  const { body } = await naru.http
    .put(`${PATH}/${id}`)
    .set('if-match', '"1"')
    .send(company({ country: 'CN' }))
    .expect(422);
  expect(refusals(body)).toEqual(['country: not-changeable']);
  expect((await naru.http.get(`${PATH}/${id}`)).body).toMatchObject({ country: 'KR', version: 1 });
});

it('is left alone while it is archived: no new facts, no new capabilities', async () => {
  const { id } = await create(naru.http, 'companies', company());
  await naru.http.delete(`${PATH}/${id}`).set('if-match', '"1"').expect(200);
  const replaced = await naru.http
    .put(`${PATH}/${id}`)
    .set('if-match', '"2"')
    .send(company({ kind: 'software' }));
  expect([replaced.status, replaced.body.code]).toEqual([409, 'already-archived']);
  const { body } = await naru.http.post('/api/v1/capabilities').send(capability(id)).expect(422);
  expect(refusals(body)).toEqual(['company: archived-company']);
  await naru.http.post(`${PATH}/${id}/restore`).set('if-match', '"2"').expect(200);
  await naru.http.post('/api/v1/capabilities').send(capability(id)).expect(201);
});

it('answers in the language of ?lang= before that of Accept-Language', async () => {
  const { body } = await naru.http.get(`${PATH}?limit=0&lang=ko`).set('accept-language', 'en').expect(422);
  expect(body.title).toMatch(/[가-힣]/);
});

it('refuses a new external id on replacing', async () => {
  const { id } = await create(naru.http, 'companies', company());
  const { body } = await naru.http
    .put(`${PATH}/${id}`)
    .set('if-match', '"1"')
    .send(company({ externalId: 'another' }))
    .expect(422);
  expect(refusals(body)).toEqual(['externalId: unknown-field']);
});

describe('lists', () => {
  it('narrow by country, kind and words of names, profile and city', async () => {
    const made = [
      company({ externalId: 'f-1', country: 'VN', kind: 'integrator', names: { en: 'Mekong Systems' }, city: 'Hanoi' }),
      company({
        externalId: 'f-2',
        country: 'VN',
        kind: 'epc',
        names: { zh: '湄公工程' },
        profile: { zh: '总承包商' },
      }),
      company({ externalId: 'f-3', country: 'ID', kind: 'epc', names: { ko: '자바 엔지니어링' } }),
    ];
    for (const body of made) await create(naru.http, 'companies', body);
    expect(await found({ country: 'VN' })).toEqual(['f-1', 'f-2']);
    expect(await found({ kind: 'epc' })).toEqual(['f-2', 'f-3']);
    expect(await found({ country: 'VN', kind: 'epc' })).toEqual(['f-2']);
    expect(await found({ q: 'HANOI' })).toEqual(['f-1']);
    expect(await found({ q: '总承包' })).toEqual(['f-2']);
    expect(await found({ q: '엔지니어링', country: 'ID' })).toEqual(['f-3']);
    expect(await found({ q: '엔지니어링', country: 'VN' })).toEqual([]);
    expect(await found({ q: '!?' })).toEqual([]);
  });

  it('narrow to a cluster by the regions of its companies, which the map counts', async () => {
    const at = (externalId: string, region: string) =>
      create(naru.http, 'companies', company({ externalId, country: 'CN', region }));
    const wuhan = await at('in-wuhan', 'CN-HB');
    await at('in-beijing', 'CN-BJ');
    await create(naru.http, 'capabilities', capability(wuhan.id, { externalId: 'of-wuhan' }));
    expect(await found({ cluster: 'wuhan' })).toEqual(['in-wuhan']);
    expect(await found({ cluster: 'atlantis' })).toEqual([]);
    const { body: offered } = await naru.http.get('/api/v1/capabilities').query({ cluster: 'wuhan' }).expect(200);
    expect(offered.items).toMatchObject([{ externalId: 'of-wuhan', companyNames: company().names }]);
    const { body } = await naru.http.get('/api/v1/dashboard/places').set('accept-language', 'ko').expect(200);
    expect(body.clusters).toContainEqual(
      expect.objectContaining({ code: 'wuhan', name: '우한', companies: 1, capabilities: 1, requirements: 0 }),
    );
    const { body: vietnamese } = await naru.http.get(PATH).query({ country: 'VN' }).expect(200);
    expect(body.markets).toContainEqual({ code: 'VN', name: '베트남', opportunities: 0, companies: vietnamese.total });
  });

  it('show everything exactly once over all pages, whatever comes in between', async () => {
    const inMalaysia = (externalId: string) => create(naru.http, 'companies', company({ externalId, country: 'MY' }));
    const first = Array.from({ length: 7 }, (_, i) => `page-${i}`);
    for (const externalId of first) await inMalaysia(externalId);

    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const query: Record<string, string> = { country: 'MY', limit: '3', ...(cursor !== null && { cursor }) };
      const { body } = await naru.http.get(PATH).query(query).expect(200);
      const items = body.items as RecordBody[];
      expect(body.total).toBe(7 + pages);
      expect(items.length).toBeLessThanOrEqual(3);
      seen.push(...items.map(({ externalId }) => externalId));
      cursor = body.nextCursor as string | null;
      pages += 1;
      await inMalaysia(`later-${pages}`);
    } while (cursor !== null);
    expect(pages).toBe(3);
    expect(seen).toEqual(first.toReversed());

    const { body: newest } = await naru.http.get(PATH).query({ country: 'MY', limit: '1' }).expect(200);
    expect(newest.items).toMatchObject([{ externalId: 'later-3' }]);
  });

  it('end without a cursor when the last page is exactly full', async () => {
    for (const externalId of ['full-1', 'full-2']) {
      await create(naru.http, 'companies', company({ externalId, country: 'TH' }));
    }
    const { body } = await naru.http.get(PATH).query({ country: 'TH', limit: '2' }).expect(200);
    expect([body.items.length, body.nextCursor, body.total]).toEqual([2, null, 2]);
  });
});
