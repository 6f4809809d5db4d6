import type { Need } from '../facts/index.js';

/** How much a required tag counts by how strongly it is needed. */
export const TAG_NEED_WEIGHTS: Readonly<Record<Need, number>> = { must: 100, should: 60, nice: 35 };

/**
 * What a required tag counts by its part in the requirement, in percent. What is asked for decides; what it is used
 * with says less, and the sector it is used in, or no more than the name of a field, only colours.
 */
export const TAG_ROLE_WEIGHTS = { subject: 100, usage: 50, colour: 30 } as const;

/** Percent: what the subject of a requirement is worth where an offer only mentions it, as a use or among features. */
export const MENTION_VALUE = 50;

/**
 * An offer shares ground with a requirement when its subject answers the requirement's with at least this (0..10000):
 * the thing itself, a kind of it, or something one level broader. A sibling (a radar for a lidar) is another product.
 */
export const COMMON_GROUND = 5_000;

/** Thousandths; for a concept that the taxonomy's frozen table does not list. */
export const DEFAULT_IDF = 1_000;

/** A clause that must hold counts twice one that should, four times one that would be nice. */
export const CLAUSE_NEED_WEIGHTS: Readonly<Record<Need, number>> = { must: 20, should: 10, nice: 5 };

/**
 * What is left of the weight of a part while one of its facts only stands in a text and nobody has confirmed it: three
 * fifths. Weights of such parts are multiples of five, so that it is whole.
 */
export const unconfirmedWeight = (weight: number): number => (weight * 3) / 5;

/** Soft clauses lose value linearly and reach nothing when the bound is missed by this share of it. */
export const SOFT_CLAUSE_TOLERANCE = 0.25;

/**
 * Percent of a lane's whole weight that the meaning of the texts gets on top of it, the same in every lane. About what
 * their wording has: a model adds a view of the same words, and no fact.
 */
export const MEANING_WEIGHT = 10;

export const COMMERCIAL_WEIGHTS = { minimumOrder: 5, capacity: 5, price: 5, delivery: 5 } as const;

/** `card` is the weight of a whole evaluation card; a multiple of the items that each kind of card needs. */
export const READINESS_WEIGHTS = { trl: 40, certifications: 25, references: 20, verified: 15, card: 24 } as const;

export const LOCALISATION_WEIGHTS = { cluster: 1, languages: 1, regions: 1, partner: 1 } as const;

/** Most near misses shown, and the most failed `must` clauses that still count as near. */
export const NEAR_MISS_LIMIT = 10;
export const NEAR_MISS_CLAUSES = 2;
