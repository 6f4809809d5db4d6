import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { CapabilityContent } from '../../capabilities/capability.dto.js';
import type { Need } from '../../engine/facts/index.js';
import { IsCountry } from '../../http/validation.js';

/** An offer before it is saved: texts and country as for `suggest`, and any fact of a capability that is known already */
export class OfferToCountDto extends CapabilityContent {
  /** Id of the company that would offer it; its facts count too */
  @IsOptional() @IsUUID() company?: string;
  /** Country of the company where none is named; without either, requirements of every direction count */
  @IsOptional() @IsCountry() country?: string;
}

export class UsualRangeView {
  /** Whether requirements set lower or upper limits */
  op: '>=' | '<=';
  @ApiProperty({ example: 150 })
  from: number;
  @ApiProperty({ example: 300 })
  to: number;
  /** UCUM code, `d` for days; null for pieces and plain numbers */
  @ApiProperty({ example: 'm' })
  unit: string | null;
  /** ISO 4217 for money, else null */
  currency: string | null;
  /** Requirements that set such a limit */
  @ApiProperty({ example: 14 })
  asked: number;
}

export class UsualChoiceView {
  /** Code, word or figure */
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], example: 'EtherCAT' })
  value: string | number;
  /** In the reader's language where it has a name */
  name: string;
  @ApiProperty({ example: 8 })
  asked: number;
}

export class NeedCountsView implements Record<Need, number> {
  must: number;
  should: number;
  nice: number;
}

/** One fact that the capability leaves unsaid, and how many requirements ask for it */
export class GapView {
  /** The field that would state it; those of the company begin with `company.` */
  @ApiProperty({ example: 'specs.detectionRange' })
  field: string;
  /** Code of the certification, for `certifications` */
  @ApiPropertyOptional({ example: 'IATF16949' })
  certification?: string;
  /** Its name in the reader's language */
  @ApiProperty({ example: 'Detection range' })
  name: string;
  /** Requirements that ask for it; 0 for what none can ask for and every score looks at */
  @ApiProperty({ example: 14 })
  asked: number;
  /** How many of them need it how much; terms without a need count as `should` */
  needs: NeedCountsView;
  /** What the middle half of them wants; nothing is told that fewer than three want */
  ranges: UsualRangeView[];
  /** What several of them name; nothing is told that fewer than three name */
  choices: UsualChoiceView[];
  @ApiProperty({
    example: 'Add detection range: 14 of 20 requirements ask for it. The usual minimum is 150 m to 300 m.',
  })
  text: string;
}

export class RelatedDemandView {
  /** Tag code */
  @ApiProperty({ example: 'sensor.radar' })
  code: string;
  name: string;
  /** Open requirements about it */
  asked: number;
}

export class GapReportView {
  /**
   * `counted`: open requirements share the subject; `no-demand`: none does at present; `no-subject`: the texts do not
   * say what is offered
   */
  @ApiProperty({ enum: ['counted', 'no-demand', 'no-subject'] })
  state: 'counted' | 'no-demand' | 'no-subject';
  /** Open requirements that share the subject and that the capability may answer; who asks is never told */
  @ApiProperty({ example: 20 })
  requirements: number;
  @ApiProperty({ example: '20 open requirements are for the same thing; 3 facts would show how well it fits.' })
  summary: string;
  /** Those that most requirements ask for first */
  gaps: GapView[];
  /** Where no requirement shares the subject: what is asked for near it */
  related: RelatedDemandView[];
}
