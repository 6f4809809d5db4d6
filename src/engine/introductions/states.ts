/** Where an introduction stands, in the order of its way from a match to an outcome. */
export const INTRODUCTION_STATES = [
  'suggested',
  'in-review',
  'needs-information',
  'approved',
  'rejected',
  'offered',
  'both-consented',
  'declined',
  'expired',
  'nda',
  'disclosed',
  'meeting-held',
  'no-show',
  'in-negotiation',
  'outcome',
  'withdrawn',
] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** A pair has a seeker and a provider; in a team every company is a member. */
export const PARTY_SIDES = ['seeker', 'provider', 'member'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];

/** Who moves an introduction: a side through its members, an advisor of the desk, an administrator, or time itself. */
export const INTRODUCTION_ACTORS = [...PARTY_SIDES, 'advisor', 'administrator', 'system'] as const;
export type IntroductionActor = (typeof INTRODUCTION_ACTORS)[number];
