import { dataFolder } from '../config/package-root.js';
import type { Cluster, Concept, Lane, SpecKey, Taxonomy } from '../engine/facts/index.js';
import { checkTaxonomy } from './taxonomy-check.js';
import { readClusters, readLanes, readTaxonomy } from './taxonomy-files.js';
import { findingText, type Finding } from './taxonomy-findings.js';

let shipped: { taxonomy: Taxonomy; lanes: readonly Lane[]; clusters: readonly Cluster[] };

beforeAll(async () => {
  const [taxonomy, lanes, clusters] = await Promise.all([
    readTaxonomy(dataFolder),
    readLanes(dataFolder),
    readClusters(dataFolder),
  ]);
  shipped = { taxonomy, lanes, clusters };
});

/** The shipped data with one change to the taxonomy, so that only the fault of the change is found. */
const checkWith = (change: (taxonomy: Taxonomy) => Partial<Taxonomy>): Finding[] =>
  checkTaxonomy({ ...shipped.taxonomy, ...change(shipped.taxonomy) }, shipped.lanes, shipped.clusters);

const checkWithLane = (change: (lane: Lane) => Partial<Lane>): Finding[] => {
  const [first, ...others] = shipped.lanes;
  if (first === undefined) throw new Error('no lane is shipped');
  return checkTaxonomy(shipped.taxonomy, [{ ...first, ...change(first) }, ...others], shipped.clusters);
};

const addConcept = (given: Partial<Concept>) => (taxonomy: Taxonomy) => {
  const concept: Concept = {
    code: 'sensor.invented',
    names: { ko: '가공의 감지기기', zh: '虚构感应器件', en: 'Invented sensing gadget' },
    aliases: { ko: [], zh: [], en: [] },
    parents: ['sensor'],
    related: [],
    kind: 'product',
    ...given,
  };
  return { concepts: [...taxonomy.concepts, concept], idf: { ...taxonomy.idf, [concept.code]: 5000 } };
};

const changeSpecKey = (key: string, given: Partial<SpecKey>) => (taxonomy: Taxonomy) => ({
  specKeys: taxonomy.specKeys.map((specKey) => (specKey.key === key ? { ...specKey, ...given } : specKey)),
});

it('finds nothing in the data that is shipped', () => {
  const { taxonomy, lanes, clusters } = shipped;
  expect(taxonomy.concepts.length).toBeGreaterThanOrEqual(150);
  expect(checkTaxonomy(taxonomy, lanes, clusters).map(findingText)).toEqual([]);
});

describe('concepts', () => {
  it('must stand below another unless they are the root of a field', () => {
    expect(checkWith(addConcept({ parents: [] }))).toEqual([{ code: 'orphan', concept: 'sensor.invented' }]);
    expect(checkWith(addConcept({ code: 'invented', parents: [] }))).toEqual([]);
  });

  it('may not stand above themselves', () => {
    const concepts = ({ concepts }: Taxonomy) => ({
      concepts: concepts.map((one) => (one.code === 'sensor.lidar' ? { ...one, parents: ['sensor.lidar.mems'] } : one)),
    });
    expect(checkWith(concepts)).toEqual([
      { code: 'cycle', path: ['sensor.lidar', 'sensor.lidar.mems', 'sensor.lidar'] },
    ]);
  });

  it('may name only parents and relatives that exist', () => {
    const from = 'concept "sensor.invented"';
    expect(checkWith(addConcept({ parents: ['sensor', 'sensr'], related: ['robt'] }))).toEqual([
      { code: 'unknown-reference', from, field: 'parent', to: 'sensr' },
      { code: 'unknown-reference', from, field: 'related', to: 'robt' },
    ]);
  });

  it('are listed once, named in every language, and have a frozen frequency', () => {
    expect(checkWith(({ concepts }) => ({ concepts: [...concepts, ...concepts.slice(0, 1)] }))).toEqual([
      { code: 'duplicate-code', kind: 'concept', value: shipped.taxonomy.concepts[0]?.code },
    ]);
    const names = { ko: '가공의 감지기기', zh: ' ', en: 'Invented sensing gadget' };
    expect(checkWith(addConcept({ names }))).toContainEqual({
      code: 'missing-language',
      kind: 'concept',
      of: 'sensor.invented',
      language: 'zh',
    });
    expect(checkWith((taxonomy) => ({ ...addConcept({})(taxonomy), idf: taxonomy.idf }))).toEqual([
      { code: 'missing-idf', concept: 'sensor.invented' },
    ]);
  });
});

describe('aliases', () => {
  const lidarToo = addConcept({ aliases: { ko: [], zh: [], en: ['ＬＩ ＤＡＲ'] } });

  it('mean one thing, however they are written', () => {
    expect(checkWith(lidarToo)).toEqual([
      { code: 'ambiguous-alias', kind: 'concept', alias: 'lidar', codes: ['sensor.invented', 'sensor.lidar'] },
    ]);
  });

  it('mean another thing by a context rule', () => {
    const rule = { alias: 'lidar', language: 'en', code: 'sensor.invented', beside: ['gadget'] } as const;
    const withRule = (beside: readonly string[]) => (taxonomy: Taxonomy) => ({
      ...lidarToo(taxonomy),
      contexts: [...taxonomy.contexts, { ...rule, beside }],
    });
    expect(checkWith(withRule(['gadget']))).toEqual([]);
    expect(checkWith(withRule([])).map(({ code }) => code)).toEqual(['ambiguous-alias', 'idle-context']);
  });

  it('have no rule for a concept that they do not name', () => {
    const rule = { alias: '칩', language: 'ko', code: 'robot.gripper', beside: ['로봇'] } as const;
    expect(checkWith(({ contexts }) => ({ contexts: [...contexts, rule] }))).toEqual([
      { code: 'idle-context', alias: '칩', concept: 'robot.gripper' },
    ]);
  });

  it('are longer than one character unless a rule says when they hold', () => {
    expect(checkWith(addConcept({ aliases: { ko: ['눈'], zh: [], en: [] } }))).toEqual([
      { code: 'short-alias', alias: '눈', concept: 'sensor.invented' },
    ]);
    const withoutRule = ({ contexts }: Taxonomy) => ({
      contexts: contexts.filter(({ alias, code }) => alias !== '칩' || code !== 'ai-chip'),
    });
    expect(checkWith(withoutRule)).toEqual([{ code: 'short-alias', alias: '칩', concept: 'ai-chip' }]);
  });

  it('name one certification each', () => {
    const also = ({ certifications }: Taxonomy) => ({
      certifications: certifications.map((one) => (one.code === 'CE' ? { ...one, aliases: ['K C'] } : one)),
    });
    expect(checkWith(also)).toEqual([
      { code: 'ambiguous-alias', kind: 'certification', alias: 'kc', codes: ['CE', 'KC'] },
    ]);
  });
});

describe('spec keys', () => {
  const metre = { unit: 'm', factor: 1, written: ['m'] };
  const problemOf = (key: string, given: Partial<SpecKey>) =>
    checkWith(changeSpecKey(key, given)).map((finding) =>
      finding.code === 'bad-unit' ? finding.problem : finding.code,
    );

  it.each<[string, Partial<SpecKey>]>([
    ['stored-unit-missing', { conversions: [] }],
    ['stored-unit-converted', { conversions: [{ ...metre, factor: 100 }] }],
    ['stored-unit-converted', { conversions: [{ ...metre, offset: 1 }] }],
    ['unit-twice', { conversions: [metre, { ...metre, written: ['米'] }] }],
    ['factor-not-positive', { conversions: [metre, { unit: 'km', factor: 0, written: ['km'] }] }],
    ['written-twice', { conversions: [metre, { unit: 'mm', factor: 0.001, written: ['m'] }] }],
    ['never-written', { conversions: [metre, { unit: 'mm', factor: 0.001, written: [] }] }],
    ['range-reversed', { range: [10, 1] }],
  ])('have units that convert: %s', (problem, given) => {
    expect(problemOf('detectionRange', given)).toEqual([problem]);
  });

  it('have no units where they are words', () => {
    expect(problemOf('bus', { unit: 'm' })).toEqual(['text-with-unit']);
  });

  it.each<[string, string, Partial<SpecKey>, string | null]>([
    ['figure-in-words', 'weight', { words: [{ value: 'light', written: ['light'] }] }, null],
    ['text-with-figures', 'bus', { better: 'more' }, null],
    ['text-with-figures', 'bus', { cues: ['연결'] }, null],
    ['text-with-figures', 'bus', { topics: ['로봇'] }, null],
    ['never-written', 'bus', { words: [{ value: 'CAN', written: [] }] }, 'CAN'],
    [
      'written-twice',
      'bus',
      {
        words: [
          { value: 'CAN', written: ['CAN'] },
          { value: 'CAN FD', written: ['can'] },
        ],
      },
      'can',
    ],
    ['idle-cue', 'weight', { cues: ['重 量'] }, '重 量'],
    ['idle-cue', 'weight', { cues: ['heavy', 'Heavy'] }, 'Heavy'],
  ])('have words that point to them: %s', (problem, specKey, given, word) => {
    expect(checkWith(changeSpecKey(specKey, given))).toEqual([{ code: 'bad-words', specKey, problem, word }]);
  });

  it('name lanes that exist and that ask for them', () => {
    const { lanes } = shipped.taxonomy.specKeys.find(({ key }) => key === 'bus') ?? { lanes: [] };
    expect(checkWith(changeSpecKey('bus', { lanes: [...lanes, 'vertical-llm', 'ferry'] }))).toEqual([
      { code: 'unknown-reference', from: 'spec key "bus"', field: 'lane', to: 'ferry' },
      { code: 'lane-spec-key', lane: 'vertical-llm', specKey: 'bus' },
    ]);
  });
});

describe('lanes and clusters', () => {
  it('have weights that make a whole', () => {
    expect(checkWithLane(({ weights }) => ({ weights: { ...weights, readiness: weights.readiness + 1 } }))).toEqual([
      { code: 'lane-weights', lane: 'component-supply', sum: 1001 },
    ]);
  });

  it('name fields and spec keys that exist', () => {
    const from = 'lane "component-supply"';
    expect(checkWithLane(({ specKeys }) => ({ fields: ['chips'], specKeys: [...specKeys, 'colour'] }))).toEqual([
      { code: 'unknown-reference', from, field: 'field', to: 'chips' },
      { code: 'unknown-reference', from, field: 'spec key', to: 'colour' },
    ]);
  });

  it('are all there', () => {
    const { taxonomy, lanes, clusters } = shipped;
    expect(checkTaxonomy(taxonomy, lanes.slice(1), clusters)).toContainEqual({
      code: 'lane-missing',
      lane: 'component-supply',
    });
  });

  it('are strong in concepts that exist', () => {
    const { taxonomy, lanes, clusters } = shipped;
    const [first, ...others] = clusters;
    if (first === undefined) throw new Error('no cluster is shipped');
    expect(checkTaxonomy(taxonomy, lanes, [{ ...first, strengths: ['ferries'] }, ...others])).toEqual([
      { code: 'unknown-reference', from: `cluster "${first.code}"`, field: 'strength', to: 'ferries' },
    ]);
  });
});

it('says every finding in words that name the place', () => {
  const findings = [
    ...checkWith(addConcept({ parents: ['sensr'], aliases: { ko: ['눈'], zh: [], en: ['lidar'] } })),
    ...checkWith(changeSpecKey('weight', { conversions: [] })),
  ];
  expect(findings.map(findingText)).toEqual([
    'concept "sensor.invented": parent "sensr" does not exist',
    '"lidar" names sensor.invented and sensor.lidar (concept); give all but one a rule in contexts.json',
    '"눈" of "sensor.invented" is one character and has no rule in contexts.json',
    'spec key "weight", unit "kg": no conversion says how the stored unit is written',
  ]);
});
