import { dataFolder } from '../config/package-root.js';
import { Reference } from '../taxonomy/reference.js';
import { checkProposals } from './proposal-check.js';

let reference: Reference;
beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const texts = {
  title: { zh: '👍采购激光雷达' },
  description: { zh: '测距１５０米以上，月需求2,000台，工作温度-40~85℃，总线用EtherCAT。' },
};
const asked = (answer: object) => checkProposals(answer, 'requirement', texts, reference);
const offered = (answer: object) => checkProposals(answer, 'capability', texts, reference);
const range = { spec: 'detectionRange', op: '>=', value: 150, unit: 'm', need: 'must', quote: '测距１５０米以上' };

describe('what a model proposes', () => {
  it('is taken with the place where its words stand, found by us', () => {
    const { tags, clauses } = asked({
      tags: [{ code: 'sensor.lidar', quote: '激光雷达', start: 99 }],
      clauses: [range],
    });
    expect(tags).toEqual([{ code: 'sensor.lidar', quote: { field: 'title.zh', start: 4, end: 8, text: '激光雷达' } }]);
    expect(clauses).toEqual([
      { ...range, quote: { field: 'description.zh', start: 0, end: 8, text: '测距１５０米以上' } },
    ]);
    for (const { quote } of [...tags, ...clauses]) {
      const [part, language] = quote.field.split('.') as ['title', 'zh'];
      expect(texts[part][language].slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it.each([
    ['words that do not stand in the text', { code: 'sensor.lidar', quote: '固态激光雷达' }],
    ['no words', { code: 'sensor.lidar' }],
    ['only marks', { code: 'sensor.lidar', quote: '，' }],
    ['a code that does not exist', { code: 'sensor.nose', quote: '激光雷达' }],
    ['no code', { quote: '激光雷达' }],
    ['something else', 'sensor.lidar'],
    ['nothing', null],
  ])('is dropped as a tag with %s', (_, tag) => {
    expect(asked({ tags: [tag] }).tags).toEqual([]);
  });

  it.each([
    ['a spec key that does not exist', { spec: 'smell' }],
    ['a figure that is not in the quote', { value: 200 }],
    ['a unit that does not fit', { unit: 'kg' }],
    ['no comparison', { op: 'about' }],
    ['a value outside what is possible', { value: 150, unit: 'km', quote: '测距１５０米以上', spec: 'weight' }],
    ['a value that is no value', { value: { min: 150 } }],
    ['words that do not stand in the text', { quote: '测距150米以上' }],
  ])('is dropped as a clause with %s', (_, other) => {
    expect(asked({ clauses: [{ ...range, ...other }] }).clauses).toEqual([]);
  });

  it('may be a span, or words', () => {
    const temperature = { spec: 'operatingTemperature', value: [-40, 85], unit: 'Cel', quote: '-40~85℃' };
    const bus = { spec: 'bus', value: 'EtherCAT', quote: 'EtherCAT' };
    expect(offered({ specs: [temperature, bus] }).specs.map(({ spec, value }) => [spec, value])).toEqual([
      ['operatingTemperature', [-40, 85]],
      ['bus', 'EtherCAT'],
    ]);
    expect(offered({ specs: [{ ...bus, value: 'CANopen' }] }).specs).toEqual([]);
  });

  it('is what the side can state: clauses of a requirement, specs of an offer, each once', () => {
    const both = { clauses: [range, range], specs: [range, range] };
    expect(asked(both)).toMatchObject({ clauses: [{ spec: 'detectionRange' }], specs: [] });
    expect(offered(both)).toMatchObject({ clauses: [], specs: [{ spec: 'detectionRange' }] });
    expect(asked(both).clauses).toHaveLength(1);
  });

  it('is needed as a must unless the model says how much', () => {
    const need = (said: unknown): string | undefined => asked({ clauses: [{ ...range, need: said }] }).clauses[0]?.need;
    expect([need('nice'), need('perhaps'), need(undefined)]).toEqual(['nice', 'must', 'must']);
  });

  it('may be anything at all without harm', () => {
    for (const answer of [{}, [], { tags: 'all' }, { tags: [[]], clauses: [1, null] }, { clauses: { length: 3 } }]) {
      expect(asked(answer)).toEqual({ tags: [], clauses: [], specs: [] });
    }
  });
});
