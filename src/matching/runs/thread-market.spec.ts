import { dataFolder } from '../../config/package-root.js';
import { AS_FILED, type Edition } from '../../taxonomy/editions/edition.js';
import { EditionReferences } from '../../taxonomy/editions/edition-references.js';
import { Reference } from '../../taxonomy/reference.js';
import { scoreRequirement } from './list-scorer.js';
import { LiveMarket } from './live-market.js';
import { MarketFeed } from './market-feed.js';
import type { MarketRecords } from './market-patch.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from './scoring-input.js';
import { ThreadMarket, ThreadMarkets } from './thread-market.js';

const AS_OF = '2026-11-22';
let reference: Reference;
beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

const company = (id: string, country: string, revision: string, references = 3): CompanyInput => ({
  id,
  revision,
  externalId: id,
  archived: false,
  content: { country, names: { en: id }, references },
});
const offer = (id: string, revision: string, over: Partial<CapabilityInput['content']> = {}): CapabilityInput => ({
  id,
  revision,
  externalId: id,
  companyId: Number(id.slice(1)) % 2 === 0 ? 'even' : 'odd',
  archived: false,
  content: { title: { ko: `차량용 라이다 ${id}` }, tags: ['sensor.lidar'], ...over },
});
const need = (id: string, revision: string, code: string): RequirementInput => ({
  id,
  revision,
  externalId: id,
  companyId: 'cn',
  archived: false,
  content: { title: { zh: '车载传感器采购' }, lane: 'component-supply', tags: [{ code }] },
});

const start = {
  companies: new Map(
    [company('cn', 'CN', 'c1'), company('even', 'KR', 'e1'), company('odd', 'KR', 'o1')].map((one) => [one.id, one]),
  ),
  capabilities: Array.from({ length: 24 }, (_, at) => offer(`p${at + 10}`, `p${at + 10}-1`, { trl: 1 + (at % 9) })),
  requirements: [need('lidar', 'l1', 'sensor.lidar'), need('radar', 'r1', 'sensor.radar')],
} satisfies MarketRecords;

const withOffer = (records: Moment, changed: CapabilityInput): Moment => ({
  ...records,
  capabilities: [...records.capabilities.filter(({ id }) => id !== changed.id), changed].sort((a, b) =>
    a.externalId < b.externalId ? -1 : 1,
  ),
});
type Moment = typeof start;

/** A new figure, a firm with other references, one archived, one gone for good, one new, a need that changes its mind, a seeker that moves. */
const first = withOffer(start, offer('p13', 'p13-2', { trl: 9 }));
const second = { ...first, companies: new Map(first.companies).set('even', company('even', 'KR', 'e2', 20)) };
const third = withOffer(second, { ...offer('p15', 'p15-2'), archived: true });
const fourth = { ...third, capabilities: third.capabilities.filter(({ id }) => id !== 'p18') };
const fifth = withOffer(fourth, offer('p34', 'p34-1', { tags: ['sensor.radar'], trl: 7 }));
const sixth = { ...fifth, requirements: [need('lidar', 'l2', 'sensor.radar'), need('radar', 'r1', 'sensor.radar')] };
const seventh = { ...sixth, companies: new Map(sixth.companies).set('cn', company('cn', 'JP', 'c2')) };
const moments: readonly Moment[] = [start, first, second, third, fourth, fifth, sixth, seventh];

function listsOf(market: LiveMarket, { requirements, capabilities }: Moment): unknown {
  const lists = requirements.map((requirement) => scoreRequirement(requirement, market, AS_OF, reference));
  const capabilityIds = capabilities.map(({ id }) => id).toSorted();
  return {
    lists,
    touched: market.touched({ capabilityIds, lacking: [], earlier: [], share: { number: 0, of: 1 } }, AS_OF),
  };
}

describe('the market as a thread holds it', () => {
  it('is at any moment what it would be if that were the first', () => {
    const feed = new MarketFeed();
    const told = moments.map((moment) => feed.momentOf(moment));
    // All but the first came as patches, and old ones merged: otherwise nothing of them was tried.
    expect(told.map(({ generation, position }) => [generation, position])).toEqual(moments.map((_, at) => [1, at]));
    expect(Math.max(...told.map(({ patches }) => patches.length))).toBe(2);
    const thread = new ThreadMarket(reference);
    for (const at of [0, 1, 2, 6, 7, 3, 5, 0, 4, 7, 6, 1, 1]) {
      const [moment, records] = [told[at], moments[at]];
      if (moment === undefined || records === undefined) throw new Error(`no moment ${at}`);
      const market = thread.at(moment, AS_OF);
      expect([at, listsOf(market, records)]).toEqual([at, listsOf(new LiveMarket(records, reference, AS_OF), records)]);
    }
  });

  it('follows to a base that was told anew', () => {
    const feed = new MarketFeed();
    const before = feed.momentOf(start);
    const renewed = {
      ...sixth,
      capabilities: sixth.capabilities.map((one) => ({
        ...one,
        revision: `${one.revision}+`,
        content: Object.assign({}, one.content, { trl: 5 }),
      })),
    };
    const after = feed.momentOf(renewed);
    expect(after.generation).toBeGreaterThan(before.generation);
    const thread = new ThreadMarket(reference);
    thread.at(before, AS_OF);
    expect(listsOf(thread.at(after, AS_OF), renewed)).toEqual(
      listsOf(new LiveMarket(renewed, reference, AS_OF), renewed),
    );
    expect(listsOf(thread.at(before, AS_OF), start)).toEqual(listsOf(new LiveMarket(start, reference, AS_OF), start));
  });

  it('reads texts by the words of each edition, and keeps what it has read by either', () => {
    const records = withOffer(start, offer('p13', 'p13-1', { title: { ko: '천리안 탐지기' }, tags: [] }));
    const moment = new MarketFeed().momentOf(records);
    const word = { tag: 'sensor.lidar', language: 'ko', word: '천리안', act: 'add' } as const;
    const worded: Edition = { number: 1, lanes: [], words: { since: 1, changes: [word] } };
    const markets = new ThreadMarkets(new EditionReferences(reference));
    const at = (edition: Edition) => markets.at({ moment, asOf: AS_OF, edition, task: null });
    const tagsOf = (edition: Edition) =>
      at(edition)
        .open()
        .find(({ id }) => id === 'p13')
        ?.facts.tags.map(({ code }) => code);
    expect(tagsOf(AS_FILED)).toEqual([]);
    expect(tagsOf(worded)).toEqual(['sensor.lidar']);
    expect(tagsOf(AS_FILED)).toEqual([]);
    // Weights do not change what is read.
    expect(at({ ...worded, number: 2 })).toBe(at(worded));
    expect(at(AS_FILED)).toBe(at(AS_FILED));
  });
});
