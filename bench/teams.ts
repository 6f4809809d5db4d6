import { prepareCandidates, scoreSlots, solveConsortium, solveTeams } from '../src/engine/teams/index.js';
import { dataFolder } from '../src/config/package-root.js';
import { Reference } from '../src/taxonomy/reference.js';
import { companies, opportunity, requirement } from './teams-world.js';

/**
 * `npm run bench -- teams`: 100,000 companies of one capability each, an opportunity of four roles.
 *
 * `prepare` is what happens once for a set of companies; `scoreRoles` scores the roles over it; `firstTen` finds the
 * first ten teams; `again` pins the second team's first member and leaves out the first's, on the scores at hand.
 * `consortium` finds the smallest best set of firms for a requirement of several things over the same 100,000
 * capabilities.
 * Medians of 5 runs after one that is not counted, in milliseconds.
 */
interface Took {
  readonly wall: number;
  /** Of all threads, collection of garbage included: comparable between a busy machine and an idle one. */
  readonly processor: number;
}

const COMPANIES = 100_000;
const RUNS = 5;

const { taxonomy, hierarchy, lanes, clusters, rates, bridge } = await Reference.read(dataFolder);
const context = { taxonomy, hierarchy, lanes, clusters, rates, bridge, asOf: '2026-11-22' };
const candidates = companies(COMPANIES, context);

const took = (work: () => void): Took => {
  const [from, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, processor: (user + system) / 1_000 };
};
const middle = (values: readonly number[]): number =>
  Math.round(([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0) * 10) / 10;
const median = (all: readonly Took[]): Took => ({
  wall: middle(all.map(({ wall }) => wall)),
  processor: middle(all.map(({ processor }) => processor)),
});

let pool = prepareCandidates([], context);
const prepare = took(() => (pool = prepareCandidates(candidates, context)));

const times = {
  scoreRoles: [] as Took[],
  firstTen: [] as Took[],
  whole: [] as Took[],
  again: [] as Took[],
  consortium: [] as Took[],
};
let figures = {};
for (let run = 0; run <= RUNS; run += 1) {
  let tables = scoreSlots({ ...opportunity, roles: [] }, pool);
  const scoreRoles = took(() => (tables = scoreSlots(opportunity, pool)));
  let result = solveTeams(tables, { count: 0 });
  const firstTen = took(() => (result = solveTeams(tables)));
  const pinned = result.teams[1]?.members[0]?.company.id;
  const excluded = result.teams[0]?.members.map(({ company }) => company.id).filter((id) => id !== pinned);
  const again = took(() => solveTeams(tables, { pinned: pinned === undefined ? [] : [pinned], excluded }));
  let proposed = solveConsortium({ ...requirement, tags: [] }, pool);
  const consortium = took(() => (proposed = solveConsortium(requirement, pool)));
  figures = {
    teams: result.teams.length,
    values: result.teams.map(({ value }) => value),
    gap: result.gap,
    gapOfFirst: result.teams[0]?.gap,
    gaps: result.teams.map(({ gap }) => gap),
    parts: result.teams[0]?.parts,
    consortiumState: proposed.state,
    consortiumFirms: proposed.consortium?.members.length,
    consortiumValue: proposed.consortium?.value,
    consortiumGap: proposed.consortium?.gap,
    candidatesOfRoles: tables.slots.map(({ entries, able, leftOut }) => [
      entries.length,
      able,
      Math.max(0, ...leftOut.map(({ score }) => score)),
    ]),
  };
  if (run === 0) continue;
  times.consortium.push(consortium);
  times.scoreRoles.push(scoreRoles);
  times.firstTen.push(firstTen);
  times.whole.push({
    wall: scoreRoles.wall + firstTen.wall,
    processor: scoreRoles.processor + firstTen.processor,
  });
  times.again.push(again);
}

const report = {
  bench: 'teams',
  companies: COMPANIES,
  roles: opportunity.roles.length,
  prepare: median([prepare]),
  scoreRoles: median(times.scoreRoles),
  firstTen: median(times.firstTen),
  whole: median(times.whole),
  again: median(times.again),
  consortium: median(times.consortium),
  ...figures,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
