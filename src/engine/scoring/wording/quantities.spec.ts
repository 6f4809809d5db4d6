import { figure, wording } from '../testing/builders.js';
import { boundText, formatNumber, pointsText, quantityText, valueText } from './quantities.js';

describe('figures in words', () => {
  it('groups thousands and drops the noise of floating point', () => {
    expect([0, 999, 1_000, 1_234_567.5, -0.5, -12_000, 0.1 + 0.2].map(formatNumber)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567.5',
      '-0.5',
      '-12,000',
      '0.3',
    ]);
  });

  it('shows scores from 0 to 100', () => {
    expect([0, 7_843, 10_000].map(pointsText)).toEqual(['0', '78.4', '100']);
  });

  it('prints units as people write them', () => {
    expect(quantityText(85, 'Cel', 'en')).toBe('85 °C');
    expect(quantityText(40, 'deg', 'ko')).toBe('40°');
    expect(quantityText(3, "'", 'zh')).toBe('3′');
    expect(quantityText(200, '/h', 'ko')).toBe('200/시간');
    expect(quantityText(67, null, 'ko')).toBe('67');
  });

  it('counts parameters as each language does', () => {
    expect((['ko', 'zh', 'en'] as const).map((language) => quantityText(7, '10*9', language))).toEqual([
      '70억',
      '70亿',
      '7 billion',
    ]);
  });

  it('words bounds', () => {
    const words = (bound: Parameters<typeof boundText>[0]) =>
      (['ko', 'zh', 'en'] as const).map((language) => boundText(bound, 'm', language));
    expect(words({ op: '>=', value: 150 })).toEqual(['150 m 이상', '不低于 150 m', 'at least 150 m']);
    expect(words({ op: '<=', value: 2 })).toEqual(['2 m 이하', '不超过 2 m', 'at most 2 m']);
    expect(words({ op: 'between', min: -20, max: 60 })).toEqual(['-20 m ~ 60 m', '-20 m 至 60 m', '-20 m to 60 m']);
    expect(words({ op: 'in', values: ['CAN', 5] })).toEqual(['CAN 또는 5 m', 'CAN 或 5 m', 'CAN or 5 m']);
    expect(words({ op: '=', value: 'on-premises' })).toEqual(['온프레미스', '本地部署', 'on premises']);
  });

  it('words what is offered', () => {
    expect(valueText(figure(200), 'm', 'en')).toBe('200 m');
    expect(valueText(figure(-40, 85), 'Cel', 'ko')).toBe('-40 °C ~ 85 °C');
    expect(valueText(figure(150, null), 'm', 'zh')).toBe('不低于 150 m');
    expect(valueText(figure(null, 5), 'm', 'en')).toBe('up to 5 m');
    expect(valueText(wording('EtherCAT, Modbus'), null, 'en')).toBe('EtherCAT, Modbus');
    expect(valueText(wording('CN-SH, CN-JS'), null, 'ko')).toBe('상하이, 장쑤');
    expect(valueText(wording('maintenance, zh, ISO 9409'), null, 'zh')).toBe('维护、中文、ISO 9409');
  });
});
