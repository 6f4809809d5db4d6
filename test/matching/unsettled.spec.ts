import { ListWriter } from '../../src/matching/lists/list-writer.js';
import { StandingLists } from '../../src/matching/runs/after-change/standing-lists.js';
import { UnsettledChanges } from '../../src/matching/runs/after-change/unsettled-changes.js';
import { MatchRunsService } from '../../src/matching/runs/match-runs.service.js';
import { RunPlace } from '../../src/matching/runs/run-place.js';
import type { Reserve } from '../../src/matching/runs/scored-list.js';
import { startApp, type TestApp } from '../support/app.js';
import { clear, drained, GRIPPER, LIDAR, listsOf, Market, SEEKS_LIDAR } from './support/market.js';

let test: TestApp;
beforeAll(async () => {
  test = await startApp({ work: true });
});
afterAll(async () => {
  await test.stop();
});
afterEach(async () => {
  await clear(test);
});

/** A market with a list for a lidar, and a gripper beside it that has just changed. */
async function afterChange() {
  const market = await Market.open(test);
  await market.supplier('lidar', LIDAR);
  const gripper = await market.supplier('gripper', GRIPPER);
  const wanted = await market.requirement('wanted', SEEKS_LIDAR);
  await drained(test.app);
  const before = (await listsOf(test.app))['wanted'];
  await market.replace('capabilities', gripper.id, { ...GRIPPER, trl: 3 });
  await drained(test.app);
  const [run] = await test.rows<{ id: string }>(
    `select id from match_run where subject = $1 order by id desc limit 1`,
    [gripper.id],
  );
  const { id: runId, versions } = await test.app.get(MatchRunsService).require(run?.id ?? '');
  return { gripper, wanted, list: before, runId, versions };
}

/** What a run that began now would hold against the list. */
async function unsettled({ wanted, versions }: Awaited<ReturnType<typeof afterChange>>) {
  if (versions === null) throw new Error('It has not run');
  const [{ epoch } = { epoch: '0' }] = await test.rows<{ epoch: string }>('select max(seq) as epoch from change');
  return test.app.get(UnsettledChanges).of([wanted.id], epoch, versions);
}

it('leaves out a change whose own run passed the list over', async () => {
  const world = await afterChange();
  const { id, confirmedEpoch } = world.list ?? {};
  expect((await listsOf(test.app))['wanted']).toMatchObject({ id, confirmedEpoch });
  expect(await unsettled(world)).toEqual(new Map([[id, []]]));
});

it.each([
  ['has not ended', `update match_run set state = 'running' where id = $1`],
  ['was of other versions', `update match_run set versions = versions || '{"weights": "other@1"}' where id = $1`],
  ['took its epoch before the change', `update match_run set epoch = 0 where id = $1`],
  ['took a later epoch, and with it maybe a later change', `update match_run set epoch = epoch + 1000 where id = $1`],
])('names a change whose run %s', async (_, meddle) => {
  const world = await afterChange();
  await test.rows(meddle, [world.runId]);
  const found = await unsettled(world);
  await test.rows(`update match_run set state = 'completed' where id = $1`, [world.runId]);
  expect(found).toEqual(new Map([[world.list?.id, [['capability', world.gripper.id]]]]));
});

it.each(['match-list.changed', 'match-list.outdated'])(
  'names a change whose run began before the list was saved, as one of older records may be (%s)',
  async (topic) => {
    const world = await afterChange();
    await test.rows(`insert into change (topic, subject, dispatched_at) values ($1, $2, now())`, [
      topic,
      world.wanted.id,
    ]);
    expect(await unsettled(world)).toEqual(new Map([[world.list?.id, [['capability', world.gripper.id]]]]));
  },
);

describe('a run of older records that comes to the list which stands, where a later one has passed it over', () => {
  /** What stands behind a list: whether the gripper does, and the bar. */
  type Behind = readonly [holdsGripper: boolean, listed: number];

  /** @returns how often the list was told to be outdated */
  async function outdated(before: Behind, after: Behind): Promise<number> {
    const { gripper, wanted, list, runId } = await afterChange();
    if (list === undefined) throw new Error('It has no list');
    const figures = { rank: 51, nearMiss: false, score: 8_000, fit: 8_000, coverage: 8_000, criteria: [] };
    const reserveOf = ([holdsGripper, listed]: Behind): Reserve => ({
      entries: holdsGripper ? [{ ...figures, capabilityId: gripper.id }] : [],
      bars: { listed, nearMisses: null },
    });
    await test.rows('update list_reserve set entries = $2::jsonb, listed_bar = $3 where list_id = $1', [
      list.id,
      JSON.stringify(reserveOf(before).entries),
      before[1],
    ]);
    const [standing] = await test.app.get(StandingLists).lines([wanted.id]);
    const run = await test.app.get(MatchRunsService).require(runId);
    const older = Object.assign(run, { epoch: list.confirmedEpoch });
    await test.app.get(ListWriter).save(new RunPlace(older, null, 0), [
      {
        requirementId: wanted.id,
        externalId: 'wanted',
        entries: standing?.entries ?? [],
        reserve: reserveOf(after),
        gap: [],
        considered: 1,
      },
    ]);
    const told = await test.rows(`select from change where topic = 'match-list.outdated' and subject = $1`, [
      wanted.id,
    ]);
    return told.length;
  }

  it.each<[string, number, Behind, Behind]>([
    ['leaves it alone where the reserve stays too', 0, [true, 6_000], [true, 6_000]],
    ['leaves it alone where it is harder to enter', 0, [false, 6_000], [false, 7_000]],
    ['asks for it again where it is easier to enter', 1, [false, 6_000], [false, 5_000]],
    ['asks for it again where the reserve holds now what has changed', 1, [false, 6_000], [true, 6_000]],
  ])('%s', async (_, times, before, after) => {
    expect(await outdated(before, after)).toBe(times);
  });
});
