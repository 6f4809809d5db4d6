import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LANE_CODES, type LaneCode } from '../engine/facts/index.js';
import type { LaneWeights, WeightSuggestion } from '../engine/reviews/index.js';

const OUTCOMES: readonly WeightSuggestion['outcome'][] = ['change', 'keep', 'too-few-decisions'];
const WEIGHTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class WeightReportQuery {
  @IsIn(LANE_CODES) lane: LaneCode;
}

export class CrossValidatedView {
  /** Share of pairs in the order of the decisions; 0.5 is a coin */
  ordered: number;
  /** Mean logistic loss; 0.693 is a coin */
  loss: number;
}

export class WeightValidationView {
  /** Into so many parts the requirements were cut; each was judged by what was learnt from the others */
  folds: number;
  /** How strongly the present weights hold; chosen by the same validation */
  lambda: number;
  present: CrossValidatedView;
  suggested: CrossValidatedView;
}

export class WeightEffectView {
  /** Current lists that the weights were tried on, the newest at most 200 */
  lists: number;
  /** Lists whose first ten would be others, or in another order */
  changed: number;
  /** Lines of first tens that would stand elsewhere */
  moved: number;
  /** Those of them that would no longer be among the first ten */
  left: number;
}

export class WeightReportView {
  lane: LaneCode;
  /** Of the lane as it is now, `component-supply@3+2` where edition 2 set its weights */
  version: string;
  @ApiProperty({ enum: OUTCOMES })
  outcome: WeightSuggestion['outcome'];
  /** Approved matches against rejected ones of the same requirement */
  pairs: number;
  requirements: number;
  @ApiProperty(WEIGHTS)
  present: LaneWeights;
  /** Null with too few decisions; the present ones where nothing better was found */
  @ApiProperty({ ...WEIGHTS, nullable: true })
  suggested: LaneWeights | null;
  @ApiProperty({ type: WeightValidationView, nullable: true })
  validation: WeightValidationView | null;
  @ApiProperty({ type: WeightEffectView, nullable: true })
  effect: WeightEffectView | null;
}
