import type { EntityManager } from 'typeorm';
import type { IdentifiedList } from './standing-list.js';

/** Saves who stands behind the lists. @returns ids of the lists of which that was not known or is another now */
export async function saveReserves(
  manager: EntityManager,
  lists: readonly IdentifiedList[],
): Promise<ReadonlySet<string>> {
  if (lists.length === 0) return new Set();
  const reserves = lists.map(({ list }) => list.reserve);
  const rows = await manager.query<{ id: string }[]>(
    `insert into list_reserve (list_id, capability_ids, entries, listed_bar, near_miss_bar)
     select reserve.list_id, reserve.capability_ids::uuid[], reserve.entries::jsonb, reserve.listed, reserve.near_misses
     from unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::smallint[])
       as reserve(list_id, capability_ids, entries, listed, near_misses)
     on conflict (list_id) do update set capability_ids = excluded.capability_ids, entries = excluded.entries,
       listed_bar = excluded.listed_bar, near_miss_bar = excluded.near_miss_bar
     where (list_reserve.entries, list_reserve.listed_bar, list_reserve.near_miss_bar)
       is distinct from (excluded.entries, excluded.listed_bar, excluded.near_miss_bar)
     returning list_id as id`,
    [
      lists.map(({ id }) => id),
      // An array of arrays would come out of unnest() flat.
      reserves.map(({ entries }) => `{${entries.map(({ capabilityId }) => capabilityId).join()}}`),
      reserves.map(({ entries }) => JSON.stringify(entries)),
      reserves.map(({ bars }) => bars.listed),
      reserves.map(({ bars }) => bars.nearMisses),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Nobody asks who stands behind a list that is not current. */
export async function forgetReserves(manager: EntityManager, listIds: readonly string[]): Promise<void> {
  await manager.query('delete from list_reserve where list_id = any($1)', [listIds]);
}
