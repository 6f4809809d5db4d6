import type { ClauseBound, Need } from '../../facts/index.js';
import { judgeClause } from './outcome.js';
import { aClause, aContext, figure, wording } from '../testing/builders.js';

const context = aContext();
const judge = (spec: string, bound: ClauseBound, offered: ReturnType<typeof figure>, need: Need = 'should') =>
  judgeClause(aClause('c1', spec, bound, need), offered, context);

describe('clause outcome: figures', () => {
  const atLeast150 = { op: '>=', value: 150 } as const;
  const atMost10 = { op: '<=', value: 10 } as const;

  it('compares a lower bound with the most that is offered, an upper bound with the least', () => {
    expect(judge('detectionRange', atLeast150, figure(100, 200)).state).toBe('met');
    expect(judge('detectionRange', atLeast150, figure(150)).state).toBe('met');
    expect(judge('weight', atMost10, figure(8, 12)).state).toBe('met');
    expect(judge('weight', atMost10, figure(30, 40)).state).toBe('failed');
  });

  it('lets a soft clause decay linearly to nothing at a quarter of the bound', () => {
    expect(judge('detectionRange', { op: '>=', value: 100 }, figure(95))).toEqual({ state: 'near', value: 8_000 });
    expect(judge('detectionRange', { op: '>=', value: 100 }, figure(75))).toEqual({ state: 'failed', value: 0 });
    expect(judge('weight', { op: '<=', value: 100 }, figure(110))).toEqual({ state: 'near', value: 6_000 });
  });

  it('does not let a must clause decay', () => {
    expect(judge('detectionRange', { op: '>=', value: 100 }, figure(99.9), 'must')).toEqual({
      state: 'failed',
      value: 0,
    });
  });

  it('forgives the last bits of a converted unit', () => {
    expect(judge('detectionRange', { op: '>=', value: 0.3 }, figure(0.1 * 3 - 1e-16), 'must').state).toBe('met');
    expect(judge('detectionRange', { op: '=', value: 0.3 }, figure(0.1 + 0.2), 'must').state).toBe('met');
  });

  it('takes an open end for what it shows and no more', () => {
    const atLeast = (value: number) => figure(value, null);
    const atMost = (value: number) => figure(null, value);
    expect(judge('detectionRange', atLeast150, atLeast(200)).state).toBe('met');
    expect(judge('detectionRange', atLeast150, atLeast(100)).state).toBe('no-data');
    expect(judge('detectionRange', atLeast150, atMost(100), 'must').state).toBe('failed');
    expect(judge('weight', atMost10, atMost(9)).state).toBe('met');
    expect(judge('weight', atMost10, atMost(20)).state).toBe('no-data');
    expect(judge('weight', atMost10, atLeast(20), 'must').state).toBe('failed');
    expect(judge('weight', atMost10, figure(null, null)).state).toBe('no-data');
  });

  it('asks a settable figure to touch a span and a working range to cover it', () => {
    const span = { op: 'between', min: -20, max: 60 } as const;
    expect(judge('weight', { op: 'between', min: 5, max: 10 }, figure(9, 30)).state).toBe('met');
    expect(judge('operatingTemperature', span, figure(-40, 85), 'must').state).toBe('met');
    expect(judge('operatingTemperature', span, figure(-10, 85), 'must').state).toBe('failed');
    expect(judge('operatingTemperature', span, figure(-10, 85)).state).toBe('near');
    expect(judge('operatingTemperature', span, figure(-40, null)).state).toBe('no-data');
    expect(judge('operatingTemperature', { op: '>=', value: 60 }, figure(null, 85)).state).toBe('met');
    expect(judge('operatingTemperature', { op: '<=', value: -20 }, figure(-30, 10)).state).toBe('met');
  });

  it('holds an exact figure against a span that contains it', () => {
    expect(judge('weight', { op: '=', value: 5 }, figure(1, 6)).state).toBe('met');
    expect(judge('weight', { op: '=', value: 5 }, figure(8), 'must').state).toBe('failed');
    expect(judge('weight', { op: '=', value: '5' }, figure(5)).state).toBe('met');
    expect(judge('weight', { op: '=', value: 'light' }, figure(5)).state).toBe('no-data');
  });

  it('knows nothing about what is not stated', () => {
    expect(judgeClause(aClause('c1', 'weight', atMost10), undefined, context)).toEqual({
      state: 'no-data',
      value: null,
    });
    expect(judge('weight', atMost10, wording('light')).state).toBe('no-data');
  });
});

describe('clause outcome: words', () => {
  it('does not tell width, case, spaces and hyphens apart', () => {
    expect(judge('bus', { op: '=', value: 'EtherCAT' }, wording('ＥｔｈｅｒＣＡＴ')).state).toBe('met');
    expect(judge('bus', { op: '=', value: 'io-link' }, wording('IO Link')).state).toBe('met');
    expect(judge('bus', { op: '=', value: 'EtherCAT' }, wording('Modbus'), 'must').state).toBe('failed');
  });

  it('reads lists on both sides', () => {
    expect(judge('bus', { op: '=', value: 'EtherCAT' }, wording('Modbus, EtherCAT'), 'must').state).toBe('met');
    expect(judge('bus', { op: '=', value: 'EtherCAT, CAN' }, wording('EtherCAT'))).toEqual({
      state: 'near',
      value: 5_000,
    });
    expect(judge('bus', { op: '=', value: 'EtherCAT, CAN' }, wording('EtherCAT'), 'must').state).toBe('failed');
  });

  it('takes any of the values of "in"', () => {
    expect(judge('bus', { op: 'in', values: ['CAN', 'EtherCAT'] }, wording('EtherCAT'), 'must').state).toBe('met');
    expect(judge('bus', { op: 'in', values: ['CAN', 'Modbus'] }, wording('EtherCAT'), 'must').state).toBe('failed');
    expect(judge('weight', { op: 'in', values: [3, 5] }, figure(5), 'must').state).toBe('met');
    expect(judge('weight', { op: 'in', values: [] }, figure(5)).state).toBe('failed');
  });

  it('bridges languages through the taxonomy', () => {
    expect(judge('domain', { op: '=', value: '医疗' }, wording('의료'), 'must').state).toBe('met');
    expect(judge('domain', { op: '=', value: '汽车' }, wording('의료'), 'must').state).toBe('failed');
    expect(judge('domain', { op: '=', value: '行业' }, wording('Medical'), 'must').state).toBe('met');
  });

  it('compares the usual words of specs across languages', () => {
    const written = (value: string, offered: string) =>
      judge('bus', { op: '=', value }, wording(offered), 'must').state;
    expect(written('on-premises', '온프레미스')).toBe('met');
    expect(written('本地部署', '사내 설치, 프라이빗 클라우드')).toBe('met');
    expect(written('private deployment', '私有化部署')).toBe('met');
    expect(written('中文', '한국어, 중국어')).toBe('met');
    expect(written('zh', '한국어, 영어')).toBe('failed');
    expect(written('本地部署', '클라우드')).toBe('failed');
  });

  it('does not call words of another script a contradiction', () => {
    expect(judge('domain', { op: '=', value: '航天' }, wording('우주'), 'must').state).toBe('no-data');
    expect(judge('bus', { op: 'in', values: ['以太网', 'CAN'] }, wording('이더넷'), 'must').state).toBe('no-data');
  });
});
