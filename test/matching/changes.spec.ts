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
import { quietCapability, quietCompany, quietRequirement } from './support/quietly.js';

let test: TestApp;
let market: Market;
beforeAll(async () => {
  // Each thread looks at a share of the lists.
  test = await startApp({ work: true, variables: { NARU_THREADS: '2' } });
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

  it('fills all lists that lack it, and enters all that it fits, whichever thread looks at them', async () => {
    const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
    for (const name of names) await market.requirement(name, SEEKS_LIDAR);
    await settled();
    const allOffer = (offers: readonly string[]) => Object.fromEntries(names.map((name) => [name, offers]));
    const now = async () => {
      const lists = await settled();
      return Object.fromEntries(names.map((name) => [name, offered(lists[name])]));
    };
    await market.supplier('steady', { ...reaching(200), trl: 6 });
    expect(await now()).toEqual(allOffer(['steady']));
    await market.supplier('better', { ...reaching(200), trl: 9 });
    expect(await now()).toEqual(allOffer(['better', 'steady']));
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

describe('lists that a changed capability has no part in', () => {
  const offers = 71;
  const name = (i: number): string => `lidar-${String(i).padStart(2, '0')}`;

  /** More lidars than a list and its reserve hold, and a radar; sought are lidars, near and far ones, a gripper, a radar. */
  async function crowd(): Promise<readonly string[]> {
    const maker = await quietCompany(test.app, 'maker', { country: 'KR', names: { ko: '한빛센서' } });
    const made = [await quietCapability(test.app, maker, 'radar', { title: { ko: '차량용 레이더' }, trl: 5 })];
    for (let i = 0; i < offers; i += 1) {
      const content = { ...reaching(140 + i), trl: 1 + (i % 9), leadTimeDays: 30 + i };
      made.push(await quietCapability(test.app, maker, name(i), content));
    }
    const asking = (value: number) => ({ ...SEEKS_LIDAR, clauses: [{ ...SEEKS_LIDAR.clauses[0], value }] });
    const needs = {
      'any-lidar': { ...SEEKS_LIDAR, clauses: [] },
      'lidar-near': asking(150),
      'lidar-soon': { ...asking(195), neededBy: '2099-01-31' },
      'lidar-beyond': asking(900),
      'gripper-wanted': { ...SEEKS_GRIPPER, tags: [{ code: 'robot.gripper' }] },
      'radar-wanted': { ...SEEKS_LIDAR, title: { zh: '采购车载毫米波雷达' }, tags: [{ code: 'sensor.radar' }] },
    };
    for (const [id, content] of Object.entries(needs)) {
      await quietRequirement(test.app, market.seeker.id, id, content as never);
    }
    await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
    return made;
  }

  /** Ids of those that stand behind the last line of a list. */
  const reserveOf = async (requirement: string): Promise<readonly string[]> => {
    const [row] = await test.rows<{ ids: string[] }>(
      `select reserve.capability_ids as ids from list_reserve reserve join match_list list on list.id = reserve.list_id
       join requirement on requirement.id = list.requirement_id
       where list.current and requirement.external_id = $1`,
      [requirement],
    );
    return row?.ids ?? [];
  };

  const fromScratch = async () => {
    await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
    return said(await settled());
  };

  it('are passed over where it cannot reach the last place, and where something else is lacking', async () => {
    const made = await crowd();
    const first = await settled();
    expect(offered(first['any-lidar'])).toHaveLength(50);
    expect(offered(first['gripper-wanted'])).toEqual([]);
    const numbers = Array.from({ length: offers }, (_, i) => i);
    const behind = await reserveOf('any-lidar');
    expect(behind).toHaveLength(10);
    const isListed = (i: number) => first['any-lidar']?.lines.some(({ capability }) => capability === name(i));
    const out = numbers.find((i) => !isListed(i) && !behind.includes(made[i + 1] ?? ''));
    if (out === undefined) throw new Error('every lidar is listed');
    const worse = { ...reaching(140 + out), trl: 1, leadTimeDays: 2_000 };
    await market.replace('capabilities', made[out + 1] ?? '', worse);
    const after = await settled();
    for (const need of ['any-lidar', 'gripper-wanted', 'radar-wanted']) expect(after[need]).toEqual(first[need]);
    expect(said(after)).toEqual(await fromScratch());
  });

  it('let the next one move up where an offer falls out, as long as any is known behind them', async () => {
    const made = await crowd();
    const first = offered((await settled())['any-lidar']);
    const [next = '', ...reserve] = await reserveOf('any-lidar');
    // Who stood right behind leaves first: nobody sees it, and still it may not move up.
    await market.archive('capabilities', next);
    expect(offered((await settled())['any-lidar'])).toEqual(first);
    for (const [at, leaving] of (first ?? []).slice(0, 11).entries()) {
      await market.archive('capabilities', made[1 + Number(leaving.replace('lidar-', ''))] ?? '');
      const lists = await settled();
      expect(offered(lists['any-lidar'])).toHaveLength(50);
      if (at === 0) expect(await reserveOf('any-lidar')).toEqual(reserve.slice(1));
    }
    const left = `select from list_reserve reserve join match_list list on list.id = reserve.list_id where not list.current`;
    expect(await test.rows(left)).toEqual([]);
    expect(said(await settled())).toEqual(await fromScratch());
  }, 60_000);

  it('are those of a run from scratch after many changes at a time', async () => {
    const made = await crowd();
    const turns = Array.from({ length: 12 }, (_, turn) => turn);
    await Promise.all(
      turns.map(async (turn) => {
        const id = made[1 + ((turn * 7) % offers)] ?? '';
        if (turn % 6 === 5) return market.archive('capabilities', id);
        const figures = { ...reaching(100 + ((turn * 53) % 900)), trl: 1 + ((turn * 5) % 9) };
        return market.replace('capabilities', id, turn % 6 === 4 ? GRIPPER : figures);
      }),
    );
    await market.replace('capabilities', made[0] ?? '', { title: { ko: '차량용 레이더' }, trl: 9 });
    const changed = said(await settled());
    expect(changed).toEqual(await fromScratch());
  }, 60_000);
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
