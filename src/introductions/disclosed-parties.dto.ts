import { ApiProperty } from '@nestjs/swagger';
import {
  DisclosedCapabilityView,
  DisclosedCompanyView,
  DisclosedRequirementView,
} from '../disclosure/disclosed.dto.js';
import { TIERS, type Tier } from '../engine/disclosure/tier.js';
import type { PartySide } from '../engine/introductions/index.js';

export class DisclosedPartyView {
  side: PartySide;
  company: DisclosedCompanyView;
}

/** The other side, as far as the introduction has come */
export class DisclosedPartiesView {
  @ApiProperty({ enum: TIERS })
  tier: Tier;
  companies: DisclosedPartyView[];
  /** Null for its owner, who reads the record itself, and in a team */
  requirement: DisclosedRequirementView | null;
  capability: DisclosedCapabilityView | null;
}
