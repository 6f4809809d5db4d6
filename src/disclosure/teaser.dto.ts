import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { TIERS, type Tier } from '../engine/disclosure/index.js';
import { ToInteger } from '../http/query-values.js';
import { DisclosedCapabilityView, DisclosedCompanyView, DisclosedRequirementView } from './disclosed.dto.js';
import type { DisclosedKind } from './disclosure-settings.entity.js';

export class TeaserQuery {
  /** 0 teaser, 1 approved by an advisor, 2 both have consented, 3 both have acknowledged the NDA */
  @ApiPropertyOptional({ enum: TIERS, default: 0 })
  @IsOptional()
  @ToInteger()
  @IsIn(TIERS)
  tier: Tier = 0;

  /** Language of names and texts; wins over Accept-Language */
  @IsOptional()
  @IsIn(['ko', 'zh-CN', 'en'])
  lang?: 'ko' | 'zh-CN' | 'en';
}

/** One thing to widen */
export class WideningView {
  /** Whose settings hold the field */
  record: DisclosedKind;
  field: string;
  width: string;
  text: string;
}

export class TeaserWarningView {
  /** `shared-by-few`: fewer than three firms have the same teaser; `texts-shown`: words may tell what codes do not */
  code: 'shared-by-few' | 'texts-shown';
  text: string;
  /** The cheapest change after which three firms would share it */
  changes: WideningView[];
}

class TeaserPreviewView {
  /** Firms whose teaser would read the same, this one included; null above tier 0 */
  sharedBy: number | null;
  warnings: TeaserWarningView[];
}
export class CompanyTeaserView extends TeaserPreviewView {
  shown: DisclosedCompanyView;
}
export class CapabilityTeaserView extends TeaserPreviewView {
  shown: DisclosedCapabilityView;
}
export class RequirementTeaserView extends TeaserPreviewView {
  shown: DisclosedRequirementView;
}
