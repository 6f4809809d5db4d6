import { randomUUID } from 'node:crypto';
import { JudgeMatchesJob } from '../../src/compliance/judge-matches.job.js';
import type { DeskTasksView, DeskTaskView } from '../../src/compliance/tasks/task.dto.js';
import type { RuleView } from '../../src/compliance/rules/rule.dto.js';
import type { GivenAnswerDto, PartyVerdictView, VerdictView } from '../../src/compliance/verdict.dto.js';
import { foreignLawIn } from '../../src/engine/compliance/testing/foreign-law.js';
import { RecallOffersJob } from '../../src/introductions/deadlines/recall-offers.job.js';
import type { TasksOfPartyView } from '../../src/introductions/verdict/introduction-verdict.dto.js';
import { type Answer, type Pair, Scene, type Wording } from '../introductions/support/scene.js';
import { account } from '../support/accounts.js';
import { listedAttachment } from '../support/attachments.js';
import { refusals } from '../support/builders.js';

let scene: Scene;
let secondAdvisor: string;
beforeAll(async () => {
  scene = await Scene.start();
  secondAdvisor = (await account(scene.naru, 'advisor')).key;
});
afterAll(() => scene.naru.stop());

const PLAIN = { endUse: 'civil', quantity: 500, cooperationModes: ['supply'] } as const;
const GRIPPER: Wording = {
  requirement: {
    lane: 'component-supply',
    title: { zh: '真空夹爪采购' },
    tags: [{ code: 'robot.gripper.vacuum' }],
    dataCategories: ['none'],
    ...PLAIN,
    cooperationModes: [...PLAIN.cooperationModes],
  },
  capability: { title: { ko: '진공 그리퍼' }, tags: ['robot.gripper.vacuum'], cooperationModes: ['supply'] },
};
const ACCELERATOR: Wording = {
  requirement: {
    title: { zh: '数据中心推理加速卡采购' },
    tags: [{ code: 'ai-chip.inference.datacentre' }],
    endUse: 'civil',
    cooperationModes: ['supply'],
  },
  capability: {
    title: { ko: '데이터센터용 추론 가속기' },
    tags: ['ai-chip.inference.datacentre'],
    specs: { computePerformance: 720, bitWidth: 8 },
    cooperationModes: ['supply'],
  },
};

/** What advisors answer with every plain supply. */
const routine = ({ seeker, provider }: Pair): GivenAnswerDto[] => [
  { fact: 'screening', about: seeker.id, value: [] },
  { fact: 'screening', about: provider.id, value: [] },
  { fact: 'preferentialTariff', value: false },
];
const TOO_FAST: readonly GivenAnswerDto[] = [
  { fact: 'usTools', value: true },
  { fact: 'stateFundedDataCentre', value: true },
  { fact: 'strategicItem', value: true },
  { fact: 'foreignLawStep', value: 'none' },
];

const verdict = async ({ match }: Pair, lang = 'en'): Promise<VerdictView> =>
  (await scene.naru.as(scene.desk).get(`/api/v1/matches/${match}/verdict?lang=${lang}`)).body as VerdictView;

const answer = async ({ match }: Pair, answers: readonly GivenAnswerDto[]): Promise<Answer<VerdictView>> =>
  scene.naru.as(scene.desk).post(`/api/v1/matches/${match}/verdict/answers`).send({ answers });

const override = async (key: string, { match }: Pair, version: number): Promise<Answer<VerdictView>> =>
  scene.naru
    .as(key)
    .post(`/api/v1/matches/${match}/verdict/override`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'counsel has seen it' });

/** Stands before the offer. */
async function approved(pair: Pair): Promise<string> {
  const id = await scene.suggested(pair);
  await scene.walk(id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
  return id;
}

const asked = ({ questions }: VerdictView): string[] => questions.map(({ fact }) => fact).toSorted();

it('a plain supply of parts is clear after the routine answers, and can be offered', async () => {
  const pair = await scene.pair(undefined, undefined, GRIPPER);
  const id = await approved(pair);
  const before = await verdict(pair);
  expect(before).toMatchObject({ version: 1, outcome: 'unanswered', passes: false });
  expect(asked(before)).toEqual(expect.arrayContaining(['preferentialTariff', 'screening']));
  expect((await scene.move(scene.desk, id, 'offer')).body.code).toBe('verdict-missing');

  const { status, body } = await answer(pair, routine(pair));
  expect([status, body.outcome, body.passes, body.version]).toEqual([200, 'clear', true, 2]);
  expect(body.questions).toEqual([]);
  expect(body.rules).toHaveLength(44);
  expect(body.facts).toContainEqual(
    expect.objectContaining({ fact: 'preferentialTariff', value: false, source: 'asked', by: 'advisor' }),
  );
  expect(body.facts).toContainEqual(
    expect.objectContaining({ fact: 'endUse', value: 'civil', source: 'declared', by: pair.seeker.id }),
  );
  expect((await scene.move(scene.desk, id, 'offer')).body.state).toBe('offered');
  const [offer] = await scene.naru.rows<{ payload: object }>(
    `select payload from ledger_entry where introduction_id = $1 and kind = 'offered'`,
    [id],
  );
  expect(offer?.payload).toMatchObject({ verdict: 'clear' });
});

it('what is blocked passes when two advisors say so, and not by one', async () => {
  const pair = await scene.pair(undefined, undefined, ACCELERATOR);
  const id = await approved(pair);
  await answer(pair, [...routine(pair), ...TOO_FAST]);
  const shut = await verdict(pair, 'ko');
  expect(shut).toMatchObject({ outcome: 'blocked', passes: false, overridesNeeded: 2 });
  expect(shut.facts).toContainEqual(
    expect.objectContaining({ fact: 'foreignLawStep', value: 'none', source: 'asked' }),
  );
  expect(shut.notice).toContain('법률 자문이 아닙니다');
  expect(shut.rules.find(({ rule }) => rule === 'US-AC-1')).toMatchObject({
    outcome: 'blocked',
    jurisdiction: 'US',
    reason: expect.stringMatching(/5,?760/),
    citation: expect.stringContaining('3A090'),
  });
  expect(shut.tasks).toContainEqual(
    expect.objectContaining({ code: 'bis-licence', owner: pair.provider.id, rules: ['US-AC-1'] }),
  );
  expect((await scene.move(scene.desk, id, 'offer')).body.code).toBe('verdict-missing');

  const { version } = shut;
  expect((await override(scene.desk, pair, version + 1)).body.code).toBe('version-stale');
  expect((await override(scene.desk, pair, version)).body).toMatchObject({ passes: false, overrides: [{}] });
  expect((await override(scene.desk, pair, version)).body.code).toBe('already-decided');
  expect((await scene.move(scene.desk, id, 'offer')).body.code).toBe('verdict-missing');
  expect((await override(secondAdvisor, pair, version)).body).toMatchObject({ outcome: 'blocked', passes: true });
  expect((await scene.move(scene.desk, id, 'offer')).body.state).toBe('offered');
  const audited = await scene.naru.rows<{ reason: string }>(
    `select reason from audit_entry where act = 'verdict.overridden' and subject = $1`,
    [pair.match],
  );
  expect(audited).toEqual([{ reason: 'counsel has seen it' }, { reason: 'counsel has seen it' }]);
});

it('an override ends with the verdict that it was given for', async () => {
  const pair = await scene.pair(undefined, undefined, GRIPPER);
  const { version } = await verdict(pair);
  expect((await override(scene.desk, pair, version)).body).toMatchObject({ outcome: 'unanswered', passes: true });
  expect((await answer(pair, [{ fact: 'preferentialTariff', value: false }])).body).toMatchObject({
    outcome: 'unanswered',
    passes: false,
    overrides: [],
  });
});

describe('a party', () => {
  interface Standings {
    readonly items: PartyVerdictView[];
  }
  const standing = (key: string, id: string, lang: string): Promise<Answer<Standings>> =>
    scene.get<Standings>(key, `${id}/verdict?lang=${lang}`);
  const says = async (key: string, id: string, ...answers: object[]): Promise<Answer<Standings>> =>
    scene.naru.as(key).post(`/api/v1/introductions/${id}/verdict/answers`).send({ answers });

  it('sees its own questions and tasks, and no law but its own', async () => {
    const pair = await scene.pair(undefined, undefined, ACCELERATOR);
    const id = await scene.offered(pair);
    await answer(pair, [...routine(pair), ...TOO_FAST]);
    for (const lang of ['ko', 'zh-CN', 'en'])
      for (const [firm, country, other] of [
        [pair.seeker, 'CN', pair.provider],
        [pair.provider, 'KR', pair.seeker],
      ] as const) {
        const { body } = await standing(firm.account.key, id, lang);
        expect(body.items).toMatchObject([{ company: firm.id }]);
        const told = JSON.stringify(body);
        expect(foreignLawIn(told, country)).toEqual([]);
        expect(told).not.toContain(other.id);
        expect(told).not.toMatch(/"rules"|blocked|reason/);
      }
    const provider = (await standing(pair.provider.account.key, id, 'en')).body.items[0];
    expect(provider?.tasks.map(({ code }) => code)).toContain('strategic-item-licence');
    expect(provider?.tasks.map(({ code }) => code)).not.toContain('bis-licence');
    expect((await standing(scene.desk, id, 'en')).body.items).toHaveLength(2);
    const whole = await scene.naru.as(pair.provider.account.key).get(`/api/v1/matches/${pair.match}/verdict`);
    expect(whole.status).toBe(403);
  });

  it('answers what it is asked, and nothing that an advisor has answered', async () => {
    const pair = await scene.pair(undefined, undefined, GRIPPER);
    const id = await scene.offered(pair);
    const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
    const question = (await standing(seeker, id, 'en')).body.items[0]?.questions.find(
      ({ fact }) => fact === 'preferentialTariff',
    );
    expect(question).toMatchObject({ kind: 'yes-no', text: expect.any(String) });
    const tariff = { fact: 'preferentialTariff', value: true } as const;
    expect(refusals((await says(provider, id, tariff)).body as never)).toEqual(['answers[0].fact: not-one-of']);
    expect(refusals((await says(seeker, id, { ...tariff, value: 'no' })).body as never)).toEqual([
      'answers[0].value: not-boolean',
    ]);
    expect(
      refusals((await says(seeker, id, { fact: 'screening', about: pair.seeker.id, value: [] })).body as never),
    ).toEqual(['answers[0].fact: not-one-of']);
    const prying = await says(seeker, id, { fact: 'ultimateParent', about: pair.provider.id, value: 'KR' });
    expect(refusals(prying.body as never)).toEqual(['answers[0].about: not-one-of']);
    expect(JSON.stringify(prying.body)).not.toContain(pair.provider.id);
    // Its own record says so, and no question is open about it.
    expect((await says(seeker, id, { fact: 'endUse', value: 'state' })).status).toBe(422);
    expect((await says(seeker, id, tariff)).status).toBe(200);
    expect((await verdict(pair)).facts).toContainEqual(
      expect.objectContaining({ fact: 'preferentialTariff', value: true, by: pair.seeker.id }),
    );
    expect((await says(seeker, id, { ...tariff, value: false })).status).toBe(200);
    await answer(pair, [tariff]);
    expect((await says(seeker, id, { ...tariff, value: false })).status).toBe(422);
    expect(await scene.naru.rows('select 1 from compliance_answer where match_id = $1', [pair.match])).toHaveLength(3);
  });
});

it('is another verdict when the facts of a company change, and the same one while nothing does', async () => {
  const pair = await scene.pair(undefined, undefined, GRIPPER);
  await answer(pair, routine(pair));
  // The first is the one that asked for the answers.
  expect((await verdict(pair)).version).toBe(2);
  expect((await verdict(pair)).version).toBe(2);
  const path = `/api/v1/companies/${pair.seeker.id}`;
  const changed = await scene.naru
    .as(scene.desk)
    .put(path)
    .set('If-Match', '"1"')
    .send({ country: 'CN', names: { en: 'Secret CN Works' }, parentCountry: 'US' });
  expect(changed.status).toBe(200);
  await scene.naru.app.get(JudgeMatchesJob).handle({ id: pair.seeker.id }, undefined, new AbortController().signal);
  const kept = await scene.naru.rows<{ version: number }>(
    'select version from compliance_verdict where match_id = $1 order by version',
    [pair.match],
  );
  expect(kept.map((row) => row.version)).toEqual([1, 2, 3]);
  expect((await verdict(pair)).facts).toContainEqual(
    expect.objectContaining({ fact: 'ultimateParent', about: pair.seeker.id, value: 'US', source: 'declared' }),
  );
});

describe('tasks', () => {
  interface PartyTasks {
    readonly items: readonly TasksOfPartyView[];
  }
  const listed = async ({ match }: Pair): Promise<readonly DeskTaskView[]> =>
    ((await scene.naru.as(scene.desk).get(`/api/v1/matches/${match}/tasks`)).body as DeskTasksView).items;
  const named = async (pair: Pair, code: string): Promise<DeskTaskView> => {
    const found = (await listed(pair)).find((task) => task.code === code);
    if (!found) throw new Error(`no task ${code}`);
    return found;
  };
  const move = async ({ match }: Pair, { id }: DeskTaskView, body: object): Promise<Answer<DeskTasksView>> =>
    scene.naru.as(scene.desk).post(`/api/v1/matches/${match}/tasks/${id}`).send(body);
  const submit = async (key: string, introduction: string, task: string, body: object): Promise<Answer<PartyTasks>> =>
    scene.naru.as(key).post(`/api/v1/introductions/${introduction}/verdict/tasks/${task}`).send(body);
  const recall = () => scene.naru.app.get(RecallOffersJob).handle({}, undefined, new AbortController().signal);

  it('bring in an approval, which opens the way, and shut it again when it runs out: the offer is recalled', async () => {
    const pair = await scene.pair(undefined, undefined, ACCELERATOR);
    const id = await approved(pair);
    await answer(pair, [...routine(pair), ...TOO_FAST.filter(({ fact }) => fact !== 'strategicItem')]);
    await answer(pair, [{ fact: 'strategicItem', value: false }]);
    const { version } = await verdict(pair);
    const licence = await named(pair, 'bis-licence');
    expect(licence).toMatchObject({ owner: pair.provider.id, rules: ['US-AC-1'], state: 'open', asked: true });
    expect(refusals((await move(pair, licence, { act: 'accept' })).body as never)).toEqual(['note: missing']);
    const accepted = await move(pair, licence, { act: 'accept', note: 'D1234567', validUntil: '2999-12-31' });
    expect(accepted.body.items).toContainEqual(
      expect.objectContaining({ id: licence.id, state: 'done', asked: false, note: 'D1234567' }),
    );
    const open = await verdict(pair);
    expect([open.version, open.outcome]).toEqual([version + 1, 'unanswered']);
    const rest: GivenAnswerDto[] = [
      { fact: 'publicBuyer', value: false },
      { fact: 'transit', value: [] },
    ];
    expect((await answer(pair, rest)).body.passes).toBe(true);
    expect((await move(pair, licence, { act: 'accept', note: 'again' })).body.code).toBe('already-decided');

    expect((await scene.move(scene.desk, id, 'offer')).body.state).toBe('offered');
    await recall();
    expect((await scene.get(scene.desk, id)).body.state).toBe('offered');
    await scene.walk(id, [pair.seeker.account.key, 'consent']);
    await scene.naru.rows(`update compliance_task set valid_until = '2026-01-01' where id = $1`, [licence.id]);
    await recall();
    await recall();
    const { body: back } = await scene.get(scene.desk, id);
    expect([back.state, back.parties.map(({ consent }) => consent)]).toEqual(['in-review', ['pending', 'pending']]);
    expect((await scene.testified(id)).filter((kind) => kind === 'recalled')).toHaveLength(1);
    expect(await named(pair, 'bis-licence')).toMatchObject({ id: licence.id, asked: true });
    expect((await move(pair, licence, { act: 'reopen', note: 'it has run out' })).status).toBe(200);
    expect((await verdict(pair)).outcome).toBe('blocked');
  });

  it('are the same row in every verdict, with what was done', async () => {
    const pair = await scene.pair(undefined, undefined, ACCELERATOR);
    await answer(pair, [...routine(pair), ...TOO_FAST]);
    const before = await named(pair, 'strategic-item-licence');
    await move(pair, before, { act: 'submit', note: 'asked for on Yestrade' });
    await answer(pair, [{ fact: 'strategicItem', value: false }]);
    expect(await named(pair, 'strategic-item-licence')).toMatchObject({
      id: before.id,
      asked: false,
      state: 'submitted',
    });
    // Nobody had done anything about this one.
    expect((await listed(pair)).map(({ code }) => code)).not.toContain('yestrade-classification');
    await answer(pair, [{ fact: 'strategicItem', value: true }]);
    const after = await named(pair, 'strategic-item-licence');
    expect(after).toMatchObject({ id: before.id, asked: true, note: 'asked for on Yestrade' });
    expect((await move(pair, after, { act: 'reschedule' })).status).toBe(422);
    const late = await move(pair, after, { act: 'reschedule', dueOn: '2026-01-31' });
    expect(late.body.items).toContainEqual(
      expect.objectContaining({ id: before.id, dueOn: '2026-01-31', overdue: true, state: 'submitted' }),
    );
    await move(pair, after, { act: 'return', note: 'the number is not known there' });
    const audited = await scene.naru.rows<{ after: { act: string } }>(
      `select after from audit_entry where act = 'compliance-task.moved' and subject = $1 order by id`,
      [pair.match],
    );
    expect(audited.map((entry) => entry.after.act)).toEqual(['submit', 'reschedule', 'return']);
  });

  it('of a party are its own, under its own law, and it hands them in with a file of its own', async () => {
    const pair = await scene.pair(undefined, undefined, ACCELERATOR);
    const id = await scene.offered(pair);
    await answer(pair, [...routine(pair), ...TOO_FAST]);
    const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
    const own = (await scene.get<PartyTasks>(provider, `${id}/verdict/tasks?lang=en`)).body;
    const [theirs] = own.items;
    expect(own.items.map(({ company }) => company)).toEqual([pair.provider.id]);
    expect(theirs?.tasks.map(({ code }) => code)).toContain('strategic-item-licence');
    expect(foreignLawIn(JSON.stringify(own), 'KR')).toEqual([]);
    expect(JSON.stringify(own)).not.toMatch(/"rules"|"actedBy"|blocked/);

    const task = await named(pair, 'strategic-item-licence');
    const foreign = await listedAttachment(scene.naru.rows, pair.seeker.id);
    expect(refusals((await submit(provider, id, task.id, { attachment: foreign })).body as never)).toEqual([
      'attachment: unknown-attachment',
    ]);
    const attachment = await listedAttachment(scene.naru.rows, pair.provider.id);
    const { body } = await submit(provider, id, task.id, { attachment });
    expect(body.items[0]?.tasks).toContainEqual(
      expect.objectContaining({ id: task.id, state: 'submitted', attachment }),
    );
    expect((await submit(provider, id, task.id, { note: 'again' })).body.code).toBe('already-decided');
    // Neither what another side has to do, nor what another country's law asks of oneself, is there.
    expect((await submit(seeker, id, task.id, { note: 'mine' })).status).toBe(404);
    const licence = await named(pair, 'bis-licence');
    expect((await submit(provider, id, licence.id, { note: 'mine' })).status).toBe(404);
    expect((await scene.get<PartyTasks>(scene.desk, `${id}/verdict/tasks`)).body.items).toHaveLength(2);
    expect((await scene.naru.as(provider).get(`/api/v1/matches/${pair.match}/tasks`)).status).toBe(403);
  });
});

describe('a rule that an administrator sets', () => {
  const AS_WRITTEN = { isOn: true };
  const at = '/api/v1/compliance/rules/US-AC-1';
  const put = (key: string, version: number, content: object) =>
    scene.naru.as(key).put(at).set('If-Match', `"${version}"`).send(content);

  it('applies so from then on, after a look at what it changes, and can be set back', async () => {
    const pair = await scene.pair(undefined, undefined, ACCELERATOR);
    await answer(pair, [...routine(pair), ...TOO_FAST.filter(({ fact }) => fact !== 'strategicItem')]);
    await answer(pair, [{ fact: 'strategicItem', value: false }]);
    const off = { ...AS_WRITTEN, isOn: false };
    const preview = await scene.naru.as(scene.administrator).post(`${at}/preview`).send(off);
    expect(preview.body.judged).toBeGreaterThan(0);
    expect(preview.body.changes).toContainEqual({ from: 'blocked', to: 'unanswered', matches: expect.any(Number) });
    expect((await verdict(pair)).outcome).toBe('blocked');

    const { status, body } = await put(scene.administrator, 0, { ...off, reason: 'licence on file' });
    expect(status).toBe(200);
    expect((body as RuleView[]).find(({ id }) => id === 'US-AC-1')).toMatchObject({
      version: 1,
      isOn: false,
      applies: false,
      set: { reason: 'licence on file' },
    });
    const without = await verdict(pair);
    expect(without.outcome).toBe('unanswered');
    expect(without.rules.find(({ rule }) => rule === 'US-AC-1')).toMatchObject({
      outcome: 'notApplicable',
      outcomeText: 'An administrator has switched it off.',
    });

    const late = { ...AS_WRITTEN, effectiveFrom: '2999-01-01', reason: 'announced anew' };
    expect((await put(scene.administrator, 0, late)).body.code).toBe('version-stale');
    expect((await put(scene.administrator, 1, late)).status).toBe(200);
    expect((await verdict(pair)).outcome).toBe('unanswered');
    await put(scene.administrator, 2, { ...AS_WRITTEN, reason: 'set back' });
    expect((await verdict(pair)).outcome).toBe('blocked');
    const audited = await scene.naru.rows<{ reason: string }>(
      `select reason from audit_entry where act = 'rule.set' and subject = 'US-AC-1' order by id`,
    );
    expect(audited.map(({ reason }) => reason)).toEqual(['licence on file', 'announced anew', 'set back']);
  });

  it('has its last day after its first, is a rule, and is for administrators', async () => {
    const days = { ...AS_WRITTEN, effectiveFrom: '2027-02-01', effectiveTo: '2027-01-31', reason: 'by mistake' };
    expect(refusals((await put(scene.administrator, 3, days)).body)).toEqual(['effectiveTo: reversed-range']);
    const unknown = await scene.naru
      .as(scene.administrator)
      .post('/api/v1/compliance/rules/XX-1/preview')
      .send(AS_WRITTEN);
    expect(unknown.status).toBe(404);
    expect((await put(scene.desk, 3, days)).status).toBe(403);
    const { body } = await scene.naru.as(scene.desk).get('/api/v1/compliance/rules?lang=ko');
    expect(body).toHaveLength(44);
    expect(body).toContainEqual(expect.objectContaining({ id: 'CN-DATA-4', jurisdictionText: '중국', isOn: true }));
  });
});

it('knows no verdict on a match that is none', async () => {
  const { status } = await scene.naru.as(scene.desk).get(`/api/v1/matches/${randomUUID()}/verdict`);
  expect(status).toBe(404);
});
