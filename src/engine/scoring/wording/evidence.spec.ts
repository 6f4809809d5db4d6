import { LOCALES, type Locale } from '../../facts/index.js';
import { evidenceOf, rowsThatExclude } from '../evidence.js';
import { scorePair } from '../score.js';
import { aCapability, aClause, aCompany, aContext, aRequirement, figure, wording } from '../testing/builders.js';
import { gapText, renderEvidence, renderGap } from './evidence.js';
import { namesFor } from './names.js';
import { offeredText } from './offered.js';
import { wantedText } from './wanted.js';

const context = aContext();
const requirement = aRequirement({
  company: aCompany({ id: 'cn-1', country: 'CN', languages: ['zh'] }),
  clauses: [
    aClause('c1', 'detectionRange', { op: '>=', value: 150 }),
    aClause('c2', 'domain', { op: '=', value: '의료' }, 'nice'),
  ],
  quantity: 2_000,
  budget: { max: 4_000, currency: 'CNY' },
  neededBy: '2026-12-22',
  markets: ['AE'],
  cooperationModes: ['supply', 'licence', 'co-development'],
});
const capability = aCapability({
  company: aCompany({ languages: ['ko'], markets: ['AE', 'VN'] }),
  specs: { detectionRange: figure(120), domain: wording('병리 판독') },
  minOrder: 100,
  monthlyCapacity: 1_600,
  price: { min: 900_000, max: null, currency: 'KRW' },
  leadTimeDays: 45,
});
const rows = evidenceOf(requirement, capability, context);
const line = (clause: string, locale: Locale) =>
  rows.filter((row) => row.clause === clause).map((row) => renderEvidence(row, locale, namesFor(locale, context)))[0];
const lines = (clause: string) => LOCALES.map((locale) => line(clause, locale));

describe('evidence in words', () => {
  it('states limit, offer and gap', () => {
    expect(lines('c1')).toEqual([
      '감지 거리: 150 m 이상 - 불일치(제시: 120 m, 30 m(20%) 부족)',
      '探测距离：不低于 150 m——不符（提供：120 m，差 30 m（20%））',
      'Detection range: at least 150 m - contradicted (offered: 120 m; 30 m (20%) short)',
    ]);
    expect(lines('q1')).toEqual([
      '월 생산 능력: 2,000개 이상 - 일부 충족(제시: 1,600개, 400개(20%) 부족)',
      '月产能：不低于 2,000 件——部分满足（提供：1,600 件，差 400 件（20%））',
      'Monthly capacity: at least 2,000 - partly satisfied (offered: 1,600; 400 (20%) short)',
    ]);
  });

  it('states both currencies with the day of the rates', () => {
    expect(lines('b1')).toEqual([
      '예산: 4,000위안 이하 - 일부 충족(제시: 90만 원부터(약 4,500위안부터, 2026년 11월 20일 환율), 500위안(12.5%) 초과)',
      '预算：不超过 4,000 元——部分满足（提供：90 万韩元起（约 4,500 元起，按2026年11月20日汇率），超出 500 元（12.5%））',
      'Budget: at most CNY 4,000 - partly satisfied (offered: KRW 900,000 and up (about CNY 4,500 and up at the rates of 20 November 2026); CNY 500 (12.5%) over)',
    ]);
  });

  it('states days and dates', () => {
    expect(lines('d1')).toEqual([
      '희망 납기일: 2026년 12월 22일(30일 남음) - 불일치(제시: 45일(지금 주문하면 2027년 1월 6일), 15일(50%) 늦음)',
      '需求日期：2026年12月22日（还有 30 天）——不符（提供：45 天（现在下单，2027年1月6日交付），晚 15 天（50%））',
      'Date needed: 22 December 2026 (30 days left) - contradicted (offered: 45 days (6 January 2027 if ordered now); 15 days (50%) late)',
    ]);
  });

  it('lists alternatives as each language does', () => {
    expect(lines('w1')).toEqual([
      '협력 방식: 공급, 라이선스 또는 공동 개발 - 자료 없음',
      '合作方式：供货、技术许可或联合开发——暂无资料',
      'Ways to cooperate: supply, licence or co-development - no data',
    ]);
    expect(line('m1', 'en')).toBe(
      'Market: United Arab Emirates - partly satisfied (offered: aims at United Arab Emirates, Vietnam)',
    );
  });

  it('quotes words that it cannot say in the language of the reader, and says the others', () => {
    expect(lines('c2')).toEqual([
      '적용 분야: 의료 - 불일치(제시: 병리 판독)',
      '应用领域：医疗——不符（提供：“병리 판독”）',
      'Domain: Medical - contradicted (offered: “병리 판독”)',
    ]);
  });

  it('says that what only the text states is not confirmed', () => {
    const quote = { field: 'description.zh', start: 0, end: 3, text: '150' } as const;
    const read = requirement.clauses.map((clause) => ({ ...clause, reading: { quote, isPlain: true } }));
    const [row] = evidenceOf({ ...requirement, clauses: read }, capability, context).filter(
      ({ clause }) => clause === 'c1',
    );
    const told = LOCALES.map((locale) => (row ? renderEvidence(row, locale, namesFor(locale, context)) : ''));
    expect(told.map((text) => text.replace(/(?: - |——).*$/u, ''))).toEqual([
      '감지 거리: 150 m 이상(본문에서 읽음, 미확인)',
      '探测距离：不低于 150 m（读自正文，尚未确认）',
      'Detection range: at least 150 m (read from the text, not confirmed)',
    ]);
  });

  it('names the gap of a near miss', () => {
    const failing = rowsThatExclude(scorePair(requirement, capability, context), rows);
    expect(failing.map(({ clause }) => clause)).toEqual(['c1']);
    expect(LOCALES.map((locale) => failing.map((row) => renderGap(row, locale, namesFor(locale, context))))).toEqual([
      ['감지 거리: 요구 150 m 이상, 제시 120 m. 30 m(20%) 부족'],
      ['探测距离：要求不低于 150 m，提供 120 m，差 30 m（20%）'],
      ['Detection range: at least 150 m asked, 120 m offered: 30 m (20%) short'],
    ]);
  });

  it('shows a figure in both units where the two sides use two', () => {
    const names = namesFor('en', context);
    const row = {
      clause: 'c1',
      need: 'must',
      state: 'contradicted',
      confirmed: true,
      wanted: { kind: 'spec', spec: 'detectionRange', bound: { op: '>=', value: 150 }, unit: 'm' },
      offered: { kind: 'spec', value: figure(120), unit: 'm' },
      figures: [
        { unit: 'm', bound: { op: '>=', value: 150 }, offered: figure(120) },
        { unit: 'km', bound: { op: '>=', value: 0.15 }, offered: figure(0.12) },
      ],
      gaps: [],
      fields: { requirement: 'clauses', capability: 'specs' },
      quotes: [],
    } as const;
    expect(wantedText(row, 'en', names)).toBe('Detection range: at least 150 m (at least 0.15 km)');
    expect(offeredText(row, 'en', names)).toBe('0.12 km (120 m)');
    expect(gapText(row.gaps, 'en')).toBeNull();
  });
});
