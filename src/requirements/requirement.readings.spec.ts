import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import { Reference } from '../taxonomy/reference.js';
import type { RequirementContent } from './requirement.dto.js';
import { requirementFacts } from './requirement.facts.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const seeker = companyFacts('cn', { country: 'CN', names: { zh: '远行' } });
const factsOf = (description: string, more: Partial<RequirementContent> = {}) =>
  requirementFacts('r', { title: { zh: '激光雷达' }, description: { zh: description }, ...more }, seeker, reference);

it('asks what the text asks, with its words, after what is stated', () => {
  const description = '测距200米以上，IP67，须通过IATF16949，单价3000元以内';
  const facts = factsOf(description, { clauses: [{ spec: 'weight', op: '<=', value: 1, unit: 'kg' }] });
  expect(facts.clauses.map(({ id, spec, need }) => [id, spec, need])).toEqual([
    ['c1', 'weight', 'must'],
    ['r1', 'detectionRange', 'must'],
    ['r2', 'ingressProtection', 'must'],
  ]);
  expect(facts.clauses[0]?.reading).toBeUndefined();
  expect(facts.clauses[1]?.reading?.quote.text).toContain('200米以上');
  expect(facts.certifications).toMatchObject([{ code: 'IATF16949', need: 'must', reading: { isPlain: true } }]);
  expect(facts.budget).toEqual({ max: 3_000, currency: 'CNY' });
  expect(facts.readings?.budget?.quote.text).toContain('3000元');
});

it('leaves what is stated as it is, whatever the text says', () => {
  const facts = factsOf('测距200米以上，单价3000元以内', {
    clauses: [{ spec: 'detectionRange', op: '>=', value: 150, unit: 'm' }],
    budget: { max: 500, currency: 'USD' },
  });
  expect(facts.clauses).toHaveLength(1);
  expect(facts.clauses[0]?.bound).toEqual({ op: '>=', value: 150 });
  expect(facts.budget).toEqual({ max: 500, currency: 'USD' });
  expect(facts.readings).toEqual({});
});

it('tells what whoever lacks is turned away for, also of what a field states', () => {
  const text = '测距500米以上，须有IATF16949，达不到的请勿联系。';
  const insisted = (more: Partial<RequirementContent>, description = text) => {
    const { clauses, certifications } = factsOf(description, more);
    return [...clauses.map((one) => [one.id, one.insisted]), ...certifications.map((one) => [one.code, one.insisted])];
  };
  const range = (value: number, need: 'must' | 'should' = 'must') => ({
    clauses: [{ spec: 'detectionRange', op: '>=' as const, value, unit: 'km', need }],
  });
  expect(insisted({})).toEqual([
    ['r1', true],
    ['IATF16949', true],
  ]);
  expect(insisted({ ...range(0.5), certifications: [{ code: 'IATF16949' }] })).toEqual([
    ['c1', true],
    ['IATF16949', true],
  ]);
  // Who has since asked for less, or for no more than a wish, has not said so of that.
  expect(insisted(range(0.3))[0]).toEqual(['c1', undefined]);
  expect(insisted(range(0.5, 'should'))[0]).toEqual(['c1', undefined]);
  expect(insisted({ certifications: [{ code: 'IATF16949', need: 'nice' }] })[1]).toEqual(['IATF16949', undefined]);
  expect(insisted({}, '测距500米以上，须有IATF16949。')).toEqual([
    ['r1', undefined],
    ['IATF16949', undefined],
  ]);
});

it('asks for no certificate that the text only speaks of without asking', () => {
  expect(factsOf('无需FDA认证').certifications).toEqual([]);
});

it('asks for any of the buses that a text names, and for all of the languages', () => {
  const bus = factsOf('须支持EtherCAT或CANopen').clauses.find(({ spec }) => spec === 'bus');
  expect(bus).toMatchObject({ bound: { op: 'in', values: ['EtherCAT', 'CANopen'] }, reading: { isPlain: false } });
  const languages = factsOf('模型支持中文和韩语').clauses.find(({ spec }) => spec === 'modelLanguages');
  expect(languages).toMatchObject({ bound: { op: '=', value: 'zh, ko' } });
});

it('asks for the places of a text once, the closer of two that say the same', () => {
  const korean = companyFacts('kr', { country: 'KR', names: { ko: '먼길' } });
  const places = (title: string, description: string) =>
    requirementFacts('r', { title: { ko: title }, description: { ko: description } }, korean, reference)
      .clauses.filter(({ spec }) => spec === 'regionsCovered')
      .map(({ bound }) => bound);
  expect(places('화남 지역 로봇 SI', '광둥, 광시에서 구축')).toEqual([{ op: 'in', values: ['CN-GD', 'CN-GX'] }]);
  expect(places('장쑤성 MES 구축 협력사', '장쑤 지역 필수')).toEqual([{ op: 'in', values: ['CN-JS'] }]);
});
