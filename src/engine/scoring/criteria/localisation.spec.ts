import { aCapability, aClause, aCompany, aContext, aRequirement, requiredTag, wording } from '../testing/builders.js';
import { localisation } from './localisation.js';

const context = aContext();
const chinese = (over: Parameters<typeof aCompany>[0] = {}) => aCompany({ id: 'cn-1', country: 'CN', ...over });
const check = (
  asked: Parameters<typeof aRequirement>[0],
  provider: Parameters<typeof aCompany>[0],
  offered: Parameters<typeof aCapability>[0] = {},
) => localisation.check(aRequirement(asked), aCapability({ company: aCompany(provider), ...offered }), context);

describe('localisation', () => {
  it('prefers the language of the seeker over a third one', () => {
    const seeker = chinese({ languages: ['zh', 'en'] });
    expect(check({ company: seeker }, { languages: ['ko', 'zh'] })).toMatchObject({
      value: 10_000,
      reasons: [{ code: 'language-own', language: 'zh' }, {}],
    });
    expect(check({ company: seeker }, { languages: ['ko', 'en'] })).toMatchObject({
      value: 7_000,
      reasons: [{ code: 'language-shared', languages: ['en'] }, {}],
    });
    expect(check({ company: seeker }, { languages: ['ko'] }).value).toBe(0);
  });

  it('credits a cluster that is strong in what is asked, and never holds one against a firm', () => {
    const tags = [requiredTag('sensor.lidar')];
    expect(check({ tags }, { region: 'KR-41' })).toMatchObject({
      value: 10_000,
      reasons: [{ code: 'cluster-strong', cluster: 'capital-area', tags: ['sensor.lidar'] }, {}],
    });
    expect(check({ tags: [requiredTag('robot.gripper')] }, { region: 'KR-41' }).value).toBeNull();
    expect(check({ tags }, { region: 'KR-26' }).value).toBeNull();
  });

  it('finds the cluster of a city', () => {
    const tags = [requiredTag('robot.gripper')];
    expect(check({ tags }, { id: 'cn-2', country: 'CN', city: 'Suzhou' }).value).toBe(10_000);
  });

  it('grades where the supplier sits against the regions asked for', () => {
    const value = (region: string) =>
      check({ regions: ['CN-SH'], lane: 'robot-parts' }, { country: region.slice(0, 2), region }).value;
    expect(['CN-SH', 'CN-JS', 'CN-BJ'].map(value)).toEqual([10_000, 7_000, 3_000]);
  });

  it('takes regions that only a clause asks for like stated ones, which come first', () => {
    const value = (over: Parameters<typeof aRequirement>[0], region: string) =>
      check(
        { clauses: [aClause('r1', 'regionsCovered', { op: 'in', values: ['CN-SH'] })], lane: 'robot-parts', ...over },
        { country: 'CN', region },
      ).value;
    expect(['CN-SH', 'CN-JS', 'CN-BJ'].map((region) => value({}, region))).toEqual([10_000, 7_000, 3_000]);
    expect(value({ regions: ['CN-BJ'] }, 'CN-BJ')).toBe(10_000);
  });

  it('takes regions that a supplier serves like its seat, and a seat abroad for no answer', () => {
    const korean = { region: 'KR-26' };
    const serving = (regions: string) => ({ specs: { regionsCovered: wording(regions) } });
    expect(check({ regions: ['CN-SH'] }, korean).value).toBeNull();
    expect(check({ regions: ['CN-SH'] }, korean, serving('CN-BJ, CN-SH'))).toMatchObject({
      value: 10_000,
      reasons: [{ code: 'region-covered', region: 'CN-SH' }, {}],
    });
    expect(check({ regions: ['CN-SH'] }, korean, serving('CN-BJ'))).toMatchObject({
      value: 0,
      reasons: [{ code: 'region-uncovered', wished: ['CN-SH'] }, {}],
    });
    expect(check({ regions: ['CN-SH'] }, korean, serving('동부 지역')).value).toBeNull();
  });

  it('credits a partner who is at home with the seeker', () => {
    const korean = aCompany({ id: 'kr-9', languages: [] });
    expect(
      check({ company: korean }, { id: 'cn-2', country: 'CN', kind: 'integrator', languages: ['zh', 'ko'] }),
    ).toMatchObject({
      value: 10_000,
      reasons: [{ code: 'local-partner', kind: 'integrator', language: 'ko' }, {}],
    });
    expect(check({}, { presence: [{ market: 'CN', kind: 'office' }] })).toMatchObject({
      value: 10_000,
      reasons: [{ code: 'local-presence', country: 'CN' }, {}],
    });
    expect(check({}, { presence: [{ market: 'CN', kind: 'customer' }] }).value).toBeNull();
  });

  it('has no data when neither languages, regions nor clusters are stated', () => {
    expect(check({}, {})).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'not-asked', missing: ['languages', 'regions'] }],
    });
  });
});
