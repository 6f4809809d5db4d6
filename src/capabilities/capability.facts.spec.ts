import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import { Reference } from '../taxonomy/reference.js';
import { capabilityFacts, tagsOf } from './capability.facts.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const owner = companyFacts('kr', { country: 'KR', names: { ko: '한빛' } });

it('lets chosen tags speak alone, each with its words where the texts have them', () => {
  const title = { ko: '저희 라이다와 그리퍼' };
  expect(tagsOf(reference, { title }, ['sensor.lidar', 'sector.medical'])).toEqual([
    {
      code: 'sensor.lidar',
      origin: 'chosen',
      strength: 10_000,
      quote: { field: 'title.ko', start: 3, end: 6, text: '라이다' },
    },
    { code: 'sector.medical', origin: 'chosen', strength: 10_000, quote: null },
  ]);
});

it.each([[undefined], [[]]])('reads the texts when %p is chosen', (chosen) => {
  const tags = tagsOf(reference, { title: { ko: '그리퍼' } }, chosen);
  expect(tags).toMatchObject([{ code: 'robot.gripper', origin: 'derived', quote: { text: '그리퍼' } }]);
});

it('gives the engine specs in stored units and leaves out what the taxonomy no longer has', () => {
  const content = {
    title: { ko: '라이다' },
    specs: { detectionRange: { value: 0.2, unit: 'km' }, dropped: 5, bus: 'CAN', weight: { value: 5, unit: 'gone' } },
  };
  expect(capabilityFacts('c', content, owner, reference).specs).toEqual({
    detectionRange: { shape: 'number', min: 200, max: 200 },
    bus: { shape: 'text', text: 'CAN' },
  });
});

it('tells a price that is open at one end from one of nothing', () => {
  const price = (given: { min?: number; max?: number }) =>
    capabilityFacts('c', { title: { ko: '라이다' }, price: { ...given, currency: 'KRW' } }, owner, reference).price;
  expect(price({ max: 5 })).toEqual({ min: null, max: 5, currency: 'KRW' });
  expect(price({ min: 0 })).toEqual({ min: 0, max: null, currency: 'KRW' });
});

it('keeps nought apart from nothing said', () => {
  const facts = (more: object) => capabilityFacts('c', { title: { ko: '라이다' }, ...more }, owner, reference);
  expect(facts({ monthlyCapacity: 0, leadTimeDays: 0 })).toMatchObject({ monthlyCapacity: 0, leadTimeDays: 0 });
  expect(facts({})).toMatchObject({ monthlyCapacity: null, leadTimeDays: null, trl: null, price: null, lanes: [] });
});
