import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type NewChange, Transactions } from '../../database/transactions.js';
import type { RunPlace } from '../runs/run-place.js';
import type { ScoredList } from '../runs/scored-list.js';
import { sameVersions } from '../scoring-context.js';
import { forgetReserves, saveReserves } from './list-reserves.js';
import { saveLines } from './list-lines.js';
import { overtaken } from './overtaken-lists.js';
import { type IdentifiedList, sameLists, standingLists } from './standing-list.js';

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
      const confirmed: IdentifiedList[] = [];
      const written: IdentifiedList[] = [];
      for (const list of lists) {
        const before = standing.get(list.requirementId);
        if (before && BigInt(before.confirmedEpoch) > BigInt(epoch)) continue;
        if (before && sameVersions(before.versions, versions) && sameLists(before, list))
          confirmed.push({ id: before.id, list, before });
        else written.push({ id: uuidv7(), list, before });
      }
      await confirm(manager, epoch, confirmed);
      await write(manager, runId, epoch, written);
      const renewed = await saveReserves(manager, [...written, ...confirmed]);
      const outdated = await overtaken(
        manager,
        epoch,
        [...written, ...confirmed].filter(({ id }) => renewed.has(id)),
      );
      await transaction.recordAll([
        ...written.map((one) => changeOf(one, runId)),
        ...outdated.map((subject) => ({ topic: 'match-list.outdated', subject })),
      ]);
      const pairs = lists.reduce((sum, list) => sum + list.considered, 0);
      await place.advance(transaction, { lists: lists.length, mark: last.externalId, pairs, changed: written.length });
    });
  }
}

async function confirm(manager: EntityManager, epoch: string, lists: readonly IdentifiedList[]): Promise<void> {
  if (lists.length === 0) return;
  const ids = lists.map(({ id }) => id);
  await manager.query('update match_list set confirmed_epoch = $2 where id = any($1)', [ids, epoch]);
}

async function write(
  manager: EntityManager,
  runId: string,
  epoch: string,
  written: readonly IdentifiedList[],
): Promise<void> {
  if (written.length === 0) return;
  const replaced = written.flatMap(({ before }) => before?.id ?? []);
  if (replaced.length > 0) {
    await manager.query('update match_list set current = false where id = any($1)', [replaced]);
    await forgetReserves(manager, replaced);
  }
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
  await meet(manager, written);
  await saveLines(manager, new Map(written.map(({ id, list }) => [id, list.entries])));
}

function changeOf({ list: { requirementId: subject, entries } }: IdentifiedList, run: string): NewChange {
  const listed = entries.filter((entry) => !entry.nearMiss).length;
  return { topic: 'match-list.changed', subject, details: { run, listed } };
}

/** Pairs that meet for the first time get a row; those that met before keep theirs, and with it reviews and introductions. */
async function meet(manager: EntityManager, written: readonly IdentifiedList[]): Promise<void> {
  const pairs = written.flatMap(({ list: { requirementId, entries }, before }) =>
    entries
      .filter(({ capabilityId }) => !before?.lines.includes(capabilityId))
      .map(({ capabilityId }) => ({ requirementId, capabilityId })),
  );
  if (pairs.length === 0) return;
  await manager.query(
    `insert into match (id, requirement_id, capability_id)
     select pair.* from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as pair(id, requirement_id, capability_id)
     on conflict (requirement_id, capability_id) do nothing`,
    [
      pairs.map(() => uuidv7()),
      pairs.map(({ requirementId }) => requirementId),
      pairs.map(({ capabilityId }) => capabilityId),
    ],
  );
}
