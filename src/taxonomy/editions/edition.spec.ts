import type { Lane } from '../../engine/facts/index.js';
import { AS_FILED, editionWith, laneVersion, lanesAsSet, lanesThatDiffer, type LaneSetting } from './edition.js';

const weights = (readiness: number): LaneSetting['weights'] => ({
  'capability-fit': 1000 - readiness,
  'spec-fit': 0,
  'commercial-fit': 0,
  readiness,
  localisation: 0,
  'market-fit': 0,
  reciprocity: 0,
  'text-affinity': 0,
});
const lane = (code: Lane['code']): Lane => ({
  code,
  version: 3,
  names: { ko: '', zh: '', en: '' },
  advice: { ko: '', zh: '', en: '' },
  directions: [],
  fields: [],
  sectorBound: false,
  specKeys: [],
  weights: weights(100),
  prior: 4000,
  threshold: 4500,
});
const FILED = [lane('component-supply'), lane('robot-parts')];
const setting = (code: Lane['code'], readiness: number, threshold = 4500): LaneSetting => ({
  lane: code,
  weights: weights(readiness),
  threshold,
});
const versions = (edition: typeof AS_FILED): string[] => lanesAsSet(FILED, edition).map(laneVersion);

it('sets what is wished and leaves what an earlier edition set', () => {
  const first = editionWith(AS_FILED, 1, [setting('robot-parts', 300)], FILED);
  const second = editionWith(first, 2, [setting('component-supply', 200, 5000)], FILED);
  expect(versions(second)).toEqual(['component-supply@3+2', 'robot-parts@3+1']);
  expect(lanesAsSet(FILED, second)).toMatchObject([
    { threshold: 5000, prior: 4000, weights: weights(200) },
    { threshold: 4500, weights: weights(300) },
  ]);
});

it('gives figures the name that they had, those of the files none', () => {
  const first = editionWith(AS_FILED, 1, [setting('robot-parts', 300), setting('component-supply', 1)], FILED);
  const same = editionWith(first, 2, [setting('robot-parts', 300), setting('component-supply', 100)], FILED);
  expect(versions(same)).toEqual(['component-supply@3', 'robot-parts@3+1']);
  expect(lanesThatDiffer(first, same, FILED)).toEqual(['component-supply']);
  expect(lanesThatDiffer(AS_FILED, editionWith(AS_FILED, 1, [setting('robot-parts', 100)], FILED), FILED)).toEqual([]);
});

it('tells another threshold from the same weights', () => {
  const higher = editionWith(AS_FILED, 1, [setting('robot-parts', 100, 5000)], FILED);
  expect(lanesThatDiffer(AS_FILED, higher, FILED)).toEqual(['robot-parts']);
});
