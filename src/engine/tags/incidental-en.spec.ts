import { incidentalIn } from './incidental.js';

const passing = (word: string, text: string): boolean => {
  const start = text.indexOf(word);
  const concept = { code: 'ai-chip.module', kind: 'product' } as const;
  return incidentalIn('description.en', text)({ concept, start, end: start + word.length });
};

describe('English words in passing', () => {
  it.each([
    ['edge box', 'runs on an edge box with an npu.'],
    ['wms', 'works with existing wms. 12 sites'],
    ['plc', 'replaces nothing in existing plc cabinets'],
    ['city-gas', 'started as a city-gas contractor.'],
    ['vision kits', 'controller included; vision kits sold separately.'],
    ['robot', "policies run on the customer's robot via ros 2"],
    ['wms', 'conveyors and wms are supplied by the integrator.'],
    ['integrator', 'conveyors and wms are supplied by the integrator.'],
    ['sorters', 'execution software connecting sorters and asrs.'],
  ])('%s in "%s"', (word, text) => expect(passing(word, text)).toBe(true));

  it.each([
    ['edge box', 'an edge box for retail'],
    ['scara', 'scara robots; vision kits sold separately'],
    ['pumps', 'founded in 1991, we make pumps'],
    ['inspection', 'works with existing cameras for inspection'],
  ])('are not %s in "%s"', (word, text) => expect(passing(word, text)).toBe(false));
});
