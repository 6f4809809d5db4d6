/**
 * How much of a firm another one is shown: 0 the anonymous teaser, 1 approved by an advisor and still anonymous, 2
 * identity and contacts once both have consented, 3 everything once both have acknowledged the NDA.
 */
export const TIERS = [0, 1, 2, 3] as const;
export type Tier = (typeof TIERS)[number];
