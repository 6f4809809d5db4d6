import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Transactions } from '../../src/database/transactions.js';
import { ageFactorOf, priorityOf } from '../../src/engine/reviews/index.js';
import type { ReviewStatisticsView, ReviewView } from '../../src/reviews/review.dto.js';
import type { WeightReportView } from '../../src/reviews/weight-report.dto.js';
import { until } from '../queue/support/until.js';
import { member } from '../support/accounts.js';
import { Desk, matchId } from './desk.js';

jest.setTimeout(60_000);

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(() => desk.naru.stop());
afterEach(() => desk.clear());

interface Listed {
  readonly items: ReviewView[];
  readonly total: number;
  readonly nextCursor: string | null;
}

const queue = async (query = '', key?: string): Promise<Listed> => (await desk.get<Listed>(query, key)).body;
const next = async (key?: string, body = {}): Promise<string | undefined> =>
  (await desk.post<{ review: ReviewView | null }>('/next', body, key)).body.review?.match;

describe('the queue', () => {
  it('keeps nobody waiting who reads what is committed while it takes lists in', async () => {
    const { naru } = desk;
    const { matches } = await desk.list(1);
    const holder = naru.app.get(DataSource).createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table review_intake in exclusive mode');
    const taking = desk.takeIn();
    await until('it waits to write', async () => {
      const [row] = await naru.rows<{ waits: boolean }>(
        `select exists (select 1 from pg_locks where relation = 'review_intake'::regclass and not granted) as waits`,
      );
      return row?.waits ?? false;
    });
    expect(Number(await naru.app.get(Transactions).epoch())).toBeGreaterThan(0);
    await holder.rollbackTransaction();
    await holder.release();
    await taking;
    expect((await queue()).items.map(({ match }) => match)).toEqual(matches);
  });

  it('takes in the first lines of lists, most urgent first, and lets go what has left them', async () => {
    const list = await desk.list(7);
    await desk.naru.rows(
      'update list_lines set coverages[2] = 2000 where list_id = (select id from match_list where requirement_id = $1)',
      [list.requirement],
    );
    await desk.takeIn();
    const [first, , third, fourth, fifth, sixth] = list.matches;
    expect((await queue()).items.map(({ match }) => match)).toEqual([first, third, fourth, fifth]);

    await desk.naru.rows(`update review set since = now() - interval '20 days' where match_id = $1`, [fifth]);
    const { items } = await queue();
    expect(items.map(({ match }) => match)).toEqual([fifth, first, third, fourth]);
    for (const { priority, value, age, risk } of items) {
      expect(priority).toBeCloseTo(value * age * risk, 12);
      expect(priorityOf(value, (age - 1) * 7, risk)).toBeCloseTo(priority, 12);
    }
    expect(items[0]?.age).toBeCloseTo(ageFactorOf(20), 3);
    const page = await queue('?limit=3');
    const rest = await queue(`?limit=3&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ match }) => match)).toEqual([fifth, first, third, fourth]);

    await desk.rescore(list, [fourth, sixth].map(String));
    await desk.takeIn();
    expect((await queue()).items.map(({ match, rank }) => [match, rank])).toEqual([
      [fourth, 1],
      [sixth, 2],
    ]);
    await desk.naru.rows('update requirement set archived_at = now() where id = $1', [list.requirement]);
    await desk.takeIn();
    expect((await queue()).total).toBe(0);
  });

  it('holds what a company has asked for, wherever it ranks', async () => {
    const list = await desk.queued(7);
    const [, , , , , , last] = list.matches;
    const asker = await member(desk.naru, list.provider);
    await desk.naru.rows(`insert into company_verification (company_id, state) values ($1, 'verified')`, [
      list.provider,
    ]);
    await desk.naru.as(asker.key).post('/api/v1/introductions').send({ match: last }).expect(201);
    await desk.takeIn();
    const found = (await queue()).items.find(({ match }) => match === last);
    expect(found).toMatchObject({ asked: true, rank: 7 });
    await desk.decided({ match: String(last), act: 'approve' });
    await desk.tenSecondsLater();
    expect(await desk.introductionOf(String(last))).toMatchObject({ state: 'approved' });
  });

  it('gives each match to one advisor, until they hand it over', async () => {
    const { matches } = await desk.queued(2);
    const [one, other] = [await desk.advisor(), await desk.advisor()];
    expect(await next(one.key)).toBe(matches[0]);
    expect(await next(one.key)).toBe(matches[0]);
    expect(await next(other.key)).toBe(matches[1]);
    expect(await next(one.key, { besides: [matches[0]] })).toBeUndefined();
    expect((await desk.post(`/${matches[0]}/take`, {}, other.key)).body.code).toBe('review-held');
    const refused = await desk.decide([{ match: String(matches[0]), act: 'approve' }], other.key);
    expect(refused.body.errors).toMatchObject([{ field: 'decisions[0].match', code: 'held-by-another' }]);

    const handed = await desk.post(`/${matches[0]}/hand-over`, { to: other.id, note: 'You know them' }, one.key);
    expect(handed.body).toMatchObject({ heldBy: other.id, handedNote: 'You know them' });
    expect((await desk.post(`/${matches[0]}/hand-over`, { to: randomUUID() }, other.key)).status).toBe(404);
    await desk.naru.rows(`update review set held_until = now() - interval '1 second' where match_id = $1`, [
      matches[0],
    ]);
    expect((await desk.post(`/${matches[0]}/take`, {}, one.key)).body.heldBy).toBe(one.id);
  });

  it('shows an advisor of a desk what is theirs and what is nobody’s', async () => {
    const [lidar, chips] = [randomUUID(), randomUUID()];
    await desk.naru.rows(
      `insert into identity.desk (id, name, lanes) values ($1, 'Lidar', '{component-supply}'), ($2, 'Models', '{vertical-llm}')`,
      [lidar, chips],
    );
    const theirs = await desk.list(1, false, { lane: 'component-supply' });
    const others = await desk.list(1, false, { lane: 'vertical-llm' });
    const nobodys = await desk.list(1, false, { lane: 'robot-parts' });
    await desk.takeIn();
    const advisor = await desk.advisor(lidar);
    const seen = (await queue('', advisor.key)).items.map(({ match }) => match);
    expect(seen.toSorted()).toEqual([...theirs.matches, ...nobodys.matches].toSorted());
    const [hidden] = others.matches;
    expect((await desk.get(`/${hidden}`, advisor.key)).status).toBe(404);
    expect((await desk.post(`/${hidden}/take`, {}, advisor.key)).status).toBe(404);
    const { body } = await desk.decide([{ match: String(hidden), act: 'approve' }], advisor.key);
    expect(body.errors).toMatchObject([{ field: 'decisions[0].match', code: 'not-id' }]);
    await desk.naru.rows('delete from identity.desk where id = any($1)', [[lidar, chips]]);
  });
});

describe('a decision', () => {
  it('can be taken back, and then nothing has happened', async () => {
    const { matches } = await desk.queued(2);
    const [match, other] = matches.map(String) as [string, string];
    const ids = await desk.decided({ match, act: 'approve' }, { match: other, act: 'exclude', reason: 'duplicate' });
    expect((await queue()).total).toBe(0);
    const stranger = await desk.advisor();
    expect((await desk.post('/undo', { decisions: ids }, stranger.key)).status).toBe(403);
    expect((await desk.post('/undo', { decisions: ids })).status).toBe(204);
    expect((await desk.post('/undo', { decisions: ids })).body.code).toBe('undo-over');
    expect(await desk.tenSecondsLater()).toBe(0);
    expect((await queue()).items.map((one) => one.match)).toEqual([match, other]);
    expect(await desk.introductionOf(match)).toBeNull();
  });

  it('leads an approved match to an approved introduction, once, and cannot be taken back then', async () => {
    const { matches } = await desk.queued(1);
    const [match] = matches.map(String) as [string];
    const ids = await desk.decided({ match, act: 'approve' });
    expect(await desk.introductionOf(match)).toBeNull();
    expect(await desk.tenSecondsLater()).toBe(1);
    const introduction = await desk.introductionOf(match);
    expect(introduction?.state).toBe('approved');
    expect((await desk.post('/undo', { decisions: ids })).body.code).toBe('undo-over');
    const { body } = await desk.naru.http.get(`/api/v1/introductions/${introduction?.id}/ledger`);
    expect((body as { items: { kind: string }[] }).items.map(({ kind }) => kind)).toEqual([
      'suggested',
      'review-started',
      'approved',
    ]);
    const acts = await desk.naru.rows<{ act: string }>(
      `select act from audit_entry where subject = $1 and act like 'review.%' order by id`,
      [match],
    );
    expect(acts.map(({ act }) => act)).toEqual(['review.decided', 'review.applied']);
  });

  it('goes on where a killed process has left it', async () => {
    const { matches } = await desk.queued(1);
    const [match] = matches.map(String) as [string];
    await desk.decided({ match, act: 'approve' });
    // As far as a process came that died after its first transaction.
    await desk.naru.http.post('/api/v1/introductions').send({ match }).expect(201);
    await desk.tenSecondsLater();
    expect(await desk.introductionOf(match)).toMatchObject({ state: 'approved' });
  });

  it('comes back into the queue where it cannot take effect', async () => {
    const list = await desk.queued(1);
    const [match] = list.matches.map(String) as [string];
    await desk.decided({ match, act: 'approve' });
    await desk.naru.rows(
      'update capability set archived_at = now() where id = (select capability_id from match where id = $1)',
      [match],
    );
    await desk.tenSecondsLater();
    expect(await desk.stateOf(match)).toBe('open');
    const { body } = await desk.get<{ items: object[] }>(`/${match}/decisions`);
    expect(body.items).toMatchObject([{ act: 'approve', applied: false, refusal: 'already-archived' }]);
  });

  it('is made on all or on none, and each that cannot be is named', async () => {
    const { matches } = await desk.queued(3);
    const [one, two, three] = matches.map(String) as [string, string, string];
    await desk.decided({ match: two, act: 'reject', reason: 'specs-not-met' });
    const reject = { act: 'reject', reason: 'specs-not-met' } as const;
    const { status, body } = await desk.decide([
      { match: one, ...reject },
      { match: two, ...reject },
      { match: one, ...reject },
      { match: matchId(false), ...reject },
      { match: three, ...reject },
    ]);
    expect(status).toBe(422);
    expect(body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['decisions[1].match', 'decided-already'],
      ['decisions[2].match', 'duplicate'],
      ['decisions[3].match', 'not-id'],
    ]);
    expect((await queue()).items.map(({ match }) => match)).toEqual([one, three]);
    expect(
      (
        await desk.decide([
          { match: one, ...reject },
          { match: three, ...reject },
        ])
      ).status,
    ).toBe(200);
    expect((await queue()).total).toBe(0);
  });

  it('brings what it needs', async () => {
    const match = matchId(false);
    const wrong = async (more: object) =>
      (await desk.post('/decisions', { decisions: [{ match, ...more }] })).body.errors?.map(({ field }) => field);
    expect(await wrong({ act: 'reject' })).toEqual(['decisions[0].reason']);
    expect(await wrong({ act: 'reject', reason: 'other' })).toEqual(['decisions[0].note']);
    expect(await wrong({ act: 'adjust-rank', note: 'x' })).toEqual(['decisions[0].place']);
    expect(await wrong({ act: 'ask-information', note: 'x' })).toEqual(['decisions[0].side']);
    expect(await wrong({ act: 'praise' })).toEqual(['decisions[0].act']);
  });

  it('is refused where the introduction has gone another way', async () => {
    const { matches } = await desk.queued(1);
    const [match] = matches.map(String) as [string];
    await desk.decided({ match, act: 'approve' });
    await desk.tenSecondsLater();
    const { id } = (await desk.introductionOf(match)) ?? { id: '' };
    await desk.naru.rows(`update introduction set state = 'offered', expires_at = now() where id = $1`, [id]);
    await desk.post(`/${match}/reopen`, { note: 'A second look' });
    const { body } = await desk.decide([{ match, act: 'reject', reason: 'bad-timing' }]);
    expect(body.errors).toMatchObject([{ code: 'no-way-there', message: expect.stringContaining('offered') }]);
  });
});

it('asks the owner of one side, who sees the question and nothing else, and comes back with the answer', async () => {
  const list = await desk.queued(1);
  const [match] = list.matches.map(String) as [string];
  await desk.decided({ match, act: 'ask-information', side: 'provider', note: 'How many a month?' });
  await desk.takeIn();
  expect(await desk.stateOf(match)).toBe('waiting');
  await desk.tenSecondsLater();
  const { id } = (await desk.introductionOf(match)) ?? { id: '' };
  const [owner, seeker] = [await member(desk.naru, list.provider), await member(desk.naru, list.seeker)];
  const asked = await desk.naru.as(owner.key).get(`/api/v1/introductions/${id}`);
  expect(asked.body).toMatchObject({ state: 'needs-information', question: 'How many a month?', tier: 0 });
  expect((await desk.naru.as(seeker.key).get(`/api/v1/introductions/${id}`)).status).toBe(404);
  await desk.naru
    .as(owner.key)
    .post(`/api/v1/introductions/${id}/transitions`)
    .set('If-Match', `"${asked.body.version}"`)
    .send({ transition: 'give-information', reason: '2,000' })
    .expect(200);
  await desk.takeIn();
  expect(await desk.stateOf(match)).toBe('open');
});

describe('the place of a pair', () => {
  it('is marked over the list as it is read, outlives scoring, and is taken off again', async () => {
    const list = await desk.queued(5);
    const [a, b, c, d, e] = list.matches.map(String) as [string, string, string, string, string];
    await desk.decided(
      { match: e, act: 'adjust-rank', place: 2, note: 'Delivered to them before' },
      { match: d, act: 'pin', note: 'The only one with a licence' },
      { match: a, act: 'exclude', reason: 'conflict-of-interest' },
    );
    expect(await desk.read(list.requirement)).toEqual([a, b, c, d, e]);
    await desk.tenSecondsLater();
    expect(await desk.read(list.requirement)).toEqual([d, e, b, c]);
    const { body } = await desk.naru.http.get(`/api/v1/requirements/${list.requirement}/matches?limit=3`);
    expect(body).toMatchObject({ total: 4, list: { listed: 4 }, items: [{ mark: { pinned: true } }, { rank: 5 }, {}] });
    const rest = await desk.naru.http.get(`/api/v1/requirements/${list.requirement}/matches?cursor=${body.nextCursor}`);
    expect((rest.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([c]);
    const saved = await desk.naru.rows<{ id: string }>(
      `select match_id as id from match_entry e join match_list l on l.id = e.list_id
       where l.requirement_id = $1 order by rank`,
      [list.requirement],
    );
    expect(saved.map(({ id }) => id)).toEqual([a, b, c, d, e]);

    await desk.rescore(list, [a, c, b, d, e]);
    await desk.takeIn();
    expect(await desk.read(list.requirement)).toEqual([d, e, c, b]);
    const decided = await queue('?state=decided');
    expect(decided.items.find(({ match }) => match === a)).toMatchObject({
      scoreChanged: true,
      score: 70,
      decision: { act: 'exclude', reason: 'conflict-of-interest', score: 80 },
    });

    expect((await desk.post(`/${a}/reopen`, { note: 'The conflict is over' })).body).toMatchObject({ state: 'open' });
    expect(await desk.read(list.requirement)).toEqual([d, a, e, c, b]);
  });
});

it('lets another advisor read a sample blindly, and tells how far they agree', async () => {
  const { matches } = await desk.queued(2, true);
  const [one, two] = matches.map(String) as [string, string];
  await desk.decided({ match: one, act: 'approve' }, { match: two, act: 'reject', reason: 'not-ready' });
  await desk.tenSecondsLater();
  expect(await next()).toBeUndefined();
  const { body } = await desk.decide([{ match: one, act: 'approve' }]);
  expect(body.errors).toMatchObject([{ code: 'own-reading' }]);

  const reader = await desk.advisor();
  const seen = (await queue('?state=second', reader.key)).items;
  expect(seen.map(({ match, decision }) => [match, decision])).toEqual([
    [one, null],
    [two, null],
  ]);
  expect((await desk.get<{ items: object[] }>(`/${one}/decisions`, reader.key)).body.items).toEqual([]);
  await desk.decide(
    [
      { match: one, act: 'approve' },
      { match: two, act: 'reject', reason: 'other', note: '…' },
    ],
    reader.key,
  );
  await desk.tenSecondsLater();
  expect([await desk.stateOf(one), await desk.stateOf(two)]).toEqual(['decided', 'decided']);
  const statistics = (await desk.get<ReviewStatisticsView>('/statistics', reader.key)).body;
  expect(statistics).toMatchObject({ open: 0, decidedToday: 2, agreement: { pairs: 2, equal: 2, kappa: 1 } });
  expect(statistics.desks.every(({ perDay }) => perDay >= 0)).toBe(true);
});

describe('what decisions say about weights', () => {
  const report = async (lane: string): Promise<WeightReportView> =>
    (await desk.get<WeightReportView>(`/weight-report?lane=${lane}`)).body;

  it('is told with what it would make of present lists, and changes nothing', async () => {
    const list = await desk.list(4, false, { lane: 'local-partner' });
    expect(await report('local-partner')).toMatchObject({ outcome: 'too-few-decisions', pairs: 0, suggested: null });
    await desk.decideByCriterion(list, 'localisation', 12);
    const found = await report('local-partner');
    expect(found).toMatchObject({ outcome: 'change', pairs: 48, requirements: 12, effect: { lists: 1 } });
    const { present, suggested, validation } = found;
    expect(suggested?.localisation).toBeGreaterThan(present.localisation);
    expect(Object.values(suggested ?? {}).reduce((sum, weight) => sum + weight, 0)).toBe(1000);
    expect(validation?.suggested.ordered).toBeGreaterThan(validation?.present.ordered ?? 1);
    expect(await report('robot-parts')).toMatchObject({ outcome: 'too-few-decisions' });
  });
});
