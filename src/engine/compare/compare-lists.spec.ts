import {
  aCapability,
  aClause,
  aCompany,
  aContext,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from '../scoring/testing/builders.js';
import type { CapabilityFacts } from '../facts/index.js';
import { compareLists } from './compare-lists.js';
import type { ListThen, PairChange } from './compare.types.js';
import { listOf, VERSIONS } from './testing/list-then.js';

const context = aContext();
const requirement = aRequirement({
  tags: [requiredTag('sensor.lidar')],
  clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 100 })],
});
const lidar = (id: string, trl: number | null, over: Partial<CapabilityFacts> = {}): CapabilityFacts =>
  aCapability({ id, tags: [offeredTag('sensor.lidar')], specs: { detectionRange: figure(200) }, trl, ...over });
const list = (offers: readonly CapabilityFacts[], options: Parameters<typeof listOf>[3] = {}): ListThen =>
  listOf(requirement, offers, context, options);
const changes = (before: ListThen, after: ListThen): readonly PairChange[] => compareLists(before, after).changes;
/** `a moved 1>2: code, code` for each change. */
const told = (before: ListThen, after: ListThen): string[] =>
  changes(before, after).map(
    (change) =>
      `${change.capability} ${change.kind} ${change.before.rank ?? '-'}>${change.after.rank ?? '-'}: ${change.reasons.map(({ code }) => code).join(', ')}`,
  );

it('finds nothing between a list and itself', () => {
  const same = list([lidar('a', 9), lidar('b', 5)]);
  expect(compareLists(same, same)).toEqual({ reasons: [], changes: [] });
});

describe('what moved a pair', () => {
  it('is its own changed fact and the criterion that reads it, not those that it passed', () => {
    const before = list([lidar('a', 9), lidar('b', 5), lidar('c', 4)]);
    const after = list([lidar('a', 9), lidar('b', 5), lidar('c', 8)]);
    expect(told(before, after)).toEqual(['c moved 3>2: facts-changed, criterion-changed', 'b moved 2>3: rose-above']);
    expect(changes(before, after)[0]?.reasons).toMatchObject([
      { record: 'capability', facts: [{ kind: 'figure', field: 'trl', before: 4, after: 8 }] },
      { criterion: 'readiness' },
    ]);
  });

  it('is the others: who entered above it, who left, who fell below', () => {
    expect(told(list([lidar('a', 5)]), list([lidar('new', 9), lidar('a', 5)]))).toEqual([
      'new entered ->1: offer-new',
      'a moved 1>2: entered-above',
    ]);
    expect(
      told(list([lidar('gone', 9), lidar('a', 5)]), list([lidar('gone', 9), lidar('a', 5)], { closed: ['gone'] })),
    ).toEqual(['a moved 2>1: left-above', 'gone left 1>-: offer-closed']);
    const [before, after] = [list([lidar('b', 9), lidar('a', 5)]), list([lidar('b', 3), lidar('a', 5)])];
    expect(told(before, after)).toEqual(['a moved 2>1: fell-below', 'b moved 1>2: facts-changed, criterion-changed']);
  });

  it('is said before what changed of it, where that moved it the other way', () => {
    const before = list([lidar('a', 9), lidar('b', 8), lidar('c', 3)]);
    const after = list([lidar('a', 9), lidar('b', 5), lidar('c', 3)], { closed: ['a'] });
    expect(told(before, after)[0]).toBe('b moved 2>1: left-above, facts-changed, criterion-changed');
  });

  it('is a fact of its company, said apart from those of the offer', () => {
    const before = list([lidar('a', 9)]);
    const after = list([lidar('a', 9, { company: aCompany({ references: 4 }) })]);
    expect(changes(before, after)[0]?.reasons[0]).toEqual({
      code: 'facts-changed',
      record: 'provider',
      facts: [{ kind: 'figure', field: 'references', before: null, after: 4 }],
    });
  });
});

describe('who enters or leaves', () => {
  it('does so because the list was full, when nothing of it changed', () => {
    const [a, b, c] = [lidar('a', 9), lidar('b', 5), lidar('c', 4)];
    const before = list([a, b, c], { length: 2 });
    const after = list([a, b, c], { length: 2, closed: ['a'] });
    expect(told(before, after)).toEqual([
      'b moved 2>1: left-above',
      'c entered ->2: list-full, left-above',
      'a left 1>-: offer-closed',
    ]);
    expect(changes(before, after)[1]?.reasons[0]).toEqual({ code: 'list-full', when: 'before', length: 2 });
    expect(told(after, before)).toEqual([
      'a entered ->1: offer-reopened',
      'b moved 1>2: entered-above',
      'c left 2>-: list-full, entered-above',
    ]);
  });

  it('crosses the threshold of the lane, with the score on both sides', () => {
    const loose = list([lidar('a', 2)]).entries[0]?.score ?? 0;
    const threshold = loose + 1;
    const strict = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold })) });
    const before = listOf(requirement, [lidar('a', 2)], strict);
    const after = listOf(requirement, [lidar('a', 9)], strict);
    expect([before.entries.length, after.entries.length]).toEqual([0, 1]);
    const [change] = changes(before, after);
    expect(change).toMatchObject({ kind: 'entered', before: { rank: null, score: before.scores.get('a')?.score } });
    expect(change?.reasons.map(({ code }) => code)).toEqual([
      'facts-changed',
      'threshold-reached',
      'criterion-changed',
    ]);
    expect(changes(after, before)[0]?.reasons[1]).toMatchObject({ code: 'threshold-missed', score: loose, threshold });
  });

  it('is a near miss by the clause that keeps it out, and stays one by another figure without being told anew', () => {
    const reaching = (metres: number, trl = 9) =>
      list([lidar('a', trl, { specs: { detectionRange: figure(metres) } })]);
    expect(changes(reaching(200), reaching(80))[0]).toMatchObject({
      kind: 'became-near-miss',
      reasons: [
        { facts: [{ kind: 'spec', spec: 'detectionRange' }] },
        { code: 'now-excluded', exclusion: { code: 'clause-failed', spec: 'detectionRange' } },
        { code: 'criterion-changed', criterion: 'spec-fit' },
      ],
    });
    expect(told(reaching(80), reaching(90, 5))).toEqual(['a rescored 1>1: facts-changed, criterion-changed']);
  });
});

describe('what differs for a whole list', () => {
  it('is said in the order: versions, day, what is asked, who asks', () => {
    const other = {
      ...requirement,
      neededBy: '2027-06-30',
      company: { ...requirement.company, languages: ['ko' as const] },
    };
    const before = list([lidar('a', 9)]);
    const versions = { ...VERSIONS, engine: '2', weights: 'component-supply@2 robot-parts@1' };
    const after = listOf(other, [lidar('a', 9)], { ...context, asOf: '2030-01-01' }, { versions });
    expect(compareLists(before, after).reasons).toEqual([
      { code: 'version-changed', part: 'engine', before: '1', after: '2' },
      { code: 'version-changed', part: 'weights', before: 'component-supply@1', after: 'component-supply@2' },
      { code: 'day-changed', before: context.asOf, after: '2030-01-01' },
      {
        code: 'facts-changed',
        record: 'requirement',
        facts: [{ kind: 'word', field: 'neededBy', before: null, after: '2027-06-30' }],
      },
      {
        code: 'facts-changed',
        record: 'seeker',
        facts: [{ kind: 'codes', field: 'languages', added: ['ko'], removed: [] }],
      },
    ]);
  });

  it('claims no cause but the versions where this build cannot score one side', () => {
    const before = { ...list([lidar('a', 9), lidar('b', 5)]), versions: { ...VERSIONS, engine: '0' } };
    const old: ListThen = {
      ...before,
      scores: new Map(),
      bounds: null,
      entries: before.entries.map((entry) => ({ ...entry, rank: 3 - entry.rank })),
    };
    expect(told(old, { ...list([lidar('a', 9), lidar('b', 5)]), scores: new Map() })).toEqual([
      'a moved 2>1: by-version',
      'b moved 1>2: by-version',
    ]);
  });

  it('is that it was not there, and then no pair is explained', () => {
    const none: ListThen = { ...list([]), isSaved: false };
    const compared = compareLists(none, list([lidar('a', 9)]));
    expect(compared.reasons).toEqual([{ code: 'no-list', when: 'before' }]);
    expect(compared.changes).toMatchObject([{ capability: 'a', kind: 'entered', reasons: [] }]);
  });
});
