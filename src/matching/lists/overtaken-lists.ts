import type { EntityManager } from 'typeorm';
import type { IdentifiedList } from './standing-list.js';

/** What has changed since and a run has looked at. */
const LOOKED_AT = `
  select change.subject from change
  join match_run run on run.subject = change.subject and run.epoch >= change.seq
  where change.seq > $1 and run.scope in ('capability', 'company')`;

/**
 * Requirements whose list a later run may have passed over: it chose the lists to renew before this one stood, and looked
 * at something that this one or its reserve holds, or at anything where this one is easier to enter than the one before. A
 * run that begins from now on sees it.
 */
export async function overtaken(
  manager: EntityManager,
  epoch: string,
  saved: readonly IdentifiedList[],
): Promise<readonly string[]> {
  if (saved.length === 0 || !(await isLookedAtSince(manager, epoch))) return [];
  const easier = saved.filter(isEasierToEnter).map(({ list }) => list.requirementId);
  const places = saved.flatMap(({ list: { requirementId, entries, reserve } }) =>
    [...entries, ...reserve.entries].map(({ capabilityId }) => ({ requirementId, capabilityId })),
  );
  const rows = await manager.query<{ id: string }[]>(
    `with looked_at as materialized (${LOOKED_AT})
     select id from unnest($4::uuid[]) as easier(id)
     union
     select place.requirement_id
     from unnest($2::uuid[], $3::uuid[]) as place(requirement_id, capability_id)
     join capability on capability.id = place.capability_id
     where capability.id in (select subject from looked_at) or capability.company_id in (select subject from looked_at)`,
    [epoch, places.map(({ requirementId }) => requirementId), places.map(({ capabilityId }) => capabilityId), easier],
  );
  return rows.map(({ id }) => id);
}

async function isLookedAtSince(manager: EntityManager, epoch: string): Promise<boolean> {
  const [row] = await manager.query<{ looked: boolean }[]>(`select exists (${LOOKED_AT}) as looked`, [epoch]);
  return row?.looked ?? true;
}

/** Whether somebody who was kept out before may stand in this list or its reserve, or end what the market lacks here. */
function isEasierToEnter({ list: { entries, reserve }, before }: IdentifiedList): boolean {
  if (before === undefined) return false;
  const lacks = before.isEmpty || entries.every(({ nearMiss }) => nearMiss);
  return lacks || isLower(reserve.bars.listed, before.listed) || isLower(reserve.bars.nearMisses, before.nearMisses);
}

/** Where there was no bar nobody was kept out. */
const isLower = (now: number | null, before: number | null): boolean => before !== null && (now ?? 0) < before;
