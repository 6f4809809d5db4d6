import { ENGINE_VERSION, type ScoringContext, type ScoringModel } from '../engine/scoring/index.js';
import { laneVersion } from '../taxonomy/editions/edition.js';
import type { Reference } from '../taxonomy/reference.js';
import type { RunVersions } from './runs/match-run.entity.js';

/** `model` is the embedding model, where one is on; names and texts need none. */
export function scoringContext(reference: Reference, asOf: string, model?: ScoringModel): ScoringContext {
  const { taxonomy, hierarchy, lanes, clusters, rates, bridge, clauseReader } = reference;
  return { taxonomy, hierarchy, lanes, clusters, rates, bridge, clauseReader, asOf, ...(model && { model }) };
}

/** What this build scores with, by the reference data of an edition. */
export function versionsOf(
  { taxonomy, lanes, rates, edition }: Reference,
  model: ScoringModel | undefined,
): RunVersions {
  return {
    engine: ENGINE_VERSION,
    taxonomy: taxonomy.version,
    weights: lanes.map(laneVersion).join(' '),
    rates: rates.date,
    ...(edition > 0 && { edition }),
    ...(model && { model: `${model.id} ${model.unrelated}-${model.alike}` }),
  };
}

/** A list can be explained only by a build with the same versions. Editions that say the same are the same. */
export const sameVersions = (a: RunVersions | null, b: RunVersions): boolean =>
  a !== null &&
  a.engine === b.engine &&
  a.taxonomy === b.taxonomy &&
  a.weights === b.weights &&
  a.rates === b.rates &&
  a.model === b.model;
