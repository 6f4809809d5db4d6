import { JudgeMatchesJob } from '../../src/compliance/judge-matches.job.js';
import type { DeskTasksView } from '../../src/compliance/tasks/task.dto.js';
import type { GivenAnswerDto, PartyVerdictView, VerdictView } from '../../src/compliance/verdict.dto.js';
import { foreignLawIn } from '../../src/engine/compliance/testing/foreign-law.js';
import { RecallOffersJob } from '../../src/introductions/deadlines/recall-offers.job.js';
import type { TasksOfPartyView } from '../../src/introductions/verdict/introduction-verdict.dto.js';
import { type Answer, type Firm, Scene } from '../introductions/support/scene.js';
import { account } from '../support/accounts.js';
import { capability, create, opportunity, refusals } from '../support/builders.js';

/** A Korean maker of accelerators, a Chinese integrator and an operator of the market, for a data centre in the Emirates. */
interface Project {
  readonly maker: Firm;
  readonly integrator: Firm;
  readonly operator: Firm;
  readonly members: readonly Firm[];
  readonly opportunity: string;
  readonly introduction: string;
  readonly team: string;
}

const CHIP = 'ai-chip.inference.datacentre';
let scene: Scene;
let secondAdvisor: string;
beforeAll(async () => {
  scene = await Scene.start();
  secondAdvisor = (await account(scene.naru, 'advisor')).key;
});
afterAll(() => scene.naru.stop());

/** Approved by the desk and not yet offered. */
async function project(): Promise<Project> {
  const { http } = scene.naru;
  const [maker, integrator, operator] = [await scene.firm('KR'), await scene.firm('CN'), await scene.firm('AE')];
  const offer = capability(maker.id, {
    title: { ko: '데이터센터용 추론 가속기' },
    tags: [CHIP],
    specs: { computePerformance: 720, bitWidth: 8 },
    cooperationModes: ['supply'],
  });
  await create(http, 'capabilities', offer);
  // Of no role of the project: the rules on medical software have nothing to say.
  const elsewhere = { title: { ko: '의료 영상 판독 모델' }, tags: ['medical.ai.imaging'] };
  await create(http, 'capabilities', capability(maker.id, elsewhere));
  const wanted = opportunity(operator.id, {
    title: { en: 'Inference data centre in Dubai' },
    roles: [{ role: 'components', tags: [{ code: CHIP }] }, { role: 'integration' }, { role: 'local-operator' }],
  });
  const { id } = await create(http, 'opportunities', wanted);
  const members = [maker, integrator, operator];
  const { body } = await scene.suggest(scene.desk, { opportunity: id, companies: members.map((firm) => firm.id) });
  await scene.walk(body.id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
  return { maker, integrator, operator, members, opportunity: id, introduction: body.id, team: body.team ?? '' };
}

const verdict = async ({ team }: Project, lang = 'en'): Promise<VerdictView> =>
  (await scene.naru.as(scene.desk).get(`/api/v1/teams/${team}/verdict?lang=${lang}`)).body as VerdictView;
const answer = async ({ team }: Project, answers: readonly GivenAnswerDto[], company?: string) =>
  (await scene.naru
    .as(scene.desk)
    .post(`/api/v1/teams/${team}/verdict/answers`)
    .send({ answers, company })) as Answer<VerdictView>;
const override = async (key: string, { team }: Project, version: number) =>
  (await scene.naru
    .as(key)
    .post(`/api/v1/teams/${team}/verdict/override`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'counsel has seen it' })) as Answer<VerdictView>;
const offer = async ({ introduction }: Project) => (await scene.move(scene.desk, introduction, 'offer')).body;

const screened = ({ members }: Project): GivenAnswerDto[] =>
  members.map(({ id }) => ({ fact: 'screening', about: id, value: [] }));
const TOO_FAST: readonly GivenAnswerDto[] = [{ fact: 'usTools', value: true }];
const HARMLESS: Readonly<Partial<Record<GivenAnswerDto['fact'], unknown>>> = {
  transit: [],
  cooperation: ['supply'],
  exportCatalogue: 'none',
  generativeStatus: 'none',
  geneticUse: 'none',
  foreignLawStep: 'none',
  dataCategories: [],
  endUse: 'civil',
  screening: [],
  ultimateParent: 'KR',
};

/** Answers whatever is asked as a harmless deal would, until nothing is. */
async function answeredAll(of: Project): Promise<VerdictView> {
  for (let round = 0; round < 12; round += 1) {
    const { questions } = await verdict(of);
    if (questions.length === 0) break;
    const given = questions.map(({ fact, about, kind }) => ({
      fact,
      ...(about !== null && { about }),
      value: HARMLESS[fact] ?? (kind === 'number' ? 1 : false),
    }));
    const { status, body } = await answer(of, given);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
  return verdict(of);
}

it('cannot be offered with a question open or with a member that blocks it, and can once that is answered', async () => {
  const of = await project();
  expect(await verdict(of)).toMatchObject({ match: null, team: of.team, version: 1, outcome: 'unanswered' });
  expect((await offer(of)).code).toBe('verdict-missing');

  const { body } = await answer(of, [...screened(of), ...TOO_FAST]);
  expect(body).toMatchObject({ outcome: 'blocked', passes: false, overridesNeeded: 2 });
  expect(body.rules.find(({ rule }) => rule === 'US-AC-1')).toMatchObject({ outcome: 'blocked' });
  const pair = body.pairs.find(({ companies }) =>
    [of.maker.id, of.integrator.id].every((id) => companies.includes(id)),
  );
  expect([body.pairs.length, pair?.outcome]).toEqual([3, 'blocked']);
  expect((await offer(of)).code).toBe('verdict-missing');

  await answer(of, [{ fact: 'usTools', value: false }]);
  const open = await answeredAll(of);
  expect(open.questions).toEqual([]);
  expect(['clear', 'conditions']).toContain(open.outcome);
  expect((await offer(of)).state).toBe('offered');
  const [entry] = await scene.naru.rows<{ payload: object }>(
    `select payload from ledger_entry where introduction_id = $1 and kind = 'offered'`,
    [of.introduction],
  );
  expect(entry?.payload).toMatchObject({ verdict: open.outcome });
});

it('passes against a block by two advisors, and by nobody’s waiver; it is recalled when it turns to blocked', async () => {
  const of = await project();
  const waived = await scene.move(scene.administrator, of.introduction, 'waive-verdict', { reason: 'in a hurry' });
  expect(refusals(waived.body as never)).toEqual(['transition: not-one-of']);
  const { version } = (await answer(of, [...screened(of), ...TOO_FAST])).body;
  expect((await override(scene.desk, of, version)).body).toMatchObject({ passes: false, overrides: [{}] });
  expect((await offer(of)).code).toBe('verdict-missing');
  expect((await override(secondAdvisor, of, version)).body).toMatchObject({ outcome: 'blocked', passes: true });
  expect((await offer(of)).state).toBe('offered');
  const audited = await scene.naru.rows(
    `select 1 from audit_entry where act = 'verdict.overridden' and subject_kind = 'team' and subject = $1`,
    [of.team],
  );
  expect(audited).toHaveLength(2);

  const recall = () => scene.naru.app.get(RecallOffersJob).handle({}, undefined, new AbortController().signal);
  await recall();
  expect((await scene.get(scene.desk, of.introduction)).body.state).toBe('offered');
  // Another verdict, which nobody has overridden.
  await answer(of, [{ fact: 'usOrigin', value: true }]);
  await recall();
  expect((await scene.get(scene.desk, of.introduction)).body.state).toBe('in-review');
});

it('is judged with what its members would bring, anew when one of them changes', async () => {
  const of = await project();
  const before = await verdict(of);
  expect(before.facts).toContainEqual(expect.objectContaining({ fact: 'tops', value: 720, by: of.maker.id }));
  expect(before.rules.find(({ rule }) => rule === 'CN-MED-1')?.outcome).toBe('notApplicable');
  const path = `/api/v1/companies/${of.integrator.id}`;
  const changed = { country: 'CN', names: { en: 'Secret CN Works' }, parentCountry: 'US' };
  await scene.naru.as(scene.desk).put(path).set('If-Match', '"1"').send(changed).expect(200);
  await scene.naru.app.get(JudgeMatchesJob).handle({ id: of.integrator.id }, undefined, new AbortController().signal);
  const kept = await scene.naru.rows('select 1 from compliance_verdict where team_id = $1', [of.team]);
  expect(kept).toHaveLength(before.version + 1);
  const again = { opportunity: of.opportunity, companies: of.members.map(({ id }) => id).toReversed() };
  expect((await scene.suggest(scene.desk, again)).body.team).toBe(of.team);
});

describe('a member of a team', () => {
  interface Told<T> {
    readonly items: readonly T[];
  }

  it('sees its own questions and tasks, and no law but its own', async () => {
    const of = await project();
    await answer(of, screened(of));
    const { version } = await verdict(of);
    await override(scene.desk, of, version);
    await scene.walk(of.introduction, [scene.desk, 'offer']);
    await answer(of, [...TOO_FAST, { fact: 'strategicItem', value: true }]);
    expect((await verdict(of)).outcome).toBe('blocked');
    for (const [firm, country] of [
      [of.maker, 'KR'],
      [of.integrator, 'CN'],
      [of.operator, 'AE'],
    ] as const) {
      const strangers = of.members.filter((one) => one !== firm);
      for (const lang of ['ko', 'zh-CN', 'en'])
        for (const part of ['verdict', 'verdict/tasks']) {
          const { status, body } = await scene.get<Told<PartyVerdictView | TasksOfPartyView>>(
            firm.account.key,
            `${of.introduction}/${part}?lang=${lang}`,
          );
          expect([status, body.items.map(({ company }) => company)]).toEqual([200, [firm.id]]);
          const told = JSON.stringify(body);
          expect(foreignLawIn(told, country)).toEqual([]);
          for (const { id } of strangers) expect(told).not.toContain(id);
          expect(told).not.toMatch(/"rules"|"actedBy"|blocked|reason/);
        }
      for (const path of [
        `teams/${of.team}/verdict`,
        `teams/${of.team}/tasks`,
        `opportunities/${of.opportunity}/teams`,
      ])
        expect((await scene.naru.as(firm.account.key).get(`/api/v1/${path}`)).status).toBe(403);
    }
  });

  it('hands its task in, which an advisor accepts; nobody else finds it', async () => {
    const of = await project();
    await answer(of, [...screened(of), { fact: 'strategicItem', value: true }]);
    const version = (await answer(of, [{ fact: 'usTools', value: false }])).body.version;
    await override(scene.desk, of, version);
    await override(secondAdvisor, of, version);
    await scene.walk(of.introduction, [scene.desk, 'offer']);
    const { body } = await scene.get<Told<TasksOfPartyView>>(of.maker.account.key, `${of.introduction}/verdict/tasks`);
    const licence = body.items[0]?.tasks.find(({ code }) => code === 'strategic-item-licence');
    const at = `/api/v1/introductions/${of.introduction}/verdict/tasks/${licence?.id}`;
    const note = { note: 'licence 2026-77' };
    expect((await scene.naru.as(of.integrator.account.key).post(at).send(note)).status).toBe(404);
    expect((await scene.naru.as(of.maker.account.key).post(at).send(note)).status).toBe(200);
    const accepted = await scene.naru
      .as(scene.desk)
      .post(`/api/v1/teams/${of.team}/tasks/${licence?.id}`)
      .send({ act: 'accept' });
    expect((accepted.body as DeskTasksView).items).toContainEqual(
      expect.objectContaining({ id: licence?.id, state: 'done', approval: 'kr-strategic-item' }),
    );
  });
});

it('an advisor enters what a member has told them, as the words of that member', async () => {
  const of = await project();
  const told = { fact: 'strategicItem', value: true } as const;
  const { body } = await answer(of, [told], of.maker.id);
  expect(body.facts).toContainEqual(
    expect.objectContaining({ fact: 'strategicItem', value: true, source: 'asked', by: of.maker.id, relayed: true }),
  );
  const [row] = await scene.naru.rows<object>(
    'select company_id as company, relayed from compliance_answer where team_id = $1',
    [of.team],
  );
  expect(row).toEqual({ company: of.maker.id, relayed: true });
  // What advisors find out themselves, what is about somebody else, and somebody who is no member.
  const finding: GivenAnswerDto = { fact: 'screening', about: of.maker.id, value: [] };
  expect(refusals((await answer(of, [finding], of.maker.id)).body as never)).toEqual(['answers[0].fact: not-one-of']);
  const parent: GivenAnswerDto = { fact: 'ultimateParent', about: of.operator.id, value: 'AE' };
  expect(refusals((await answer(of, [parent], of.maker.id)).body as never)).toEqual(['answers[0].about: not-one-of']);
  const stranger = await scene.firm('KR');
  expect(refusals((await answer(of, [told], stranger.id)).body as never)).toEqual(['company: unknown-company']);
  // From the introduction as well, where the member corrects itself later.
  const path = `/api/v1/introductions/${of.introduction}/verdict/answers`;
  const again = { company: of.maker.id, answers: [{ ...told, value: false }] };
  expect((await scene.naru.as(scene.desk).post(path).send(again)).status).toBe(200);
  expect((await verdict(of)).facts).toContainEqual(
    expect.objectContaining({ fact: 'strategicItem', value: false, relayed: true }),
  );
});
