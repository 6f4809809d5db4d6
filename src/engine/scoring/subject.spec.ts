import type { Language, TagFact, Text } from '../facts/index.js';
import { buildHierarchy } from '../tags/hierarchy.js';
import { subjectOf } from './subject.js';
import { aCapability, aContext, aRequirement, offeredTag, requiredTag } from './testing/builders.js';

const context = aContext();

/** A tag derived from where `words` stand in the title of that language. */
function titled(code: string, title: Text, language: Language, words: string): TagFact {
  const start = (title[language] ?? '').lastIndexOf(words);
  const quote = { field: `title.${language}` as const, start, end: start + words.length, text: words };
  return { ...offeredTag(code), origin: 'derived', quote };
}
const described = (code: string): TagFact => ({
  ...offeredTag(code),
  origin: 'derived',
  quote: { field: 'description.ko', start: 0, end: 1, text: '' },
});
const about = (title: Text, tags: TagFact[]) => [...subjectOf(aCapability({ title, tags }), context).codes].sort();

describe('subjectOf', () => {
  it.each([
    ['ko', '그리퍼용 라이다', '그리퍼', '라이다'],
    ['zh', '夹爪激光雷达', '夹爪', '激光雷达'],
    ['en', 'Lidar for grippers', 'grippers', 'Lidar'],
    ['ko', '그리퍼(공장용) 라이다', '그리퍼', '라이다'],
  ] as const)('takes what a %s title ends up naming: %s', (language, text, use, thing) => {
    const title = { [language]: text };
    const tags = [titled('robot.gripper', title, language, use), titled('sensor.lidar', title, language, thing)];
    expect(about(title, tags)).toEqual(['sensor.lidar']);
  });

  it('takes every service of a title for a part of what is asked, and no thing that it is rendered on', () => {
    const service = (code: string, parents: string[]) => ({
      code,
      names: { ko: code, zh: code, en: code },
      aliases: { ko: [], zh: [], en: [] },
      parents,
      related: [],
      kind: 'service' as const,
    });
    const concepts = [
      ...context.taxonomy.concepts,
      service('service', []),
      service('service.distribution', ['service']),
      service('service.maintenance', ['service']),
    ];
    const served = { ...context, taxonomy: { ...context.taxonomy, concepts }, hierarchy: buildHierarchy(concepts) };
    const title = { ko: '라이다 대리점 및 유지관리 협력사' };
    const tags = [
      titled('sensor.lidar', title, 'ko', '라이다'),
      titled('service.distribution', title, 'ko', '대리점'),
      titled('service.maintenance', title, 'ko', '유지관리'),
    ];
    expect([...subjectOf(aCapability({ title, tags }), served).codes].sort()).toEqual([
      'service.distribution',
      'service.maintenance',
    ]);
  });

  it('takes every thing of a list, and another name in brackets', () => {
    const list = { ko: '라이다, 레이더, 그리퍼' };
    const tags = (title: Text) => [
      titled('sensor.lidar', title, 'ko', '라이다'),
      titled('sensor.radar', title, 'ko', '레이더'),
      titled('robot.gripper', title, 'ko', '그리퍼'),
    ];
    expect(about(list, tags(list))).toEqual(['robot.gripper', 'sensor.lidar', 'sensor.radar']);
    const brackets = { ko: '그리퍼 라이다(레이더)' };
    expect(about(brackets, tags(brackets))).toEqual(['sensor.lidar', 'sensor.radar']);
  });

  it.each([
    ['라이다, 레이더', true],
    ['부품 소싱 (라이다·레이더)', true],
    ['라이다(레이더)', false],
    ['라이다 레이더', false],
  ])('tells whether a title lists several things beside each other: %s', (text, lists) => {
    const title = { ko: text };
    const tags = [titled('sensor.lidar', title, 'ko', '라이다'), titled('sensor.radar', title, 'ko', '레이더')];
    const { alternatives } = subjectOf(aCapability({ title, tags }), context);
    expect(alternatives).toEqual(lists ? [['sensor.lidar'], ['sensor.radar']] : []);
  });

  it('takes all names that run into each other, and what a title says more closely before them', () => {
    const joined = { ko: '소형 라이다레이더모듈' };
    const running = [
      titled('sensor.lidar', joined, 'ko', '라이다레이더'),
      titled('robot.gripper', joined, 'ko', '레이더모듈'),
    ];
    expect(about(joined, running)).toEqual(['robot.gripper', 'sensor.lidar']);
    const closer = { zh: '固态车载激光雷达' };
    const tags = [
      titled('sensor.lidar.solid-state', closer, 'zh', '固态'),
      titled('robot.gripper', closer, 'zh', '车载'),
      titled('sensor.lidar', closer, 'zh', '激光雷达'),
    ];
    expect(about(closer, tags)).toEqual(['sensor.lidar.solid-state']);
  });

  it('does not take what something is used for, even when nothing else is named after it', () => {
    const title = { ko: '라이다 그리퍼용' };
    const tags = [titled('sensor.lidar', title, 'ko', '라이다'), titled('robot.gripper', title, 'ko', '그리퍼')];
    expect(about(title, tags)).toEqual(['sensor.lidar']);
  });

  it('takes from a description only what is a kind of what the title names, or anything when it names nothing', () => {
    const title = { ko: '새로운 라이다' };
    const tags = [
      titled('sensor.lidar', title, 'ko', '라이다'),
      described('sensor.lidar.solid-state'),
      described('robot.gripper'),
    ];
    expect(about(title, tags)).toEqual(['sensor.lidar.solid-state']);
    expect(about({ ko: '신제품' }, [described('robot.gripper')])).toEqual(['robot.gripper']);
  });

  it('is never a sector or the name of a field', () => {
    expect(about({ ko: '' }, [offeredTag('sector.automotive'), offeredTag('robot')])).toEqual([]);
  });

  it('of a requirement is what it needs most', () => {
    const tags = [requiredTag('sensor.lidar', 'must'), requiredTag('robot.gripper', 'nice')];
    expect([...subjectOf(aRequirement({ tags }), context).codes]).toEqual(['sensor.lidar']);
  });
});
