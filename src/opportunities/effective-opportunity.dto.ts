import { ApiProperty } from '@nestjs/swagger';
import { QuoteView } from '../capabilities/capability.dto.js';
import type { ClauseOperator, Need } from '../engine/facts/index.js';
import type { ClauseValue } from '../requirements/requirement.dto.js';
import { NeededTagView } from '../requirements/suggestion.dto.js';

/** Beside what matching takes into account */
class ReadView {
  /** The words that it was read from and nobody has confirmed; null for what a field states */
  @ApiProperty({ type: QuoteView, nullable: true })
  quote: QuoteView | null;
}

/** A limit of a role, as it is written */
export class AskedClauseView extends ReadView {
  spec: string;
  /** Name of the spec in the reader's language */
  name: string;
  need: Need;
  op: ClauseOperator;
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'string' }] } },
    ],
  })
  value: ClauseValue;
  unit: string | null;
  /** The limit in the reader's words: `at least 150 m` */
  text: string;
}

export class AskedCertificationView extends ReadView {
  code: string;
  /** Name in the reader's language */
  name: string;
  need: Need;
}

export class EffectiveValueView extends ReadView {
  min: number | null;
  max: number | null;
  currency: string;
  /** In the reader's words */
  text: string;
}

export class EffectiveDateView extends ReadView {
  /** `YYYY-MM-DD` */
  date: string;
}

/** A role as matching sees it */
export class EffectiveRoleView {
  /** `role1`, `role2`, ... in the order of `roles`; teams name their places by it */
  id: string;
  role: string;
  /** Name in the reader's language; a role of your own as you wrote it */
  name: string;
  /** The tags that count: the chosen ones or, without any, those derived from the texts */
  @ApiProperty({ type: [NeededTagView] })
  tags: NeededTagView[];
  /** The stated limits, then those that only the texts state */
  @ApiProperty({ type: [AskedClauseView] })
  clauses: AskedClauseView[];
  /** Read from the texts: no field of a role states them */
  @ApiProperty({ type: [AskedCertificationView] })
  certifications: AskedCertificationView[];
}

/** Fewest firms of each side that a team needs */
export class EffectiveSidesView {
  KR: number;
  CN: number;
  host: number;
}
