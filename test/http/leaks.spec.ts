import { randomUUID } from 'node:crypto';
import type { CandidatesPageView, FitsPageView } from '../../src/disclosure/candidates.dto.js';
import { member } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { listedAttachment } from '../support/attachments.js';
import { capability, company, create, opportunity, requirement } from '../support/builders.js';
import { offeredIntroduction, verify } from '../support/introductions.js';
import { listed } from '../support/listed.js';

/** Everything that says who the planted firm is, each in a spelling of its own. */
const PLANTED = {
  hangul: '달무리센서',
  hanja: '月暈傳感',
  simplified: '月晕传感',
  latin: 'Dalmuri Sensor',
  romanised: 'dalmoori',
  brand: '무리아이',
  person: '추온달',
  phone: '031-987-6543',
  mobile: '+82 10 8765 4321',
  mail: 'ondal@dalmuri-sensor.co.kr',
  website: 'https://www.dalmuri-sensor.co.kr',
  business: '220-81-62517',
  externalId: 'dalmuri-7731',
  address: '판교로 255번길 9-22',
  messenger: 'dalmuri_sales',
};
const CHINESE_DIGITS = '零三一九八七六五四三';
const everything = Object.values(PLANTED).join(', ');
const names = { ko: PLANTED.hangul, zh: PLANTED.simplified, en: PLANTED.latin };
const texts = {
  ko: `${PLANTED.hangul}(${PLANTED.hanja})의 라이다는 200m까지 감지합니다. 대표 ${PLANTED.person}, 경기도 성남시 분당구 ${PLANTED.address}, 카톡 아이디 ${PLANTED.messenger}. ${PLANTED.brand}, ${PLANTED.phone}`,
  zh: `月 晕 传 感（${PLANTED.hanja}）生产激光雷达，电话${CHINESE_DIGITS}，邮箱 ${PLANTED.mail}`,
  en: `${PLANTED.latin} Co., Ltd. (ＤＡＬＭＵＲＩ, D\u200Ba\u200Blmuri, ${PLANTED.romanised}), ${PLANTED.website}, ${PLANTED.mobile}, ${PLANTED.business}`,
};

/** What a text says to whoever ignores width, case, spaces and what cannot be seen. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}().,-]/gu, '');

let naru: TestApp;
let reader: string;
let forbidden: readonly string[];
/** Rows of both sides and what lies between them, by the path they are found under. Whoever adds a kind of row adds it here. */
let rows: Readonly<Record<string, readonly string[]>>;
let ours: { readonly company: string; readonly capability: string; readonly requirement: string };
let theirs: { readonly company: string; readonly capability: string; readonly requirement: string };

beforeAll(async () => {
  naru = await startApp();
  const { http, rows: query } = naru;
  const contacts = [{ name: PLANTED.person, role: '대표', email: PLANTED.mail, phone: PLANTED.mobile }];
  const planted = company({
    names,
    contacts,
    externalId: PLANTED.externalId,
    publicEmail: PLANTED.mail,
    website: PLANTED.website,
    registrationNumber: PLANTED.business,
    profile: { ...texts, ko: `${texts.ko} ${everything}` },
    kind: 'manufacturer',
    region: 'KR-41',
    city: PLANTED.address,
    presence: [{ market: 'AE', kind: 'office', evidence: { ko: everything } }],
  });
  const them = await create(http, 'companies', planted);
  const us = await create(http, 'companies', company({ country: 'CN', names: { zh: '澄路智行' }, kind: 'platform' }));
  const titled = { title: texts, description: texts };
  const lidar = { ...titled, tags: ['sensor.lidar.solid-state'], specs: { detectionRange: 200, bus: PLANTED.latin } };
  const words = { ...lidar, roles: [PLANTED.latin], externalId: `${PLANTED.externalId}-c` };
  const sought = { ...titled, lane: 'local-partner' as const, externalId: `${PLANTED.externalId}-r` };
  const clauses = [{ spec: 'bus', op: '=' as const, value: PLANTED.latin }];
  theirs = {
    company: them.id,
    capability: (await create(http, 'capabilities', capability(them.id, words))).id,
    requirement: (await create(http, 'requirements', requirement(them.id, { ...sought, clauses }))).id,
  };
  ours = {
    company: us.id,
    capability: (await create(http, 'capabilities', capability(us.id, { title: { zh: '自动驾驶系统集成' } }))).id,
    requirement: (await create(http, 'requirements', requirement(us.id, { lane: 'component-supply' }))).id,
  };
  const project = { title: texts, description: texts, externalId: `${PLANTED.externalId}-o` };
  const [candidate = ''] = await listed(naru, ours.requirement, [theirs.capability]);
  const [fit = ''] = await listed(naru, theirs.requirement, [ours.capability]);
  const sides = [
    { company: them.id, side: 'provider' as const },
    { company: us.id, side: 'seeker' as const },
  ];
  const projects = [
    (await create(http, 'opportunities', opportunity(them.id, project))).id,
    (await create(http, 'opportunities', opportunity(us.id))).id,
  ];
  const team = randomUUID();
  const introduction = await offeredIntroduction(query, sides);
  await query('insert into team (id, opportunity_id, companies) values ($1, $2, $3)', [
    team,
    projects[0],
    [them.id, us.id].toSorted(),
  ]);
  await query('update introduction set team_id = $2 where id = $1', [introduction, team]);
  rows = {
    companies: [them.id, us.id],
    capabilities: [theirs.capability, ours.capability],
    requirements: [theirs.requirement, ours.requirement],
    opportunities: projects,
    matches: [candidate, fit],
    teams: [team],
    introductions: [introduction],
    attachments: [await listedAttachment(query, them.id, `${PLANTED.latin}.pdf`)],
  };
  await verify(query, us.id, them.id);
  // The most that a firm can let others see before both have consented.
  for (const path of [
    `companies/${them.id}`,
    `capabilities/${theirs.capability}`,
    `requirements/${theirs.requirement}`,
  ])
    await http
      .put(`/api/v1/${path}/disclosure`)
      .set('if-match', '"0"')
      .send({ freeText: true, brands: [PLANTED.brand] })
      .expect(200);
  reader = (await member(naru, us.id)).key;
  const stems = ['달무리', '月晕', '月暈', 'dalmuri'];
  forbidden = [...Object.values(PLANTED), ...stems, CHINESE_DIGITS, ...Object.values(theirs)].map(bare);
});
afterAll(() => naru.stop());

interface Operation {
  readonly method: string;
  readonly path: string;
}

async function operations(): Promise<Operation[]> {
  const { body } = await naru.as(null).get('/api/openapi.json').expect(200);
  const { paths } = body as { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })),
  );
  // Reading first: what writes may close rows.
  return all.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
}

/** Every address of an operation: the rows of its path in the first place, companies in the others. */
function addressesOf({ path }: Operation): string[] {
  const [first, ...others] = path.match(/\{\w+\}/g) ?? [];
  if (first === undefined) return [path];
  const own = rows[path.split('/')[3] ?? ''] ?? rows.companies ?? [];
  const begun = own.map((id) => path.replace(first, id));
  if (others.length === 0) return begun;
  return begun.flatMap((address) => (rows.companies ?? []).map((id) => address.replaceAll(/\{\w+\}/g, id)));
}

/** Bodies that name rows of the other side; error bodies answer them. */
const bodies = () => [
  {},
  {
    ...theirs,
    owner: theirs.company,
    title: { en: 'Lidar' },
    market: 'AE',
    roles: [{ role: 'technology' }],
    lane: 'local-partner',
  },
];

interface Answer {
  readonly status: number;
  readonly said: string;
}

async function ask(method: string, address: string, language: string, body?: object): Promise<Answer> {
  const stop = new AbortController();
  const answer = await fetch(naru.url + address, {
    method,
    signal: stop.signal,
    headers: {
      'x-api-key': reader,
      'accept-language': language,
      'if-match': '"1"',
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const { status } = answer;
  const headers = [...answer.headers].join('\n');
  // Event streams do not end by themselves.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    stop.abort();
    return { status, said: headers };
  }
  return { status, said: `${headers}\n${await answer.text()}` };
}

/** What of the planted firm an answer says; an id that was asked for may be named in the answer. */
const leaksIn = (answer: string, asked: string): string[] => {
  const [said, known] = [bare(answer), bare(asked)];
  return forbidden.filter((words) => said.includes(words) && !known.includes(words));
};

const REFUSED = [401, 403, 404];

/** An operation at an address: in every language when it is read, with every body when it writes. */
async function leaksAt(method: string, address: string): Promise<string[]> {
  const ways =
    method === 'GET'
      ? ['ko', 'zh-CN', 'en'].map((language) => ({ language, body: undefined }))
      : bodies().map((body) => ({ language: 'en', body }));
  for (const { language, body } of ways) {
    asked += 1;
    const { status, said } = await ask(method, address, language, body);
    const leaks = leaksIn(said, address + JSON.stringify(body ?? ''));
    if (leaks.length > 0) return [`${method} ${address} (${language}): ${leaks.join(', ')}`];
    // The door shuts before anything is read, whatever is asked and in which language.
    if (REFUSED.includes(status)) return [];
  }
  return [];
}

let asked = 0;

it('no route tells a member who the other side is', async () => {
  const leaks: string[] = [];
  for (const operation of await operations()) {
    for (const address of addressesOf(operation)) leaks.push(...(await leaksAt(operation.method, address)));
  }
  expect(leaks).toEqual([]);
  expect(asked).toBeGreaterThan(300);
  // The walk has not locked itself out on its way.
  expect((await naru.as(reader).get('/api/v1/companies').expect(200)).body.items).toHaveLength(1);
}, 240_000);

it('and there was something to tell: the planted firm is a candidate, and its requirement a fit', async () => {
  const http = naru.as(reader);
  const { body: candidates } = await http
    .get(`/api/v1/requirements/${ours.requirement}/candidates?lang=ko`)
    .expect(200);
  const [found] = (candidates as CandidatesPageView).items;
  expect(found?.capability.description?.text).toContain('200m까지 감지합니다');
  expect(found?.capability.description?.text).toContain('[회사명]');
  const { body: fits } = await http.get(`/api/v1/companies/${ours.company}/fits`).expect(200);
  expect((fits as FitsPageView).items).toHaveLength(1);
});
