import { buildHierarchy } from '../tags/hierarchy.js';
import { aCapability, aContext, aLane, aRequirement, offeredTag } from './testing/builders.js';
import { lacksSoftware } from './software.js';

const { taxonomy } = aContext();
const [model] = taxonomy.concepts;
if (model === undefined) throw new Error('no concept');
const concepts = [
  ...taxonomy.concepts,
  { ...model, code: 'llm', parents: [], kind: 'technology' as const },
  { ...model, code: 'llm.model', parents: ['llm'], kind: 'technology' as const },
];
const context = aContext({
  taxonomy: { ...taxonomy, concepts },
  hierarchy: buildHierarchy(concepts),
  lanes: [aLane('vertical-llm', { fields: ['llm', 'medical'] }), aLane('component-supply')],
});

describe('lacksSoftware', () => {
  const asks = (lane: 'vertical-llm' | 'component-supply', zh: string) => aRequirement({ lane, title: { zh } });
  const offers = (ko: string, ...codes: string[]) =>
    aCapability({ title: { ko }, tags: codes.map((code) => offeredTag(code)) });
  const papers = asks('vertical-llm', '医药文献大模型');

  it('tells makers of things from makers of software, by tags or by words', () => {
    expect(lacksSoftware(papers, offers('바이오의약품'), context)).toBe(true);
    expect(lacksSoftware(papers, offers('Busway'), context)).toBe(true);
    expect(lacksSoftware(papers, offers('신약 문헌 분석 AI'), context)).toBe(false);
    expect(lacksSoftware(papers, offers('문헌 분석', 'llm.model'), context)).toBe(false);
  });

  it('asks nothing in other lanes, nor of who does not ask for software', () => {
    expect(lacksSoftware(asks('component-supply', '医药文献大模型'), offers('바이오의약품'), context)).toBe(false);
    expect(lacksSoftware(asks('vertical-llm', '胸片'), offers('바이오의약품'), context)).toBe(false);
  });
});
