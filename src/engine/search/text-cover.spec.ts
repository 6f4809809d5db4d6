import * as fc from 'fast-check';
import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import { aCapability, aRequirement } from '../scoring/testing/builders.js';
import { readBridgeFeatures } from '../scoring/text-features.js';
import { GrowingBridge } from './bridge-columns.js';
import { keyPostings } from './key-postings.js';
import { anyRequirement, someCapabilities } from './testing/worlds.js';
import { TextCover } from './text-cover.js';

const bridge = createBridge(smallTables());

describe('what texts say of each other at most', () => {
  it('is never less than what they say, wherever the texts stand', () => {
    fc.assert(
      fc.property(
        anyRequirement,
        someCapabilities(20),
        fc.nat(7),
        fc.nat(10_000),
        (requirement, offered, skipped, least) => {
          const asked = readBridgeFeatures(requirement, bridge);
          const texts = offered.map((one) => readBridgeFeatures(one, bridge));
          const columns = new GrowingBridge();
          for (const text of texts) columns.add(text);
          const from = Math.min(skipped, texts.length);
          const said = new TextCover(asked).heardBy(keyPostings(columns.cut()), [{ from, to: texts.length }], least);
          const enough = new Set<number>();
          said.each(
            least,
            (ofA, ofB) => ofA >= least && ofB >= least,
            (place) => enough.add(place),
          );
          for (let place = from; place < texts.length; place += 1) {
            const { ofA, ofB } = bridge.shares(asked, texts[place] ?? asked);
            expect(said.at(place).asked).toBeGreaterThanOrEqual(ofA);
            expect(said.at(place).offered).toBeGreaterThanOrEqual(ofB);
            if (ofA >= least && ofB >= least) expect(enough).toContain(place);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect.hasAssertions();
  });

  it('is little where they share no key', () => {
    const columns = new GrowingBridge();
    columns.add(readBridgeFeatures(aCapability({ title: { ko: '라이다' } }), bridge));
    columns.add(readBridgeFeatures(aCapability({ title: { ko: '그리퍼' } }), bridge));
    const lidar = readBridgeFeatures(aRequirement({ title: { zh: '激光雷达' } }), bridge);
    const said = new TextCover(lidar).heardBy(keyPostings(columns.cut()), [{ from: 0, to: 2 }], 0);
    expect(said.at(0).asked).toBeGreaterThan(5_000);
    expect(said.at(1)).toEqual({ asked: 1, offered: 1 });
  });

  it('hears two stretches and not what lies between', () => {
    const columns = new GrowingBridge();
    const text = readBridgeFeatures(aCapability({ title: { ko: '라이다' } }), bridge);
    for (let place = 0; place < 30; place += 1) columns.add(text);
    const lidar = readBridgeFeatures(aRequirement({ title: { zh: '激光雷达' } }), bridge);
    const stretches = [
      { from: 2, to: 10 },
      { from: 20, to: 30 },
    ];
    const said = new TextCover(lidar).heardBy(keyPostings(columns.cut()), stretches, 10_000);
    const seen: number[] = [];
    said.each(
      1,
      (asked) => asked > 5_000,
      (place) => seen.push(place),
    );
    expect(seen).toEqual([...Array(8).keys()].map((at) => at + 2).concat([...Array(10).keys()].map((at) => at + 20)));
    expect(said.at(25)).toEqual(said.at(2));
  });
});
