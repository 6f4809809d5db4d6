import { ENGINE_VERSION, type ScoringContext } from '../engine/scoring/index.js';
import type { Reference } from '../taxonomy/reference.js';
import type { RunVersions } from './runs/match-run.entity.js';

export function scoringContext(reference: Reference, asOf: string): ScoringContext {
  const { taxonomy, hierarchy, lanes, clusters, rates, bridge } = reference;
  return { taxonomy, hierarchy, lanes, clusters, rates, bridge, asOf };
}

/** What this build scores with. */
export function versionsOf({ taxonomy, lanes, rates }: Reference): RunVersions {
  return {
    engine: ENGINE_VERSION,
    taxonomy: taxonomy.version,
    weights: lanes.map(({ code, version }) => `${code}@${version}`).join(' '),
    rates: rates.date,
  };
}

/** A list can be explained only by a build with the same versions. */
export const sameVersions = (a: RunVersions | null, b: RunVersions): boolean =>
  a !== null && a.engine === b.engine && a.taxonomy === b.taxonomy && a.weights === b.weights && a.rates === b.rates;
