import { aCapability, aCompany, aContext, aRequirement } from '../testing/builders.js';
import { reciprocity } from './reciprocity.js';

const context = aContext();
const nothing = { partnerKinds: [], regions: [], excludedSectors: [] };
const seeker = aCompany({ id: 'cn-1', country: 'CN', kind: 'end-user', region: 'CN-SH' });
const provider = aCompany({ kind: 'manufacturer', region: 'KR-41' });

describe('reciprocity', () => {
  it('is whole when each is what the other wants', () => {
    const result = reciprocity.check(
      aRequirement({ company: seeker, partnerKinds: ['manufacturer'], cooperationModes: ['supply', 'licence'] }),
      aCapability({
        company: provider,
        cooperationModes: ['supply'],
        wants: { ...nothing, partnerKinds: ['end-user'], regions: ['CN-SH'] },
      }),
      context,
    );
    expect(result.value).toBe(10_000);
    expect(result.reasons).toContainEqual({ code: 'cooperation-shared', modes: ['supply'] });
    expect(result.reasons).toContainEqual({ code: 'partner-kind-wanted', side: 'seeker', kind: 'end-user' });
  });

  it('is nothing when one side wants the other and is not wanted', () => {
    const result = reciprocity.check(
      aRequirement({ company: seeker, partnerKinds: ['manufacturer'] }),
      aCapability({ company: provider, wants: { ...nothing, partnerKinds: ['platform'] } }),
      context,
    );
    expect(result.value).toBe(0);
  });

  it('ranks a one-sided fit below an even one of the same mean', () => {
    const oneSided = reciprocity.check(
      aRequirement({ company: seeker, partnerKinds: ['manufacturer'], regions: ['KR-41'] }),
      aCapability({ company: provider, wants: { ...nothing, partnerKinds: ['platform'], regions: ['CN-BJ'] } }),
      context,
    );
    // directions 10000 and (0 + 3000) / 2
    expect(oneSided.value).toBe(Math.round((2 * 10_000 * 1_500) / 11_500));
  });

  it('lets one direction speak alone when the other is not stated', () => {
    const requirement = aRequirement({ company: seeker, partnerKinds: ['manufacturer'] });
    expect(reciprocity.check(requirement, aCapability({ company: provider }), context).value).toBe(10_000);
  });

  it('counts ways to cooperate that do not meet in both directions', () => {
    const result = reciprocity.check(
      aRequirement({ cooperationModes: ['supply'] }),
      aCapability({ cooperationModes: ['joint-venture'] }),
      context,
    );
    expect(result).toMatchObject({ value: 0, reasons: [{ code: 'cooperation-none' }, {}, {}] });
  });

  it('has no data when nobody states a wish', () => {
    expect(reciprocity.check(aRequirement(), aCapability(), context).value).toBeNull();
  });
});
