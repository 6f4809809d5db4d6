import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LaneCode } from '../engine/facts/index.js';
import {
  type DecidedMatch,
  REJECT_REASONS,
  rejectReasons,
  reordered,
  type SavedLine,
  suggestWeights,
} from '../engine/reviews/index.js';
import { laneVersion } from '../taxonomy/editions/edition.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import type { WeightReportView } from './weight-report.dto.js';

/** Lists that a suggestion is tried on, the newest first. */
const MOST_LISTS = 200;

/** Decisions that stand, on a reason that speaks of fit, with the figures that the advisor saw. */
const DECIDED = `
  select review.requirement_id as requirement, d.act = 'approve' as approved, d.criteria
  from review join review_decision d on d.id = review.decision_id
  where review.lane = $1 and d.applied_at is not null and d.undone_at is null and d.refusal is null
    and d.criteria is not null and cardinality(d.criteria) > 0
    and (d.act = 'approve' or (d.act in ('reject', 'exclude') and d.reason = any($2)))
  order by d.id`;

const LISTS = `
  select list.id as list, e.match_id as id, e.coverage, e.criteria
  from (select list.id from match_list list join requirement r on r.id = list.requirement_id
    where list.current and r.lane = $1 and r.archived_at is null order by list.created_at desc limit ${MOST_LISTS}) list
  join match_entry e on e.list_id = list.id and not e.near_miss
  order by list.id, e.rank`;

const OF_FIT = rejectReasons.filter((reason) => REJECT_REASONS[reason].ofFit);

/** What the decisions of a lane say about its weights. Nothing changes by it. */
@Injectable()
export class WeightReport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly editions: Editions,
  ) {}

  async of(code: LaneCode): Promise<WeightReportView> {
    const { lanes } = await this.editions.reference();
    const lane = lanes.find((one) => one.code === code);
    if (!lane) throw new Error(`the lane ${code} is gone`);
    const decided = await this.dataSource.query<DecidedMatch[]>(DECIDED, [code, OF_FIT]);
    const found = suggestWeights(decided, lane);
    const report = { lane: code, version: laneVersion(lane), outcome: found.outcome, present: { ...lane.weights } };
    const counted = { pairs: found.pairs, requirements: found.requirements };
    if (found.outcome === 'too-few-decisions')
      return { ...report, ...counted, suggested: null, validation: null, effect: null };
    const { weights, folds, lambda, present, suggested } = found;
    return {
      ...report,
      ...counted,
      suggested: { ...weights },
      validation: { folds, lambda, present: { ...present }, suggested: { ...suggested } },
      effect: await this.effectOf(code, (lines) => reordered(lines, lane.weights, weights, lane.prior)),
    };
  }

  private async effectOf(
    code: LaneCode,
    compare: (lines: readonly SavedLine[]) => { readonly moved: number; readonly left: number },
  ): Promise<NonNullable<WeightReportView['effect']>> {
    const rows = await this.dataSource.query<(SavedLine & { readonly list: string })[]>(LISTS, [code]);
    const lists = new Map<string, SavedLine[]>();
    for (const { list, ...line } of rows) {
      const lines = lists.get(list);
      if (lines) lines.push(line);
      else lists.set(list, [line]);
    }
    const effects = [...lists.values()].map(compare);
    return {
      lists: lists.size,
      changed: effects.filter(({ moved }) => moved > 0).length,
      moved: effects.reduce((sum, { moved }) => sum + moved, 0),
      left: effects.reduce((sum, { left }) => sum + left, 0),
    };
  }
}
