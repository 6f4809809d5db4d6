import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { RunPlace } from '../runs/run-place.js';
import { sameVersions } from '../scoring-context.js';
import type { ScoredTeams, TeamSolution } from './scored-teams.js';

interface Standing {
  readonly id: string;
  readonly opportunityId: string;
  readonly confirmedEpoch: string;
  readonly versions: RunVersions;
  readonly lookedAt: readonly string[];
  readonly solution: TeamSolution;
}

/** Where a run that is taken up again goes on after the list of an opportunity. */
export const teamMark = ({ externalId }: { readonly externalId: string }): string => `opportunity ${externalId}`;

/** Saves teams as runs leave them, with the promises that match lists are saved with. */
@Injectable()
export class TeamWriter {
  constructor(private readonly transactions: Transactions) {}

  /** Saves a batch of a run's team lists and how far the run has come. Saving it twice changes nothing. */
  async save(place: RunPlace, lists: readonly ScoredTeams[]): Promise<void> {
    const last = lists.at(-1);
    const { id: runId, epoch, versions } = place.run;
    if (!last || epoch === null || versions === null) return;
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const ids = lists.map(({ opportunityId }) => opportunityId).sort();
      // Two runs that meet at an opportunity take turns; the order of ids keeps them from waiting for each other.
      await manager.query('select 1 from opportunity where id = any($1) order by id for no key update', [ids]);
      const standing = new Map((await standingLists(manager, ids)).map((list) => [list.opportunityId, list]));
      let changed = 0;
      for (const list of lists) {
        const before = standing.get(list.opportunityId);
        if (before && BigInt(before.confirmedEpoch) > BigInt(epoch)) continue;
        if (before && sameVersions(before.versions, versions) && sameTeams(before, list)) {
          await manager.query('update team_list set confirmed_epoch = $2 where id = $1', [before.id, epoch]);
          continue;
        }
        await replaceList(transaction, runId, epoch, list, before);
        if (await isOvertaken(manager, epoch, list)) {
          await transaction.record({ topic: 'team-list.outdated', subject: list.opportunityId });
        }
        changed += 1;
      }
      await place.advance(transaction, { lists: lists.length, mark: teamMark(last), pairs: 0, changed });
    });
  }
}

async function replaceList(
  transaction: Transaction,
  runId: string,
  epoch: string,
  list: ScoredTeams,
  before: Standing | undefined,
): Promise<void> {
  const { manager } = transaction;
  if (before) await manager.query('update team_list set current = false where id = $1', [before.id]);
  const { opportunityId, considered, lookedAt } = list;
  await manager.query(
    `insert into team_list
       (id, run_id, opportunity_id, epoch, confirmed_epoch, current, considered, has_gaps, looked_at, solution)
     values ($1, $2, $3, $4, $4, true, $5, $6, $7, $8)`,
    [uuidv7(), runId, opportunityId, epoch, considered, hasGaps(list), lookedAt, JSON.stringify(solutionOf(list))],
  );
  await transaction.record({
    topic: 'team-list.changed',
    subject: opportunityId,
    details: { run: runId, teams: list.teams.length },
  });
}

/** Whether a later run has looked at a company that these teams rest on, and may have passed this opportunity over. */
async function isOvertaken(manager: EntityManager, epoch: string, { lookedAt }: ScoredTeams): Promise<boolean> {
  const [row] = await manager.query<{ overtaken: boolean }[]>(
    `select exists (
       select 1 from change
       join match_run run on run.subject = change.subject and run.epoch >= change.seq
       where change.seq > $1
         and (change.subject = any($2) or change.subject in (select id from capability where company_id = any($2)))
     ) as overtaken`,
    [epoch, lookedAt],
  );
  return row?.overtaken ?? false;
}

function standingLists(manager: EntityManager, opportunityIds: readonly string[]): Promise<Standing[]> {
  return manager.query<Standing[]>(
    `select list.id, list.opportunity_id as "opportunityId", list.confirmed_epoch as "confirmedEpoch", run.versions,
       list.looked_at as "lookedAt", list.solution
     from team_list list join match_run run on run.id = list.run_id
     where list.current and list.opportunity_id = any($1)`,
    [opportunityIds],
  );
}

const hasGaps = ({ teams, openRoles }: TeamSolution): boolean =>
  teams.length === 0 ||
  openRoles.length > 0 ||
  teams.some(({ gaps, sideGaps }) => gaps.length > 0 || sideGaps.length > 0);

const solutionOf = ({ teams, openRoles, gap, keyRole }: ScoredTeams): TeamSolution => ({
  teams,
  openRoles,
  gap,
  keyRole,
});

/** Teams and figures alike; how many companies there were does not make another list. */
function sameTeams(before: Standing, after: ScoredTeams): boolean {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return (
    isDeepStrictEqual(before.solution, plain(solutionOf(after))) &&
    isDeepStrictEqual(before.lookedAt, plain(after.lookedAt))
  );
}
