import { ApiProperty } from '@nestjs/swagger';
import { NEEDS, type Need } from '../engine/facts/index.js';

/** One fact that a record states in a field of its own, beside its texts */
export class StatedFactView {
  /** The field that states it */
  @ApiProperty({ example: 'clauses' })
  field: string;
  /** What it is of, in the reader's language */
  @ApiProperty({ example: 'Detection range' })
  name: string;
  /** What it says, in the reader's language */
  @ApiProperty({ example: 'at least 150 m' })
  text: string;
  /** How much it is needed; only of what a requirement asks for */
  @ApiProperty({ enum: NEEDS, required: false })
  need?: Need;
  /** The part of the record that says it, as a body takes it: those of all facts together are what the record states */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { markets: ['VN'] } })
  set: Record<string, unknown>;
}
