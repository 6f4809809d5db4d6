import { randomUUID } from 'node:crypto';
import { needsSecondReading } from '../../src/engine/reviews/index.js';
import type { DecisionDto, ReviewView } from '../../src/reviews/review.dto.js';
import { DecisionEffects } from '../../src/reviews/effects.service.js';
import { ReviewIntake } from '../../src/reviews/intake.service.js';
import { account, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type FieldBody, requirement } from '../support/builders.js';
import { listed } from '../support/listed.js';

const PATH = '/api/v1/reviews';
const GOES_ON = new AbortController().signal;

export interface List {
  readonly seeker: string;
  readonly provider: string;
  readonly requirement: string;
  readonly matches: readonly string[];
}

interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly code?: string; readonly errors?: readonly FieldBody[] };
}

export type Wish = Partial<DecisionDto> & Pick<DecisionDto, 'match' | 'act'>;

/** Requirements with lists, advisors who work on them, and time that goes by when it is told to. */
export class Desk {
  private constructor(readonly naru: TestApp) {}

  static async start(): Promise<Desk> {
    return new Desk(await startApp({ variables: { AUTH_SECRET: 'x'.repeat(32) } }));
  }

  /** A requirement with a list of so many lines, straight in the database. @param isRead whether the sample takes them */
  async list(lines: number, isRead = false, of: Parameters<typeof requirement>[1] = {}): Promise<List> {
    const { naru } = this;
    const seeker = (await create(naru.http, 'companies', company({ country: 'CN' }))).id;
    const provider = (await create(naru.http, 'companies', company({ country: 'KR' }))).id;
    const wanted = (await create(naru.http, 'requirements', requirement(seeker, of))).id;
    const offered: string[] = [];
    for (let i = 0; i < lines; i++) offered.push((await create(naru.http, 'capabilities', capability(provider))).id);
    const ids = offered.map(() => matchId(isRead));
    return { seeker, provider, requirement: wanted, matches: await listed(naru, wanted, offered, ids) };
  }

  async queued(lines: number, isRead = false): Promise<List> {
    const list = await this.list(lines, isRead);
    await this.takeIn();
    return list;
  }

  /** Whatever is still open is of no concern to the next test. */
  async clear(): Promise<void> {
    await this.naru.rows('update requirement set archived_at = now() where archived_at is null');
    await this.naru.rows(`update review set state = 'gone' where state in ('open', 'second')`);
  }

  takeIn(): Promise<void> {
    return this.naru.app.get(ReviewIntake).takeIn(GOES_ON);
  }

  /** Ten seconds later; the job looks more than once. */
  async tenSecondsLater(): Promise<number> {
    await this.naru.rows(`update review_decision set effective_at = effective_at - interval '11 seconds'`);
    const effects = this.naru.app.get(DecisionEffects);
    const applied = await effects.apply(GOES_ON);
    await effects.apply(GOES_ON);
    return applied;
  }

  async advisor(desk?: string): Promise<TestAccount> {
    const made = await account(this.naru, 'advisor');
    if (desk !== undefined)
      await this.naru.rows('insert into identity.desk_member (desk_id, user_id) values ($1, $2)', [desk, made.id]);
    return made;
  }

  async get<T = ReviewView>(path: string, key = this.naru.advisorKey): Promise<Answer<T>> {
    return this.naru.as(key).get(`${PATH}${path}`);
  }

  async post<T = ReviewView>(path: string, body: object, key = this.naru.advisorKey): Promise<Answer<T>> {
    return this.naru.as(key).post(`${PATH}${path}`).send(body);
  }

  decide(wishes: readonly Wish[], key?: string): Promise<Answer<{ items: { id: string }[] }>> {
    return this.post('/decisions', { decisions: wishes }, key);
  }

  /** Decides what must be accepted. @returns the ids of the decisions */
  async decided(...wishes: readonly Wish[]): Promise<string[]> {
    const { status, body } = await this.decide(wishes);
    if (status !== 200) throw new Error(`deciding answered ${status}: ${JSON.stringify(body)}`);
    return body.items.map(({ id }) => id);
  }

  async stateOf(match: string): Promise<string | undefined> {
    const [row] = await this.naru.rows<{ state: string }>('select state from review where match_id = $1', [match]);
    return row?.state;
  }

  async introductionOf(match: string): Promise<{ id: string; state: string } | null> {
    const [row] = await this.naru.rows<{ id: string; state: string }>(
      'select id, state from introduction where match_id = $1',
      [match],
    );
    return row ?? null;
  }

  /** Matches of a requirement's list as it is read. */
  async read(requirementId: string): Promise<string[]> {
    const { body } = await this.naru.http.get(`/api/v1/requirements/${requirementId}/matches`);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  }

  /** A new list of the same pairs in another order and with other scores. */
  async rescore({ requirement: id }: List, matches: readonly string[]): Promise<void> {
    const { rows } = this.naru;
    const list = randomUUID();
    const run = randomUUID();
    await rows('update match_list set current = false where requirement_id = $1', [id]);
    await rows(
      `insert into match_run (id, scope, subject, state, epoch, as_of, versions)
       select $1, scope, subject, state, epoch, as_of, versions from match_run
       where id = (select run_id from match_list where requirement_id = $2 order by created_at limit 1)`,
      [run, id],
    );
    await rows(
      `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered)
       select $1, id, $2, epoch, epoch, true, $3 from match_run where id = $4`,
      [list, id, matches.length, run],
    );
    for (const [i, match] of matches.entries())
      await rows(
        `insert into match_entry (list_id, match_id, near_miss, rank, score, fit, coverage, criteria)
         values ($1, $2, false, $3, $4, $4, 9000, '{}')`,
        [list, match, i + 1, 7000 - i],
      );
  }
}

/** The sample of the second readers goes by the id. */
export function matchId(isRead: boolean): string {
  for (;;) {
    const id = randomUUID();
    if (needsSecondReading(id) === isRead) return id;
  }
}
