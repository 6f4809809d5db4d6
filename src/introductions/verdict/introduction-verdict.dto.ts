import { IsOptional, IsUUID } from 'class-validator';
import { GiveAnswersDto, PartyVerdictView } from '../../compliance/verdict.dto.js';

export class GivePartyAnswersDto extends GiveAnswersDto {
  /** The party that answers; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class PartyVerdictsView {
  /** Your own; for advisors those of all parties, as each sees it. None for a team, which is not judged */
  items: PartyVerdictView[];
}
