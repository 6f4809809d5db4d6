import { Injectable } from '@nestjs/common';
import { ListReader } from '../../lists/list-reader.js';
import { sameVersions } from '../../scoring-context.js';
import type { MatchRun } from '../match-run.entity.js';
import { RunInputsReader } from '../run-inputs.js';
import type { Entered, LackingList } from '../scored-list.js';
import type { RunScorer } from '../scoring-pool.js';
import { type Gap, type StandingBars, StandingLists } from './standing-lists.js';

/**
 * Which lists a change of capabilities touches: those that they stand in or behind, those that they reach the last place of that is known, and
 * those that offer nothing and may lack something else now. All others would come out the same. A list that another run
 * saves meanwhile looks for itself whether it was passed over here (`ListWriter`).
 */
@Injectable()
export class TouchedLists {
  constructor(
    private readonly lists: ListReader,
    private readonly standing: StandingLists,
    private readonly inputs: RunInputsReader,
  ) {}

  /** @returns ids of requirements, some of them closed maybe, whose lists the run has to look at */
  async by(capabilityIds: readonly string[], run: MatchRun, scorer: RunScorer): Promise<ReadonlySet<string>> {
    if (capabilityIds.length === 0) return new Set();
    const isOfRun = ({ versions }: StandingBars | Gap): boolean =>
      run.versions !== null && sameVersions(versions, run.versions);
    // Of a company everything that it offers may be another, and a vector comes after its text.
    const mayStay = run.scope === 'capability' && run.versions?.model === undefined;
    const [listing, gaps, earlier] = await Promise.all([
      this.lists.requirementsListing(capabilityIds),
      this.standing.gaps(),
      mayStay ? this.inputs.versionsOf(capabilityIds[0] ?? '', run.epoch ?? '0') : [],
    ]);
    const lookedAt = new Set(listing);
    const lacking: LackingList[] = [];
    for (const list of gaps) {
      const { requirementId, gap, asOf } = list;
      if (!mayStay || !isOfRun(list)) lookedAt.add(requirementId);
      else lacking.push({ requirementId, gap, before: placeAt(list, earlier), isOfDay: asOf === run.asOf });
    }
    // Looking for requirements without a list goes through all of them, and the threads need not wait for it.
    const [touched, unlisted] = await Promise.all([
      scorer.touched({ capabilityIds, lacking, earlier: earlier.map(({ input }) => input) }),
      this.standing.unlisted(),
    ]);
    for (const id of unlisted) lookedAt.add(id);
    for (const id of touched.lacking) lookedAt.add(id);
    const entered = new Map<string, Entered[]>();
    for (const one of touched.entered) {
      const id = one.requirementId;
      if (!lookedAt.has(id)) entered.set(id, [...(entered.get(id) ?? []), one]);
    }
    const bars = new Map((await this.standing.bars([...entered.keys()])).map((list) => [list.requirementId, list]));
    for (const [id, all] of entered) {
      const list = bars.get(id);
      const stands = list !== undefined && isOfRun(list);
      if (!stands || all.some((one) => reaches(one, list, run))) lookedAt.add(id);
    }
    return lookedAt;
  }
}

/** The version of the capability that a list was made with, by its place. */
const placeAt = ({ confirmedEpoch }: Gap, earlier: readonly { readonly seq: string }[]): number =>
  earlier.findLastIndex(({ seq }) => BigInt(seq) <= BigInt(confirmedEpoch));

/** With the score of the last place the ids decide, so the list is looked at. */
function reaches({ score, nearMiss, byDay }: Entered, list: StandingBars, run: MatchRun): boolean {
  if (byDay && list.asOf !== run.asOf) return true;
  const bar = nearMiss ? list.nearMisses : list.listed;
  return bar === null || score >= bar;
}
