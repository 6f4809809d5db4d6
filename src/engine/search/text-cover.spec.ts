import * as fc from 'fast-check';
import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import { aCapability, aRequirement } from '../scoring/testing/builders.js';
import { readBridgeFeatures } from '../scoring/text-features.js';
import { GrowingBridge } from './bridge-columns.js';
import { keyPostings } from './key-postings.js';
import { anyRequirement, someCapabilities } from './testing/worlds.js';
import { shareAtMost, TextCover } from './text-cover.js';

const bridge = createBridge(smallTables());

describe('what texts say of each other at most', () => {
  it('is never less than what they say, wherever the texts stand', () => {
    fc.assert(
      fc.property(anyRequirement, someCapabilities(8), fc.nat(7), (requirement, offered, from) => {
        const asked = readBridgeFeatures(requirement, bridge);
        const texts = offered.map((one) => readBridgeFeatures(one, bridge));
        const columns = new GrowingBridge();
        for (const text of texts) columns.add(text);
        const later = texts.slice(from);
        const said = new TextCover(asked).heardBy(
          keyPostings(columns.cut()),
          Math.min(from, texts.length),
          texts.length,
        );
        for (const [at, text] of later.entries()) {
          const { ofA, ofB } = bridge.shares(asked, text);
          expect(shareAtMost(said.asked[at])).toBeGreaterThanOrEqual(ofA);
          expect(shareAtMost(said.offered[at])).toBeGreaterThanOrEqual(ofB);
        }
      }),
      { numRuns: 200 },
    );
    expect.hasAssertions();
  });

  it('is little where they share no key', () => {
    const columns = new GrowingBridge();
    columns.add(readBridgeFeatures(aCapability({ title: { ko: '라이다' } }), bridge));
    columns.add(readBridgeFeatures(aCapability({ title: { ko: '그리퍼' } }), bridge));
    const lidar = readBridgeFeatures(aRequirement({ title: { zh: '激光雷达' } }), bridge);
    const { asked, offered } = new TextCover(lidar).heardBy(keyPostings(columns.cut()), 0, 2);
    expect([...asked].map(shareAtMost)).toEqual([expect.any(Number), 1]);
    expect(shareAtMost(asked[0])).toBeGreaterThan(5_000);
    expect([...offered].map(shareAtMost)[1]).toBe(1);
  });
});
