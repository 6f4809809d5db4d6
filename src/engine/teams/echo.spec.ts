import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import type { RoleSlot, Text } from '../facts/index.js';
import { offeredTag, requiredTag } from '../scoring/testing/builders.js';
import { buildTeams } from './testing/build-teams.js';
import { aCandidate, anOpportunity, aRole, aTeamContext } from './testing/builders.js';

const context = { ...aTeamContext(), bridge: createBridge(smallTables()) };
const driver = aCandidate({ id: 'cn', country: 'CN' }, { tags: [offeredTag('robot.gripper')] });
const other = aRole('role2', { countries: ['CN'], tags: [requiredTag('robot.gripper')] });
const maker = (id: string, title: Text, ...tags: string[]) =>
  aCandidate({ id, country: 'KR' }, { title, tags: tags.map((code) => offeredTag(code)) });
const teamsOf = (role: Partial<RoleSlot>, ...firms: ReturnType<typeof maker>[]) =>
  buildTeams(anOpportunity([aRole('role1', { countries: ['KR'], ...role }), other]), [driver, ...firms], context).teams;
const makersOf = (...asked: Parameters<typeof teamsOf>) =>
  teamsOf(...asked).map(({ fills }) => fills.find(({ slot }) => slot.id === 'role1')?.company.id);

const sensor = { tags: [requiredTag('sensor.lidar')] };
const tied = [maker('a-hand', { ko: '손' }, 'sensor.lidar'), maker('b-motor', { ko: '자동차 모터' }, 'sensor.lidar')];

it('puts the firm first whose title says what the role is described by, in whatever language', () => {
  expect(makersOf(sensor, ...tied)).toEqual(['a-hand', 'b-motor']);
  expect(makersOf({ ...sensor, words: { zh: '汽车电机' } }, ...tied)).toEqual(['b-motor', 'a-hand']);
});

it('says so among the reasons of the firm that does', () => {
  const codes = teamsOf({ ...sensor, words: { zh: '汽车电机' } }, ...tied).map(({ fills }) =>
    fills.find(({ slot }) => slot.id === 'role1')?.reasons.some(({ code }) => code === 'words-echo'),
  );
  expect(codes).toEqual([true, false]);
});

it('lets an offer fill the role that the taxonomy knows nothing of, and none that it knows to be another thing', () => {
  const [unknown, radar] = [
    maker('a-unknown', { ko: '자동차 모터' }),
    maker('b-radar', { ko: '자동차 모터' }, 'sensor.radar'),
  ];
  expect(makersOf({ ...sensor, words: { zh: '汽车电机' } }, unknown, radar)).toEqual(['a-unknown']);
  expect(makersOf(sensor, unknown, radar)).not.toContain('a-unknown');
});

describe('a role of which tags tell no more than whom it is for', () => {
  const forCars = { ...requiredTag('sector.automotive', 'should'), origin: 'derived' as const };
  const [motor, supplier] = [
    maker('a-motor', { ko: '자동차 모터' }),
    maker('b-cars', { ko: '손' }, 'sector.automotive'),
  ];

  it('is filled by who says the same, and not by who is for the same', () => {
    expect(makersOf({ tags: [forCars], words: { zh: '汽车电机' } }, motor, supplier)).toEqual(['a-motor']);
  });

  it('is filled by who is for the same where it is not described, or a person chose that', () => {
    const chosen = { ...forCars, origin: 'chosen' as const };
    expect(makersOf({ tags: [forCars] }, motor, supplier)).toEqual(['b-cars']);
    expect(makersOf({ tags: [chosen], words: { zh: '汽车电机' } }, motor, supplier)).toContain('b-cars');
  });

  it('may have no tag at all', () => {
    expect(makersOf({ words: { zh: '汽车电机' } }, motor, supplier)).toEqual(['a-motor']);
  });
});
