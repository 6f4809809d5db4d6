import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';
import { TextDto } from '../../http/text.dto.js';
import { GUARANTEE_STATES, type GuaranteeState } from './delivery-guarantee.entity.js';

export class NameGuarantorDto {
  /** Id of a company in Naru; it gives it to you and has to accept */
  @IsUUID() guarantor: string;
}

export class AnswerGuaranteeDto {
  /** Whether your company answers for what the other one delivers; an acceptance can be taken back */
  @IsBoolean() accepted: boolean;
}

/** The company on the other side of a guarantee */
export class GuaranteeView {
  company: string;
  names: TextDto;
  @ApiProperty({ enum: GUARANTEE_STATES }) state: GuaranteeState;
  /** ISO 8601, UTC */
  askedAt: string;
  @ApiProperty({ type: 'string', nullable: true }) answeredAt: string | null;
}

export class GuaranteesView {
  /** Companies that have named this one */
  items: GuaranteeView[];
}
