import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { packageRoot } from '../../src/config/package-root.js';
import { ReviewIntake } from '../../src/reviews/intake.service.js';
import { until } from '../queue/support/until.js';
import { startApp, type TestApp } from '../support/app.js';
import { browserWanted, startChromium } from './chromium.js';
import { DEMO, LOCALES, loadDemo, score } from './demo.js';

jest.setTimeout(300_000);

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const ROLES = ['supplier', 'partner', 'operator', 'advisor', 'administrator'] as const;
type Role = (typeof ROLES)[number];

const DESK = { width: 1440, height: 900 };

/** Pages of a role, and what stands on them once they are there. */
const PAGES: readonly (readonly [Role, string, string])[] = [
  ['supplier', 'fits', '.fit'],
  ['supplier', 'offer', 'textarea'],
  ['supplier', 'introductions', '.split'],
  ['supplier', 'company', '.card-measures'],
  ['supplier', 'notifications', '.list-choice'],
  ['supplier', 'notifications/settings', '.settings'],
  ['partner', 'requirements', '.cards .card'],
  ['partner', 'need', 'textarea'],
  ['advisor', 'dashboard', '.plot li'],
  ['advisor', 'reviews', '.review .evidence-row'],
  ['advisor', 'requirements', '.cards .card'],
  ['advisor', 'directory/companies', 'tbody tr'],
  ['advisor', 'directory/requirements?lane=robot-parts', 'tbody tr'],
  ['advisor', 'verifications', '.ant-empty'],
  ['advisor', 'opportunities', '.cards .card'],
  ['advisor', 'runs', 'tbody tr'],
  ['advisor', 'screening', '.ant-empty'],
  ['administrator', 'administration/audit', '.audit-filter'],
  ['administrator', 'administration/system', '.facts dd'],
];

/** Parts of the own company's page. */
const COMPANY = [
  ['teaser', '.coarsen'],
  ['records', '.cards .card'],
  ['files', '.file-entry'],
  ['verification', '.ant-alert'],
] as const;

/** Pages that are open to who is not signed in. */
const ENTRANCES = ['sign-in', 'sign-up', 'reset-password', 'reset-password?token=x', 'invitation?token=x'] as const;

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
  const complaints: string[] = [];
  const strangers: string[] = [];

  beforeAll(async () => {
    naru = await startApp({ variables: { NARU_DEMO: '1' } });
    browser = await startChromium();
    await loadDemo(naru, DEMO);
    await score(naru);
    await naru.app.get(ReviewIntake).takeIn(new AbortController().signal);
  });
  afterAll(async () => {
    await browser?.close();
    await naru?.stop();
  });

  async function context(language: string): Promise<BrowserContext> {
    // Nothing moves: half-way through a change, colours are none that a reader will see.
    const made = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    made.setDefaultTimeout(60_000);
    await made.addInitScript(`localStorage.setItem('naru.language', '${language}')`);
    await made.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(naru.url) || url.startsWith('data:')) return route.continue();
      strangers.push(url);
      return route.abort();
    });
    return made;
  }

  async function pageOf(of: BrowserContext): Promise<Page> {
    const page = await of.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
    return page;
  }

  async function enter(role: Role, language: string): Promise<Page> {
    const page = await pageOf(await context(language));
    await page.goto(`${naru.url}/console/`);
    await page.locator('.demo-entry button').nth(ROLES.indexOf(role)).click();
    await page.locator('.content').waitFor();
    return page;
  }

  async function open(page: Page, path: string, there: string): Promise<void> {
    await page.goto(`${naru.url}/console/${path}`);
    await page.locator(there).first().waitFor();
  }

  async function violations(page: Page): Promise<string[]> {
    // As a value, because the content policy lets no script in that the page does not bring itself.
    await page.evaluate(AXE);
    const found = await page.evaluate<Violation[]>(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    );
    return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`);
  }

  /** Whether it reaches beyond the edge of a telephone once it has found its form there. */
  async function overflow(page: Page): Promise<string[]> {
    await page.setViewportSize({ width: 360, height: 800 });
    const fits = until(
      'the page fits',
      () => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
      5000,
    );
    const isTooWide = await fits.then(
      () => false,
      () => true,
    );
    await page.setViewportSize(DESK);
    return isTooWide ? [`${page.url()} is wider than a telephone`] : [];
  }

  it.each(LOCALES)(
    'shows every page in %s, without faults for readers with aids, and fits a telephone',
    async (language) => {
      const faults: string[] = [];
      const outside = await pageOf(await context(language));
      for (const path of ENTRANCES) {
        await open(outside, path, '.sign-in-card form, .sign-in-card a');
        faults.push(...(await violations(outside)), ...(await overflow(outside)));
      }
      await outside.context().close();
      for (const role of ['supplier', 'partner', 'advisor', 'administrator'] as const) {
        const page = await enter(role, language);
        for (const [whose, path, there] of PAGES) {
          if (whose !== role) continue;
          await open(page, path, there);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          faults.push(...(await violations(page)), ...(await overflow(page)));
          if (path !== 'company') continue;
          const company = new URL(page.url()).pathname.replace('/console/', '');
          for (const [part, there] of COMPANY) {
            await open(page, `${company}/${part}`, there);
            faults.push(...(await violations(page)), ...(await overflow(page)));
          }
        }
        await page.context().close();
      }
      expect(faults).toEqual([]);
    },
  );

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
    await page.context().close();
  });

  it('leads from a candidate without a name to an introduction that the desk approves', async () => {
    const partner = await enter('partner', 'zh-CN');
    await open(partner, 'requirements', '.cards .card');
    await partner.locator('.cards .card').first().click();
    await partner.locator('.matches .card').first().waitFor();
    const shown = await partner.locator('.matches').innerText();
    const names = await naru.rows<{ name: string }>(
      `select distinct jsonb_each_text.value as name from revision, jsonb_each_text(content->'names')
       where kind = 'company' and content->>'country' = 'KR'`,
    );
    expect(names.filter(({ name }) => shown.includes(name))).toEqual([]);
    await partner.getByRole('button', { name: '申请引荐' }).first().click();
    await partner.waitForURL(/introductions\/.+/);

    const advisor = await enter('advisor', 'en');
    await open(advisor, 'introductions', '.cards .card');
    await advisor.locator('.cards .card').first().click();
    await advisor.getByRole('button', { name: 'Start the review' }).click();
    await advisor.getByRole('button', { name: 'Approve' }).click();
    await advisor.getByRole('heading', { name: 'Approved' }).waitFor();
    await partner.getByRole('heading', { name: '已批准' }).waitFor();
    await Promise.all([partner.context().close(), advisor.context().close()]);
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

  it('asks nobody else for anything and complains of nothing', () => {
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
