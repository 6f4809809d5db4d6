import { randomUUID } from 'node:crypto';
import { CRITERION_CODES, type CriterionCode } from '../../src/engine/facts/index.js';
import { needsSecondReading } from '../../src/engine/reviews/index.js';
import type { DecisionDto, ReviewView } from '../../src/reviews/review.dto.js';
import { DecisionEffects } from '../../src/reviews/effects.service.js';
import { ReviewIntake } from '../../src/reviews/intake.service.js';
import { account, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type FieldBody, requirement } from '../support/builders.js';
import { listed, listLines } from '../support/listed.js';

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

  /** Requirements like this one whose matches were decided by one criterion alone, straight in the database. */
  async decideByCriterion(list: List, criterion: CriterionCode, requirements: number): Promise<void> {
    const { rows } = this.naru;
    const at = CRITERION_CODES.indexOf(criterion);
    for (let i = 0; i < requirements; i++) {
      const [copy] = await rows<{ id: string }>(
        `insert into requirement select (jsonb_populate_record(r, jsonb_build_object('id', $2::text, 'external_id', $2::text,
           'creation_key', null))).* from requirement r where r.id = $1 returning id`,
        [list.requirement, randomUUID()],
      );
      for (const [j, like] of list.matches.entries()) {
        const [match, decision] = [randomUUID(), randomUUID()];
        // Elsewhere the figures say the opposite, now less and now more.
        const criteria = CRITERION_CODES.map((_, k) =>
          k === at ? 2000 * j : 9000 - 1000 * ((i * 3 + k) % 5) - 500 * j,
        );
        await rows(
          'insert into match (id, requirement_id, capability_id) select $1, $2, capability_id from match where id = $3',
          [match, copy?.id, like],
        );
        await rows(
          `insert into review (match_id, requirement_id, lane, state, asked, value, risk, decision_id)
           select $1, id, lane, 'decided', false, 0, 1, $2 from requirement where id = $3`,
          [match, decision, copy?.id],
        );
        await rows(
          `insert into review_decision (id, match_id, act, reason, second, criteria, decided_by, decided_at, effective_at, applied_at)
           values ($1, $2, $3, $4, false, $5, $1, now(), now(), now())`,
          [decision, match, j > 1 ? 'approve' : 'reject', j > 1 ? null : 'wrong-market', criteria],
        );
      }
    }
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
    const offered = await rows<{ id: string }>(
      'select capability_id as id from match where id = any($1) order by array_position($1, id)',
      [matches],
    );
    await listLines(
      rows,
      list,
      offered.map(({ id: capability }) => capability),
      7000,
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
