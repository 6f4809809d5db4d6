import { findingOf } from '../engine/screening/index.js';
import type { ScreeningHitView, ScreeningListView } from './hit.dto.js';
import type { FullHit } from './hits.service.js';
import type { ScreeningList } from './screening-list.entity.js';

export function hitView(hit: FullHit): ScreeningHitView {
  const { entry, list } = hit;
  return {
    id: hit.id,
    version: hit.version,
    company: { id: hit.companyId, names: hit.companyNames, country: hit.companyCountry },
    entry: {
      name: entry.name,
      aliases: [...entry.aliases],
      numbers: [...entry.numbers],
      countries: [...entry.countries],
      list,
      source: entry.source ?? undefined,
      listedOn: entry.listedOn ?? undefined,
      url: entry.url ?? undefined,
      dated: hit.dated,
    },
    own: hit.own,
    listed: hit.listed,
    likeness: hit.likeness,
    extent: hit.extent,
    score: hit.score,
    standing: hit.standing,
    suggestedFinding: findingOf(list, entry.source) ?? undefined,
    decision: decisionOf(hit),
    createdAt: hit.createdAt.toISOString(),
  };
}

function decisionOf({ outcome, finding, reason, decidedByName, decidedAt }: FullHit): ScreeningHitView['decision'] {
  if (outcome === null || decidedAt === null) return undefined;
  return {
    outcome,
    finding: finding ?? undefined,
    reason: reason ?? '',
    by: decidedByName ?? undefined,
    at: decidedAt.toISOString(),
  };
}

export const listView = (list: ScreeningList & { readonly isCurrent: boolean }): ScreeningListView => ({
  id: list.id,
  list: list.list,
  dated: list.dated,
  file: list.file,
  sha256: list.sha256,
  entries: list.entries,
  passedOver: list.passedOver,
  refused: list.refused,
  isCurrent: list.isCurrent,
  completedAt: list.completedAt?.toISOString() ?? null,
});
