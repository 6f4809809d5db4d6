import { buildHierarchy } from '../tags/hierarchy.js';
import { sharesGround } from './tag-match.js';
import { aCapability, aContext, aLane, aRequirement, offeredTag, requiredTag } from './testing/builders.js';

const { taxonomy } = aContext();
const [model] = taxonomy.concepts;
if (model === undefined) throw new Error('no concept');
const concepts = [
  ...taxonomy.concepts,
  { ...model, code: 'service', parents: [], kind: 'service' as const },
  { ...model, code: 'service.assembly', parents: ['service'], kind: 'service' as const },
];
const context = aContext({
  taxonomy: { ...taxonomy, concepts },
  hierarchy: buildHierarchy(concepts),
  lanes: [aLane('local-partner')],
});
const quoteIn = (field: 'title.ko' | 'description.ko') => ({ field, start: 0, end: 2, text: '조립' });
/** Assembly is sought in the title; what it is on is said elsewhere. */
const assembly = (code: string, field: 'title.ko' | 'description.ko') =>
  aRequirement({
    lane: 'local-partner',
    title: { ko: '조립 업체' },
    tags: [
      { ...requiredTag('service.assembly'), origin: 'derived', quote: { ...quoteIn('title.ko'), start: 3, end: 5 } },
      { ...requiredTag(code), origin: 'derived', quote: quoteIn(field) },
    ],
  });
const offers = (...codes: string[]) =>
  aCapability({ tags: ['service.assembly', ...codes].map((code) => offeredTag(code)) });

it('takes works for the same unless a title says on what they are', () => {
  const forCars = (field: 'title.ko' | 'description.ko') => assembly('sector.automotive', field);
  expect(sharesGround(forCars('title.ko'), offers('sector.medical'), context)).toBe(false);
  expect(sharesGround(forCars('description.ko'), offers('sector.medical'), context)).toBe(true);
});

it('takes who names no thing for able to work on the one of a description', () => {
  const ofGrippers = assembly('robot.gripper', 'description.ko');
  expect(sharesGround(ofGrippers, offers(), context)).toBe(true);
  expect(sharesGround(ofGrippers, offers('robot.gripper'), context)).toBe(true);
  expect(sharesGround(ofGrippers, offers('sensor.lidar'), context)).toBe(false);
});
