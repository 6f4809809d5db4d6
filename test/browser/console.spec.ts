import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { packageRoot } from '../../src/config/package-root.js';
import { PlanRoundJob } from '../../src/meetings/plan-round.job.js';
import { ReviewIntake } from '../../src/reviews/intake.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { browserWanted, startChromium } from './chromium.js';
import { COMPANY, ENTRANCES, PAGES, type Role } from './console-pages.js';
import { DEMO, LOCALES, loadDemo, score } from './demo.js';
import { isWiderThanTelephone, Visitor } from './visitor.js';

jest.setTimeout(300_000);

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** Of the documentation; taken anew with NARU_SCREENSHOTS=1. */
const PICTURES: readonly (readonly [string, Role, string, string, string])[] = [
  ['dashboard', 'advisor', 'en', 'dashboard', '.plot li'],
  ['match', 'advisor', 'ko', 'requirements', '.cards .card'],
  ['candidates', 'partner', 'zh-CN', 'requirements', '.cards .card'],
  ['company', 'supplier', 'ko', 'company', '.card-measures'],
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

(browserWanted ? describe : describe.skip)('the console', () => {
  let naru: TestApp;
  let browser: Browser;
  let visitor: Visitor;
  const enter = (role: Role, language: string): Promise<Page> => visitor.enter(role, language);
  const open = (page: Page, path: string, there: string): Promise<void> => visitor.open(page, path, there);

  beforeAll(async () => {
    naru = await startApp({ variables: { NARU_DEMO: '1' } });
    browser = await startChromium();
    visitor = new Visitor(browser, naru.url);
    await loadDemo(naru, DEMO);
    await score(naru);
    await naru.app.get(ReviewIntake).takeIn(new AbortController().signal);
  });
  afterAll(async () => {
    await browser?.close();
    await naru?.stop();
  });

  /** What is wrong with a page: for readers with aids, once, since no language changes that; and on a telephone. */
  async function faultsOf(page: Page, language: string): Promise<string[]> {
    const faults = language === LOCALES[0] ? await violations(page) : [];
    return (await isWiderThanTelephone(page)) ? [...faults, `${page.url()} is wider than a telephone`] : faults;
  }

  async function violations(page: Page): Promise<string[]> {
    // As a value, because the content policy lets no script in that the page does not bring itself.
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
    const found = await page.evaluate<Violation[]>(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    );
    return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`);
  }

  it.each(LOCALES)(
    'shows every page in %s, without faults for readers with aids, and fits a telephone',
    async (language) => {
      const faults: string[] = [];
      const outside = await visitor.outside(language);
      for (const path of ENTRANCES) {
        await open(outside, path, '.sign-in-card form, .sign-in-card a');
        faults.push(...(await faultsOf(outside, language)));
      }
      await outside.context().close();
      for (const role of ['supplier', 'partner', 'advisor', 'administrator'] as const) {
        const page = await enter(role, language);
        for (const [whose, path, there] of PAGES) {
          if (whose !== role) continue;
          await visitor.turn(page, path, there);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          faults.push(...(await faultsOf(page, language)));
          if (path !== 'company') continue;
          const company = new URL(page.url()).pathname.replace('/console/', '');
          for (const [part, there] of COMPANY) {
            await visitor.turn(page, `${company}/${part}`, there);
            faults.push(...(await faultsOf(page, language)));
          }
        }
        await page.context().close();
      }
      expect(faults).toEqual([]);
    },
  );

  it('names the field of the form that has to be mended, in words', async () => {
    const before = visitor.complaints.length;
    const page = await visitor.outside('ko');
    await open(page, 'sign-up', '#password');
    await page.locator('#email').fill('kim@hanbit.example');
    await page.locator('#password').fill('짧은비번');
    await page.locator('#name').fill('김하늘');
    await page.locator('#registrationNumber').fill('124-81-00998');
    await page.locator('#companyName').fill('한빛라이다');
    await page.getByRole('button', { name: '계정 만들기' }).click();
    await page.getByText('동의하셔야 가입할 수 있습니다.').waitFor();
    await page.getByLabel('(필수)').check();
    await page.getByRole('button', { name: '계정 만들기' }).click();
    const problem = await page.locator('.problem').innerText();
    expect(problem).toContain('비밀번호: 글자 수가 부족합니다.');
    expect(problem).not.toMatch(/errors|password/);
    await page.context().close();
    // What the service refuses, the browser complains of too.
    visitor.complaints.splice(before);
  });

  it('reads what a supplier makes out of its own words, and saves it', async () => {
    const page = await enter('supplier', 'ko');
    await open(page, 'offer', 'textarea');
    await page.locator('textarea').first().fill('차량용 고정형 3D 라이다\n최대 250m 감지, IP67, 월 5,000대 공급.');
    await page.locator('.understood .ant-tag').first().waitFor();
    expect(await page.locator('.read-text mark').allTextContents()).toEqual(expect.arrayContaining(['IP67']));
    await page.getByRole('button', { name: '저장' }).click();
    await page.locator('.ant-message-success').waitFor();
    const [saved] = await naru.rows<{ content: { monthlyCapacity: number; specs: object } }>(
      `select content from revision where kind = 'capability' order by seq desc limit 1`,
    );
    expect(saved?.content).toMatchObject({ monthlyCapacity: 5000, specs: { detectionRange: expect.anything() } });
    await page.waitForURL(/fits$/);
    await open(page, 'offer', 'textarea');
    expect(await page.locator('textarea').first().inputValue()).toBe('');
    await page.context().close();
  });

  it('says what a partner insists on before it is posted, and keeps the draft while another page is looked at', async () => {
    const page = await enter('partner', 'zh-CN');
    await open(page, 'need', 'textarea');
    const text = '港口激光雷达\n探测距离不低于500米，达不到500米的请勿联系。防护等级IP67。';
    await page.locator('textarea').first().fill(text);
    await page.locator('.insisted').waitFor();
    const figures = await page.locator('.understood li').allInnerTexts();
    expect(figures.map((one) => [one.split(':')[0], one.includes('硬性要求')])).toEqual([
      ['探测距离', true],
      ['防护等级', false],
    ]);
    await page.locator('.understood .ant-checkbox-input').last().uncheck();
    await page.locator('a[href$="/requirements"]').first().click();
    await page.waitForURL(/requirements$/);
    await page.goBack();
    await page.locator('.insisted').waitFor();
    expect(await page.locator('textarea').first().inputValue()).toBe(text);
    expect(await page.locator('.understood .ant-checkbox-input').last().isChecked()).toBe(false);
    await page.context().close();
  });

  it('takes a stored requirement apart into text and facts, and changes only what its owner changes', async () => {
    const stored = async () => {
      const [latest] = await naru.rows<{ content: { clauses: { spec: string }[] } }>(
        `select content from revision where content->'title'->>'zh' = '机器人无序抓取用3D视觉相机' order by seq desc limit 1`,
      );
      return { ...latest?.content, clauses: latest?.content.clauses.toSorted((a, b) => (a.spec < b.spec ? -1 : 1)) };
    };
    const page = await enter('partner', 'zh-CN');
    await open(page, 'requirements', '.cards .card');
    await page.locator('.cards .card', { hasText: '机器人无序抓取用3D视觉相机' }).click();
    const before = await stored();
    const save = async (change: () => Promise<void>) => {
      await page.getByRole('link', { name: '编辑' }).click();
      await page.locator('.additions', { hasText: '期望的合作方类型: 制造商' }).waitFor();
      await change();
      await page.getByRole('button', { name: '保存' }).click();
      await page.waitForURL(/requirements\/[^/]+$/);
    };
    await save(async () => {});
    expect(await stored()).toEqual(before);
    await save(async () => {
      const text = page.locator('.describe textarea');
      await text.fill(
        (await text.inputValue()).replace('月需求100台', '月需求150台').replace('手眼标定工具', '手眼标定'),
      );
      await page.locator('.understood q', { hasText: '月需求150台' }).waitFor();
      await page.getByLabel('移除最终用途 民用').click();
    });
    const { endUse, ...kept } = before as { endUse?: string; description?: { zh: string } };
    expect(endUse).toBe('civil');
    expect(await stored()).toEqual({
      ...kept,
      quantity: 150,
      description: { zh: expect.stringContaining('手眼标定，') as unknown },
    });
    await page.context().close();
  });

  it('tells a supplier which of its capabilities fits a requirement', async () => {
    const page = await enter('supplier', 'ko');
    await open(page, 'fits', '.fit');
    const camera = page.locator('.fit', { hasText: '에어리어 스캔 카메라' }).first();
    expect(await camera.innerText()).toContain('귀사의 맞는 역량: 2,500만 화소 머신비전 에어리어 카메라');
    await page.context().close();
  });

  it('leads from a candidate without a name to an introduction that the desk approves', async () => {
    const partner = await enter('partner', 'zh-CN');
    await open(partner, 'requirements', '.cards .card');
    await partner.locator('.cards .card').first().click();
    await partner.locator('.matches .card').first().waitFor();
    const shown = await partner.locator('.matches').innerText();
    const asked = await partner.locator('h1', { hasNotText: '进行中的需求' }).innerText();
    const names = await naru.rows<{ name: string }>(
      `select distinct jsonb_each_text.value as name from revision, jsonb_each_text(content->'names')
       where kind = 'company' and content->>'country' = 'KR'`,
    );
    expect(names.filter(({ name }) => shown.includes(name))).toEqual([]);
    await partner.getByRole('button', { name: '申请引荐' }).first().click();
    await partner.waitForURL(/introductions\/.+/);
    expect(await partner.locator('.split-list .card').first().innerText()).toContain(asked);
    await partner.getByText('轮到您时会通知您').waitFor();

    const advisor = await enter('advisor', 'en');
    await open(advisor, 'introductions', '.cards .card');
    await advisor.locator('.cards .card').first().click();
    await advisor.getByRole('button', { name: 'Start the review' }).click();
    await advisor.getByRole('button', { name: 'Approve' }).click();
    await advisor.getByRole('heading', { name: 'Approved' }).waitFor();
    await partner.getByRole('heading', { name: '已批准' }).waitFor();
    await Promise.all([partner.context().close(), advisor.context().close()]);
  });

  it('takes down what came of an introduction, and the grade of its proof', async () => {
    const [introduction] = await naru.rows<{ id: string }>(`select id from introduction where kind = 'match' limit 1`);
    const id = introduction?.id ?? '';
    // The way there has tests of its own.
    await naru.rows(`update introduction set state = 'in-negotiation', version = version + 1 where id = $1`, [id]);
    await naru.rows(`update introduction_party set offered_at = now(), consent = 'given' where introduction_id = $1`, [
      id,
    ]);
    const partner = await enter('partner', 'zh-CN');
    await open(partner, `introductions/${id}`, '.next-steps');
    await partner.getByRole('tab', { name: '成果' }).click();
    await partner.getByRole('combobox', { name: '成果类型' }).click();
    await partner.getByTitle('订单').click();
    await partner.getByRole('textbox', { name: '日期' }).fill('2026-11-20');
    await partner.getByRole('spinbutton', { name: '金额' }).fill('125000');
    await partner.getByRole('button', { name: '申报' }).click();
    const declared = partner.locator('.term', { hasText: '订单' });
    await declared.waitFor();
    expect(await declared.innerText()).toMatch(/¥125,000\.00[^]*2026年11月20日 · 一方申报/);

    const advisor = await enter('advisor', 'en');
    await open(advisor, `introductions/${id}`, '.next-steps');
    await advisor.getByRole('tab', { name: 'Outcomes' }).click();
    await advisor.getByRole('button', { name: 'I have seen a document' }).click();
    await advisor.getByText('proven by a document').waitFor();
    await partner.getByText('有文件证明').waitFor();
    await Promise.all([partner.context().close(), advisor.context().close()]);
  });

  it('leads from a project that an operator posts to the introduction of a team, and keeps what was written', async () => {
    const operator = await enter('operator', 'en');
    await operator.getByRole('link', { name: 'Third countries' }).click();
    await operator.getByRole('link', { name: 'Post a project' }).click();
    const words = operator.getByRole('textbox', { name: 'Title and description' });
    await words.fill(
      'Robotaxis for Abu Dhabi\nKorean lidar, detection range at least 150 m. Budget up to USD 4 million.',
    );
    await operator.getByRole('combobox', { name: 'Third country' }).click();
    await operator.getByTitle('United Arab Emirates').click();
    await operator.getByRole('button', { name: 'Add a role' }).click();
    const third = operator.locator('.role-form').nth(2);
    await third.getByRole('combobox', { name: 'Role', exact: true }).click();
    await operator.locator('.ant-select-dropdown:visible').getByTitle('Components', { exact: true }).click();
    await third.getByRole('combobox', { name: 'Firms from' }).click();
    await operator.locator('.ant-select-dropdown:visible').getByTitle('South Korea').click();
    await operator.keyboard.press('Escape');
    await operator.getByRole('button', { name: 'Remove role 1' }).click();
    await operator.reload();
    await words.filter({ hasText: 'Abu Dhabi' }).waitFor();
    await operator.getByRole('button', { name: 'Save' }).click();
    await operator.getByRole('heading', { name: 'Robotaxis for Abu Dhabi' }).waitFor();
    const said = await operator.locator('.project').innerText();
    for (const fact of [
      'United Arab Emirates',
      'USD 4,000,000 at most',
      'Local operator',
      'Detection range: at least 150 m',
    ])
      expect(said).toContain(fact);
    const [stored] = await naru.rows<{ content: { roles: { role: string }[] } }>(
      `select content from revision where kind = 'opportunity' order by seq desc limit 1`,
    );
    expect(stored?.content.roles).toEqual([{ role: 'local-operator' }, { role: 'components', countries: ['KR'] }]);
    await operator.getByRole('button', { name: 'Archive' }).click();
    await operator.getByRole('heading', { name: 'Closed', exact: true }).waitFor();

    const advisor = await enter('advisor', 'ko');
    await open(advisor, 'opportunities', '.cards .card');
    await advisor.getByRole('link', { name: /두바이 도심/ }).click();
    await advisor.getByRole('button', { name: '이 팀 소개' }).first().click();
    await advisor.waitForURL(/introductions\/.+/);
    await advisor
      .getByRole('link', { name: /두바이 도심/ })
      .first()
      .waitFor();
    await advisor
      .getByRole('link', { name: /Dune Gate/ })
      .first()
      .waitFor();
    expect(await advisor.title()).toBe('소개 · Naru');
    await Promise.all([operator.context().close(), advisor.context().close()]);
  });

  it('plans a round of meetings, says what fairness costs, and begins the introductions', async () => {
    const page = await enter('advisor', 'en');
    await page.getByRole('link', { name: 'Meeting rounds' }).click();
    await page.getByRole('button', { name: 'New round' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Shanghai AI round');
    await page.getByLabel('Day 1').fill('2026-12-10');
    await page.getByText('12 slots, up to 120 meetings').waitFor();
    await page.getByLabel('Tables', { exact: true }).fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Shanghai AI round' }).waitFor();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByText('It goes on when you leave the page').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await naru.app.get(PlanRoundJob).handle({ id }, () => undefined, new AbortController().signal);
    await page.getByRole('button', { name: 'Plan again' }).waitFor();
    await page.getByRole('rowheader', { name: 'Evenly (in use)' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /Evenly|Highest score|Stable/ }).count()).toBe(3);
    await page.getByText('Dec 10, 2026, 10:00').waitFor();
    const rows = page
      .locator('.round-table')
      .nth(1)
      .locator('tbody tr')
      .filter({ has: page.getByRole('button') });
    const placed = await rows.filter({ hasNotText: 'no table left' }).count();
    expect(placed).toBeGreaterThan(20);
    expect(placed).toBeLessThanOrEqual(36);
    expect(await rows.count()).toBeGreaterThan(placed);
    expect(await violations(page)).toEqual([]);
    await rows.first().getByRole('button', { name: 'Call off' }).click();
    await page.getByText('Meetings called off').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Meetings called off').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Begin \d+ introductions/ }).click();
    await page.getByRole('button', { name: /Begin \d+ introductions/ }).waitFor({ state: 'detached' });
    const [begun] = await naru.rows<{ count: string }>(
      `select count(*) from meeting join introduction using (match_id) where round_id = $1 and announced_at is not null`,
      [id],
    );
    expect(Number(begun?.count)).toBe(placed);
    await page.context().close();
  });

  it('works by keyboard: the content is one key away, and a list opens with Enter', async () => {
    const page = await enter('advisor', 'en');
    await open(page, 'requirements', '.cards .card');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.locator('.cards .card').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/requirements\/.+/);
    await page.keyboard.press('Control+k');
    await page.locator('.palette input').waitFor();
    await page.keyboard.type('역량 등록');
    await page.locator('.palette [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/offer$/);
    await page.context().close();
  });

  it('keeps filters in the address, and saved ones and columns in the browser', async () => {
    const page = await enter('advisor', 'en');
    await open(page, 'directory/companies?country=KR', 'tbody tr');
    expect(await page.locator('thead th').allInnerTexts()).not.toContain('Staff');
    await page.getByText('Columns').click();
    await page.getByRole('checkbox', { name: 'Staff' }).click();
    await page.getByRole('button', { name: 'Save these filters' }).click();
    await page.keyboard.type('At home');
    await page.keyboard.press('Enter');
    await open(page, 'directory/companies', 'tbody tr');
    expect(await page.locator('thead th').allInnerTexts()).toContain('Staff');
    await page.getByRole('link', { name: 'At home' }).click();
    await page.waitForURL(/country=KR/);
    await page.context().close();
  });

  if (process.env.NARU_SCREENSHOTS)
    it('takes the pictures of the documentation', async () => {
      for (const [name, role, language, path, there] of PICTURES) {
        const page = await enter(role, language);
        await page.setViewportSize({ width: 1280, height: 800 });
        await open(page, path, there);
        if (name === 'match') await page.locator('.cards .card').first().click();
        if (name === 'match') await page.locator('.matches .match-card').first().click();
        if (name === 'match') await page.locator('.criteria').waitFor();
        if (name === 'candidates') await page.locator('.cards .card').first().click();
        if (name === 'candidates') await page.locator('.matches .card').first().waitFor();
        const picture = await page.screenshot({ path: join(packageRoot, 'docs', 'images', `${name}.png`) });
        expect(picture.length).toBeLessThan(300_000);
        await page.context().close();
      }
    });

  it('works through the review queue by keyboard, and takes a decision back', async () => {
    const page = await enter('advisor', 'en');
    await open(page, 'reviews', '.review .evidence-row');
    const first = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press('k');
    await page.waitForURL(first);
    await page.keyboard.press('r');
    await page.locator('.decision-form').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.locator('.undo-toast', { hasText: 'Rejected: 1' }).waitFor();
    await page.waitForURL((url) => url.href !== first);
    expect(await naru.rows(`select reason from review_decision`)).toEqual([{ reason: 'specs-not-met' }]);
    await page.keyboard.press('u');
    await page.waitForURL(first);
    const match = first.split('/').at(-1);
    expect(await naru.rows('select state from review where match_id = $1', [match])).toEqual([{ state: 'open' }]);
    await page.context().close();
  });

  it('tells what differs between two runs that an advisor chooses', async () => {
    const [first] = await naru.rows<{ id: string; version: number }>(
      `select c.id, c.version from match_entry e join match_list l on l.id = e.list_id and l.current
       join match m on m.id = e.match_id join capability c on c.id = m.capability_id
       where e.rank = 1 and not e.near_miss limit 1`,
    );
    await naru.http.delete(`/api/v1/capabilities/${first?.id}`).set('if-match', `"${first?.version}"`).expect(200);
    await score(naru);
    const page = await enter('advisor', 'en');
    await open(page, 'runs', 'tbody tr');
    // One that only waits for a worker cannot be chosen.
    for (const run of await page.getByRole('checkbox', { disabled: false }).all()) await run.check();
    await page.getByRole('button', { name: 'Compare the two' }).click();
    await page.locator('.changes .mark-left').first().waitFor();
    expect(await page.locator('.changes').first().innerText()).toContain('archived');
    expect(await isWiderThanTelephone(page)).toBe(false);
    await page.context().close();
  });

  it('asks whether a requirement is still open, and lets owners decide who joins their company', async () => {
    const joining = await enter('supplier', 'ko');
    await joining.context().close();
    const page = await enter('partner', 'zh-CN');
    await open(page, 'requirements', '.cards .card');
    await page.locator('.cards .card').first().click();
    await page.waitForURL(/requirements\/.+/);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    // Demonstration data is never asked about.
    const stood = await naru.rows(`select origin from requirement where id = $1`, [id]);
    await naru.rows(`update requirement set origin = 'api', asked_at = now() where id = $1`, [id]);
    await page.reload();
    await page.getByRole('button', { name: '是，仍然有效' }).click();
    await page.locator('.still-open').waitFor({ state: 'detached' });
    expect(await naru.rows(`select asked_at from requirement where id = $1`, [id])).toEqual([{ asked_at: null }]);
    await naru.rows(`update requirement set origin = $2 where id = $1`, [id, (stood[0] as { origin: string }).origin]);

    await naru.rows(
      `insert into identity.membership (id, user_id, company_id, role, state)
       select gen_random_uuid(), u.id, r.company_id, 'member', 'requested' from requirement r, identity."user" u
       where r.id = $1 and u.id not in (select user_id from identity.membership where company_id = r.company_id)
         and u.id in (select user_id from identity.membership) limit 1`,
      [id],
    );
    await open(page, 'company', '.parts');
    await page.getByRole('link', { name: '成员' }).click();
    await page.getByRole('button', { name: '同意加入' }).click();
    await page.getByRole('button', { name: '移除' }).nth(1).waitFor();
    await page.getByText('申请加入').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '邀请', exact: true }).waitFor();
    // Whoever acts for two companies would be asked for which.
    await naru.rows(
      `delete from identity.membership m using requirement r
      where r.id = $1 and m.company_id = r.company_id and m.role = 'member'`,
      [id],
    );
    await page.context().close();
  });

  it('connects a group of a chat program, and tells what is wrong with its address', async () => {
    const before = visitor.complaints.length;
    const page = await enter('supplier', 'ko');
    await open(page, 'notifications/settings', '.inline-form');
    await page.getByRole('textbox', { name: '그룹 이름' }).fill('한빛 해외영업');
    const address = page.getByRole('textbox', { name: '봇의 웹훅 주소' });
    await address.fill('https://example.com/hook');
    await page.getByRole('button', { name: '그룹 연결' }).click();
    expect(await page.locator('.inline-form .problem').innerText()).toContain('봇의 웹훅 주소:');
    await address.fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=01234567-89ab-cdef-0123-456789abcdef');
    await page.getByRole('button', { name: '그룹 연결' }).click();
    const group = page.locator('.card', { hasText: '한빛 해외영업' });
    await group.getByRole('switch').click();
    await group.getByRole('switch', { checked: false }).waitFor();
    expect(await naru.rows('select name, active, provider from webhook')).toEqual([
      { name: '한빛 해외영업', active: false, provider: 'wecom' },
    ]);
    await group.getByRole('button', { name: '연결 해제' }).click();
    await group.waitFor({ state: 'detached' });
    await page.context().close();
    // What the service refuses, the browser complains of too.
    visitor.complaints.splice(before);
  });

  it('lets a one-person company name who answers for its deliveries, and that one take it on', async () => {
    const body = { names: { ko: '홀로랩' }, country: 'KR', languages: ['ko'], onePerson: true };
    const solo = ((await naru.http.post('/api/v1/companies').send(body).expect(201)).body as { id: string }).id;
    const guarantor = await enter('supplier', 'ko');
    await open(guarantor, 'company', '.guarantees');
    const number = await guarantor.locator('.guarantees .ant-typography').innerText();

    const desk = await enter('advisor', 'ko');
    await open(desk, `companies/${solo}`, '.guarantees');
    await desk.getByRole('textbox', { name: '보증 기업의 나루 번호' }).fill(number.trim());
    await desk.getByRole('button', { name: '보증 요청' }).click();
    await desk.locator('.guarantees', { hasText: '요청됨' }).waitFor();

    await open(guarantor, 'company', '.guarantees li');
    await guarantor.locator('.guarantees', { hasText: '홀로랩' }).getByRole('button', { name: '수락' }).click();
    await guarantor.getByRole('button', { name: '수락 취소' }).waitFor();
    await open(desk, `companies/${solo}`, '.guarantees');
    await desk.locator('.guarantees', { hasText: '수락함' }).waitFor();
    expect(await naru.rows('select state from delivery_guarantee where company_id = $1', [solo])).toEqual([
      { state: 'accepted' },
    ]);
    await desk.getByRole('button', { name: '지정 철회' }).click();
    await desk.getByRole('textbox', { name: '보증 기업의 나루 번호' }).waitFor();
    await guarantor.context().close();
    await desk.context().close();
  });

  it('takes a requirement out of matching and back in', async () => {
    const page = await enter('partner', 'zh-CN');
    await open(page, 'requirements', '.cards .card');
    const title = await page.locator('.cards .card strong').first().innerText();
    await page.locator('.cards .card').first().click();
    await page.locator('.matches .card').first().waitFor();
    await page.getByRole('button', { name: '归档' }).click();
    await page.getByText('该需求已归档').waitFor();
    expect(await page.locator('.matches .card, .split-list strong', { hasText: title }).count()).toBe(0);

    await open(page, 'company', '.parts');
    await page.getByRole('link', { name: '能力与需求' }).click();
    const archived = page.locator('.card', { hasText: title });
    await archived.getByRole('button', { name: '恢复' }).click();
    await page.locator('a.card', { hasText: title }).waitFor();
    await page.getByRole('heading', { name: '已归档' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('asks nobody else for anything and complains of nothing', () => {
    expect(visitor.strangers).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
