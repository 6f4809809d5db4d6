import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import { Reference } from '../taxonomy/reference.js';
import type { CapabilityContent } from './capability.dto.js';
import { capabilityFacts } from './capability.facts.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const owner = companyFacts('kr', { country: 'KR', names: { ko: '한빛' } });
const factsOf = (description: string, more: Partial<CapabilityContent> = {}) =>
  capabilityFacts('c', { title: { ko: '라이다' }, description: { ko: description }, ...more }, owner, reference);

it('takes from the text what is not stated, and says from which words', () => {
  const description = '감지거리 200m, IATF16949 인증, 월 3만 대 양산, MOQ 500개';
  const facts = factsOf(description);
  expect(facts).toMatchObject({
    specs: { detectionRange: { shape: 'number', min: 200, max: 200 } },
    certifications: ['IATF16949'],
    monthlyCapacity: 30_000,
    minOrder: 500,
  });
  const { specs, certifications, terms } = facts.readings ?? { specs: {}, certifications: {}, terms: {} };
  expect(Object.keys({ ...specs, ...certifications, ...terms }).sort()).toEqual(
    ['IATF16949', 'detectionRange', 'minOrder', 'monthlyCapacity'].sort(),
  );
  expect(specs['detectionRange']?.isPlain).toBe(true);
  const quote = specs['detectionRange']?.quote;
  expect(description.slice(quote?.start, quote?.end)).toBe(quote?.text);
});

it('leaves what a firm stated as it is, whatever its text says', () => {
  const facts = factsOf('감지거리 200m, 월 3만 대', { specs: { detectionRange: 150 }, monthlyCapacity: 100 });
  expect(facts.specs['detectionRange']).toEqual({ shape: 'number', min: 150, max: 150 });
  expect(facts.monthlyCapacity).toBe(100);
  expect(facts.readings).toEqual({ specs: {}, certifications: {}, terms: {} });
});

it('takes several figures of one kind as what the product comes in', () => {
  const facts = factsOf('감지거리 100m 모델과 감지거리 200m 모델');
  expect(facts.specs['detectionRange']).toEqual({ shape: 'number', min: 100, max: 200 });
});

it('has no readings where the text states nothing', () => {
  expect(factsOf('믿을 수 있는 제품입니다').readings).toBeUndefined();
});

it('takes specs that are told in words, which keep no pair apart', () => {
  const facts = factsOf('EtherCAT, Modbus RTU 지원', { title: { ko: '전동 그리퍼' } });
  expect(facts.specs['bus']).toEqual({ shape: 'text', text: 'EtherCAT, Modbus RTU' });
  expect(facts.readings?.specs['bus']).toMatchObject({ isPlain: false, quote: { field: 'description.ko' } });
});

it('keeps what a text says is not held, unless it is stated', () => {
  const description = '라이다. NMPA 미신청, CE 인증은 아직 없습니다. UL 인증 진행 중, KC 인증 보유. IATF16949 없음';
  const facts = factsOf(description, { certifications: ['IATF16949'] });
  expect(facts.certifications).toEqual(['IATF16949', 'KC']);
  expect(facts.readings?.denied).toMatchObject({ NMPA: { isPlain: true }, CE: { isPlain: true } });
  expect(Object.keys(facts.readings?.denied ?? {}).sort()).toEqual(['CE', 'NMPA']);
});

it.each(['激光雷达，无CE认证，尚未取得IATF16949', '激光雷达，CE未取得，IATF16949没有'])('reads denials in %s', (zh) => {
  const facts = factsOf('', { title: { zh: '激光雷达' }, description: { zh } });
  expect(facts.certifications).toEqual([]);
  expect(Object.keys(facts.readings?.denied ?? {}).sort()).toEqual(['CE', 'IATF16949']);
});
