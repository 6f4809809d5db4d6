import { randomUUID } from 'node:crypto';
import type { IntroductionState, PartySide } from '../../src/engine/introductions/index.js';
import type { TestApp } from './app.js';

export interface TestParty {
  readonly company: string;
  readonly side: PartySide;
}

/** An introduction that stands offered, or elsewhere, straight in the database: without a way that led there. */
export async function offeredIntroduction(
  rows: TestApp['rows'],
  parties: readonly TestParty[],
  state: IntroductionState = 'offered',
): Promise<string> {
  const id = randomUUID();
  await rows(
    `insert into introduction (id, kind, state, version, expires_at) values ($1, 'team', $2, 1, now() + interval '9 days')`,
    [id, state],
  );
  for (const { company, side } of parties)
    await rows(
      `insert into introduction_party (introduction_id, company_id, side, consent, offered_at)
       values ($1, $2, $3, 'pending', now())`,
      [id, company, side],
    );
  return id;
}

/** Lets companies send and receive offers. */
export async function verify(rows: TestApp['rows'], ...companies: readonly string[]): Promise<void> {
  for (const company of companies)
    await rows(
      `insert into company_verification (company_id, state) values ($1, 'verified')
       on conflict (company_id) do update set state = 'verified'`,
      [company],
    );
}
