import type { CardGrade, CardItem } from '../engine/evaluation-card/index.js';
import { companyFacts } from './company.facts.js';

const plain = { country: 'KR', names: { ko: '한빛' } };
const claimed: CardItem = {
  item: 'founder',
  statement: { ko: '센서 업계 15년' },
  evidence: [{ kind: 'document', reference: '경력증명서', date: '2026-05-01' }],
};
const grade: CardGrade = { grade: 3, evidence: 'document', reason: 'seen', by: 'advisor', on: '2026-11-22' };
const carded = (item: CardItem, onePerson = false) =>
  companyFacts('kr', { ...plain, onePerson, evaluationCard: { items: [item] } });

it('is to scores the same company without a card, with a card nobody has graded and with one graded on its own word', () => {
  const bare = companyFacts('kr', plain);
  expect(bare).not.toHaveProperty('card');
  expect(carded(claimed)).toEqual(bare);
  expect(carded({ ...claimed, grade: { ...grade, evidence: 'self-declared' } })).toEqual(bare);
});

it('carries what advisors have graded, and how much its kind of card needs', () => {
  expect(carded({ ...claimed, grade }).card).toEqual({ items: 1, needed: 8, grade: 7_500 });
  expect(carded({ ...claimed, grade }, true).card).toEqual({ items: 1, needed: 4, grade: 7_500 });
});
