import { offeredTag, requiredTag } from '../scoring/testing/builders.js';
import { buildTeams } from './testing/build-teams.js';
import { aCandidate, anOpportunity, aRole, aTeamContext } from './testing/builders.js';

const context = aTeamContext();
const sensor = aRole('role1', { countries: ['KR'], tags: [requiredTag('sensor.lidar')] });
const lidar = aCandidate(
  { id: 'kr', country: 'KR', languages: ['en'] },
  { tags: [offeredTag('sensor.lidar')], trl: 9, certifications: ['iso-9001'] },
);
const operator = aRole('role2', { role: 'local-operator', about: [requiredTag('robot.gripper', 'should')] });
const local = (id: string, ...tags: string[]) =>
  aCandidate(
    { id, country: 'AE', kind: 'operator', languages: ['en'] },
    ...(tags.length === 0 ? [] : [{ tags: tags.map((code) => offeredTag(code)) }]),
  );
const fillersOf = (firms: Parameters<typeof buildTeams>[1]) =>
  buildTeams(anOpportunity([sensor, operator]), [lidar, ...firms], context).teams.map(
    ({ fills }) => fills.find(({ slot }) => slot.id === 'role2')?.company.id,
  );

it('puts the operator of the trade that the opportunity speaks of first, and one of another trade nowhere', () => {
  expect(fillersOf([local('a-other', 'sensor.radar'), local('b-silent'), local('c-trade', 'robot.gripper')])).toEqual([
    'c-trade',
    'b-silent',
  ]);
});

it('has no place for an operator whose one offer is for another sector', () => {
  const about = [requiredTag('robot.gripper', 'should'), requiredTag('sector.automotive', 'should')];
  const clinic = local('a-clinic', 'sector.medical', 'sensor.radar');
  const { teams } = buildTeams(
    anOpportunity([sensor, { ...operator, about }]),
    [lidar, clinic, local('b-silent')],
    context,
  );
  expect(teams.map(({ fills }) => fills[1]?.company.id)).toEqual(['b-silent']);
});

it('says which of its offers speaks for the operator', () => {
  const [team] = buildTeams(anOpportunity([sensor, operator]), [lidar, local('ae', 'robot.gripper')], context).teams;
  expect(team?.fills[1]?.reasons).toContainEqual({
    code: 'scored',
    reason: { code: 'tag-exact', required: 'robot.gripper', offered: 'robot.gripper' },
  });
});

it('names what the firm of another trade lacks', () => {
  const { openRoles } = buildTeams(anOpportunity([sensor, operator]), [lidar, local('ae', 'sensor.radar')], context);
  expect(openRoles[0]?.nearest[0]?.lacks).toEqual([{ code: 'other-offered' }]);
});

it('keeps firms out whose kind is another than the role names', () => {
  const asked = { ...sensor, partnerKinds: ['software' as const] };
  const maker = { ...lidar, company: { ...lidar.company, kind: 'manufacturer' as const } };
  const house = { ...maker, company: { ...maker.company, id: 'kr-soft', kind: 'software' as const } };
  const result = buildTeams(anOpportunity([asked, operator]), [maker, local('ae')], context);
  expect(result.openRoles.map(({ slot }) => slot.id)).toEqual(['role1']);
  const [team] = buildTeams(anOpportunity([asked, operator]), [maker, house, local('ae')], context).teams;
  expect(team?.fills[0]?.company.id).toBe('kr-soft');
});
