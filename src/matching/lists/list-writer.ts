import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { RunPlace } from '../runs/run-place.js';
import type { ScoredEntry, ScoredList } from '../runs/scored-list.js';
import { sameVersions } from '../scoring-context.js';

interface Standing {
  readonly id: string;
  readonly requirementId: string;
  readonly confirmedEpoch: string;
  readonly versions: RunVersions;
  readonly gap: ScoredList['gap'];
  /** Its lines as {@link lineOf} writes them, one below the other. */
  readonly lines: string;
  /** How many it offers and what its last line scores; the same of near misses. */
  readonly listed: number;
  readonly leastListed: number | null;
  readonly nearMisses: number;
  readonly leastNearMiss: number | null;
}

/** A list that takes the place of the one before, where there was one. */
interface NewList {
  readonly id: string;
  readonly list: ScoredList;
  readonly before: Standing | undefined;
}

/** Saves lists as runs leave them. A list stands whole or not at all, and never gives way to one with older inputs. */
@Injectable()
export class ListWriter {
  constructor(private readonly transactions: Transactions) {}

  /** Saves a batch of a run's lists and how far the run has come, in one transaction. Saving it twice changes nothing. */
  async save(place: RunPlace, lists: readonly ScoredList[]): Promise<void> {
    const last = lists.at(-1);
    const { id: runId, epoch, versions } = place.run;
    if (!last || epoch === null || versions === null) return;
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const ids = lists.map((list) => list.requirementId).sort();
      // Two runs that meet at a requirement take turns; the order of ids keeps them from waiting for each other.
      await manager.query('select 1 from requirement where id = any($1) order by id for no key update', [ids]);
      const standing = new Map((await standingLists(manager, ids)).map((list) => [list.requirementId, list]));
      const confirmed: Standing[] = [];
      const written: NewList[] = [];
      for (const list of lists) {
        const before = standing.get(list.requirementId);
        if (before && BigInt(before.confirmedEpoch) > BigInt(epoch)) continue;
        if (before && sameVersions(before.versions, versions) && sameLists(before, list)) confirmed.push(before);
        else written.push({ id: uuidv7(), list, before });
      }
      await confirm(manager, epoch, confirmed);
      await write(transaction, runId, epoch, written);
      const pairs = lists.reduce((sum, list) => sum + list.considered, 0);
      await place.advance(manager, { lists: lists.length, mark: last.externalId, pairs, changed: written.length });
    });
  }
}

async function confirm(manager: EntityManager, epoch: string, lists: readonly Standing[]): Promise<void> {
  if (lists.length === 0) return;
  const ids = lists.map(({ id }) => id);
  await manager.query('update match_list set confirmed_epoch = $2 where id = any($1)', [ids, epoch]);
}

async function write(
  transaction: Transaction,
  runId: string,
  epoch: string,
  written: readonly NewList[],
): Promise<void> {
  if (written.length === 0) return;
  const { manager } = transaction;
  const replaced = written.flatMap(({ before }) => before?.id ?? []);
  if (replaced.length > 0) await manager.query('update match_list set current = false where id = any($1)', [replaced]);
  await manager.query(
    `insert into match_list (id, run_id, requirement_id, epoch, confirmed_epoch, current, considered, gap)
     select list.id, $1, list.requirement_id, $2, $2, true, list.considered, list.gap::jsonb
     from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[]) as list(id, requirement_id, considered, gap)`,
    [
      runId,
      epoch,
      written.map(({ id }) => id),
      written.map(({ list }) => list.requirementId),
      written.map(({ list }) => list.considered),
      written.map(({ list }) => JSON.stringify(list.gap)),
    ],
  );
  await addEntries(manager, written);
  const outdated = new Set(await overtaken(manager, epoch, written));
  await transaction.recordAll(
    written.flatMap(({ list: { requirementId: subject, entries } }) => {
      const listed = entries.filter((entry) => !entry.nearMiss).length;
      const changed = { topic: 'match-list.changed', subject, details: { run: runId, listed } };
      return outdated.has(subject) ? [changed, { topic: 'match-list.outdated', subject }] : [changed];
    }),
  );
}

/** Pairs that meet for the first time get a row; those that met before keep theirs, and with it reviews and introductions. */
async function addEntries(manager: EntityManager, written: readonly NewList[]): Promise<void> {
  const lines = written.flatMap(({ id, list }) => list.entries.map((entry) => ({ id, list, entry })));
  if (lines.length === 0) return;
  const requirementIds = lines.map(({ list }) => list.requirementId);
  const capabilityIds = lines.map(({ entry }) => entry.capabilityId);
  await manager.query(
    `insert into match (id, requirement_id, capability_id)
     select pair.* from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as pair(id, requirement_id, capability_id)
     on conflict (requirement_id, capability_id) do nothing`,
    [lines.map(() => uuidv7()), requirementIds, capabilityIds],
  );
  const figures = (figure: 'rank' | 'score' | 'fit' | 'coverage'): number[] => lines.map(({ entry }) => entry[figure]);
  await manager.query(
    `insert into match_entry (list_id, near_miss, rank, match_id, score, fit, coverage, criteria)
     select line.list_id, line.near_miss, line.rank, match.id, line.score, line.fit, line.coverage, line.criteria::smallint[]
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[], $5::smallint[], $6::smallint[], $7::smallint[],
       $8::smallint[], $9::text[])
       as line(list_id, requirement_id, capability_id, near_miss, rank, score, fit, coverage, criteria)
     join match on match.requirement_id = line.requirement_id and match.capability_id = line.capability_id`,
    [
      lines.map(({ id }) => id),
      requirementIds,
      capabilityIds,
      lines.map(({ entry }) => entry.nearMiss),
      figures('rank'),
      figures('score'),
      figures('fit'),
      figures('coverage'),
      // An array of arrays would come out of unnest() flat.
      lines.map(({ entry }) => criteriaOf(entry)),
    ],
  );
}

/**
 * Requirements whose list a later run may have passed over: it chose the lists to renew before this one stood, and looked
 * at something that this one offers, or at anything where this one is easier to enter than the one before. A run that
 * begins from now on sees it.
 */
async function overtaken(manager: EntityManager, epoch: string, written: readonly NewList[]): Promise<string[]> {
  const easier = written.filter(isEasierToEnter).map(({ list }) => list.requirementId);
  const lines = written.flatMap(({ list: { requirementId, entries } }) =>
    entries.map(({ capabilityId }) => ({ requirementId, capabilityId })),
  );
  const rows = await manager.query<{ id: string }[]>(
    `with looked_at as materialized (
       select change.subject from change
       join match_run run on run.subject = change.subject and run.epoch >= change.seq
       where change.seq > $1 and run.scope in ('capability', 'company'))
     select id from unnest($4::uuid[]) as easier(id) where exists (select 1 from looked_at)
     union
     select line.requirement_id
     from unnest($2::uuid[], $3::uuid[]) as line(requirement_id, capability_id)
     join capability on capability.id = line.capability_id
     where exists (select 1 from looked_at) and
       (capability.id in (select subject from looked_at) or capability.company_id in (select subject from looked_at))`,
    [epoch, lines.map(({ requirementId }) => requirementId), lines.map(({ capabilityId }) => capabilityId), easier],
  );
  return rows.map(({ id }) => id);
}

/** Whether something that the list before kept out may stand in this one, or end what the market lacks here. */
function isEasierToEnter({ list: { entries }, before }: NewList): boolean {
  if (before === undefined) return false;
  const listed = entries.filter(({ nearMiss }) => !nearMiss);
  const nearMisses = entries.filter(({ nearMiss }) => nearMiss);
  const isLower = (now: readonly ScoredEntry[], count: number, least: number | null): boolean =>
    now.length < count || (now.at(-1)?.score ?? 0) < (least ?? 0);
  return (
    before.listed === 0 ||
    listed.length === 0 ||
    isLower(listed, before.listed, before.leastListed) ||
    isLower(nearMisses, before.nearMisses, before.leastNearMiss)
  );
}

function standingLists(manager: EntityManager, requirementIds: readonly string[]): Promise<Standing[]> {
  return manager.query<Standing[]>(
    `select list.id, list.requirement_id as "requirementId", list.confirmed_epoch as "confirmedEpoch", list.gap, run.versions,
       coalesce(string_agg(
         concat_ws(' ', match.capability_id, entry.rank, entry.near_miss, entry.score, entry.fit, entry.coverage, entry.criteria),
         e'\n' order by entry.near_miss, entry.rank) filter (where entry.list_id is not null), '') as lines,
       count(*) filter (where not entry.near_miss)::int as listed,
       min(entry.score) filter (where not entry.near_miss) as "leastListed",
       count(*) filter (where entry.near_miss)::int as "nearMisses",
       min(entry.score) filter (where entry.near_miss) as "leastNearMiss"
     from match_list list
     join match_run run on run.id = list.run_id
     left join match_entry entry on entry.list_id = list.id
     left join match on match.id = entry.match_id
     where list.current and list.requirement_id = any($1)
     group by list.id, run.versions`,
    [requirementIds],
  );
}

/** A line as PostgreSQL puts it into words; comparing words is far quicker than reading each line's figures back. */
const lineOf = (entry: ScoredEntry): string => {
  const { capabilityId, rank, nearMiss, score, fit, coverage } = entry;
  return `${capabilityId} ${rank} ${nearMiss ? 't' : 'f'} ${score} ${fit} ${coverage} ${criteriaOf(entry)}`;
};

const criteriaOf = ({ criteria }: ScoredEntry): string => `{${criteria.map((value) => value ?? 'NULL').join()}}`;

/** Lines and figures alike; how many capabilities were compared does not make another list. */
function sameLists(before: Standing, after: ScoredList): boolean {
  const gap: unknown = JSON.parse(JSON.stringify(after.gap));
  return before.lines === after.entries.map(lineOf).join('\n') && isDeepStrictEqual(before.gap, gap);
}
