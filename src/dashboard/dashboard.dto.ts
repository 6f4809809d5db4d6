import { ApiProperty } from '@nestjs/swagger';

/** What waits for the desk. */
export const QUEUES = ['reviews', 'introductions', 'verifications'] as const;
export type Queue = (typeof QUEUES)[number];

/** From a posted requirement to an outcome. */
export const STAGES = ['posted', 'matched', 'introduced', 'approved', 'consented', 'disclosed', 'outcome'] as const;
export type Stage = (typeof STAGES)[number];

export class QueueView {
  @ApiProperty({ enum: QUEUES }) queue: Queue;
  waiting: number;
  /** Since when the oldest waits; ISO 8601, UTC */
  @ApiProperty({ type: 'string', nullable: true }) since: string | null;
}

export class StageView {
  @ApiProperty({ enum: STAGES }) stage: Stage;
  /** Active requirements, and from `introduced` on introductions that have ever come as far */
  count: number;
}

export class TagBalanceView {
  code: string;
  /** In the reader's language */
  name: string;
  /** Active requirements with the tag or a narrower one */
  demand: number;
  /** Active capabilities with the tag or a narrower one */
  supply: number;
}

export class StrengthView {
  /** Of a tag */
  code: string;
  /** In the reader's language */
  name: string;
}

export class ClusterCountsView {
  code: string;
  /** In the reader's language */
  name: string;
  country: string;
  /** What the region is strong in */
  strengths: StrengthView[];
  /** Active ones that sit in its regions */
  companies: number;
  /** Active ones of companies that sit there */
  capabilities: number;
  requirements: number;
}

export class MarketCountsView {
  /** ISO 3166-1 alpha-2 */
  code: string;
  /** In the reader's language */
  name: string;
  /** Third-country projects that are open there */
  opportunities: number;
  /** Active companies of that country */
  companies: number;
}

export class PlacesView {
  clusters: ClusterCountsView[];
  markets: MarketCountsView[];
}

export class DashboardView {
  queues: QueueView[];
  funnel: StageView[];
  /** The tags most asked for, most first */
  tags: TagBalanceView[];
}
