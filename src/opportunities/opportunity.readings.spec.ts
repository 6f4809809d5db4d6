import { companyFacts } from '../companies/company.facts.js';
import { dataFolder } from '../config/package-root.js';
import type { OpportunityFacts, Quote } from '../engine/facts/index.js';
import { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent, RoleDto } from './opportunity.dto.js';
import { opportunityFacts } from './opportunity.facts.js';

let reference: Reference;
beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const owner = companyFacts('ae', { country: 'AE', names: { en: 'Dune Gate' } });
const LIDAR = { role: 'components', countries: ['KR'], tags: [{ code: 'sensor.lidar' }] };
const ROBOT: RoleDto = { role: 'technology', countries: ['CN'], tags: [{ code: 'robot.collaborative' }] };

const read = (roles: RoleDto[], content: Partial<OpportunityContent>): OpportunityFacts =>
  opportunityFacts('opp', { market: 'AE', title: { en: 'A project' }, ...content, roles }, owner, reference);
/** What each role asks in figures and certificates: `detectionRange >= 150`, in the stored unit. */
const asked = ({ roles }: OpportunityFacts): string[][] =>
  roles.map(({ clauses, certifications }) => [
    ...clauses.map(({ spec, bound }) => `${spec} ${bound.op} ${'value' in bound ? bound.value : ''}`),
    ...certifications.map(({ code }) => code),
  ]);

it.each([
  ['ko', '한국 라이다는 최대 감지거리 150m 이상, IP67. 중국 협동로봇은 가반하중 10kg 이상이고 CE 인증 필수.'],
  ['zh', '韩国激光雷达探测距离不低于150米，IP67；中国协作机器人负载10公斤以上，须有CE认证。'],
  [
    'en',
    'Korean lidar with a detection range of at least 150 m, IP67. Chinese cobots with a payload of at least 10 kg, CE marking required.',
  ],
])('figures and certificates are asked of the role whose words hold them: %s', (language, text) => {
  const facts = read([LIDAR, ROBOT], { description: { [language]: text } });
  expect(asked(facts)).toEqual([
    ['detectionRange >= 150', 'ingressProtection >= 67'],
    ['payload >= 10', 'CE'],
  ]);
  const quotes = facts.roles.flatMap(({ clauses, certifications }) =>
    [...clauses, ...certifications].map(({ reading }) => reading?.quote),
  );
  const holds = (quote: Quote | undefined): boolean => text.slice(quote?.start, quote?.end) === quote?.text;
  expect(quotes.every((quote) => quote?.field === `description.${language}` && holds(quote))).toBe(true);
});

it('two roles may ask for the same', () => {
  const zh = '韩国激光雷达须达到IP67；中国协作机器人也须达到IP67。';
  expect(asked(read([LIDAR, ROBOT], { description: { zh } }))).toEqual([
    ['ingressProtection >= 67'],
    ['ingressProtection >= 67'],
  ]);
});

it('what a field states stands over the words', () => {
  const stated: RoleDto = { ...LIDAR, clauses: [{ spec: 'detectionRange', op: '>=', value: 200, unit: 'm' }] };
  const facts = read([stated], { description: { zh: '韩国激光雷达探测距离不低于150米，IP67。' } });
  expect(asked(facts)).toEqual([['detectionRange >= 200', 'ingressProtection >= 67']]);
  expect(facts.roles[0]?.clauses.map(({ id, reading }) => [id, reading === undefined])).toEqual([
    ['c1', true],
    ['r1', false],
  ]);
});

it('a role is asked what it is called by, in its own words', () => {
  const [, slot] = read([ROBOT, { role: '감지거리 150m 이상 라이다' }], {}).roles;
  expect(slot?.clauses).toMatchObject([
    {
      spec: 'detectionRange',
      bound: { op: '>=', value: 150 },
      reading: { quote: { field: 'roles[1].role', text: '감지거리 150m 이상' } },
    },
  ]);
});

it.each<[string, Partial<OpportunityContent>]>([
  ['the title, which is of the project', { title: { en: 'Lidar with a detection range of 150 m or more' } }],
  ['words before any role', { description: { en: 'The yard is 150 m long, IP67 cabinets stand in it.' } }],
])('nothing is asked of a role by %s', (_, content) => {
  expect(asked(read([LIDAR, ROBOT], content))).toEqual([[], []]);
});

it('a service that asks for no product is not asked for figures', () => {
  const facts = read([LIDAR, { role: 'maintenance' }], {
    description: { en: 'Lidar from Korea. A local firm maintains it, IP67 tools.' },
  });
  expect(asked(facts)).toEqual([[], []]);
});

describe('the value and the date of the project', () => {
  const terms = ({ value, neededBy, readings }: OpportunityFacts): unknown => ({
    value,
    neededBy,
    words: [readings?.value?.quote.text, readings?.neededBy?.quote.text],
  });

  it.each([
    [
      'ko',
      '예산 200만~300만 달러, 2027년 9월 30일까지. 라이다는 한국.',
      '예산 200만~300만 달러',
      '2027년 9월 30일까지',
    ],
    [
      'zh',
      '预算200万至300万美元，2027年9月30日前交付。激光雷达由韩国供货。',
      '预算200万至300万美元',
      '2027年9月30日前',
    ],
    [
      'en',
      'Budget USD 2 to 3 million, by 30 September 2027. Lidar from Korea.',
      'USD 2 to 3 million',
      'by 30 September 2027',
    ],
  ])('are read where no field states them: %s', (language, text, money, day) => {
    expect(terms(read([LIDAR, ROBOT], { description: { [language]: text } }))).toMatchObject({
      value: { min: 2_000_000, max: 3_000_000, currency: 'USD' },
      neededBy: '2027-09-30',
      words: [money, day],
    });
  });

  it('are those of the fields where there are any', () => {
    const facts = read([LIDAR], {
      description: { en: 'Budget USD 2 to 3 million, by 30 September 2027.' },
      value: { max: 5, currency: 'CNY' },
      neededBy: '2028-01-01',
    });
    expect(terms(facts)).toEqual({
      value: { min: null, max: 5, currency: 'CNY' },
      neededBy: '2028-01-01',
      words: [undefined, undefined],
    });
  });

  it('are not the price of what a role brings', () => {
    const facts = read([LIDAR, ROBOT], { description: { zh: '韩国激光雷达单价不超过2000元。' } });
    expect(facts.value).toBeNull();
  });
});
