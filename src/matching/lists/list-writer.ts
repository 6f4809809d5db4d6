import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import type { MatchRun, RunVersions } from '../runs/match-run.entity.js';
import type { ScoredEntry, ScoredList } from '../runs/scored-list.js';
import { sameVersions } from '../scoring-context.js';

interface Standing {
  readonly id: string;
  readonly requirementId: string;
  readonly confirmedEpoch: string;
  readonly versions: RunVersions;
  readonly gap: ScoredList['gap'];
  readonly entries: ScoredEntry[];
}

/** Saves lists as runs leave them. A list stands whole or not at all, and never gives way to one with older inputs. */
@Injectable()
export class ListWriter {
  constructor(private readonly transactions: Transactions) {}

  /** Saves a batch of a run's lists and how far the run has come, in one transaction. Saving it twice changes nothing. */
  async save(run: MatchRun, lists: readonly ScoredList[], done: number): Promise<void> {
    const last = lists.at(-1);
    const { epoch, versions } = run;
    if (!last || epoch === null || versions === null) return;
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const ids = lists.map((list) => list.requirementId).sort();
      // Two runs that meet at a requirement take turns; the order of ids keeps them from waiting for each other.
      await manager.query('select 1 from requirement where id = any($1) order by id for no key update', [ids]);
      const standing = new Map((await standingLists(manager, ids)).map((list) => [list.requirementId, list]));
      let changed = 0;
      for (const list of lists) {
        const before = standing.get(list.requirementId);
        if (before && BigInt(before.confirmedEpoch) > BigInt(epoch)) continue;
        if (before && sameVersions(before.versions, versions) && sameLists(before, list)) {
          await manager.query('update match_list set confirmed_epoch = $2 where id = $1', [before.id, epoch]);
          continue;
        }
        await replaceList(transaction, run.id, epoch, list, before);
        if (await isOvertaken(manager, epoch, list)) {
          await transaction.record({ topic: 'match-list.outdated', subject: list.requirementId });
        }
        changed += 1;
      }
      await manager.query(
        `update match_run set done = $2, done_through = $3, pairs = pairs + $4, lists_changed = lists_changed + $5 where id = $1`,
        [run.id, done, last.externalId, lists.reduce((sum, list) => sum + list.considered, 0), changed],
      );
    });
  }
}

async function replaceList(
  transaction: Transaction,
  runId: string,
  epoch: string,
  list: ScoredList,
  before: Standing | undefined,
): Promise<void> {
  const { manager } = transaction;
  if (before) await manager.query('update match_list set current = false where id = $1', [before.id]);
  const id = uuidv7();
  await manager.query(
    `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered, gap)
     values ($1, $2, $3, $4, $4, true, $5, $6)`,
    [id, runId, list.requirementId, epoch, list.considered, JSON.stringify(list.gap)],
  );
  await addMatches(manager, list);
  await manager.query(
    `insert into match_entry (list_id, near_miss, rank, match_id, score, fit, coverage, criteria)
     select $1, entry."nearMiss", entry.rank, match.id, entry.score, entry.fit, entry.coverage, entry.criteria
     from jsonb_to_recordset($3) as entry(
       "capabilityId" uuid, "nearMiss" boolean, rank smallint, score smallint, fit smallint, coverage smallint, criteria smallint[])
     join match on match.requirement_id = $2 and match.capability_id = entry."capabilityId"`,
    [id, list.requirementId, JSON.stringify(list.entries)],
  );
  await transaction.record({
    topic: 'match-list.changed',
    subject: list.requirementId,
    details: { run: runId, listed: list.entries.filter((entry) => !entry.nearMiss).length },
  });
}

/**
 * Whether a later run has looked at something this list offers. That run chose the lists to renew before this one
 * stood, so it may have passed it over; a run that begins from now on sees it.
 */
async function isOvertaken(manager: EntityManager, epoch: string, { entries }: ScoredList): Promise<boolean> {
  const [row] = await manager.query<{ overtaken: boolean }[]>(
    `select exists (
       select 1 from capability
       join change on change.subject in (capability.id, capability.company_id) and change.seq > $1
       join match_run run on run.subject = change.subject and run.epoch >= change.seq
       where capability.id = any($2)
     ) as overtaken`,
    [epoch, entries.map((entry) => entry.capabilityId)],
  );
  return row?.overtaken ?? false;
}

/** Pairs that meet for the first time; those that met before keep their row, and with it reviews and introductions. */
async function addMatches(manager: EntityManager, { requirementId, entries }: ScoredList): Promise<void> {
  const capabilityIds = entries.map((entry) => entry.capabilityId);
  await manager.query(
    `insert into match (id, requirement_id, capability_id)
     select pair.id, $1, pair.capability_id from unnest($2::uuid[], $3::uuid[]) as pair(id, capability_id)
     on conflict (requirement_id, capability_id) do nothing`,
    [requirementId, capabilityIds.map(() => uuidv7()), capabilityIds],
  );
}

function standingLists(manager: EntityManager, requirementIds: readonly string[]): Promise<Standing[]> {
  return manager.query<Standing[]>(
    `select list.id, list.requirement_id as "requirementId", list.confirmed_epoch as "confirmedEpoch", list.gap, run.versions,
       coalesce(jsonb_agg(jsonb_build_object(
         'capabilityId', match.capability_id, 'rank', entry.rank, 'nearMiss', entry.near_miss, 'score', entry.score,
         'fit', entry.fit, 'coverage', entry.coverage, 'criteria', entry.criteria
       ) order by entry.near_miss, entry.rank) filter (where entry.list_id is not null), '[]') as entries
     from match_list list
     join match_run run on run.id = list.run_id
     left join match_entry entry on entry.list_id = list.id
     left join match on match.id = entry.match_id
     where list.current and list.requirement_id = any($1)
     group by list.id, run.versions`,
    [requirementIds],
  );
}

/** Lines and figures alike; how many capabilities were compared does not make another list. */
function sameLists(before: Standing, after: ScoredList): boolean {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return (
    isDeepStrictEqual(plain(before.entries), plain(after.entries)) && isDeepStrictEqual(before.gap, plain(after.gap))
  );
}
