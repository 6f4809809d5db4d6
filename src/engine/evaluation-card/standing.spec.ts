import type { CardEvidence, CardGrade, CardItem, CardItemCode, EvidenceKind } from './card.js';
import { CARD_ITEMS, neededItems } from './card.js';
import { gradedCard } from './graded.js';
import { cardStanding } from './standing.js';

const evidence = (date: string, kind: EvidenceKind = 'document'): CardEvidence => ({
  kind,
  reference: 'contract',
  date,
});
const graded = (grade: number, kind: EvidenceKind = 'document'): CardGrade => ({
  grade,
  evidence: kind,
  reason: 'seen',
  by: 'advisor',
  on: '2026-11-22',
});
const anItem = (item: CardItemCode, over: Partial<CardItem> = {}): CardItem => ({
  item,
  statement: { en: 'Sells to three hospitals' },
  evidence: [],
  ...over,
});
const TODAY = '2026-11-22';

describe('standing of a card', () => {
  it('names every item and how far it has come', () => {
    const items = [
      anItem('commercialisation', { evidence: [evidence('2026-05-01')], grade: graded(3) }),
      anItem('founder', { evidence: [evidence('2026-05-01', 'self-declared'), evidence('2020-01-01')] }),
      anItem('team'),
    ];
    const standing = cardStanding({ items }, false, TODAY);
    expect(standing.items.map(({ item, state }) => `${item} ${state}`)).toEqual([
      'market-size missing',
      'commercialisation graded',
      'core-competitiveness missing',
      'founder evidenced',
      'team stated',
      'ip missing',
      'references missing',
      'certifications missing',
    ]);
    expect(standing.items[3]?.strongest).toBe('document');
    // Two and a half of eight.
    expect(standing.completeness).toBe(3_125);
  });

  it('is complete with evidence for every needed item, fewer for a one-person company', () => {
    const full = (codes: readonly CardItemCode[]) => ({
      items: codes.map((code) => anItem(code, { evidence: [evidence('2026-05-01')] })),
    });
    expect(cardStanding(full(CARD_ITEMS), false, TODAY).completeness).toBe(10_000);
    expect(cardStanding(full(neededItems(true)), true, TODAY).completeness).toBe(10_000);
    expect(cardStanding(full(neededItems(true)), false, TODAY).completeness).toBe(5_000);
    expect(cardStanding(full(['team', 'ip']), true, TODAY).completeness).toBe(0);
  });

  it('is stale from the day after twelve months, by the newest evidence of an item', () => {
    const stale = (date: string, ...more: string[]) =>
      cardStanding({ items: [anItem('ip', { evidence: [date, ...more].map((day) => evidence(day)) })] }, false, TODAY);
    expect(stale('2025-11-22').freshness).toBe(10_000);
    expect(stale('2025-11-21').freshness).toBe(0);
    expect(stale('2019-01-01', '2026-01-01').items.some(({ isStale }) => isStale)).toBe(false);
    const leap = { items: [anItem('ip', { evidence: [evidence('2024-02-29')] })] };
    expect([
      cardStanding(leap, false, '2025-02-28').freshness,
      cardStanding(leap, false, '2025-03-01').freshness,
    ]).toEqual([10_000, 0]);
  });

  it('has no freshness without evidence', () => {
    expect(cardStanding({ items: [anItem('team')] }, false, TODAY).freshness).toBeNull();
  });
});

describe('what counts of a card', () => {
  it('is what an advisor has graded on more than the own word of the company', () => {
    const items = [
      anItem('commercialisation', { grade: graded(4, 'customs-or-invoice') }),
      anItem('references', { grade: graded(1, 'counterpart-confirmed') }),
      anItem('founder', { grade: graded(4, 'self-declared') }),
      anItem('team', { evidence: [evidence('2026-05-01', 'customs-or-invoice')] }),
    ];
    expect(gradedCard({ items }, false)).toEqual({ items: 2, needed: 8, grade: 6_250 });
    expect(gradedCard({ items }, true)).toEqual({ items: 2, needed: 4, grade: 6_250 });
  });

  it('is nothing before that, so that no card changes a score by itself', () => {
    expect(gradedCard({ items: [] }, false)).toBeUndefined();
    const claimed = [anItem('team', { evidence: [evidence('2026-05-01', 'customs-or-invoice')] })];
    expect(gradedCard({ items: claimed }, false)).toBeUndefined();
    expect(gradedCard({ items: [anItem('founder', { grade: graded(4, 'self-declared') })] }, true)).toBeUndefined();
  });
});
