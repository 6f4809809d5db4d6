import * as fc from 'fast-check';
import { LOCALES } from '../../facts/index.js';
import { namesFor } from '../../scoring/index.js';
import { aTeamContext } from '../testing/builders.js';
import { renderTeamChange } from '../wording/render-changes.js';
import { teamNames } from '../wording/team-names.js';
import { compareTeams } from './compare-teams.js';
import type { TeamThen } from './compare-teams.types.js';

const team = (rank: number, companies: readonly string[], over: Partial<TeamThen> = {}): TeamThen => ({
  rank,
  value: 7_000,
  parts: { needs: 7_000, pairs: 7_000, market: 7_000 },
  members: companies.map((company) => ({ company, readiness: 5_000 })),
  fills: companies.map((company, at) => ({ role: `role${at + 1}`, company, score: 7_000 })),
  pairs: [],
  ...over,
});
const list = (...teams: readonly TeamThen[]) => ({ teams, openRoles: [] });

it('says nothing of lists that are alike, whatever the order of firms', () => {
  const [one, other] = [team(1, ['a', 'b']), team(1, ['b', 'a'], { fills: team(1, ['a', 'b']).fills })];
  expect(compareTeams(list(one), list(other))).toEqual({ reasons: [], changes: [] });
});

it('tells a team that came, one that went, and the firms that nobody knew', () => {
  const { changes } = compareTeams(list(team(1, ['a', 'b'])), list(team(1, ['c', 'd'])));
  expect(changes.map(({ kind, reasons }) => [kind, reasons])).toEqual([
    ['entered', ['c', 'd'].map((company) => ({ code: 'firm-new', company }))],
    ['left', ['a', 'b'].map((company) => ({ code: 'firm-gone', company }))],
  ]);
});

it('tells one firm exchanged as one team, with the role that it takes', () => {
  const { changes } = compareTeams(list(team(1, ['a', 'b'])), list(team(1, ['a', 'c'])));
  expect(changes).toMatchObject([
    {
      kind: 'members-changed',
      joined: ['c'],
      gone: ['b'],
      reasons: [
        { code: 'firm-new', company: 'c' },
        { code: 'role-recast', role: 'role2', before: 'b', after: 'c' },
      ],
    },
  ]);
});

it('names the part that moved a team most before the others, with what changed it', () => {
  const members = [
    { company: 'a', readiness: 10_000 },
    { company: 'b', readiness: 5_000 },
  ];
  const risen = team(1, ['a', 'b'], {
    parts: { needs: 7_100, pairs: 7_000, market: 9_500 },
    members,
    fills: [
      { role: 'role1', company: 'a', score: 7_200 },
      { role: 'role2', company: 'b', score: 7_000 },
    ],
  });
  const { changes } = compareTeams(list(team(1, ['c', 'd']), team(2, ['a', 'b'])), list(risen, team(2, ['c', 'd'])));
  expect(changes.map(({ kind, before, after, reasons }) => [kind, before?.rank, after?.rank, reasons])).toEqual([
    [
      'moved',
      2,
      1,
      [
        { code: 'part-changed', part: 'market', points: 375 },
        { code: 'readiness-changed', company: 'a', before: 5_000, after: 10_000 },
        { code: 'part-changed', part: 'needs', points: 60 },
        { code: 'role-rescored', role: 'role1', company: 'a', before: 7_000, after: 7_200 },
      ],
    ],
    ['moved', 1, 2, [{ code: 'others-moved', above: 1, below: 0 }]],
  ]);
});

it('tells roles that nobody may fill any more, and lists that are not there', () => {
  const [open, filled] = [
    { teams: [], openRoles: ['role2'] },
    { teams: [team(1, ['a', 'b'])], openRoles: [] },
  ];
  expect(compareTeams(open, filled).reasons).toEqual([
    { code: 'no-teams', when: 'before' },
    { code: 'role-now-fillable', role: 'role2' },
  ]);
  expect(compareTeams(null, null)).toEqual({
    reasons: [
      { code: 'no-teams', when: 'before' },
      { code: 'no-teams', when: 'after' },
    ],
    changes: [],
  });
});

it('accounts for every team of both lists exactly once', () => {
  const firms = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 4 });
  const lists = fc
    .uniqueArray(firms, { maxLength: 5, selector: (some) => [...some].sort().join() })
    .map((all) => list(...all.map((companies, at) => team(at + 1, [...companies].sort()))));
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { changes } = compareTeams(before, after);
      const ranks = (teams: readonly (TeamThen | null)[]): number[] => teams.flatMap((one) => one?.rank ?? []);
      const told = ranks(changes.map((change) => change.after));
      const alike = after.teams.filter(({ rank }) => !told.includes(rank));
      expect(alike.every((one) => before.teams[one.rank - 1]?.members.length === one.members.length)).toBe(true);
      expect(new Set(told).size).toBe(told.length);
      const earlier = ranks(changes.map((change) => change.before));
      expect(new Set(earlier).size).toBe(earlier.length);
      expect(earlier.length + alike.length).toBe(before.teams.length);
    }),
  );
});

it.each(LOCALES)('says it in %s without a code or a hundredth', (locale) => {
  const names = teamNames(locale, namesFor(locale, aTeamContext()), (id) => `<${id}>`);
  const text = (reason: Parameters<typeof renderTeamChange>[0]) => renderTeamChange(reason, locale, names);
  expect(text({ code: 'part-changed', part: 'market', points: 375 })).toMatch(/\+?3\.8|3\.75/);
  expect(text({ code: 'role-recast', role: 'technology', before: 'a', after: 'b' })).toMatch(/<[ab]>.*<[ab]>/s);
  expect(text({ code: 'others-moved', above: 1, below: 0 })).not.toMatch(/others-moved|undefined/);
});
