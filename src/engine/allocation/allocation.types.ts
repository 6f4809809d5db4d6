/** Somebody who takes part in a round: a requirement, or a company with what it offers. */
export interface Participant {
  readonly id: string;
  /** Meetings it can take, integer >= 0. */
  readonly capacity: number;
}

export interface Provider extends Participant {
  /** Counts for the exposure floor. */
  readonly isSmall: boolean;
}

/** A pair that may meet, once. */
export interface Edge {
  readonly seeker: string;
  readonly provider: string;
  /** Integers 0..10000: what the pair is worth, and what it is worth to each side. */
  readonly weight: number;
  readonly toSeeker: number;
  readonly toProvider: number;
}

export interface AllocationTask {
  readonly seekers: readonly Participant[];
  readonly providers: readonly Provider[];
  readonly edges: readonly Edge[];
  /** Meetings that each small provider is to have, integer >= 0. */
  readonly floor: number;
  /** Share of the largest weight that the fair way may give up for spreading meetings, 0..1; 0.005 where it is not said. */
  readonly givenUp?: number;
}

/** `stable`: no pair would rather meet; `largest`: the highest sum of weights; `fair`: small providers have their share. */
export const METHODS = ['stable', 'largest', 'fair'] as const;
export type Method = (typeof METHODS)[number];

/** A small provider with fewer meetings than the floor, and why it has no more. */
export interface Shortfall {
  readonly provider: string;
  readonly meetings: number;
  /** It has too few pairs; it can take no more; those that it could meet have given their places to others. */
  readonly reason: 'no-pairs' | 'capacity' | 'seekers-full';
}

/** What an allocation comes to. */
export interface AllocationCost {
  readonly method: Method;
  readonly meetings: number;
  readonly weight: number;
  /** Upper bound on the weight of any allocation of the task, integer: proven by prices, whatever found the allocation. */
  readonly bound: number;
  /** Gini coefficient of the meetings of all providers that have a pair: 0 where all have alike, near 1 where few have all. */
  readonly gini: number;
  /** Small providers that have a pair, and those of them with as many meetings as the floor. */
  readonly smallProviders: number;
  readonly smallAtFloor: number;
  /** Pairs that do not meet though both would rather than what they have. */
  readonly blockingPairs: number;
}

export interface Allocation {
  /** In the order of seekers, then providers. */
  readonly chosen: readonly Edge[];
  readonly cost: AllocationCost;
  /** In the order of providers. */
  readonly shortfalls: readonly Shortfall[];
}
