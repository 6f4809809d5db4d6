import { randomUUID } from 'node:crypto';
import { account } from '../support/accounts.js';
import { create, opportunity } from '../support/builders.js';
import { type Firm, Scene } from './support/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene.naru.stop());

async function desk(name: string, lanes: readonly string[], regions: readonly string[] = []): Promise<string> {
  const id = randomUUID();
  await scene.naru.rows('insert into identity.desk (id, name, lanes, regions) values ($1, $2, $3, $4)', [
    id,
    `${name} ${id}`,
    lanes,
    regions,
  ]);
  return id;
}

async function advisorOf(deskId: string): Promise<string> {
  const { id, key } = await account(scene.naru, 'advisor');
  await scene.naru.rows('insert into identity.desk_member (desk_id, user_id) values ($1, $2)', [deskId, id]);
  return key;
}

describe('a company that asks', () => {
  it('sees its introduction from then on, answers the desk, and the other side learns nothing', async () => {
    const pair = await scene.pair();
    const provider = pair.provider.account.key;
    const asked = await scene.suggest(provider, { match: pair.match });
    expect(asked).toMatchObject({ status: 201, body: { state: 'suggested', tier: 0, requirement: null } });
    const { id } = asked.body;
    expect((await scene.get(pair.seeker.account.key, id)).status).toBe(404);

    await scene.walk(id, [scene.desk, 'start-review'], [scene.desk, 'ask-information', { reason: 'Which volume?' }]);
    expect((await scene.get(provider, id)).body.question).toBe('Which volume?');
    await scene.walk(id, [provider, 'give-information', { reason: '2,000 a month' }]);
    expect((await scene.get(provider, id)).body.question).toBeNull();
    const { body } = await scene.get<{ items: { kind: string; reason: string | null }[] }>(provider, `${id}/ledger`);
    expect(body.items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['asked', null],
      ['information-given', '2,000 a month'],
    ]);
  });

  it('finds the introduction that is under way, however often and from whichever side', async () => {
    const pair = await scene.pair();
    const id = await scene.suggested(pair);
    for (const key of [pair.seeker.account.key, pair.provider.account.key, pair.seeker.account.key, scene.desk])
      expect((await scene.suggest(key, { match: pair.match })).body.id).toBe(id);
    expect(await scene.testified(id)).toEqual(['suggested', 'asked', 'asked']);
  });

  it('cannot ask for a match of others, nor for a team', async () => {
    const pair = await scene.pair();
    const stranger = await scene.firm('KR');
    for (const match of [pair.match, randomUUID()]) {
      const { status, body } = await scene.suggest(stranger.account.key, { match });
      expect([status, body.errors?.[0]?.field]).toEqual([422, 'match']);
    }
    const project = await create(scene.naru.http, 'opportunities', opportunity(stranger.id));
    const companies = [stranger.id, pair.provider.id];
    const team = { opportunity: project.id, companies };
    expect((await scene.suggest(stranger.account.key, team)).status).toBe(403);
  });
});

it('asks for a match or for a team', async () => {
  const pair = await scene.pair();
  const fields = async (body: object) => (await scene.suggest(scene.desk, body)).body.errors?.map(({ field }) => field);
  expect(await fields({})).toEqual(['match']);
  expect(await fields({ opportunity: randomUUID() })).toEqual(['companies']);
  expect(await fields({ opportunity: randomUUID(), companies: [pair.seeker.id, pair.provider.id] })).toEqual([
    'opportunity',
  ]);
  expect(
    await fields({ match: pair.match, opportunity: randomUUID(), companies: [pair.seeker.id, randomUUID()] }),
  ).toEqual(['opportunity']);
});

it('a team goes ahead when every member consents', async () => {
  const members = await Promise.all((['KR', 'CN', 'AE'] as const).map((country) => scene.firm(country)));
  const [first, second, third] = members as [Firm, Firm, Firm];
  const project = await create(scene.naru.http, 'opportunities', opportunity(third.id));
  const team = { opportunity: project.id, companies: members.map(({ id }) => id) };
  const { body } = await scene.suggest(scene.desk, team, 'team');
  expect((await scene.suggest(scene.desk, team, 'team')).body.id).toBe(body.id);
  expect((await scene.suggest(scene.desk, { ...team, companies: [first.id, second.id] }, 'team')).body.code).toBe(
    'key-reused',
  );
  await scene.walk(body.id, [scene.desk, 'start-review'], [scene.desk, 'approve']);
  await scene.override(`teams/${body.team}`);
  await scene.walk(body.id, [scene.desk, 'offer']);
  const title = { en: 'Robotaxi service in Dubai' };
  const known = { opportunityTitle: title, market: 'AE' };
  expect((await scene.get(scene.desk, body.id)).body).toMatchObject(known);
  expect((await scene.get(third.account.key, body.id)).body).toMatchObject(known);
  // A title may say whose project it is.
  expect((await scene.get(first.account.key, body.id)).body).toMatchObject({ ...known, opportunityTitle: null });
  const states = [];
  for (const {
    account: { key },
  } of members)
    states.push((await scene.walk(body.id, [key, 'consent'])).state);
  expect(states).toEqual(['offered', 'offered', 'both-consented']);
  expect((await scene.get(first.account.key, body.id)).body).toMatchObject(known);
});

it('somebody who acts for two of the companies says for which', async () => {
  const pair = await scene.pair();
  const id = await scene.offered(pair);
  const both = await account(scene.naru, 'member', [pair.seeker.id, pair.provider.id]);
  const { status, body } = await scene.move(both.key, id, 'consent');
  expect([status, body.errors?.[0]?.field]).toEqual([422, 'company']);
  expect((await scene.get(both.key, `${id}/transitions`)).status).toBe(422);
  expect((await scene.get(both.key, `${id}/transitions?company=${pair.seeker.id}`)).status).toBe(200);
  await scene.walk(id, [both.key, 'consent', { company: pair.provider.id }]);
  expect((await scene.move(both.key, id, 'consent', { company: randomUUID() })).status).toBe(422);
  expect((await scene.walk(id, [both.key, 'consent', { company: pair.seeker.id }])).state).toBe('both-consented');
});

describe('desks', () => {
  it('get what fits them most narrowly, and work on nothing of another desk', async () => {
    const [wide, narrow, other] = [
      await desk('wide', []),
      await desk('narrow', ['component-supply', 'robot-parts']),
      await desk('other', ['vertical-llm']),
    ];
    const pair = await scene.pair();
    const id = await scene.suggested(pair);
    const [row] = await scene.naru.rows<{ desk: string }>('select desk_id as desk from introduction where id = $1', [
      id,
    ]);
    expect(row?.desk).toBe(narrow);
    for (const away of [wide, other]) {
      const key = await advisorOf(away);
      expect((await scene.get(key, id)).status).toBe(404);
      expect((await scene.move(key, id, 'start-review')).status).toBe(404);
      const { body } = await scene.get<{ items: { id: string }[] }>(key, '');
      expect(body.items.map((one) => one.id)).not.toContain(id);
      expect((await scene.suggest(key, { match: pair.match })).status).toBe(403);
    }
    const key = await advisorOf(narrow);
    expect((await scene.walk(id, [key, 'start-review'])).state).toBe('in-review');
    const listed = await scene.get<{ items: { id: string }[] }>(key, `?state=in-review&desk=${narrow}`);
    expect(listed.body.items.map((one) => one.id)).toEqual([id]);
  });

  it('keep what their own advisor suggests', async () => {
    const away = await desk('away', ['vertical-llm']);
    const { body } = await scene.suggest(await advisorOf(away), { match: (await scene.pair()).match });
    expect(body).toMatchObject({ desk: away });
  });
});
