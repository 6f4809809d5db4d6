import type { CandidatesPageView, FitsPageView } from '../../src/disclosure/candidates.dto.js';
import type {
  CapabilityTeaserView,
  CompanyTeaserView,
  RequirementTeaserView,
} from '../../src/disclosure/teaser.dto.js';
import { member } from '../support/accounts.js';
import { type Http, startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type RecordBody, refusals, requirement } from '../support/builders.js';
import { verify } from '../support/introductions.js';
import { listed } from '../support/listed.js';

let naru: TestApp;
let korean: RecordBody;
let chinese: RecordBody;
let lidar: RecordBody;
let need: RecordBody;
let maker: Http;
let buyer: Http;

const offer = {
  title: { ko: '한빛 장거리 라이다 HL-200' },
  description: { ko: '한빛센서의 라이다는 최대 200m까지 감지합니다. 문의 031-123-4567' },
  tags: ['sensor.lidar.solid-state'],
  lanes: ['component-supply' as const],
  specs: { detectionRange: 200, bus: 'EtherCAT, HanbitLink' },
  certifications: ['IATF16949'],
  monthlyCapacity: 3000,
  price: { min: 690_000, max: 860_000, currency: 'KRW' },
  markets: ['AE'],
};

beforeAll(async () => {
  naru = await startApp();
  const hanbit = {
    names: { ko: '한빛센서', zh: '韩光传感' },
    kind: 'manufacturer' as const,
    region: 'KR-41',
    employees: 138,
    contacts: [{ name: '홍길동', email: 'hong@hanbit.co.kr', phone: '+82 31 123 4567' }],
  };
  korean = await create(naru.http, 'companies', company(hanbit));
  chinese = await create(
    naru.http,
    'companies',
    company({ country: 'CN', names: { zh: '澄路智行' }, region: 'CN-HB', kind: 'platform' }),
  );
  lidar = await create(naru.http, 'capabilities', capability(korean.id, offer));
  need = await create(
    naru.http,
    'requirements',
    requirement(chinese.id, {
      title: { zh: '澄路前向激光雷达采购' },
      lane: 'component-supply',
      tags: [{ code: 'sensor.lidar' }],
      clauses: [{ spec: 'detectionRange', op: '>=', value: 150, unit: 'm' }],
      certifications: [{ code: 'IATF16949' }],
      quantity: 2000,
      budget: { max: 4500, currency: 'CNY' },
      neededBy: '2027-05-30',
    }),
  );
  await listed(naru, need.id, [lidar.id]);
  maker = naru.as((await member(naru, korean.id)).key);
  buyer = naru.as((await member(naru, chinese.id)).key);
});
afterAll(() => naru.stop());

async function get<T>(http: Http, path: string, language = 'zh-CN'): Promise<T> {
  const { body } = await http.get(`/api/v1/${path}`).set('accept-language', language).expect(200);
  return body as T;
}

const put = (http: Http, path: string, version: number, body: object) =>
  http.put(`/api/v1/${path}`).set('if-match', `"${version}"`).send(body);

describe('a teaser', () => {
  it('tells in the language of its reader what a firm is, and not which', async () => {
    const { shown } = await get<CapabilityTeaserView>(maker, `capabilities/${lidar.id}/teaser`);
    expect(shown).toMatchObject({ tier: 0, title: null, description: null });
    expect(shown.company).toMatchObject({ line: '韩国、首尔首都圈 · 制造商 · 员工 50–249 人', profile: null });
    expect(shown.company.identity).toBeUndefined();
    expect(shown.tags.map(({ name }) => name)).toEqual(['固态激光雷达']);
    expect(shown.specs.map(({ code, text }) => [code, text])).toEqual([
      ['bus', 'EtherCAT'],
      ['detectionRange', '200 m'],
    ]);
    expect(shown.terms.map(({ code, text }) => [code, text])).toEqual([
      ['monthlyCapacity', '2,000 至 5,000 件'],
      ['price', '50 万韩元至 100 万韩元'],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/한빛|韩光|Hanbit|홍길동|031/i);
  });

  it('of a requirement rounds what it would pay and until when', async () => {
    const { shown } = await get<RequirementTeaserView>(buyer, `requirements/${need.id}/teaser`, 'ko');
    expect(shown.clauses.map(({ name, text, need: how }) => [name, text, how])).toEqual([
      ['감지 거리', '150 m 이상', 'must'],
    ]);
    expect(shown.terms.map(({ code, text }) => [code, text])).toEqual([
      ['quantity', '2,000 ~ 5,000개'],
      ['budget', '2,000위안 ~ 5,000위안'],
      ['neededBy', '2027년 2분기'],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/澄路/);
  });

  it('shows more from tier to tier: figures, then names and contacts, then the words themselves', async () => {
    const at = (tier: number) =>
      get<CapabilityTeaserView>(maker, `capabilities/${lidar.id}/teaser?tier=${tier}`, 'en').then(({ shown }) => shown);
    const [approved, consented, disclosed] = [await at(1), await at(2), await at(3)];
    expect(approved.company.seat).toBe('Gyeonggi');
    expect(approved.terms).toContainEqual(expect.objectContaining({ text: 'KRW 690,000 to 860,000' }));
    expect(JSON.stringify(approved)).not.toMatch(/한빛|Hanbit|홍길동/i);
    expect(consented.company.identity).toMatchObject({
      names: { ko: '한빛센서' },
      employees: 138,
      contacts: [{ name: '홍길동', phone: '+82 31 123 4567' }],
    });
    expect([consented.title, consented.whole]).toEqual([null, undefined]);
    expect(disclosed.title).toEqual({ language: 'ko', text: offer.title.ko });
    expect(disclosed.whole?.specs).toEqual(offer.specs);
  });

  it('is refused at a tier that does not exist', async () => {
    const { body } = await maker.get(`/api/v1/capabilities/${lidar.id}/teaser?tier=4`).expect(422);
    expect(refusals(body)).toEqual(['tier: not-one-of']);
  });
});

describe('fewer than three firms alike', () => {
  const firm = (externalId: string, region: string, employees: number) =>
    create(
      naru.http,
      'companies',
      company({ externalId, names: { en: externalId }, country: 'DE', kind: 'fabless', region, employees }),
    );

  it('warn the owner with the cheapest change, which helps', async () => {
    const { id } = await firm('ours', 'DE-BY', 60);
    await firm('alike', 'DE-BE', 80);
    const alone = await get<CompanyTeaserView>(naru.http, `companies/${id}/teaser`, 'en');
    expect([alone.sharedBy, alone.warnings.map(({ code, changes }) => [code, changes])]).toEqual([
      2,
      [['shared-by-few', []]],
    ]);
    await firm('smaller', 'DE-BE', 20);
    const warned = await get<CompanyTeaserView>(naru.http, `companies/${id}/teaser`, 'ko');
    expect(warned.warnings).toEqual([
      {
        code: 'shared-by-few',
        text: expect.stringContaining('3곳이 됩니다: 기업 규모: 숨김'),
        changes: [{ record: 'company', field: 'size', width: 'hidden', text: '기업 규모: 숨김' }],
      },
    ]);
    await put(naru.http, `companies/${id}/disclosure`, 0, { freeText: false, coarsened: { size: 'hidden' } }).expect(
      200,
    );
    const helped = await get<CompanyTeaserView>(naru.http, `companies/${id}/teaser`);
    expect([helped.sharedBy, helped.warnings, helped.shown.size]).toEqual([3, [], null]);
  });
});

it('contacts are part of a company that its own members read and write whole', async () => {
  const { version, ...whole } = await get<RecordBody & { contacts: object[] }>(maker, `companies/${korean.id}`);
  expect(whole.contacts).toEqual([{ name: '홍길동', email: 'hong@hanbit.co.kr', phone: '+82 31 123 4567' }]);
  const wrong = { country: 'KR', names: { ko: '한빛센서' }, contacts: [{ email: 'hong' }], publicEmail: '@' };
  const { body } = await put(maker, `companies/${korean.id}`, version, wrong).expect(422);
  expect(refusals(body).toSorted()).toEqual(['contacts[0].email: bad-format', 'publicEmail: too-short']);
});

describe('what an owner lets others see', () => {
  it('begins closed, is versioned, and knows its fields', async () => {
    const path = `companies/${chinese.id}/disclosure`;
    expect(await get(buyer, path)).toEqual({ freeText: false, brands: [], coarsened: {}, version: 0 });
    const { body } = await put(buyer, path, 0, {
      freeText: true,
      coarsened: { region: 'cluster', tags: 'parent' },
    }).expect(422);
    expect(refusals(body).toSorted()).toEqual(['coarsened.region: not-one-of', 'coarsened.tags: unknown-field']);
    await put(buyer, path, 0, { freeText: true, coarsened: { region: 'country' } }).expect(200);
    await put(buyer, path, 0, { freeText: false }).expect(412);
    const { shown, warnings } = await get<CompanyTeaserView>(buyer, `companies/${chinese.id}/teaser?tier=1`, 'en');
    expect([shown.seat, warnings]).toEqual(['China', []]);
    expect(await naru.rows(`select act from audit_entry where subject = $1`, [chinese.id])).toEqual([
      { act: 'disclosure.changed' },
    ]);
  });

  it('shows texts without names when allowed, and warns', async () => {
    await put(maker, `capabilities/${lidar.id}/disclosure`, 0, { freeText: true, brands: ['HL-200'] }).expect(200);
    const { shown, warnings } = await get<CapabilityTeaserView>(maker, `capabilities/${lidar.id}/teaser`);
    expect(shown.title).toEqual({ language: 'ko', text: '[회사명] 장거리 라이다 [제품명]' });
    expect(shown.description?.text).toBe('[회사명]의 라이다는 최대 200m까지 감지합니다. 문의 [연락처]');
    expect(warnings.map(({ code }) => code)).toContain('texts-shown');
  });
});

describe('candidates', () => {
  it('are counted for a company that nobody has verified, and shown to one that is', async () => {
    const path = `requirements/${need.id}/candidates`;
    expect(await get<CandidatesPageView>(buyer, path)).toMatchObject({ items: [], total: 1, verified: false });
    await verify(naru.rows, chinese.id);
    const { items, verified } = await get<CandidatesPageView>(buyer, path);
    expect([items.length, verified]).toEqual([1, true]);
    const [found] = items;
    expect(found).toMatchObject({ rank: 1, score: 80, coverage: 0.9 });
    expect(found?.capability).toMatchObject({ tier: 0, company: { seat: '首尔首都圈' } });
    const rows = Object.fromEntries((found?.evidence ?? []).map((row) => [row.clause, row]));
    expect(rows.c1).toMatchObject({ state: 'satisfied', wantedText: '探测距离：不低于 150 m', offeredText: '200 m' });
    // One figure stands for the band, and how far it is off is not told.
    expect(rows.q1).toMatchObject({ offeredText: '2,000 件', gapText: null });
    expect(rows.b1?.offeredText).toContain('50 万韩元至 100 万韩元');
    expect(found?.criteria.find(({ code }) => code === 'spec-fit')?.value).toBe(1);
    expect(JSON.stringify(items)).not.toMatch(/한빛|韩光|HL-200|홍길동/);
  });

  it('quote the supplier only where it allows, without its name', async () => {
    const quotes = async () => {
      const { items } = await get<CandidatesPageView>(buyer, `requirements/${need.id}/candidates`);
      return items
        .flatMap(({ evidence }) => evidence.flatMap((row) => row.quotes))
        .filter(({ side }) => side === 'capability');
    };
    const allowed = await quotes();
    expect(allowed.map(({ text }) => text)).toContain('최대 200m까지');
    await put(maker, `capabilities/${lidar.id}/disclosure`, 1, { freeText: false }).expect(200);
    expect(await quotes()).toEqual([]);
  });

  it('show a figure as wide as its owner wants', async () => {
    await put(maker, `capabilities/${lidar.id}/disclosure`, 2, {
      freeText: false,
      coarsened: { specs: 'band' },
    }).expect(200);
    const { items } = await get<CandidatesPageView>(buyer, `requirements/${need.id}/candidates`);
    expect(items[0]?.evidence.find(({ clause }) => clause === 'c1')).toMatchObject({
      state: 'satisfied',
      offeredText: '200 m 至 500 m',
    });
    expect(items[0]?.capability.specs.find(({ code }) => code === 'detectionRange')?.text).toBe('200 m 至 500 m');
  });
});

describe('near misses', () => {
  it('tell what keeps a supplier out, as wide as it shows itself, and name nobody', async () => {
    const far = await create(
      naru.http,
      'requirements',
      requirement(chinese.id, {
        title: { zh: '远程激光雷达' },
        lane: 'component-supply',
        tags: [{ code: 'sensor.lidar' }],
        clauses: [{ spec: 'detectionRange', op: '>=', value: 250, unit: 'm' }],
      }),
    );
    await listed(naru, far.id, [lidar.id]);
    await naru.rows(
      `update list_lines set listed = 0 where list_id = (select id from match_list where requirement_id = $1)`,
      [far.id],
    );
    const keptOut = async () => {
      const { items } = await get<CandidatesPageView>(buyer, `requirements/${far.id}/candidates?nearMisses=true`, 'en');
      expect(items.map(({ nearMiss, summary }) => [nearMiss, summary])).toEqual([[true, '']]);
      expect(JSON.stringify(items)).not.toMatch(/한빛|Hanbit/);
      return items[0]?.keptOut.map(({ text }) => text);
    };
    const disclose = async (specs: string | undefined) => {
      const { version } = await get<{ version: number }>(maker, `capabilities/${lidar.id}/disclosure`);
      const coarsened = specs === undefined ? {} : { specs };
      await put(maker, `capabilities/${lidar.id}/disclosure`, version, { freeText: false, coarsened }).expect(200);
    };
    await disclose(undefined);
    expect(await keptOut()).toEqual([expect.stringMatching(/^Detection range: .*250 m.*200 m.*50 m/)]);
    await disclose('band');
    expect(await keptOut()).toEqual([expect.stringMatching(/^Detection range: .*250 m.*200 m to 500 m/)]);
    await disclose('hidden');
    expect(await keptOut()).toEqual([expect.not.stringContaining('200 m')]);
    expect((await get<CandidatesPageView>(buyer, `requirements/${far.id}/candidates`)).items).toEqual([]);
  });
});

describe('fits', () => {
  it('count open requirements by lane, tell what they ask and what is missing, and not who asks', async () => {
    const fits = await get<FitsPageView>(maker, `companies/${korean.id}/fits`, 'ko');
    expect(fits).toMatchObject({ total: 1, lanes: [{ lane: 'component-supply', requirements: 1 }] });
    expect(fits.items).toEqual([
      expect.objectContaining({ score: 80, capability: lidar.id, requirement: expect.objectContaining({ tier: 0 }) }),
    ]);
    const [fit] = fits.items;
    expect(fit?.summary).toMatch(/^요구 항목 \d+개 중 \d+개\(.*(라이다|감지 거리).*\)를 충족합니다\./);
    expect(fit?.answers).toContainEqual({ clause: 'c1', name: '감지 거리', need: 'must', state: 'satisfied' });
    expect(fits.missing).toEqual([{ capability: lidar.id, gaps: expect.objectContaining({ state: 'counted' }) }]);
    expect(JSON.stringify(fits)).not.toMatch(/澄路/);
  });

  it('say no more of how they are answered than the requirement shows of itself', async () => {
    const hidden = { freeText: false, coarsened: { clauses: 'hidden', certifications: 'hidden', tags: 'field' } };
    await put(buyer, `requirements/${need.id}/disclosure`, 0, hidden).expect(200);
    const { items } = await get<FitsPageView>(maker, `companies/${korean.id}/fits`, 'en');
    const names = items[0]?.answers.map(({ name }) => name);
    expect(names).toContain('Budget');
    expect(names).toContain('Sensor');
    expect(JSON.stringify(items)).not.toMatch(/[Ll]idar|Detection range|IATF/);
  });
});
