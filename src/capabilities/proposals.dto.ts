import { ApiProperty } from '@nestjs/swagger';
import { CLAUSE_OPERATORS, type ClauseOperator, type Need, NEEDS } from '../engine/facts/index.js';
import { QuoteView } from './capability.dto.js';

const figure = { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'array', items: {} }] };

export class ProposedTagView {
  code: string;
  /** Name in the reader's language */
  name: string;
  origin: 'model';
  quote: QuoteView;
}

/** A figure of an offer */
export class ProposedSpecView {
  /** Spec key */
  spec: string;
  /** Its name in the reader's language */
  name: string;
  origin: 'model';
  /** In `unit`; [min, max] for a span */
  @ApiProperty(figure)
  value: number | string | (number | string)[];
  /** UCUM code; null for plain numbers and words */
  unit: string | null;
  quote: QuoteView;
}

/** A limit that a requirement sets */
export class ProposedClauseView extends ProposedSpecView {
  @ApiProperty({ enum: CLAUSE_OPERATORS })
  op: ClauseOperator;
  @ApiProperty({ enum: NEEDS })
  need: Need;
}

/** What a language model proposes besides. It counts for nothing until a person puts it into the record */
export class ProposalsView {
  /** Name of the model */
  model: string;
  /** False when the model was away or gave no answer that can be read */
  answered: boolean;
  tags: ProposedTagView[];
  /** Of a requirement */
  clauses: ProposedClauseView[];
  /** Of a capability */
  specs: ProposedSpecView[];
}
