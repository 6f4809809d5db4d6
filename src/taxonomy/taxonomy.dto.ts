import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { type Language, LANGUAGES } from '../engine/facts/index.js';
import { PageQuery } from '../http/pagination.js';

export class TagsQuery extends PageQuery {
  /** Part of a name or alias in any language */
  @IsOptional() @IsString() @Length(1, 100) query?: string;
}

export class NamesView {
  ko: string;
  zh: string;
  en: string;
}

export class AliasesView {
  ko: string[];
  zh: string[];
  en: string[];
}

/** A node of the taxonomy */
export class TagView {
  /** e.g. `sensor.lidar.solid-state` */
  code: string;
  names: NamesView;
  aliases: AliasesView;
  /** Codes of broader tags */
  parents: string[];
  related: string[];
  kind: 'product' | 'technology' | 'service' | 'sector';
}

export class NamedTagView {
  code: string;
  names: NamesView;
}

/** An alias that means the tag only beside other words */
export class AliasRuleView {
  alias: string;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  /** Words of which one has to stand near it */
  beside: string[];
}

/** A tag with its neighbours and with what its aliases ask for */
export class TagDetailView extends TagView {
  broader: NamedTagView[];
  narrower: NamedTagView[];
  /** Whichever of the two names the other */
  relatives: NamedTagView[];
  rules: AliasRuleView[];
}

export class SpecKeyView {
  key: string;
  names: NamesView;
  shape: 'scalar' | 'range' | 'text';
  /** UCUM code of the stored unit */
  unit: string | null;
  /** Units that may be sent */
  units: string[];
  lanes: string[];
}

export class LaneView {
  code: string;
  names: NamesView;
  advice: NamesView;
  specKeys: string[];
  /** Version of the weights, e.g. `component-supply@1`, or `component-supply@1+2` where edition 2 set them */
  version: string;
  /** Share of each criterion, adding up to 1 */
  weights: Record<string, number>;
  /** Score (0..100) below which a pair is not offered */
  threshold: number;
}

export class ClusterFactView {
  text: NamesView;
  source: string;
  date: string;
}

export class ClusterView {
  code: string;
  names: NamesView;
  country: string;
  regions: string[];
  cities: string[];
  strengths: string[];
  facts: ClusterFactView[];
}

export class CertificationView {
  code: string;
  names: NamesView;
  includes: string[];
}
