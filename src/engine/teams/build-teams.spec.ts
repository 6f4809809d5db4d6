import type { Candidate, Locale } from '../facts/index.js';
import { namesFor } from '../scoring/index.js';
import { aClause, figure, offeredTag, requiredTag } from '../scoring/testing/builders.js';
import { buildTeams } from './testing/build-teams.js';
import { prepareCandidates } from './candidates.js';
import { roleEvidence, rolesOpenTo } from './role-evidence.js';
import { scoreSlots } from './slot-tables.js';
import { solveTeams } from './solve.js';
import { aCandidate, anOpportunity, aRole, aTeamContext } from './testing/builders.js';
import { renderPairReason, renderSideGap, renderSlotGap, renderSlotReason } from './wording/render.js';
import { teamNames } from './wording/team-names.js';

const context = aTeamContext();
const namesIn = (locale: Locale) => teamNames(locale, namesFor(locale, context), (id) => id);

const sensor = aRole('role1', {
  role: 'components',
  countries: ['KR'],
  tags: [requiredTag('sensor.lidar')],
  clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 150 })],
});
const driving = aRole('role2', { countries: ['CN'], tags: [requiredTag('robot.gripper')] });
const operator = aRole('role3', {
  role: 'local-operator',
  partnerKinds: ['platform', 'operator'],
  licences: [{ en: 'RTA permit', ko: 'RTA 허가', zh: 'RTA许可' }],
});
const opportunity = anOpportunity([sensor, driving, operator], { sides: { KR: 1, CN: 1, host: 1 } });

const ready = { trl: 9, certifications: ['iso-9001'] };
const lidar = (id: string, range: number, over: object = {}): Candidate =>
  aCandidate(
    { id, country: 'KR', languages: ['ko', 'en'], references: 10, verified: true, markets: ['AE'], ...over },
    { ...ready, tags: [offeredTag('sensor.lidar')], specs: { detectionRange: figure(range) } },
  );
const driver = (id: string, over: object = {}): Candidate =>
  aCandidate(
    { id, country: 'CN', languages: ['zh', 'en'], references: 10, verified: true, markets: ['AE'], ...over },
    { ...ready, tags: [offeredTag('robot.gripper')] },
  );
const platform = (id: string, over: object = {}): Candidate =>
  aCandidate({ id, country: 'AE', kind: 'platform', languages: ['en'], ...over });

const lineUp = [lidar('kr-far', 200), lidar('kr-near', 80), driver('cn-1'), platform('ae-1')];
const idsOf = (firms: readonly Candidate[], options = {}) =>
  buildTeams(opportunity, firms, context, options).teams.map(({ members }) => members.map(({ company }) => company.id));

describe('a team', () => {
  it('takes a firm of each side, each with its role, its reasons and what proves it', () => {
    const { teams, openRoles, gap } = buildTeams(opportunity, lineUp, context);
    expect(teams).toHaveLength(1);
    expect(teams[0]?.fills.map(({ slot, company, capability }) => [slot.id, company.id, capability?.id])).toEqual([
      ['role1', 'kr-far', 'kr-far-offer-1'],
      ['role2', 'cn-1', 'cn-1-offer-1'],
      ['role3', 'ae-1', undefined],
    ]);
    const reasons = teams[0]?.fills[0]?.reasons.map((one) => renderSlotReason(one, 'en', namesIn('en')));
    expect(reasons).toContain('Matches on Lidar.');
    expect(reasons).toContain('Detection range: 200 m offered, at least 150 m wanted; met.');
    expect(openRoles).toEqual([]);
    expect(gap).toBe(0);
  });

  it('is worth 60% roles, 25% pairs and 15% readiness for the market', () => {
    const [team] = buildTeams(opportunity, lineUp, context).teams;
    const { needs = 0, pairs = 0, market = 0 } = team?.parts ?? {};
    expect(Math.abs((team?.value ?? 0) - (60 * needs + 25 * pairs + 15 * market) / 100)).toBeLessThanOrEqual(1);
  });

  it('lets one firm fill several roles, the owner of the opportunity too', () => {
    const both = aCandidate(
      { id: 'owner', country: 'CN', languages: ['zh'] },
      { ...ready, tags: [offeredTag('robot.gripper')] },
    );
    const twice = anOpportunity([driving, { ...driving, id: 'role4' }, sensor]);
    const [team] = buildTeams(twice, [both, lidar('kr-far', 200)], context).teams;
    expect(team?.members.map(({ company, slots }) => [company.id, slots])).toEqual([
      ['kr-far', ['role1']],
      ['owner', ['role2', 'role4']],
    ]);
  });

  it('prefers who is licensed in the market, then who is there, then who wants to be', () => {
    const presence = (kind: string) => ({ presence: [{ market: 'AE', kind }], markets: [] });
    const firms = [
      lidar('kr-a-aims', 200),
      lidar('kr-b-customer', 200, presence('customer')),
      lidar('kr-c-office', 200, presence('office')),
      lidar('kr-d-licence', 200, presence('licence')),
      driver('cn-1'),
      platform('ae-1'),
    ];
    expect(idsOf(firms).map((ids) => ids.find((id) => id.startsWith('kr')))).toEqual([
      'kr-d-licence',
      'kr-c-office',
      'kr-b-customer',
      'kr-a-aims',
    ]);
  });

  it('keeps direct competitors apart while somebody else can fill the role', () => {
    const two = anOpportunity([sensor, { ...sensor, id: 'role2', countries: ['CN'], role: 'integration' }]);
    const rival = aCandidate(
      { id: 'cn-a-rival', country: 'CN', languages: ['zh', 'en'] },
      { ...ready, tags: [offeredTag('sensor.lidar')] },
    );
    const wider = aCandidate(
      { id: 'cn-b-wider', country: 'CN', languages: ['zh', 'en'] },
      { ...ready, tags: [offeredTag('sensor.lidar'), offeredTag('robot.gripper'), offeredTag('sensor.radar')] },
    );
    const [best, next] = buildTeams(two, [lidar('kr-far', 200), rival, wider], context).teams;
    expect(best?.members.map(({ company }) => company.id)).toEqual(['cn-b-wider', 'kr-far']);
    expect(next?.pairs[0]?.reasons).toContainEqual({ code: 'competitors', tags: ['sensor.lidar'] });
    expect(next?.pairs[0]?.value).toBeLessThanOrEqual(2_000);
  });

  it('has who is pinned and not who is left out, solved on the scores at hand', () => {
    const tables = scoreSlots(opportunity, prepareCandidates([...lineUp, driver('cn-2'), platform('ae-2')], context));
    const with2 = solveTeams(tables, { pinned: ['cn-2'], excluded: ['ae-1'] });
    const ids = with2.teams.map(({ members }) => members.map(({ company }) => company.id));
    expect(ids[0]).toEqual(['ae-2', 'cn-2', 'kr-far']);
    expect(ids.filter((team) => !team.includes('cn-2') || team.includes('ae-1'))).toEqual([]);
    expect(with2.teams[0]?.members.map(({ pinned }) => pinned)).toEqual([false, true, false]);
  });

  it('keeps a pinned firm that fits no role, without one', () => {
    const [team] = buildTeams(opportunity, lineUp, context, { pinned: ['kr-near'] }).teams;
    expect(team?.members.find(({ company }) => company.id === 'kr-near')?.slots).toEqual([]);
    expect(team?.fills.map(({ company }) => company.id)).toEqual(['kr-far', 'cn-1', 'ae-1']);
  });

  it.each([
    [{ pinned: ['nobody'] }, 'The pinned company "nobody" is not among the candidates'],
    [{ pinned: ['cn-1'], excluded: ['cn-1'] }, 'The company "cn-1" is both pinned and excluded'],
    [{ pinned: ['a', 'b', 'c', 'd', 'e'] }, 'At most 4 companies can be pinned'],
  ])('refuses %j', (options, message) => {
    expect(() => buildTeams(opportunity, lineUp, context, options)).toThrow(new RangeError(message));
  });
});

describe('roles', () => {
  it('are open to whom fits them', () => {
    expect(lineUp.map((firm) => rolesOpenTo(opportunity, firm, context))).toEqual([
      ['role1'],
      [],
      ['role2'],
      ['role3'],
    ]);
  });

  it('are about what their tags say, wherever in the texts of the opportunity these were read', () => {
    const quote = { field: 'title.en', start: 0, end: 5, text: 'Lidar' } as const;
    const read = anOpportunity([aRole('role1', { tags: [{ ...requiredTag('sensor.lidar'), quote }] })], {
      title: { en: 'Lidar for robotaxis' },
    });
    const radar = aCandidate({ id: 'kr-radar' }, { ...ready, tags: [offeredTag('sensor.radar')] });
    const lenient = aTeamContext(0);
    expect([radar, lidar('kr-far', 200)].map((firm) => rolesOpenTo(read, firm, lenient))).toEqual([[], ['role1']]);
  });

  it('show what the capability that fills them rests on', () => {
    const [offer] = lidar('kr-far', 200).capabilities;
    if (offer === undefined) throw new Error('no offer');
    const rows = roleEvidence(opportunity, sensor, offer, context);
    expect(rows.map(({ wanted, state }) => [wanted.kind, state])).toEqual(
      expect.arrayContaining([
        ['tag', 'satisfied'],
        ['spec', 'satisfied'],
      ]),
    );
  });
});

describe('the first teams', () => {
  it('differ in the role that asks for most, or in two', () => {
    const firms = [
      ...['1', '2', '3'].map((n) => lidar(`kr-${n}`, 200)),
      ...['1', '2', '3'].map((n) => driver(`cn-${n}`)),
      ...['1', '2', '3'].map((n) => platform(`ae-${n}`)),
    ];
    const teams = idsOf(firms);
    expect(teams.length).toBeGreaterThanOrEqual(3);
    for (const [at, team] of teams.entries()) {
      for (const other of teams.slice(0, at)) {
        const others = team.filter((id) => !other.includes(id));
        expect(others.length >= 2 || others.some((id) => id.startsWith('kr'))).toBe(true);
      }
    }
  });

  it('are as many as asked', () => {
    expect(idsOf([...lineUp, lidar('kr-x', 200), lidar('kr-y', 200)], { count: 2 })).toHaveLength(2);
  });
});

describe('a role that stays open', () => {
  const abroad = aCandidate({ id: 'sg-1', country: 'SG', kind: 'platform', languages: ['en'] });
  const withoutOperator = buildTeams(opportunity, [...lineUp.slice(0, 3), abroad], context);

  it('is told with what to look for, in three languages', () => {
    const [gap] = withoutOperator.openRoles;
    const told = (locale: Locale) => (gap === undefined ? '' : renderSlotGap(gap.advice, locale, namesIn(locale)));
    expect(told('en')).toBe(
      'No licensed local operator in the United Arab Emirates is registered: look for a local operator or a platform company in the United Arab Emirates with RTA permit.',
    );
    expect(told('ko')).toBe(
      '인허가를 갖춘 아랍에미리트 현지 운영사가 아직 등록되어 있지 않습니다. 찾아야 할 기업: RTA 허가를 갖춘 아랍에미리트 현지 운영사 또는 플랫폼 기업.',
    );
    expect(told('zh-CN')).toBe(
      '尚无具备许可资质的阿拉伯联合酋长国当地运营商登记。应寻找：持有RTA许可的阿拉伯联合酋长国当地运营商或平台企业。',
    );
  });

  it('leaves the team with the others, short of the side that was asked', () => {
    const [team] = withoutOperator.teams;
    expect(team?.fills.map(({ slot }) => slot.id)).toEqual(['role1', 'role2']);
    expect(team?.gaps.map(({ slot }) => slot.id)).toEqual(['role3']);
    expect(team?.sideGaps).toEqual([{ side: 'host', asked: 1, found: 0 }]);
    const [side] = team?.sideGaps ?? [];
    if (side === undefined) throw new Error('no side is short');
    expect(renderSideGap(side, 'AE', 'en', namesIn('en'))).toBe(
      '0 of 1 company asked for from the United Arab Emirates.',
    );
  });

  it('names who comes nearest and what each lacks', () => {
    const near = buildTeams(opportunity, [lidar('kr-near', 80), driver('cn-1'), abroad], context).openRoles;
    const lacks = near.map(({ slot, nearest }) => [
      slot.id,
      ...nearest.map(({ company, lacks: some }) => [
        company.id,
        ...some.map((one) => renderSlotReason(one, 'en', namesIn('en'))),
      ]),
    ]);
    expect(lacks).toEqual([
      ['role1', ['kr-near', 'Detection range: 80 m offered, at least 150 m wanted; not met.']],
      ['role3'],
    ]);
  });

  it('asks for more where the role says nothing', () => {
    const vague = anOpportunity([aRole('role1', { role: 'finance' })]);
    const [gap] = buildTeams(vague, lineUp, context).openRoles;
    expect(gap?.advice.code).toBe('describe-role');
  });
});

it('tells every reason in every language, without leaving a code or a blank', () => {
  const { teams } = buildTeams(opportunity, lineUp, context);
  for (const locale of ['ko', 'zh-CN', 'en'] as const) {
    const names = namesIn(locale);
    const told = teams.flatMap(({ fills, pairs, members }) => [
      ...fills.flatMap(({ reasons }) => reasons.map((one) => renderSlotReason(one, locale, names))),
      ...members.map(({ reason }) => renderSlotReason(reason, locale, names)),
      ...pairs.flatMap(({ reasons }) => reasons.map((one) => renderPairReason(one, locale, names))),
    ]);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => text.trim() === '' || /undefined|null|\[object/.test(text))).toEqual([]);
  }
});
