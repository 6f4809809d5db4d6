import * as fc from 'fast-check';
import { createBridge } from '../bridge/index.js';
import { smallTables } from '../bridge/testing/small-tables.js';
import type { Candidate } from '../facts/index.js';
import { buildTeams } from './testing/build-teams.js';
import { prepareCandidates } from './candidates.js';
import { instanceOf } from './instance.js';
import { scoreSlots } from './slot-tables.js';
import { solveTeams } from './solve.js';
import { requiredTag } from '../scoring/testing/builders.js';
import type { TeamResult } from './team.types.js';
import { candidates, crowd, opportunities } from './testing/arbitraries.js';
import { anOpportunity, aRole, aTeamContext } from './testing/builders.js';
import { differentTeams, everyTeam } from './testing/naive-teams.js';

const context = { ...aTeamContext(3_000), bridge: createBridge(smallTables()) };
const outline = ({ teams }: TeamResult) =>
  teams.map(({ members, fills }) => ({
    companies: members.map(({ company }) => company.id),
    roles: fills.map(({ slot, company }) => `${slot.id} ${company.id}`),
  }));

function reversed(firms: readonly Candidate[]): Candidate[] {
  return firms.toReversed().map(({ company, capabilities }) => ({
    company: { ...company, presence: company.presence.toReversed(), languages: company.languages.toReversed() },
    capabilities: capabilities.toReversed().map((offer) => ({ ...offer, tags: offer.tags.toReversed() })),
  }));
}

/** Firms to pin and to leave out, by their places in the list. */
const wishes = fc.record({
  pinned: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
  excluded: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
});
const chosenFrom = (firms: readonly Candidate[], { pinned, excluded }: { pinned: number[]; excluded: number[] }) => {
  const ids = (places: number[]) => places.flatMap((place) => firms[place]?.company.id ?? []);
  return { pinned: ids(pinned), excluded: ids(excluded.filter((place) => !pinned.includes(place))) };
};

describe('teams, whatever the firms', () => {
  it('equal those of the exhaustive twin, one after another, with proof', () => {
    fc.assert(
      fc.property(opportunities(4), candidates(11), wishes, (opportunity, firms, places) => {
        const { pinned, excluded } = chosenFrom(firms, places);
        const tables = scoreSlots(opportunity, prepareCandidates(firms, context));
        const result = solveTeams(tables, { count: 4, pinned, excluded, effort: 1_000_000 });
        const { key, free } = instanceOf(tables, pinned, excluded);
        const all = everyTeam(opportunity, firms, context, pinned, excluded);
        const wanted = differentTeams(all, 4, { key, free, pinned });
        expect(outline(result).map(({ companies }) => companies)).toEqual(wanted.map(({ companies }) => companies));
        result.teams.forEach(({ rankingValue, fills, gap }, at) => {
          const twin = wanted[at];
          expect(gap).toBe(0);
          expect(fills).toHaveLength(twin?.filled ?? -1);
          // The sides and the open roles stand above the value in what ranks.
          const step = 12 * 100 * 10_000 * opportunity.roles.length + 1;
          expect(rankingValue % step).toBe(Number(twin?.value));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('do not show the order that firms and their facts come in', () => {
    fc.assert(
      fc.property(opportunities(4), candidates(10), (opportunity, firms) => {
        const result = buildTeams(opportunity, firms, context);
        const other = buildTeams(opportunity, reversed(firms), context);
        expect(outline(other)).toEqual(outline(result));
        expect(other.teams.map(({ rankingValue }) => rankingValue)).toEqual(
          result.teams.map(({ rankingValue }) => rankingValue),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('have two to four firms, who is pinned, nobody who is left out, and every role filled or told as a gap', () => {
    fc.assert(
      fc.property(opportunities(4), candidates(12), wishes, (opportunity, firms, places) => {
        const { pinned, excluded } = chosenFrom(firms, places);
        for (const team of buildTeams(opportunity, firms, context, { pinned, excluded }).teams) {
          const ids = team.members.map(({ company }) => company.id);
          expect(ids.length).toBeGreaterThanOrEqual(2);
          expect(ids.length).toBeLessThanOrEqual(4);
          expect(pinned.filter((id) => !ids.includes(id))).toEqual([]);
          expect(excluded.filter((id) => ids.includes(id))).toEqual([]);
          expect([...team.fills, ...team.gaps].map(({ slot }) => slot.id).sort()).toEqual(
            opportunity.roles.map(({ id }) => id).sort(),
          );
          const idle = team.members.filter(({ slots, pinned: kept }) => slots.length === 0 && !kept);
          expect(idle).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fall short of an asked side only where no team has it', () => {
    fc.assert(
      fc.property(opportunities(3), candidates(10), (opportunity, firms) => {
        const [best] = buildTeams(opportunity, firms, context, { count: 1 }).teams;
        const fewest = Math.min(...everyTeam(opportunity, firms, context).map(({ missing }) => missing));
        const short = best?.sideGaps.reduce((sum, { asked, found }) => sum + asked - found, 0);
        expect(short ?? Number.POSITIVE_INFINITY).toBe(fewest);
      }),
      { numRuns: 60 },
    );
  });

  it('prove what shortlists that leave firms out can prove, and no more', () => {
    fc.assert(
      fc.property(opportunities(4), candidates(12), fc.integer({ min: 1, max: 3 }), (opportunity, firms, kept) => {
        const pool = prepareCandidates(firms, context);
        const options = { count: 1, effort: 1_000_000 };
        const [found] = solveTeams(scoreSlots(opportunity, pool, kept), options).teams;
        const [best] = solveTeams(scoreSlots(opportunity, pool), options).teams;
        if (found === undefined || best === undefined) return;
        expect(found.gap > 0 || found.rankingValue === best.rankingValue).toBe(true);
        expect(found.gap < 10_000 ? best.value - found.value : 0).toBeLessThanOrEqual(found.gap);
      }),
      { numRuns: 60 },
    );
  });

  it('equal the exhaustive twin with twelve firms for each of four roles', () => {
    const roles = ['sensor.lidar', 'sensor.radar', 'robot.gripper', 'sector.automotive'].map((code, at) =>
      aRole(`role${at + 1}`, { tags: [requiredTag(code)] }),
    );
    const opportunity = anOpportunity(roles, { sides: { KR: 1, CN: 1, host: 0 } });
    fc.assert(
      fc.property(crowd(roles, 12), (firms) => {
        const [best] = buildTeams(opportunity, firms, context, { count: 1, effort: 1_000_000 }).teams;
        const [twin] = everyTeam(opportunity, firms, context);
        expect(best?.gap).toBe(0);
        expect(best?.members.map(({ company }) => company.id)).toEqual(twin?.companies);
      }),
      { numRuns: 1 },
    );
  });

  it('are never better than the bound says when the search is cut short', () => {
    fc.assert(
      fc.property(opportunities(4), candidates(12), fc.integer({ min: 1, max: 40 }), (opportunity, firms, effort) => {
        const options = { count: 1, effort };
        const tables = scoreSlots(opportunity, prepareCandidates(firms, context));
        const [cut] = solveTeams(tables, options).teams;
        const [best] = solveTeams(tables, { count: 1, effort: 1_000_000 }).teams;
        if (cut === undefined || best === undefined) return;
        expect(cut.gap > 0 || cut.rankingValue === best.rankingValue).toBe(true);
        expect(cut.gap < 10_000 ? best.value - cut.value : 0).toBeLessThanOrEqual(cut.gap);
      }),
      { numRuns: 50 },
    );
  });
});
