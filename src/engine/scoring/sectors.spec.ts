import { buildHierarchy } from '../tags/hierarchy.js';
import { sectorsOf, servesOtherSectors } from './sectors.js';
import { sharesGround } from './tag-match.js';
import { aCapability, aContext, aLane, aRequirement, offeredTag, requiredTag } from './testing/builders.js';

const { taxonomy } = aContext();
const [model] = taxonomy.concepts;
if (model === undefined) throw new Error('no concept');
const concepts = [
  ...taxonomy.concepts,
  { ...model, code: 'llm', parents: [], kind: 'technology' as const },
  { ...model, code: 'llm.model', parents: ['llm'], kind: 'technology' as const },
  { ...model, code: 'llm.medical', parents: ['llm.model'], related: ['sector.medical'], kind: 'technology' as const },
  { ...model, code: 'sector.medical.dental', parents: ['sector.medical'], kind: 'sector' as const },
];
const context = aContext({
  taxonomy: { ...taxonomy, concepts },
  hierarchy: buildHierarchy(concepts),
  lanes: [aLane('vertical-llm', { sectorBound: true }), aLane('component-supply')],
});
const asks = (codes: string[], lane: 'vertical-llm' | 'component-supply' = 'vertical-llm') =>
  aRequirement({ lane, tags: codes.map((code) => requiredTag(code)) });
const offers = (...codes: string[]) => aCapability({ tags: codes.map((code) => offeredTag(code)) });

it('reads sectors from their names, at the top level, and from what is made for one', () => {
  expect([...sectorsOf(offers('sector.medical.dental'), context)]).toEqual(['sector.medical']);
  expect([...sectorsOf(offers('llm.medical'), context)]).toEqual(['sector.medical']);
  expect([...sectorsOf(offers('llm.model', 'sensor.lidar', 'sector'), context)]).toEqual([]);
});

it('tells offers for other sectors apart only where the lane is bound to sectors and both sides name one', () => {
  const forCars = asks(['llm.model', 'sector.automotive']);
  expect(servesOtherSectors(forCars, offers('llm.medical'), context)).toBe(true);
  expect(servesOtherSectors(forCars, offers('llm.medical', 'sector.automotive'), context)).toBe(false);
  expect(servesOtherSectors(forCars, offers('llm.model'), context)).toBe(false);
  expect(servesOtherSectors(asks(['llm.model']), offers('llm.medical'), context)).toBe(false);
  const inAnotherLane = asks(['llm.model', 'sector.automotive'], 'component-supply');
  expect(servesOtherSectors(inAnotherLane, offers('llm.medical'), context)).toBe(false);
});

it('tells what is asked for as a model alone by its sector, which an offer then has to name', () => {
  const rag = [...concepts, { ...model, code: 'llm.rag', parents: ['llm'], kind: 'technology' as const }];
  const world = { ...context, taxonomy: { ...taxonomy, concepts: rag }, hierarchy: buildHierarchy(rag) };
  const forClinics = asks(['llm.rag', 'sector.medical']);
  expect(servesOtherSectors(forClinics, offers('llm.rag'), world)).toBe(true);
  expect(servesOtherSectors(forClinics, offers('llm.rag', 'sector.medical'), world)).toBe(false);
  expect(servesOtherSectors(asks(['llm.rag']), offers('llm.rag'), world)).toBe(false);
});

it('leaves no common ground to a model for another sector', () => {
  expect(sharesGround(asks(['llm.model', 'sector.medical']), offers('llm.medical'), context)).toBe(true);
  expect(sharesGround(asks(['llm.model', 'sector.automotive']), offers('llm.medical'), context)).toBe(false);
});

it('binds things and works to a sector of the title, not to one of the description', () => {
  const tag = requiredTag('sector.medical');
  const named = (field: 'title.ko' | 'description.ko') =>
    aRequirement({
      lane: 'vertical-llm',
      tags: [requiredTag('robot.gripper'), { ...tag, quote: { field, start: 0, end: 2, text: '의료' } }],
    });
  expect(servesOtherSectors(named('title.ko'), offers('robot.gripper', 'sector.automotive'), context)).toBe(true);
  expect(servesOtherSectors(named('description.ko'), offers('robot.gripper', 'sector.automotive'), context)).toBe(
    false,
  );
});
