import { startApp, type TestApp } from '../support/app.js';
import {
  clear,
  drained,
  GRIPPER,
  LIDAR,
  listsOf,
  Market,
  offered,
  said,
  SEEKS_GRIPPER,
  SEEKS_LIDAR,
} from './support/market.js';

let test: TestApp;
let market: Market;
beforeAll(async () => {
  test = await startApp({ work: true });
});
afterAll(async () => {
  await test.stop();
});
beforeEach(async () => {
  market = await Market.open(test);
});
afterEach(async () => {
  await clear(test);
});

const settled = async () => {
  await drained(test.app);
  return listsOf(test.app);
};
const reaching = (metres: number) => ({ ...LIDAR, specs: { detectionRange: metres } });

it('gives a posted requirement its list, and says so in the change log', async () => {
  await market.supplier('far', reaching(200));
  await market.supplier('short', reaching(100));
  const { id } = await market.requirement('lidar', SEEKS_LIDAR);
  const { lidar } = await settled();
  expect(lidar?.lines.map(({ capability, nearMiss, rank }) => ({ capability, nearMiss, rank }))).toEqual([
    { capability: 'far', nearMiss: false, rank: 1 },
    { capability: 'short', nearMiss: true, rank: 1 },
  ]);
  expect(lidar?.considered).toBe(2);
  const told = await test.rows(`select details from change where topic = 'match-list.changed' and subject = $1`, [id]);
  expect(told).toEqual([{ details: { run: lidar?.run, listed: 1 } }]);
});

it('says what the market lacks when nobody offers anything at all', async () => {
  await market.requirement('lidar', SEEKS_LIDAR);
  const { lidar } = await settled();
  expect(lidar).toMatchObject({ lines: [], considered: 0, gap: [{ code: 'market-no-provider' }] });
});

it('gives a changed requirement another list', async () => {
  await market.supplier('far', reaching(200));
  await market.supplier('short', reaching(100));
  const { id } = await market.requirement('lidar', SEEKS_LIDAR);
  await settled();
  const clauses = [{ ...SEEKS_LIDAR.clauses[0], value: 80 }];
  await market.replace('requirements', id, { ...SEEKS_LIDAR, clauses });
  expect(offered((await settled()).lidar)?.toSorted()).toEqual(['far', 'short']);
});

describe('a changed capability', () => {
  it('enters, moves and leaves, in the lists that it concerns and no other', async () => {
    await market.supplier('steady', { ...reaching(200), trl: 6 });
    const { id } = await market.supplier('changing', { ...reaching(100), trl: 9 });
    await market.supplier('gripper', GRIPPER);
    await market.requirement('lidar', SEEKS_LIDAR);
    await market.requirement('gripper-wanted', SEEKS_GRIPPER);
    const first = await settled();
    expect(offered(first.lidar)).toEqual(['steady']);
    expect(offered(first['gripper-wanted'])).toEqual(['gripper']);

    await market.replace('capabilities', id, { ...reaching(200), trl: 9 });
    const entered = await settled();
    expect(offered(entered.lidar)).toEqual(['changing', 'steady']);

    await market.replace('capabilities', id, { ...reaching(200), trl: 3 });
    const moved = await settled();
    expect(offered(moved.lidar)).toEqual(['steady', 'changing']);

    await market.replace('capabilities', id, { title: { ko: '산업용 펌프' } });
    const left = await settled();
    expect(offered(left.lidar)).toEqual(['steady']);

    // Not even looked at: its confirmation is as old as it was.
    expect(left['gripper-wanted']).toEqual(first['gripper-wanted']);
  });

  it('ends an empty list, whose gap it filled', async () => {
    await market.supplier('gripper', GRIPPER);
    await market.requirement('lidar', SEEKS_LIDAR);
    const empty = (await settled()).lidar;
    expect([empty?.lines, empty?.gap.length === 0]).toEqual([[], false]);
    await market.supplier('far', reaching(200));
    const filled = (await settled()).lidar;
    expect([offered(filled), filled?.gap]).toEqual([['far'], []]);
  });

  it('leaves its lists when it is archived, and comes back to the same place when it is restored', async () => {
    await market.supplier('one', { ...reaching(200), trl: 9 });
    const { id } = await market.supplier('two', { ...reaching(200), trl: 8 });
    await market.supplier('three', { ...reaching(200), trl: 7 });
    await market.requirement('lidar', SEEKS_LIDAR);
    const before = await settled();
    expect(offered(before.lidar)).toEqual(['one', 'two', 'three']);
    await market.archive('capabilities', id);
    expect(offered((await settled()).lidar)).toEqual(['one', 'three']);
    await market.restore('capabilities', id);
    expect(said(await settled())).toEqual(said(before));
  });
});

describe('an archived company', () => {
  it('takes all it offers out of lists, and brings it back', async () => {
    const { owner } = await market.supplier('leaving', reaching(200));
    await market.supplier('staying', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    const before = await settled();
    await market.archive('companies', owner);
    expect(offered((await settled()).lidar)).toEqual(['staying']);
    await market.restore('companies', owner);
    expect(said(await settled())).toEqual(said(before));
  });

  it('closes the lists of all it needs, and opens them again', async () => {
    await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    await market.requirement('second', SEEKS_LIDAR);
    const before = await settled();
    await market.archive('companies', market.seeker.id);
    const closed = await settled();
    for (const name of ['lidar', 'second']) expect(closed[name]).toMatchObject({ lines: [], gap: [], considered: 0 });
    await market.restore('companies', market.seeker.id);
    expect(said(await settled())).toEqual(said(before));
  });

  it('changes lists when its facts do: readiness counts the references of the firm', async () => {
    const { owner } = await market.supplier('far', reaching(200));
    await market.requirement('lidar', SEEKS_LIDAR);
    const before = (await settled()).lidar?.lines[0];
    await market.replace('companies', owner, { country: 'KR', names: { ko: '한빛센서' }, references: 40 });
    const after = (await settled()).lidar?.lines[0];
    expect(after?.capability).toBe('far');
    expect(after?.score).toBeGreaterThan(before?.score ?? Infinity);
  });
});

it('closes the list of an archived requirement, and opens it again', async () => {
  await market.supplier('far', reaching(200));
  const { id } = await market.requirement('lidar', SEEKS_LIDAR);
  const before = await settled();
  await market.archive('requirements', id);
  expect((await settled()).lidar).toMatchObject({ lines: [], gap: [], considered: 0 });
  await market.restore('requirements', id);
  expect(said(await settled())).toEqual(said(before));
});
