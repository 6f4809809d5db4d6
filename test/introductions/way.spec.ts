import { refusals } from '../support/builders.js';
import { Scene } from './support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene.naru.stop());

it('leads from a match to an outcome that the counterpart confirms, and testifies every step', async () => {
  const pair = await scene.pair();
  const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
  const id = await scene.negotiating(pair);
  const declared = await scene.post<{ id: string; grade: string }>(provider, `${id}/outcomes`, 9, {
    kind: 'order',
    amount: '125000.00',
    currency: 'CNY',
    happenedOn: '2026-11-20',
  });
  expect(declared).toMatchObject({
    status: 201,
    body: { grade: 'self-declared', declaredBy: pair.provider.id, amount: { amount: '125000.00', currency: 'CNY' } },
  });
  const outcome = `${id}/outcomes/${declared.body.id}`;
  expect((await scene.post(provider, `${outcome}/confirmation`, 10, {})).status).toBe(403);
  expect(await scene.post(seeker, `${outcome}/confirmation`, 10, {})).toMatchObject({
    status: 200,
    body: { grade: 'counterpart-confirmed', confirmedBy: [pair.seeker.id] },
  });
  expect((await scene.post(seeker, `${outcome}/grade`, 10, { grade: 'document' })).status).toBe(403);
  expect(await scene.post(scene.desk, `${outcome}/grade`, 10, { grade: 'customs-or-invoice' })).toMatchObject({
    status: 200,
    body: { grade: 'customs-or-invoice' },
  });
  expect(await scene.post(scene.desk, `${outcome}/grade`, 10, { grade: 'document' })).toMatchObject({
    status: 409,
    body: { code: 'already-decided' },
  });
  expect((await scene.testified(id)).join(' ')).toBe(
    'suggested review-started approved offered consent-given consent-given all-consented nda-started ' +
      'nda-acknowledged nda-acknowledged disclosed meeting-held negotiation-started outcome-declared outcome-confirmed ' +
      'outcome-graded',
  );
  const audited = await scene.naru.rows<{ act: string; reason: string | null }>(
    'select act, reason from audit_entry where subject = $1 order by id',
    [id],
  );
  expect(audited).toHaveLength(16);
  expect(audited).toContainEqual({ act: 'introduction.offered', reason: null });
  const moves = await scene.naru.rows<{ details: { to: string } }>(
    `select details from change where subject = $1 and topic = 'introduction.moved' order by seq`,
    [id],
  );
  expect(moves.map(({ details }) => details.to).join(' ')).toBe(
    'suggested in-review approved offered both-consented nda disclosed meeting-held in-negotiation outcome',
  );
  const dashboard = await scene.naru.http.get('/api/v1/dashboard').set('accept-language', 'ko').expect(200);
  // The ledger remembers every stage, though its state is the last by now and no list has been scored.
  expect(dashboard.body.funnel).toEqual([
    { stage: 'posted', count: 1 },
    { stage: 'matched', count: expect.any(Number) },
    ...['introduced', 'approved', 'consented', 'disclosed', 'outcome'].map((stage) => ({ stage, count: 1 })),
  ]);
  expect(dashboard.body.queues).toContainEqual({ queue: 'introductions', waiting: 0, since: null });
});

describe('what the parties know of each other', () => {
  it('is nothing before the offer, no company before both consent, and nothing new after it has ended', async () => {
    const pair = await scene.pair();
    const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
    const id = await scene.approved(pair);
    expect((await scene.get(seeker, id)).status).toBe(404);
    await scene.walk(id, [scene.desk, 'offer']);

    const secrets = [pair.seeker.id, pair.requirement, 'Secret CN', 'Secret plans'];
    await scene.walk(id, [seeker, 'consent']);
    const seen = [
      await scene.get(provider, id),
      await scene.get(provider, ''),
      await scene.get(provider, `${id}/ledger`),
      await scene.get(provider, `${id}/transitions`),
      await scene.get(provider, `${id}/disclosure`),
    ];
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
    }
    expect(seen[0]?.body).toMatchObject({
      tier: 1,
      requirement: null,
      capability: pair.capability,
      parties: expect.arrayContaining([
        {
          side: 'seeker',
          own: false,
          company: null,
          names: null,
          consent: null,
          consentedAt: null,
          acknowledgedAt: null,
        },
      ]),
      requirementTitle: null,
      capabilityTitle: { ko: '자율주행용 고정형 라이다' },
    });
    const desk = (await scene.get(scene.desk, id)).body;
    expect(desk).toMatchObject({ requirementTitle: { zh: 'L4车队前向激光雷达采购' } });
    expect(JSON.stringify(desk)).toContain('Secret CN Works');
    expect((await scene.get<{ items: { kind: string }[] }>(provider, `${id}/ledger`)).body.items).toMatchObject([
      { kind: 'offered', company: null, reason: null, actor: null, by: 'desk' },
    ]);

    await scene.walk(id, [provider, 'consent']);
    expect((await scene.get(provider, id)).body).toMatchObject({
      tier: 2,
      requirement: pair.requirement,
      requirementTitle: { zh: 'L4车队前向激光雷达采购' },
    });
    expect(JSON.stringify((await scene.get(provider, id)).body)).toContain(pair.seeker.id);
    const opened = await scene.get<{ capability: null; companies: { side: string }[] }>(provider, `${id}/disclosure`);
    expect(opened.body).toMatchObject({ tier: 2, capability: null, companies: [{ side: 'seeker' }] });
    expect(JSON.stringify(opened.body)).toContain('Secret CN Works');

    await scene.walk(id, [seeker, 'withdraw', { reason: 'Secret plans have changed' }]);
    const ended = await scene.get(provider, id);
    expect(ended.body).toMatchObject({ state: 'withdrawn', tier: 0, requirement: null });
    const [ledger, shown] = [await scene.get(provider, `${id}/ledger`), await scene.get(provider, `${id}/disclosure`)];
    for (const { body } of [ended, ledger, shown])
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify((await scene.get(scene.desk, `${id}/ledger`)).body)).toContain('Secret plans have changed');
  });

  it('and a third firm knows of nothing', async () => {
    const id = await scene.offered(await scene.pair());
    const stranger = (await scene.firm('KR')).account.key;
    for (const path of [id, `${id}/ledger`, `${id}/transitions`, `${id}/nda`, `${id}/outcomes`])
      expect((await scene.get(stranger, path)).status).toBe(404);
    expect((await scene.get<{ total: number }>(stranger, '')).body.total).toBe(0);
    expect((await scene.move(stranger, id, 'consent')).status).toBe(404);
  });
});

describe('a step that is not open', () => {
  it('names both states and what is possible, in the language of the reader', async () => {
    const id = await scene.suggested(await scene.pair());
    const { status, body } = await scene.move(scene.desk, id, 'offer');
    expect([status, body.code]).toEqual([409, 'transition-not-allowed']);
    expect(body.detail).toMatch(/"suggested".*"offered".*from: approved/);
    const chinese = await scene.naru
      .as(scene.desk)
      .post(`/api/v1/introductions/${id}/transitions?lang=zh-CN`)
      .set('If-Match', '"1"')
      .send({ transition: 'offer' });
    expect(chinese.body.detail).toMatch(/“suggested”.*“offered”/);
  });

  it('is refused to the wrong people whatever the state', async () => {
    const pair = await scene.pair();
    const id = await scene.offered(pair);
    expect((await scene.move(scene.desk, id, 'consent')).status).toBe(403);
    expect((await scene.move(pair.seeker.account.key, id, 'approve')).status).toBe(403);
    expect((await scene.move(scene.administrator, id, 'expire')).status).toBe(403);
  });

  it('is refused to who has not seen the state that it starts from', async () => {
    const id = await scene.suggested(await scene.pair());
    await scene.walk(id, [scene.desk, 'start-review']);
    const path = `${id}/transitions`;
    expect((await scene.post(scene.desk, path, 1, { transition: 'approve' })).body.code).toBe('version-stale');
    const bare = await scene.naru.as(scene.desk).post(`/api/v1/introductions/${path}`).send({ transition: 'approve' });
    expect(bare.status).toBe(428);
  });
});

it('tells what may be done now and what it still needs', async () => {
  const pair = await scene.pair();
  const id = await scene.suggested(pair);
  await scene.walk(id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
  const { body } = await scene.get<{ items: { transition: string; to: string; needs: { code: string }[] }[] }>(
    scene.desk,
    `${id}/transitions`,
  );
  expect(body.items.map(({ transition, to, needs }) => [transition, to, needs.map(({ code }) => code)])).toEqual([
    ['offer', 'offered', ['verdict']],
    ['withdraw', 'withdrawn', ['reason']],
  ]);
});

describe('an offer', () => {
  it('needs a verdict or an override, also when it is opened again, and nobody can waive it', async () => {
    const pair = await scene.pair();
    const id = await scene.suggested(pair);
    await scene.walk(id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
    expect((await scene.move(scene.desk, id, 'offer')).body.code).toBe('verdict-missing');
    const waived = await scene.move(scene.administrator, id, 'waive-verdict', { reason: 'in a hurry' });
    expect(refusals(waived.body as never)).toEqual(['transition: not-one-of']);
    await scene.override(`matches/${pair.match}`);
    await scene.walk(
      id,
      [scene.desk, 'offer'],
      [scene.desk, 'withdraw', { reason: 'too early' }],
      [scene.desk, 'reopen', { reason: 'now it is time' }],
      [scene.desk, 'approve'],
      [scene.desk, 'offer'],
    );
  });

  it('neither goes to nor comes from companies that nobody has verified', async () => {
    const unverified = await scene.firm('CN', false);
    const pair = await scene.pair(unverified);
    const id = await scene.approved(pair);
    expect((await scene.move(scene.desk, id, 'offer')).body.code).toBe('company-unverified');
    expect((await scene.suggest(unverified.account.key, { match: pair.match })).body.code).toBe('company-unverified');
  });

  it('waits while a company has as many open ones as it may have', async () => {
    const busy = await scene.firm('KR');
    const pairs = [];
    for (let count = 0; count < 6; count += 1) pairs.push(await scene.pair(undefined, busy));
    const [last, ...before] = pairs;
    if (!last) throw new Error('no pair');
    const open = [];
    for (const pair of before) open.push(await scene.offered(pair));
    const id = await scene.approved(last);
    const refused = await scene.move(scene.desk, id, 'offer');
    expect([refused.status, refused.body.code]).toEqual([409, 'offer-quota-reached']);
    expect(refused.body.detail).toContain('5');
    await scene.walk(open[0] ?? '', [busy.account.key, 'decline', { reason: 'no capacity' }]);
    expect((await scene.move(scene.desk, id, 'offer')).status).toBe(200);
  });

  it('is answered once by each company', async () => {
    const pair = await scene.pair();
    const id = await scene.offered(pair);
    await scene.walk(id, [pair.seeker.account.key, 'consent']);
    expect((await scene.move(pair.seeker.account.key, id, 'consent')).body.code).toBe('already-decided');
    expect((await scene.move(pair.seeker.account.key, id, 'decline', { reason: 'x' })).body.code).toBe(
      'already-decided',
    );
    expect((await scene.get(pair.seeker.account.key, id)).body).toMatchObject({ state: 'offered', version: 4 });
  });

  it('can be declined, and opened again by the desk with nothing answered', async () => {
    const pair = await scene.pair();
    const id = await scene.offered(pair);
    await scene.walk(
      id,
      [pair.seeker.account.key, 'consent'],
      [pair.provider.account.key, 'decline', { reason: 'busy' }],
    );
    const { body } = await scene.move(pair.provider.account.key, id, 'reopen', { reason: 'I was wrong' });
    expect(body.code).toBe('not-allowed');
    await scene.walk(id, [scene.desk, 'reopen', { reason: 'capacity is there now' }]);
    expect((await scene.get(scene.desk, id)).body).toMatchObject({
      state: 'in-review',
      parties: [{ consent: 'pending' }, { consent: 'pending' }],
    });
  });
});

it('a non-disclosure text is acknowledged in the version that was read', async () => {
  const pair = await scene.pair();
  const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
  const id = await scene.offered(pair);
  await scene.walk(id, [seeker, 'consent'], [provider, 'consent'], [seeker, 'start-nda']);
  const wrong = await scene.move(seeker, id, 'acknowledge-nda', { ndaVersion: '0' });
  expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([422, 'ndaVersion']);
  const terms = await scene.get<{ version: string; title: string; clauses: string[] }>(seeker, `${id}/nda?lang=zh-CN`);
  expect(terms.body.clauses.length).toBeGreaterThan(3);
  expect(terms.body.title).toBe('双向保密约定');
  const half = await scene.walk(id, [seeker, 'acknowledge-nda', { ndaVersion: terms.body.version }]);
  expect(half).toMatchObject({ state: 'nda', tier: 2 });
  const whole = await scene.walk(id, [provider, 'acknowledge-nda', { ndaVersion: terms.body.version }]);
  expect(whole).toMatchObject({ state: 'disclosed', tier: 3 });
});
