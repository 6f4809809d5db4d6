import * as fc from 'fast-check';
import { createBridge } from '../../bridge/index.js';
import { smallTables } from '../../bridge/testing/small-tables.js';
import type { CapabilityFacts, Language, RequirementFacts, Text } from '../../facts/index.js';
import type { ScoringContext } from '../../scoring/index.js';
import { capabilities, requirements } from '../../scoring/testing/arbitraries.js';
import { aContext } from '../../scoring/testing/builders.js';

const plain = aContext();

/** With a bridge between the languages. */
export const strict: ScoringContext = {
  ...plain,
  bridge: createBridge({ ...smallTables(), taxonomy: plain.taxonomy }),
};
/** Where every score will do, so that the order of all pairs shows. */
export const loose: ScoringContext = {
  ...strict,
  lanes: strict.lanes.map((lane) => ({ ...lane, threshold: 0 })),
};
export const unbridged: ScoringContext = { ...loose, bridge: undefined };
export const withModel: ScoringContext = { ...loose, model: { id: 'model', unrelated: 2_000, alike: 8_000 } };

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['라이다', '센서', '그리퍼', '반도체', '자동차', '협동로봇', '905nm', '감속기', '의료', '학습', '동력', '검사'],
  zh: ['激光雷达', '传感器', '夹爪', '半导体', '汽车', '机器人', '905nm', '减速器', '医疗', '学习', '动力', '检测'],
  en: ['lidar', 'sensor', 'gripper', 'semiconductor', 'car', 'robot', '905nm', 'reducer', 'medical', 'EtherCAT'],
};

const sentence = (language: Language, maxLength: number): fc.Arbitrary<Text> =>
  fc
    .array(fc.constantFrom(...WORDS[language]), { minLength: 1, maxLength })
    .map((words) => ({ [language]: words.join(' ') }));

const texts = fc.subarray<Language>(['ko', 'zh', 'en'], { minLength: 1, maxLength: 2 }).chain((languages) =>
  fc.record({
    title: fc.tuple(...languages.map((one) => sentence(one, 4))).map(merged),
    description: fc.tuple(...languages.map((one) => sentence(one, 14))).map(merged),
  }),
);
const merged = (all: readonly Text[]): Text => Object.assign({}, ...all) as Text;

const vector = fc.option(
  fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 4, maxLength: 4 }).map((values) => Int8Array.from(values)),
  { nil: undefined },
);

const withTexts = <T extends CapabilityFacts | RequirementFacts>(facts: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc
    .tuple(facts, texts, vector)
    .map(([one, text, read]) => ({ ...one, ...text, ...(read !== undefined && { vector: read }) }));

export const anyRequirement: fc.Arbitrary<RequirementFacts> = withTexts(requirements);
const anyCapability: fc.Arbitrary<CapabilityFacts> = withTexts(capabilities);

/** Capabilities with ids of their own. */
export const someCapabilities = (maxLength: number): fc.Arbitrary<CapabilityFacts[]> =>
  fc.array(anyCapability, { maxLength }).map((some) => some.map((one, at) => ({ ...one, id: `${one.id}-${at}` })));

export const someRequirements = (maxLength: number): fc.Arbitrary<RequirementFacts[]> =>
  fc.array(anyRequirement, { maxLength }).map((some) => some.map((one, at) => ({ ...one, id: `req-${at}` })));
