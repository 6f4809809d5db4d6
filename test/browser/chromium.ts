import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** CI must have a browser; elsewhere its tests are left out, and say so. */
export const browserWanted = existsSync(executablePath) || Boolean(process.env.CI);
if (!browserWanted) {
  console.log(
    'The browser tests are left out: install chromium (apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.',
  );
}

export async function startChromium(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`CI runs the browser tests too: there is no ${executablePath}.`);
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  // Playwright gives every start a new, empty profile.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', alone, ...quiet],
  });
}
