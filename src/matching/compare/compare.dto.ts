import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID, Max } from 'class-validator';
import { CHANGE_KINDS, type ChangeKind } from '../../engine/compare/index.js';
import { PageQuery } from '../../http/pagination.js';
import { MatchPartyView, ReasonView } from '../lists/match.dto.js';
import { RunVersionsView } from '../runs/match-run.dto.js';
import type { RunScope } from '../runs/match-run.entity.js';

/** Every line that differs is explained, so a page holds few lists. */
const MOST_LISTS = 20;

export class CompareQuery extends PageQuery {
  /** Lists on a page */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_LISTS, default: MOST_LISTS, required: false })
  @Max(MOST_LISTS)
  override limit: number = MOST_LISTS;
  /** Only the list of this requirement */
  @IsOptional() @IsUUID() requirement?: string;
}

export class ComparedRunView {
  id: string;
  /** Inputs are the records as they stood after this change */
  epoch: string;
  /** Day that lead times count from */
  asOf: string;
  versions: RunVersionsView;
  scope: RunScope;
  finishedAt: string;
}

/** Over all lists, not this page alone */
export class ChangeCountsView {
  /** Requirements with a list in either run */
  lists: number;
  /** Those whose lists differ */
  differing: number;
  /** Pairs that came into a list or among its near misses */
  entered: number;
  left: number;
  /** Pairs with another rank */
  moved: number;
  /** Near misses that are listed now */
  becameListed: number;
  /** Listed pairs that are near misses now */
  becameNearMiss: number;
  /** Pairs with the same rank and other figures */
  rescored: number;
}

export class StandingView {
  /** null where the pair does not stand in the list */
  rank: number | null;
  nearMiss: boolean;
  /** 0..100; null where it is not known */
  score: number | null;
}

export class PairChangeView {
  capability: MatchPartyView;
  @ApiProperty({ enum: CHANGE_KINDS })
  kind: ChangeKind;
  before: StandingView;
  after: StandingView;
  /** `From 9 to 3.` in the reader's language */
  text: string;
  /** Why, the nearest cause first: changed facts, criteria with the points that they moved the score by, competitors */
  reasons: ReasonView[];
}

export class ListComparisonView {
  requirement: MatchPartyView;
  /** What differs for the whole list: versions first, then the day, then what the requirement asks */
  reasons: ReasonView[];
  changes: PairChangeView[];
}

export class ComparisonPageView {
  before: ComparedRunView;
  after: ComparedRunView;
  /** Versions and day that the runs do not share */
  reasons: ReasonView[];
  /** Of all lists; on the first page only, null on others */
  counts: ChangeCountsView | null;
  /** Lists that differ, in the order of the requirements' external ids */
  items: ListComparisonView[];
  nextCursor: string | null;
}
