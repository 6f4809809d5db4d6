import { PlanRoundJob } from '../../src/meetings/plan-round.job.js';
import type { MeetingRoundContent, MeetingRoundView, MeetingView } from '../../src/meetings/meeting-round.dto.js';
import { account } from '../support/accounts.js';
import { startApp, type Http, type TestApp } from '../support/app.js';
import { capability, company, create, refusals, requirement } from '../support/builders.js';
import { verify } from '../support/introductions.js';
import { listed } from '../support/listed.js';
import { round } from '../support/meeting-rounds.js';

let naru: TestApp;
let seeker: string;
let large: string;
let small: string;
let unverified: string;
let matches: string[];

beforeAll(async () => {
  naru = await startApp();
  const made = async (more: object) => (await create(naru.http, 'companies', company(more))).id;
  seeker = await made({ country: 'CN', names: { zh: '澄路智行' }, languages: ['zh'] });
  large = await made({ names: { ko: '한빛센서' }, employees: 400, languages: ['ko'] });
  small = await made({ names: { ko: '=1+1 작은광학' }, employees: 7, languages: ['ko'] });
  unverified = await made({ names: { ko: '미인증' } });
  await verify(naru.rows, seeker, large, small);
  const offers = await Promise.all(
    [large, small, unverified].map(async (owner) => (await create(naru.http, 'capabilities', capability(owner))).id),
  );
  matches = [];
  for (const title of ['激光雷达', '工业相机']) {
    const need = await create(
      naru.http,
      'requirements',
      requirement(seeker, { title: { zh: title }, lane: 'component-supply' }),
    );
    matches.push(...(await listed(naru, need.id, offers)));
  }
});
afterAll(() => naru.stop());

async function post(more: Partial<MeetingRoundContent> = {}): Promise<MeetingRoundView> {
  const { body } = await naru.http.post('/api/v1/meeting-rounds').send(round(more)).expect(201);
  return body as MeetingRoundView;
}

async function planned({ id }: { readonly id: string }, method: string, keep = false) {
  const { version } = (await naru.http.get(`/api/v1/meeting-rounds/${id}`)).body as MeetingRoundView;
  const asked = await naru.http
    .post(`/api/v1/meeting-rounds/${id}/plan`)
    .set('if-match', `"${version}"`)
    .send({ method, keep })
    .expect(202);
  expect(asked.body).toMatchObject({ planState: 'planning', method });
  // The queue has tests of its own.
  await naru.app.get(PlanRoundJob).handle({ id }, () => undefined, new AbortController().signal);
  const view = (await naru.http.get(`/api/v1/meeting-rounds/${id}`)).body as MeetingRoundView;
  return { view, meetings: await meetingsOf(id) };
}

const meetingsOf = async (id: string, http: Http = naru.http): Promise<MeetingView[]> =>
  ((await http.get(`/api/v1/meeting-rounds/${id}/meetings`).expect(200)).body as { items: MeetingView[] }).items;

describe('a round of meetings', () => {
  it('chooses by score, or so that the small firm has its share, and says what each way comes to', async () => {
    const made = await post();
    expect(made).toMatchObject({ state: 'active', planState: 'draft', report: null, placed: 0 });
    const first = await planned(made, 'largest');
    expect(first.view).toMatchObject({ planState: 'planned', error: null, placed: 2 });
    expect(first.meetings.map(({ provider }) => provider.company)).toEqual([large, large]);
    expect(first.view.report?.leftOut).toEqual([{ reason: 'unverified', pairs: 2 }]);
    expect(first.view.report?.pairs).toBe(4);
    const byMethod = new Map(first.view.report?.methods.map((one) => [one.method, one]));
    expect(byMethod.get('largest')).toMatchObject({
      meetings: 2,
      score: 160,
      share: 1,
      smallFirms: 1,
      smallAtFloor: 0,
    });
    expect(byMethod.get('fair')).toMatchObject({ meetings: 2, smallAtFloor: 1 });
    expect(byMethod.get('stable')?.blockingPairs).toBe(0);
    expect(first.view.report?.shortfalls).toEqual([
      { company: small, names: { ko: '=1+1 작은광학' }, meetings: 0, reason: 'seekers-full' },
    ]);

    const fair = await planned(made, 'fair');
    expect(fair.meetings.map(({ provider }) => provider.company).sort()).toEqual([large, small].sort());
    expect(fair.view.report?.shortfalls).toEqual([]);
    // One seeker sits in one place at a time.
    expect(new Set(fair.meetings.map(({ slot }) => slot)).size).toBe(2);
    expect(fair.meetings.every(({ table }) => table === 1)).toBe(true);
    expect(fair.meetings.find(({ provider }) => provider.company === small)?.provider.isSmall).toBe(true);
  });

  it('meets nobody without an interpreter, and says so', async () => {
    const { view, meetings } = await planned(await post({ interpreters: [] }), 'largest');
    expect(view.placed).toBe(0);
    expect(meetings.map(({ slot, reason }) => [slot, reason])).toEqual([
      [null, 'no-interpreter'],
      [null, 'no-interpreter'],
    ]);
  });

  it('keeps who is away out of those slots, and what is called off out of later plans', async () => {
    const made = await post({ absences: [{ company: seeker, slots: [0, 2] }] });
    const first = await planned(made, 'largest');
    expect(first.meetings.map(({ slot, reason }) => [slot, reason])).toEqual([
      [1, null],
      [null, 'seeker-full'],
    ]);
    const [placed] = first.meetings;
    const off = await naru.http
      .post(`/api/v1/meeting-rounds/${made.id}/meetings/${placed?.id}/cancellation`)
      .expect(200);
    expect((off.body as { items: MeetingView[] }).items.find(({ id }) => id === placed?.id)?.cancelled).toBe(true);
    const again = await planned(made, 'largest', true);
    const open = again.meetings.filter(({ cancelled }) => !cancelled);
    expect(open.map(({ match }) => match)).not.toContain(placed?.match);
    expect(open.filter(({ slot }) => slot === 1)).toHaveLength(1);
    // Its place has gone to the other one meanwhile.
    const back = await naru.http
      .post(`/api/v1/meeting-rounds/${made.id}/meetings/${placed?.id}/restoration`)
      .expect(200);
    expect((back.body as { items: MeetingView[] }).items.find(({ id }) => id === placed?.id)).toMatchObject({
      cancelled: false,
      slot: null,
      reason: 'no-room',
    });
  });

  it('leaves a planned meeting where it is when the rest is planned anew', async () => {
    const made = await post({ perRequirement: 2, slots: round().slots.slice(0, 2), tables: 1 });
    const first = await planned(made, 'largest');
    const places = first.meetings
      .filter(({ slot }) => slot !== null)
      .map(({ match, slot, table }) => ({ match, slot, table }));
    expect(places).toHaveLength(2);
    const { version } = first.view;
    await naru.http
      .put(`/api/v1/meeting-rounds/${made.id}`)
      .set('if-match', `"${version}"`)
      .send(round({ perRequirement: 2, tables: 1 }))
      .expect(200);
    const again = await planned(made, 'largest', true);
    expect(again.view.report?.kept).toBe(2);
    expect(again.meetings).toEqual(expect.arrayContaining(places.map((place) => expect.objectContaining(place))));
    expect(again.view.placed).toBe(3);
  });

  it('takes approved matches only where that is asked for', async () => {
    const { view, meetings } = await planned(await post({ pairs: 'approved' }), 'largest');
    expect(meetings).toEqual([]);
    expect(view.report?.leftOut).toContainEqual({ reason: 'undecided', pairs: 4 });
  });

  it('begins introductions once, and shows a meeting to its firms when both have agreed', async () => {
    const made = await post();
    const { meetings } = await planned(made, 'largest');
    const begin = () => naru.http.post(`/api/v1/meeting-rounds/${made.id}/introductions`).expect(200);
    expect((await begin()).body).toEqual({ suggested: 2, known: 0 });
    expect((await begin()).body).toEqual({ suggested: 0, known: 2 });
    const [first] = await meetingsOf(made.id);
    expect(first?.introduction).toMatchObject({ state: 'suggested' });

    const member = naru.as((await account(naru, 'member', [seeker])).key);
    const other = naru.as((await account(naru, 'member', [small])).key);
    const seen = async (http: Http) =>
      ((await http.get('/api/v1/meetings').expect(200)).body as { items: object[] }).items;
    expect(await seen(member)).toEqual([]);
    await naru.rows(`update introduction set state = 'both-consented' where match_id = $1`, [meetings[0]?.match]);
    expect(await seen(member)).toEqual([
      expect.objectContaining({
        round: '상하이 상담회',
        place: '上海',
        timeZone: 'Asia/Shanghai',
        startsAt: '2026-12-03T02:00:00.000Z',
        minutes: 25,
        table: 1,
        introduction: first?.introduction?.id,
      }),
    ]);
    expect(await seen(other)).toEqual([]);
    // It has its place for good, and no other round asks the two to meet once more.
    const elsewhere = await planned(await post(), 'largest');
    expect(elsewhere.view.report?.leftOut).toContainEqual({ reason: 'elsewhere', pairs: 2 });
    const places = (some: readonly MeetingView[]) => some.map(({ match, slot, table }) => [match, slot, table]);
    expect(places((await planned(made, 'fair')).meetings)).toEqual(places(meetings));
    await naru.rows(`update introduction set state = 'declined' where match_id = $1`, [meetings[0]?.match]);
    const after = await planned(made, 'largest');
    expect(after.view.report?.leftOut).toContainEqual({ reason: 'ended', pairs: 1 });
    expect(after.meetings.map(({ match }) => match)).not.toContain(meetings[0]?.match);
  });

  it('hands the timetable to a spreadsheet in the time of the place, and the log keeps that', async () => {
    const made = await post();
    await planned(made, 'fair');
    const file = await naru.http
      .get(`/api/v1/meeting-rounds/${made.id}/timetable/export?lang=ko`)
      .buffer()
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const { text } = (
      await naru.http
        .post('/api/v1/documents/extract')
        .attach('file', file.body as Buffer, 'a.xlsx')
        .expect(200)
    ).body as { text: string };
    for (const said of ['상하이 상담회', '2026-12-03 10:00', '2026-12-03 10:25', '澄路智行', '=1+1 작은광학'])
      expect(text).toContain(said);
    const acts = await naru.rows<{ act: string }>('select act from audit_entry where subject = $1 order by at, id', [
      made.id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual([
      'meeting-round.created',
      'meeting-round.plan-asked',
      'meeting-round.exported',
    ]);
  });

  it('is put away and brought back', async () => {
    const { id, version } = await post({ name: '치울 상담회' });
    const away = await naru.http.delete(`/api/v1/meeting-rounds/${id}`).set('if-match', `"${version}"`).expect(200);
    expect(away.body).toMatchObject({ state: 'archived', version: version + 1 });
    const names = async (state: string) =>
      (
        (await naru.http.get(`/api/v1/meeting-rounds?state=${state}&limit=200`)).body as { items: MeetingRoundView[] }
      ).items.map(({ name }) => name);
    expect(await names('active')).not.toContain('치울 상담회');
    expect(await names('archived')).toEqual(['치울 상담회']);
    const plan = naru.http.post(`/api/v1/meeting-rounds/${id}/plan`).set('if-match', `"${version + 1}"`);
    expect((await plan.send({ method: 'fair' })).body).toMatchObject({ code: 'already-archived' });
    await naru.http
      .post(`/api/v1/meeting-rounds/${id}/restore`)
      .set('if-match', `"${version + 1}"`)
      .expect(200);
    expect(await names('active')).toContain('치울 상담회');
  });

  it.each([
    [{ slots: ['2026-12-03T02:00:00Z', '2026-12-03T02:10:00Z'] }, ['slots[1]: too-small']],
    [{ timeZone: 'Mars/Olympus' }, ['timeZone: bad-format']],
    [{ absences: [{ company: '01890000-0000-7000-8000-000000000000', slots: [7] }] }, ['absences[0].slots: too-large']],
    [{ lanes: [] }, ['lanes: too-few']],
    [{ tables: 0, minutes: 2 }, ['minutes: too-small', 'tables: too-small']],
    [{ interpreters: [{ between: ['ko', 'ko'] as never, count: 1 }] }, ['interpreters[0].between: duplicate']],
  ])('refuses %j', async (wrong, expected) => {
    const { status, body } = await naru.http.post('/api/v1/meeting-rounds').send(round(wrong as object));
    expect(status).toBe(422);
    expect(refusals(body as never)).toEqual(expected);
  });

  it('is made once for one key, changed by nobody who has not seen it, and shut to members', async () => {
    const send = () => naru.http.post('/api/v1/meeting-rounds').set('idempotency-key', 'one').send(round()).expect(201);
    const [one, two] = [(await send()).body as MeetingRoundView, (await send()).body as MeetingRoundView];
    expect(two.id).toBe(one.id);
    const change = naru.http.put(`/api/v1/meeting-rounds/${one.id}`).set('if-match', '"7"').send(round());
    expect((await change).body).toMatchObject({ code: 'version-stale' });
    const member = naru.as((await account(naru, 'member', [seeker])).key);
    expect((await member.get('/api/v1/meeting-rounds')).status).toBe(403);
  });
});
