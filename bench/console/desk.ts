import type { Browser, Page } from 'playwright-core';

/** One match of the market, for the pages of single records. */
export interface Sample {
  readonly id: string;
  readonly requirement: string;
  readonly company: string;
}

/** Pages of an advisor, and what each is for. */
export const PAGES = ({ id, requirement, company }: Sample): readonly (readonly [string, string, string])[] => [
  ['dashboard', 'dashboard', '.plot li'],
  ['reviews', 'reviews', '.review .evidence-row'],
  ['requirements', 'requirements', '.cards .card'],
  ['requirement', `requirements/${requirement}`, '.matches .match-card'],
  ['match', `matches/${id}`, '.evidence-row'],
  ['companies', 'directory/companies', 'tbody tr'],
  ['directory', 'directory/requirements', 'tbody tr'],
  ['capabilities', 'directory/capabilities', 'tbody tr'],
  ['company', `companies/${company}`, '.content h1'],
  ['map', 'map/clusters/kr-capital', '.place-lines li'],
  ['runs', 'runs', 'tbody tr'],
  ['introductions', 'introductions', '.split'],
];

/** An advisor's browser. */
export class Desk {
  private constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  static async enter(browser: Browser, url: string): Promise<Desk> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript(`localStorage.setItem('naru.language', 'en')`);
    const answer = await context.request.post(`${url}/api/v1/demo/sign-in`, { data: { role: 'advisor' } });
    if (!answer.ok()) throw new Error(`Nobody could sign in: ${await answer.text()}`);
    return new Desk(await context.newPage(), url);
  }

  /** @returns milliseconds from the navigation until `there` stands on the page and the page answers */
  async open(path: string, there: string): Promise<number> {
    await this.page.goto(`${this.url}/console/${path}`, { waitUntil: 'commit' });
    // Asked at each frame: a locator looks again after 100 ms, then after 500.
    await this.page.evaluate(`new Promise((resolve, reject) => {
      const look = () => {
        if (document.querySelector(${JSON.stringify(there)})?.checkVisibility()) resolve();
        else if (performance.now() > 60_000) reject(new Error('It did not come'));
        else requestAnimationFrame(look);
      };
      look();
    })`);
    return this.page.evaluate<number>('performance.now()');
  }

  /** @returns milliseconds from the key until the next match is painted with its evidence */
  async press(key: string): Promise<number> {
    const shown = await this.page.evaluateHandle(`(() => {
      const before = location.pathname;
      return { took: new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
        const look = () => {
          const isThere = location.pathname !== before && document.querySelector('.review .evidence-row');
          // Painted is what the frame after it can be asked for.
          if (isThere) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        look();
      }, { once: true, capture: true })) };
    })()`);
    await this.page.keyboard.press(key);
    return shown.evaluate<number, { took: Promise<number> }>(({ took }) => took);
  }
}
