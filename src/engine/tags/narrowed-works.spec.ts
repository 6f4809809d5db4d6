import type { Concept } from '../facts/index.js';
import { createTagger } from './derive.js';

const concept = (code: string, ko: string, parents: string[] = [], related: string[] = []): Concept => ({
  code,
  names: { ko, zh: `无名${code}`, en: `unnamed ${code}` },
  aliases: { ko: [], zh: [], en: [] },
  parents,
  related,
  kind: 'service',
});
const tagger = createTagger({
  version: 'test',
  concepts: [
    concept('service', '서비스'),
    concept('service.epc', '시공업체', ['service']),
    concept('service.epc.solar', '태양광 EPC', ['service.epc'], ['sector.solar']),
    concept('service.epc.plant', '공장 EPC', ['service.epc'], ['factory']),
    concept('service.training', '교육', ['service']),
    concept('service.training.solar', '태양광 교육', ['service.training'], ['sector.solar']),
    concept('sector', '산업'),
    concept('sector.solar', '태양광', ['sector']),
    concept('sector.solar.roof', '지붕 발전', ['sector.solar']),
    concept('factory', '공장'),
  ],
  certifications: [],
  specKeys: [],
  contexts: [],
  idf: {},
});
const codes = (title: string, description = ''): string[] =>
  tagger
    .derive({ title: { ko: title }, description: { ko: description } })
    .map(({ code }) => code)
    .sort();

describe('works', () => {
  it('are the narrower ones of what a title names beside them, however far apart', () => {
    expect(codes('태양광 패널을 올려 줄 시공업체')).toContain('service.epc.solar');
    expect(codes('지붕 발전 맡을 시공업체')).toContain('service.epc.solar');
  });

  it('quote the work', () => {
    const [tag] = tagger
      .derive({ title: { ko: '태양광 패널 시공업체' }, description: {} })
      .filter(({ code }) => code === 'service.epc.solar');
    expect(tag?.quote?.text).toBe('시공업체');
  });

  it.each([
    ['only a description says what for', '시공업체', '태양광 고객이 많음'],
    ['what stands beside them is a whole field', '공장 시공업체', ''],
    ['they are services for everybody', '태양광 현장 교육', ''],
  ])('stay broad where %s', (_, title, description) => {
    expect(codes(title, description).filter((code) => code.split('.').length > 2)).toEqual([]);
  });
});
