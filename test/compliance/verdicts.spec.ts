import { randomUUID } from 'node:crypto';
import { JudgeMatchesJob } from '../../src/compliance/judge-matches.job.js';
import type { GivenAnswerDto, PartyVerdictView, VerdictView } from '../../src/compliance/verdict.dto.js';
import { foreignLawIn } from '../../src/engine/compliance/testing/foreign-law.js';
import { type Answer, type Pair, Scene, type Wording } from '../introductions/support/scene.js';
import { account } from '../support/accounts.js';
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

/** Stands before the offer, with nothing waived. */
async function approved(pair: Pair): Promise<string> {
  const id = await scene.suggested(pair);
  await scene.walk(id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
  return id;
}

const asked = ({ questions }: VerdictView): string[] => questions.map(({ fact }) => fact).toSorted();

it('a plain supply of parts is clear after the routine answers, and its offer needs no waiver', async () => {
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

it('what is blocked passes when two advisors say so, and by no waiver', async () => {
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
  await scene.walk(id, [scene.administrator, 'waive-verdict', { reason: 'in a hurry' }]);
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

it('knows no verdict on a match that is none', async () => {
  const { status } = await scene.naru.as(scene.desk).get(`/api/v1/matches/${randomUUID()}/verdict`);
  expect(status).toBe(404);
});
