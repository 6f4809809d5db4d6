import type { Concept } from '../engine/facts/index.js';
import { freezeIdf } from './freeze-idf.js';

const concept = (code: string, ...parents: string[]): Concept => ({
  code,
  names: { ko: code, zh: code, en: code },
  aliases: { ko: [], zh: [], en: [] },
  parents,
  related: [],
  kind: 'product',
});
const concepts = [concept('sensor'), concept('sensor.lidar', 'sensor'), concept('sensor.radar', 'sensor')];

it('counts a document for each concept it has or has a more specific one of', () => {
  const documents = [['sensor.lidar'], ['sensor.lidar', 'sensor', 'sensor.lidar'], ['unheard-of']];
  expect(freezeIdf(documents, concepts)).toEqual({
    sensor: Math.round(1000 * (1 + Math.log(4 / 3))),
    'sensor.lidar': Math.round(1000 * (1 + Math.log(4 / 3))),
    'sensor.radar': Math.round(1000 * (1 + Math.log(4))),
  });
});

it('is one for what every document has, and for anything without documents', () => {
  expect(freezeIdf([['sensor'], ['sensor.radar']], concepts)['sensor']).toBe(1000);
  expect(Object.values(freezeIdf([], concepts))).toEqual([1000, 1000, 1000]);
});
