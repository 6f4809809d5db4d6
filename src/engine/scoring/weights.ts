import type { Concept, Need } from '../facts/index.js';

/** How much a required tag counts by how strongly it is needed. */
export const TAG_NEED_WEIGHTS: Readonly<Record<Need, number>> = { must: 100, should: 60, nice: 35 };

/** What is supplied says more about a match than the sector it is used in. Percent. */
export const CONCEPT_KIND_WEIGHTS: Readonly<Record<Concept['kind'], number>> = {
  product: 100,
  technology: 100,
  service: 100,
  sector: 50,
};

/** Thousandths; for a concept that the taxonomy's frozen table does not list. */
export const DEFAULT_IDF = 1_000;

/** A clause that must hold counts twice one that should, four times one that would be nice. */
export const CLAUSE_NEED_WEIGHTS: Readonly<Record<Need, number>> = { must: 4, should: 2, nice: 1 };

/** Soft clauses lose value linearly and reach nothing when the bound is missed by this share of it. */
export const SOFT_CLAUSE_TOLERANCE = 0.25;

export const COMMERCIAL_WEIGHTS = { minimumOrder: 1, capacity: 1, price: 1, delivery: 1 } as const;

export const READINESS_WEIGHTS = { trl: 40, certifications: 25, references: 20, verified: 15 } as const;

export const LOCALISATION_WEIGHTS = { cluster: 1, languages: 1, regions: 1, partner: 1 } as const;

/** Most near misses shown, and the most failed `must` clauses that still count as near. */
export const NEAR_MISS_LIMIT = 10;
export const NEAR_MISS_CLAUSES = 2;
