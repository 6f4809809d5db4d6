import type { Browser, BrowserContext, Page } from 'playwright-core';
import { until } from '../queue/support/until.js';
import { type Role, ROLES } from './console-pages.js';

const DESK = { width: 1440, height: 900 };

/** Looks at the console, and notes whatever a page complains of or asks of anybody else. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly strangers: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A page for somebody who is not signed in. */
  async outside(language: string): Promise<Page> {
    const page = await (await this.context(language)).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()} ${error.message}`));
    return page;
  }

  async enter(role: Role, language: string): Promise<Page> {
    const page = await this.outside(language);
    await page.goto(`${this.url}/console/`);
    await page.locator('.demo-entry button').nth(ROLES.indexOf(role)).click();
    await page.locator('.content').waitFor();
    return page;
  }

  /** @param there what stands on the page once it is there */
  async open(page: Page, path: string, there: string): Promise<void> {
    await page.goto(`${this.url}/console/${path}`);
    await page.locator(there).first().waitFor();
  }

  /**
   * As `open`, but as a link leads there, without loading the console anew: a third of the time.
   * It goes by a page that does not exist, so that nothing of the one before is taken for what should stand there.
   */
  async turn(page: Page, path: string, there: string): Promise<void> {
    for (const [to, seen] of [
      ['nowhere', '.broken-page'],
      [path, there],
    ]) {
      await page.evaluate(
        `history.pushState(null, '', '${this.url}/console/${to}'); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      await page
        .locator(seen ?? '')
        .first()
        .waitFor();
    }
  }

  private async context(language: string): Promise<BrowserContext> {
    // Nothing moves: half-way through a change, colours are none that a reader will see.
    const made = await this.browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    made.setDefaultTimeout(60_000);
    await made.addInitScript(`localStorage.setItem('naru.language', '${language}')`);
    // Listened to, not held up: whoever holds requests up takes the browser's cache away, and pages three times the time.
    made.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.url) && !url.startsWith('data:')) this.strangers.push(url);
    });
    return made;
  }
}

/** Whether the page reaches beyond the edge of a telephone once it has found its form there. */
export async function isWiderThanTelephone(page: Page): Promise<boolean> {
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
  return isTooWide;
}
