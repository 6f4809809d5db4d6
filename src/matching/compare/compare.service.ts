import { Injectable } from '@nestjs/common';
import { changedVersions, type ListReason } from '../../engine/compare/index.js';
import type { Locale } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import { decodeCursor, encodeCursor } from '../../http/pagination.js';
import { RequirementsService } from '../../requirements/requirements.service.js';
import { Reference } from '../../taxonomy/reference.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { scoringContext } from '../scoring-context.js';
import type { CompareQuery, ComparisonPageView } from './compare.dto.js';
import { comparedNames, comparedRunView, listComparisonView, listReasonView } from './compare.view.js';
import { ComparedLists } from './compared-lists.js';
import { completed, type CompletedRun } from './completed-run.js';
import { RunLists } from './run-lists.js';

/** Tells what differs between the lists that two runs left, and why. Nothing saved is computed again. */
@Injectable()
export class CompareService {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly lists: RunLists,
    private readonly compared: ComparedLists,
    private readonly requirements: RequirementsService,
    private readonly reference: Reference,
  ) {}

  /** @throws CodedError `not-found` for an unknown run or requirement, `run-unfinished`, `invalid-input` for the cursor */
  async page(beforeId: string, afterId: string, query: CompareQuery, locale: Locale): Promise<ComparisonPageView> {
    const before = completed(await this.runs.require(beforeId));
    const after = completed(await this.runs.require(afterId));
    if (query.requirement !== undefined) await this.requirements.require(query.requirement);
    const [cursor] = decodeCursor(query.cursor, 1) ?? [null];
    const only = query.requirement ?? null;
    const found = await this.lists.differing(
      before.id,
      after.id,
      only,
      cursor === null ? null : String(cursor),
      query.limit + 1,
    );
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    const names = namesFor(locale, scoringContext(this.reference, after.asOf));
    const items = await this.compared.compare(before, after, shown);
    return {
      before: comparedRunView(before),
      after: comparedRunView(after),
      reasons: runReasons(before, after).map((reason) =>
        listReasonView(reason, locale, comparedNames(names, this.reference, [], locale)),
      ),
      counts: cursor === null ? await this.lists.counts(before.id, after.id, only) : null,
      items: items.map((item) =>
        listComparisonView(item, locale, comparedNames(names, this.reference, item.inputs, locale)),
      ),
      nextCursor: last && found.length > query.limit ? encodeCursor([last.externalId]) : null,
    };
  }
}

function runReasons(before: CompletedRun, after: CompletedRun): ListReason[] {
  const versions = changedVersions(before.versions, after.versions);
  if (before.asOf === after.asOf) return versions;
  return [...versions, { code: 'day-changed', before: before.asOf, after: after.asOf }];
}
