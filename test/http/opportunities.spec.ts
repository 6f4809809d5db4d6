import { Transactions } from '../../src/database/transactions.js';
import { RunInputsReader } from '../../src/matching/runs/run-inputs.js';
import { startApp, type TestApp } from '../support/app.js';
import { company, create, type FieldBody, opportunity, type RecordBody, refusals } from '../support/builders.js';

let naru: TestApp;
let operator: RecordBody;
let partner: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  operator = await create(naru.http, 'companies', company({ externalId: 'ae', country: 'AE' }));
  partner = await create(naru.http, 'companies', company({ externalId: 'cn', country: 'CN' }));
});
afterAll(() => naru.stop());

const PATH = '/api/v1/opportunities';

const found = async (query: Record<string, string>): Promise<string[]> => {
  const { body } = await naru.http.get(PATH).query(query).expect(200);
  return (body.items as RecordBody[]).map(({ externalId }) => externalId).sort();
};

const allFacts = () => ({
  owner: operator.id,
  market: 'AE',
  title: { ko: '두바이 로보택시', zh: '迪拜Robotaxi', en: 'Robotaxis in Dubai' },
  description: { en: 'Sixty vehicles' },
  roles: [
    {
      role: 'components',
      countries: ['KR'],
      tags: [{ code: 'sensor.lidar' }, { code: 'mobility.autonomous-driving', need: 'nice' }],
      clauses: [{ spec: 'detectionRange', op: '>=', value: 0.15, unit: 'km', need: 'should' }],
      partnerKinds: ['manufacturer'],
      licences: [{ en: 'Permit', ko: '허가' }, { zh: '许可' }],
    },
    { role: 'local-operator' },
    { role: 'lidar cleaning' },
  ],
  sides: { KR: 1, CN: 2 },
  value: { min: 1, max: 2.5, currency: 'USD' },
  neededBy: '2028-02-29',
});

it('gives back every fact as it was sent, with the roles and sides as matching sees them', async () => {
  const made = await naru.http
    .post(`${PATH}?lang=ko`)
    .send({ ...allFacts(), externalId: 'all-facts' })
    .expect(201);
  expect(made.body).toMatchObject({
    ...allFacts(),
    externalId: 'all-facts',
    effectiveSides: { KR: 1, CN: 2, host: 0 },
  });
  expect(made.body.effectiveRoles).toMatchObject([
    { id: 'role1', role: 'components', name: '부품 공급사', tags: [{ code: 'sensor.lidar', need: 'must' }, {}] },
    { id: 'role2', role: 'local-operator', name: '현지 운영사', tags: [] },
    { id: 'role3', name: 'lidar cleaning', tags: [{ code: 'sensor.lidar', origin: 'derived', quote: null }] },
  ]);
  expect((await naru.http.get(`${PATH}/${made.body.id}?lang=ko`)).body).toEqual(made.body);

  expect(made.body).toMatchObject({
    effectiveValue: { min: 1, max: 2.5, currency: 'USD', text: '1달러 ~ 2.5달러', quote: null },
    effectiveNeededBy: { date: '2028-02-29', quote: null },
  });

  // A replacement is the whole: what it leaves out is gone.
  const left = { market: 'SA', title: { en: 'Robotaxis in Riyadh' }, roles: [{ role: 'technology' }] };
  const { body } = await naru.http.put(`${PATH}/${made.body.id}`).set('if-match', '"1"').send(left).expect(200);
  expect(body).toMatchObject({ ...left, version: 2, owner: operator.id, effectiveSides: { KR: 1, CN: 1, host: 0 } });
  for (const gone of ['description', 'sides', 'value', 'neededBy']) expect(body).not.toHaveProperty(gone);
});

it('shows what only the texts state, with its words', async () => {
  const description = {
    zh: '韩国激光雷达探测距离不低于150米，IATF 16949必备。预算200万至300万美元，2027年9月30日前交付。',
  };
  const roles = [{ role: 'components', countries: ['KR'], tags: [{ code: 'sensor.lidar' }] }, { role: 'finance' }];
  const sent = opportunity(operator.id, { description, roles, externalId: 'read' });
  const { body } = await naru.http.post(`${PATH}?lang=en`).send(sent).expect(201);
  const quote = (text: string) => ({ field: 'description.zh', text });
  expect(body).toMatchObject({
    effectiveRoles: [
      {
        clauses: [
          {
            spec: 'detectionRange',
            need: 'must',
            op: '>=',
            value: 150,
            unit: 'm',
            text: 'at least 150 m',
            quote: quote('探测距离不低于150米'),
          },
        ],
        certifications: [{ code: 'IATF16949', need: 'must', quote: quote('IATF 16949') }],
      },
      { clauses: [], certifications: [] },
    ],
    effectiveValue: { min: 2_000_000, max: 3_000_000, currency: 'USD', quote: quote('预算200万至300万美元') },
    effectiveNeededBy: { date: '2027-09-30', quote: quote('2027年9月30日前') },
  });
  expect(body).not.toHaveProperty('value');
});

it('is made once for one Idempotency-Key', async () => {
  const post = (body: object) => naru.http.post(PATH).set('idempotency-key', 'opp-once').send(body);
  const first = await post(opportunity(operator.id));
  expect((await post(opportunity(operator.id))).body.id).toBe(first.body.id);
  const other = await post(opportunity(operator.id, { market: 'SA' }));
  expect([other.status, other.body.code]).toEqual([409, 'key-reused']);
});

it('is replaced, archived and restored by the version that was read', async () => {
  const { id } = await create(naru.http, 'opportunities', opportunity(operator.id, { externalId: 'states' }));
  const { owner: _, ...content } = opportunity(operator.id, { market: 'VN' });
  expect((await naru.http.put(`${PATH}/${id}`).send(content)).status).toBe(428);
  await naru.http.put(`${PATH}/${id}`).set('if-match', '"1"').send(content).expect(200);
  const stale = await naru.http.delete(`${PATH}/${id}`).set('if-match', '"1"');
  expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
  await naru.http.delete(`${PATH}/${id}`).set('if-match', '"2"').expect(200);
  expect(await found({ market: 'VN' })).toEqual([]);
  expect(await found({ market: 'VN', state: 'archived' })).toEqual(['states']);
  const { body } = await naru.http.post(`${PATH}/${id}/restore`).set('if-match', '"3"').expect(200);
  expect(body).toMatchObject({ state: 'active', version: 4 });
  const changes = await naru.rows<{ topic: string }>('select topic from change where subject = $1', [id]);
  expect(changes.map(({ topic }) => topic)).toEqual(Array(4).fill('opportunity.saved'));
});

it('is read by a run as it stood at its epoch, with the company that brings it', async () => {
  const { id } = await create(naru.http, 'opportunities', opportunity(operator.id, { externalId: 'epoch' }));
  const epoch = await naru.app.get(Transactions, { strict: false }).epoch();
  const { owner: _, ...content } = opportunity(operator.id, { market: 'SG' });
  await naru.http.put(`${PATH}/${id}`).set('if-match', '"1"').send(content).expect(200);
  const reader = naru.app.get(RunInputsReader, { strict: false });
  const { opportunities, companies } = await reader.some(epoch, [], [], [id]);
  expect(opportunities).toMatchObject([{ id, externalId: 'epoch', companyId: operator.id, content: { market: 'AE' } }]);
  expect([...companies.keys()]).toEqual([operator.id]);
  const all = await reader.all(await naru.app.get(Transactions, { strict: false }).epoch());
  expect(all.opportunities.find((one) => one.id === id)?.content.market).toBe('SG');
});

describe('what is wrong', () => {
  const stranger = '0199aaaa-0000-7000-8000-000000000000';

  it.each<[string, object, string[]]>([
    ['a market that is home', { market: 'CN' }, ['market: not-third-country']],
    ['a market that is no country', { market: 'Dubai' }, ['market: not-country']],
    ['no role', { roles: [] }, ['roles: too-few']],
    ['a role without a name', { roles: [{ countries: ['KR'] }] }, ['roles[0].role: missing']],
    ['an unknown field of a role', { roles: [{ role: 'x', colour: 'red' }] }, ['roles[0].colour: unknown-field']],
    [
      'a licence without a word',
      { roles: [{ role: 'x', licences: [{ en: 'a' }, {}] }] },
      ['roles[0].licences[1]: no-language'],
    ],
    [
      'tags and limits of the second role',
      {
        roles: [
          { role: 'technology' },
          {
            role: 'components',
            tags: [{ code: 'sensor.nose' }, { code: 'sensor.lidar' }, { code: 'sensor.lidar' }],
            clauses: [{ spec: 'detectionRange', op: '>=', value: 'far' }],
          },
        ],
      },
      [
        'roles[1].tags[2].code: duplicate',
        'roles[1].tags[0].code: unknown-tag',
        'roles[1].clauses[0].value: not-number',
      ],
    ],
    ['more firms than a team has', { sides: { KR: 2, CN: 2, host: 1 } }, ['sides: too-many-firms']],
    ['a side that there is not', { sides: { US: 1 } }, ['sides.US: unknown-field']],
    ['a value the wrong way round', { value: { min: 2, max: 1, currency: 'USD' } }, ['value: reversed-range']],
    ['an owner that is not there', { owner: stranger }, ['owner: unknown-company']],
  ])('%s is refused by its field, with a remedy in each language', async (_, wrong, expected) => {
    const remedies = new Set<string>();
    for (const lang of ['ko', 'zh-CN', 'en']) {
      const { body } = await naru.http
        .post(`${PATH}?lang=${lang}`)
        .send({ ...opportunity(operator.id), ...wrong })
        .expect(422);
      expect(refusals(body).sort()).toEqual([...expected].sort());
      for (const { remedy } of body.errors as FieldBody[]) expect(remedy).not.toMatch(/[{}[\]]/);
      remedies.add((body.errors as FieldBody[])[0]?.remedy ?? '');
    }
    expect(remedies.size).toBe(3);
  });

  it('names the owner when that is archived', async () => {
    const { id } = await create(naru.http, 'companies', company({ country: 'SA' }));
    await naru.http.delete(`/api/v1/companies/${id}`).set('if-match', '"1"').expect(200);
    const { body } = await naru.http.post(PATH).send(opportunity(id)).expect(422);
    expect(refusals(body)).toEqual(['owner: archived-company']);
  });

  it('leaves the owner as it is on replacing', async () => {
    const { id } = await create(naru.http, 'opportunities', opportunity(operator.id));
    const { body } = await naru.http
      .put(`${PATH}/${id}`)
      .set('if-match', '"1"')
      .send(opportunity(partner.id))
      .expect(422);
    expect(refusals(body)).toEqual(['owner: unknown-field']);
  });
});

describe('lists', () => {
  beforeAll(async () => {
    await create(naru.http, 'opportunities', {
      ...opportunity(partner.id, { externalId: 'id-app', market: 'ID', title: { ko: '자바 학습 앱' } }),
      roles: [{ role: 'technology', tags: [{ code: 'llm.education.math' }] }, { role: 'local-operator' }],
    });
    await create(naru.http, 'opportunities', {
      ...opportunity(operator.id, { externalId: 'th-plant', market: 'TH', title: { zh: '泰国电厂改造' } }),
      description: { en: 'Turbine RETROFIT' },
      roles: [{ role: 'integration' }, { role: 'finance' }],
    });
  });
  const known = ['id-app', 'th-plant'];
  const ofKnown = async (query: Record<string, string>): Promise<string[]> =>
    (await found(query)).filter((id) => known.includes(id));

  it.each<[string, string[]]>([
    ['학습 앱', ['id-app']],
    ['电厂', ['th-plant']],
    ['retrofit', ['th-plant']],
    ['선박', []],
  ])('find "%s"', async (q, expected) => {
    expect(await ofKnown({ q })).toEqual(expected);
  });

  it('narrow by market, owner, role and tag', async () => {
    expect(await found({ market: 'ID' })).toEqual(['id-app']);
    expect(await found({ owner: partner.id })).toEqual(['id-app']);
    expect(await ofKnown({ role: 'finance' })).toEqual(['th-plant']);
    expect(await ofKnown({ role: 'local-operator' })).toEqual(['id-app']);
    expect(await ofKnown({ tag: 'llm.education' })).toEqual(['id-app']);
    expect(await ofKnown({ tag: 'llm.education', market: 'TH' })).toEqual([]);
  });

  it('go on over pages, newest first', async () => {
    const first = await naru.http.get(PATH).query({ limit: '1' }).expect(200);
    expect(first.body.items).toMatchObject([{ externalId: 'th-plant' }]);
    const { body } = await naru.http.get(PATH).query({ limit: '1', cursor: first.body.nextCursor }).expect(200);
    expect(body.items).toMatchObject([{ externalId: 'id-app' }]);
  });
});

it('is for advisors', async () => {
  expect((await naru.as(null).get(PATH)).status).toBe(401);
  expect((await naru.as(null).post(PATH).send(opportunity(operator.id))).status).toBe(401);
});
