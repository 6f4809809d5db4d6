import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { browserWanted, startChromium } from './chromium.js';
import { DEMO, loadDemo, requirementId, score } from './demo.js';

jest.setTimeout(120_000);

const FAINT_TEXTS = readFileSync(join(__dirname, 'faint-texts.js'), 'utf8');

const OVERFLOW = 'document.documentElement.scrollWidth - innerWidth';
const OPEN_ALL = `document.querySelectorAll('details').forEach((details) => (details.open = true))`;

const READERS = [
  { locale: 'ko-KR', lang: 'ko', title: '매칭 결과', script: /\p{Script=Hangul}/u },
  { locale: 'zh-CN', lang: 'zh-CN', title: '匹配结果', script: /\p{Script=Han}/u },
  { locale: 'en-GB', lang: 'en', title: 'Matches', script: /^[\p{Script=Latin}\p{Script=Common}]+$/u },
] as const;

(browserWanted ? describe : describe.skip)('the first page in a browser', () => {
  let naru: TestApp;
  let browser: Browser;
  const complaints: string[] = [];
  const strangers: string[] = [];
  let opened = 0;
  let overflowWithoutDemo: number;

  beforeAll(async () => {
    naru = await startApp();
    browser = await startChromium();
    const bare = await open({ viewport: { width: 360, height: 800 } });
    overflowWithoutDemo = await bare.evaluate<number>(OVERFLOW);
    await loadDemo(naru, DEMO);
    await score(naru);
  });
  afterAll(async () => {
    await browser?.close();
    await naru?.stop();
  });

  async function open(options: BrowserContextOptions, path = '/'): Promise<Page> {
    const context = await browser.newContext(options);
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(naru.url)) return route.continue();
      strangers.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    opened += 1;
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(naru.url + path, { waitUntil: 'load' });
    return page;
  }

  it.each(READERS)(
    'shows lists, evidence and reasons to a reader of $locale',
    async ({ locale, lang, title, script }) => {
      const page = await open({ locale });
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(await page.textContent('#matches-title')).toContain(title);
      const first = page.locator('.match').first();
      expect(Number(await first.locator('.score dd').evaluate((node) => node.firstChild?.textContent))).toBeGreaterThan(
        50,
      );

      const row = first.locator('.evidence tr', { hasText: '150 m' });
      expect(await row.locator('q[lang="zh-CN"] mark').textContent()).toBe('测距150米以上');
      expect(await row.locator('q[lang="ko"] mark').textContent()).toBe('최대 200m');
      expect(await row.locator('q[lang="ko"]').textContent()).toContain('감지');
      expect(await row.locator('.state').isVisible()).toBe(true);

      const reasons = await first.locator('.reasons li').allTextContents();
      expect(reasons.length).toBeGreaterThan(5);
      expect(reasons.filter((reason) => !script.test(reason))).toEqual([]);
      expect(await page.locator('.near .exclusions li').count()).toBeGreaterThan(0);
    },
  );

  it('is worked by keyboard alone: language, requirement, evidence', async () => {
    const page = await open({ locale: 'en-GB' });
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await page.locator('.switch a[lang="ko"]').focus();
    await Promise.all([page.waitForURL(/lang=ko/), page.keyboard.press('Enter')]);
    const next = page.locator('.group[open] a:not([aria-current])').first();
    const address = await next.getAttribute('href');
    await next.focus();
    await Promise.all([page.waitForURL(naru.url + address), page.keyboard.press('Enter')]);
    expect(await page.getAttribute('html', 'lang')).toBe('ko');
    const second = page.locator('.match').nth(1);
    expect(await second.locator('.evidence').isVisible()).toBe(false);
    await second.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await second.locator('.evidence').isVisible()).toBe(true);
  });

  it('needs no sideways scrolling on a phone, a tablet or a desk', async () => {
    expect(overflowWithoutDemo).toBe(0);
    const empty = `/?requirement=${await requirementId(naru, 'demo-req-sic-module')}`;
    for (const { locale } of READERS) {
      for (const path of ['/', empty]) {
        const page = await open({ locale }, path);
        await page.evaluate(OPEN_ALL);
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const overflow = await page.evaluate<number>(OVERFLOW);
          expect({ locale, path, width, overflow }).toEqual({ locale, path, width, overflow: 0 });
        }
        await page.context().close();
      }
    }
  });

  it.each(['light', 'dark'] as const)(
    'can be read: every text has a contrast of 4.5 in %s mode',
    async (colorScheme) => {
      const page = await open({ locale: 'ko-KR', colorScheme });
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate<string[]>(FAINT_TEXTS)).toEqual([]);
    },
  );

  it('asked no other host for anything, and nothing in it failed', () => {
    expect({ complaints, strangers, pages: opened > 10 }).toEqual({ complaints: [], strangers: [], pages: true });
  });
});
