import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, requirement } from '../support/builders.js';
import { LOCALES, loadDemo, requirementId, score, startDemo } from './demo.js';

jest.setTimeout(120_000);

const NOBODY = '0199a000-0000-7000-8000-000000000000';

let naru: TestApp;
let unscored: string;
beforeAll(async () => {
  naru = await startDemo();
  unscored = await page('/?lang=en');
  await score(naru);
});
afterAll(() => naru.stop());

async function answer(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(naru.url + path, { headers });
}
const page = async (path: string): Promise<string> => (await answer(path)).text();
const languageOf = (body: string): string | undefined => /<html lang="([^"]+)"/.exec(body)?.[1];
/** What of it is on the page, so that a failure does not print the whole page. */
const seen = (body: string, words: RegExp | string): string | null =>
  (typeof words === 'string' ? (body.includes(words) ? words : null) : words.exec(body)?.[0]) ?? null;
const show = async (externalId: string): Promise<string> => `/?requirement=${await requirementId(naru, externalId)}`;

describe('the language', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['zh-TW', 'zh-CN'],
    ['fr', 'en'],
  ])('follows the browser: %s gives %s', async (header, locale) => {
    const response = await answer('/', { 'accept-language': header });
    const { headers } = response;
    expect([languageOf(await response.text()), headers.get('content-language')]).toEqual([locale, locale]);
    expect(headers.get('vary')).toBe('accept-language');
  });

  it('is that of the address where it names one, and stays so in every link', async () => {
    const body = await page('/?lang=zh-CN');
    const links = [...body.matchAll(/<a href="(\/\?requirement=[^"]*)"/g)].map(([, href]) => href);
    expect(languageOf(body)).toBe('zh-CN');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => !href?.endsWith('lang=zh-CN'))).toEqual([]);
  });
});

it('reloads itself while the first list is being scored, and only then', async () => {
  expect(seen(unscored, '<meta http-equiv="refresh"')).not.toBeNull();
  expect(seen(unscored, 'Being scored')).not.toBeNull();
  expect(seen(await page('/?lang=en'), 'http-equiv="refresh"')).toBeNull();
});

it('sends a page that the content policy lets through, and styles that may be kept', async () => {
  const { headers } = await answer('/');
  const body = await page('/');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(seen(body, /<script|<style|\sstyle=|\son\w+=/i)).toBeNull();
  expect(seen(body, /(?:src|href)="(?!\/(?!\/)|#)/)).toBeNull();
  const styles = /href="(\/page\/naru\.css[^"]*)"/.exec(body)?.[1] ?? '';
  const sheet = await answer(styles);
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  expect(sheet.headers.get('cache-control')).toMatch(/max-age=\d{4,}/);
});

it('says honestly that nobody supplies it, and what the market lacks', async () => {
  const body = await page(`${await show('demo-req-sic-module')}&lang=en`);
  expect(seen(body, 'No supplier yet')).not.toBeNull();
  expect(seen(body, 'What the market lacks')).not.toBeNull();
  expect(seen(body, /<li>[^<]*1,200 V[^<]*<\/li>/)).not.toBeNull();
});

it.each([
  ['an unknown id', `/?requirement=${NOBODY}`],
  ['no id at all', '/?requirement=x%27%3Cscript%3E'],
  ['two of them', `/?requirement=${NOBODY}&requirement=${NOBODY}`],
])('answers %s with a page that says so, in the language of the reader', async (_, path) => {
  const said = await Promise.all(
    LOCALES.map(async (locale) => {
      const response = await answer(path, { 'accept-language': locale });
      const body = await response.text();
      return [response.status, languageOf(body), /<h1>(.*?)<\/h1>/.exec(body)?.[1]];
    }),
  );
  expect(said).toEqual([
    [404, 'ko', '찾으시는 수요가 없습니다'],
    [404, 'zh-CN', '找不到该需求'],
    [404, 'en', 'There is no such requirement'],
  ]);
});

it('shows words of companies as words, whatever they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'naru-hostile-'));
  const evil = `"><img src=x onerror=alert(1)>'<script>alert(2)</script>`;
  const lines: Record<string, object[]> = {
    companies: [
      { id: 'evil-cn', country: 'CN', names: { zh: `甲${evil}` } },
      { id: 'evil-kr', country: 'KR', names: { ko: `을${evil}` } },
    ],
    capabilities: [
      {
        id: 'evil-cap',
        company: 'evil-kr',
        title: { ko: `라이다 ${evil}` },
        description: { ko: `<b>200m</b> ${evil}` },
        specs: { detectionRange: 200 },
      },
    ],
    requirements: [
      {
        id: 'evil-req',
        company: 'evil-cn',
        lane: 'component-supply',
        title: { zh: `激光雷达${evil}` },
        description: { zh: `测距150米以上${evil}` },
        clauses: [{ spec: 'detectionRange', op: '>=', value: 150, unit: 'm' }],
      },
    ],
  };
  for (const [name, items] of Object.entries(lines)) {
    writeFileSync(join(folder, `${name}.jsonl`), items.map((item) => JSON.stringify(item)).join('\n'));
  }
  await loadDemo(naru, folder);
  rmSync(folder, { recursive: true });
  await score(naru);
  const body = await page(`${await show('evil-req')}&lang=ko`);
  expect(seen(body, '라이다 &quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&lt;script&gt;')).not.toBeNull();
  expect(seen(body, '甲&quot;&gt;')).not.toBeNull();
  expect(seen(body, /<script|<img src=x|<b>/)).toBeNull();
});

describe('beside the records of real companies', () => {
  let offered: { id: string };
  let wanted: { id: string };
  const REAL = /진짜|真实|Realest|4,321|1,111/;

  beforeAll(async () => {
    const { http, rows } = naru;
    const factsOf = async (kind: string, externalId: string): Promise<object> => {
      const sql = `select content from revision join ${kind} head on head.id = subject where external_id = $1`;
      const [row] = await rows<{ content: object }>(sql, [externalId]);
      return row?.content ?? {};
    };
    // As good as the best of the demonstration in all, and better in one.
    const supplier = await create(http, 'companies', {
      ...(await factsOf('company', 'demo-kr-hanbit')),
      ...company({ names: { ko: '진짜라이다', en: 'Realest Lidar' } }),
    });
    const tags = ['sensor.lidar', 'mobility.autonomous-driving.robotaxi'];
    offered = await create(http, 'capabilities', {
      ...(await factsOf('capability', 'demo-kr-hanbit-lidar-200')),
      ...capability(supplier.id, { title: { ko: '진짜 라이다 RL-4,321', en: 'Realest RL-4,321' }, tags }),
    });
    const power = {
      title: { ko: '진짜 전력반도체' },
      tags: ['ai-chip.power-semiconductor'],
      specs: { supplyVoltage: 1111 },
    };
    await create(http, 'capabilities', capability(supplier.id, power));
    const [demoCompany] = await rows<{ id: string }>(`select id from company where external_id = 'demo-kr-hanbit'`);
    await create(http, 'capabilities', capability(demoCompany?.id ?? '', { title: { ko: '진짜 고정형 라이다' } }));
    const buyer = await create(http, 'companies', company({ country: 'CN', names: { zh: '真实汽车' } }));
    wanted = await create(http, 'requirements', requirement(buyer.id, { title: { zh: '真实激光雷达采购' } }));
    await score(naru);
  });

  it('leaves out a real capability that ranks first, and says that there is more for advisors', async () => {
    const id = await requirementId(naru, 'demo-req-lidar-main');
    const { body: list } = await naru.http.get(`/api/v1/requirements/${id}/matches`);
    expect(list.items[0]).toMatchObject({ rank: 1, capability: { id: offered.id } });
    for (const locale of LOCALES) {
      const body = await page(`/?requirement=${id}&lang=${locale}`);
      expect(seen(body, REAL)).toBeNull();
      expect(seen(body, offered.id)).toBeNull();
      expect(seen(body, 'HL-200')).not.toBeNull();
    }
    expect(
      seen(await page(`/?requirement=${id}&lang=en`), /\d+ further match(es are| is) shown to advisors\./),
    ).not.toBeNull();
  });

  it('tells what the market lacks without the figures of a real offer', async () => {
    const id = await requirementId(naru, 'demo-req-sic-module');
    const { body: list } = await naru.http.get(`/api/v1/requirements/${id}/matches`).set('accept-language', 'en');
    expect(JSON.stringify(list.list.gap)).toContain('1,111');
    const body = await page(`/?requirement=${id}&lang=en`);
    expect(seen(body, REAL)).toBeNull();
    expect(seen(body, 'What the market lacks')).not.toBeNull();
  });

  it('does not let on that a real requirement exists', async () => {
    expect(seen(await page('/'), wanted.id)).toBeNull();
    for (const locale of LOCALES) {
      const real = await answer(`/?requirement=${wanted.id}&lang=${locale}`);
      expect(real.status).toBe(404);
      expect(await real.text()).toBe(await page(`/?requirement=${NOBODY}&lang=${locale}`));
    }
  });
});

it('says what to do next where there is no demonstration data', async () => {
  const bare = await startApp();
  try {
    const response = await fetch(`${bare.url}/?lang=ko`);
    const body = await response.text();
    expect([response.status, /<h1>(.*?)<\/h1>/.exec(body)?.[1]]).toEqual([200, '예시 데이터 없이 실행 중입니다']);
    expect(seen(body, 'main.js import my-folder')).not.toBeNull();
    expect(seen(body, 'href="/api/docs"')).not.toBeNull();
  } finally {
    await bare.stop();
  }
});

it('ends although somebody has not finished asking', async () => {
  const bare = await startApp();
  const { hostname: host, port } = new URL(bare.url);
  const slow = connect({ host, port: Number(port) });
  slow.on('error', () => {}).write('GET / HTTP/1.1\r\nhost: naru\r\n');
  await once(slow, 'connect');
  await Promise.all([bare.stop(), once(slow, 'close')]);
  expect(slow.closed).toBe(true);
}, 20_000);

describe('an opportunity', () => {
  const showProject = async (externalId: string, lang: string): Promise<string> => {
    const [row] = await naru.rows<{ id: string }>('select id from opportunity where external_id = $1', [externalId]);
    return page(`/?opportunity=${row?.id}&lang=${lang}`);
  };

  it('is on the menu of every page', async () => {
    const body = await page('/?lang=ko');
    expect([...body.matchAll(/href="\/\?opportunity=[0-9a-f-]{36}&amp;lang=ko"/g)]).toHaveLength(4);
  });

  it.each([
    ['ko', '추천 팀', '한빛센서', '부품 공급사', 'lang="ko"'],
    ['zh-CN', '推荐团队', '澄路', '零部件供应商', 'lang="zh-CN"'],
    ['en', 'Teams', 'Chenglu', 'component supplier', 'lang="en"'],
  ])('shows its teams with who fills which role in %s', async (lang, heading, firm, role, marked) => {
    const body = await showProject('demo-opp-uae-robotaxi', lang);
    const [first = ''] = /<article class="match team">[\s\S]*?<\/article>/.exec(body) ?? [];
    expect(seen(body, heading)).not.toBeNull();
    for (const words of [firm, role, marked]) expect(seen(first, words)).not.toBeNull();
    expect(first.match(/class="role-name"/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('names the open role, what to look for and who comes nearest', async () => {
    const body = await showProject('demo-opp-sa-smart-factory', 'en');
    const [gap = ''] = /<div class="note open-role">[\s\S]*?<\/div>/.exec(body) ?? [];
    for (const words of ['local operator', 'Saudi', 'Dune Gate']) expect(seen(gap, words)).not.toBeNull();
  });

  it('is not shown under an id that is not public', async () => {
    expect((await answer(`/?opportunity=${NOBODY}`)).status).toBe(404);
  });
});
