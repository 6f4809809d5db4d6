import { aCapability, aCompany, aContext, aRequirement } from '../testing/builders.js';
import { marketFit } from './market-fit.js';

const context = aContext();
const check = (markets: string[], provider: Parameters<typeof aCompany>[0], offered: string[] = []) =>
  marketFit.check(aRequirement({ markets }), aCapability({ company: aCompany(provider), markets: offered }), context);

describe('market-fit', () => {
  it('ranks standing in a market over aiming at it over neither', () => {
    const provider = { presence: [{ market: 'AE', kind: 'licence' as const }], markets: ['SA'] };
    expect(check(['AE'], provider).value).toBe(10_000);
    expect(check(['SA'], provider).value).toBe(7_000);
    expect(check(['VN'], provider)).toEqual({
      value: 0,
      known: 10_000,
      reasons: [{ code: 'market-absent', market: 'VN' }],
    });
    expect(check(['SA', 'AE'], provider).value).toBe(8_500);
  });

  it('takes the markets of the capability too', () => {
    expect(check(['VN'], {}, ['VN']).value).toBe(7_000);
  });

  it('looks at third markets only', () => {
    expect(check(['CN', 'KR'], { markets: ['CN', 'KR'] })).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'not-asked', missing: ['markets'] }],
    });
  });

  it('has no data when the provider says nothing about markets', () => {
    expect(check(['AE'], {})).toEqual({ value: null, known: 0, reasons: [{ code: 'no-data', missing: ['markets'] }] });
  });
});
