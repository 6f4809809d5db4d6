import { Injectable, Logger } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import type { NewJob } from '../../queue/catalogue.js';
import { ListWriter } from '../lists/list-writer.js';
import { TeamScoring } from '../teams/team-scoring.js';
import { teamMark, TeamWriter } from '../teams/team-writer.js';
import { MendableLists } from './after-change/mendable-lists.js';
import { inOrder } from './in-order.js';
import type { MatchRunShard } from './match-run-shard.entity.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunsService, type QueuedRun } from './match-runs.service.js';
import { type OpenRun, OpenRuns } from './open-runs.js';
import { RunPlace, type RunProgress, TakenOver } from './run-place.js';
import { isOpenShard, jobOf, RunShards, whyFailed } from './run-shards.js';
import { RunTargets } from './run-targets.js';
import { closedList, type ScoredList, type StandingList } from './scored-list.js';
import { isOpen, type OpportunityInput, type RequirementInput } from './scoring-input.js';

/** Lists that are worth a transaction. Teams take a thread longer than a list does. */
const BATCH = 16;
/** Mended lists are all there before a transaction would end. */
const MENDED_BATCH = 64;
const TEAM_BATCH = 2;

/** A job's part of a run, and whom it tells how far the run has come. */
interface Stretch {
  readonly place: RunPlace;
  readonly requirements: readonly RequirementInput[];
  readonly opportunities: readonly OpportunityInput[];
  /** Lists that can be mended, by requirement. */
  readonly standing?: ReadonlyMap<string, StandingList>;
  readonly progress: (now: RunProgress) => void;
  readonly signal: AbortSignal;
}

/** Carries out match runs: reads the inputs of the run's epoch, scores in threads, saves list by list. */
@Injectable()
export class RunExecution {
  private readonly logger = new Logger('Matching');
  /** One list more than threads for each of them, so that none has to wait for the next. */
  private readonly width: number;

  constructor(
    environment: Environment,
    private readonly open: OpenRuns,
    private readonly runs: MatchRunsService,
    private readonly shards: RunShards,
    private readonly targets: RunTargets,
    private readonly mendable: MendableLists,
    private readonly writer: ListWriter,
    private readonly teams: TeamScoring,
    private readonly teamWriter: TeamWriter,
  ) {
    this.width = 2 * environment.NARU_THREADS;
  }

  /**
   * Does what is left of the run; a completed one is left alone, and one that another version of Naru began gives way
   * to a new run: half a run by each would be neither's. Stops after the lists at hand when `signal` aborts.
   * @returns the shards that are left to do, where the run is too large for one job; when they have ended it is executed
   *   again
   */
  async execute(
    found: QueuedRun,
    progress: (now: RunProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly NewJob[]> {
    const { id } = found;
    if (found.state === 'completed') return [];
    if (await this.runs.isOfOtherVersion(found)) {
      await this.runs.supersede(found);
      return [];
    }
    const run = await this.runs.begin(id);
    try {
      const shards = run.scope === 'all' ? await this.cut(run) : [];
      const left = shards.filter(isOpenShard);
      const failure = whyFailed(left);
      if (failure !== null) {
        await this.shards.forgetErrors(id);
        throw new Error(failure);
      }
      if (left.length > 0) return left.map(jobOf);
      const isEnded = shards.length === 0 && (await this.whole(run, progress, signal));
      if (!isEnded) await this.runs.complete(id);
      this.open.close(run);
    } catch (error) {
      // A shutdown is no failure: the run stays as it is and the next worker goes on with it.
      if (!signal.aborted && !(error instanceof TakenOver)) await this.runs.fail(id, reasonOf(error));
      throw error;
    }
    const { total } = await this.runs.require(id);
    this.logger.log(`Run ${id} (${run.scope}): ${total} lists at epoch ${run.epoch}`);
    return [];
  }

  /** Does what is left of a shard, if the run still waits for it. */
  async executeShard(
    runId: string,
    number: number,
    progress: (now: RunProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const [run, shard] = await Promise.all([this.runs.require(runId), this.shards.one(runId, number)]);
    if (run.state !== 'running' || shard === null || !isOpenShard(shard)) return;
    try {
      if (await this.runs.isOfOtherVersion(run)) throw new Error('Begun by another version of Naru');
      await this.shard(run, shard, progress, signal);
    } catch (error) {
      if (!signal.aborted && !(error instanceof TakenOver)) await this.shards.failed(shard, reasonOf(error));
      throw error;
    }
  }

  /** The shards of a run of everything; none when it is small. */
  private async cut(run: MatchRun): Promise<MatchRunShard[]> {
    const known = await this.shards.of(run.id);
    if (known.length > 0) return known;
    const { inputs } = await this.open.of(run);
    const { requirements, opportunities } = inputs;
    await this.runs.expect(run.id, requirements.length + opportunities.length);
    return this.shards.cut(run.id, requirements.length, opportunities.length);
  }

  private async shard(
    run: MatchRun,
    shard: MatchRunShard,
    progress: (now: RunProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const open = await this.open.of(run);
    const place = new RunPlace(run, shard, shard.done);
    const { kind, first, done, lists } = shard;
    const stretch = <T>(targets: readonly T[]): readonly T[] => targets.slice(first + done, first + lists);
    const requirements = kind === 'match-lists' ? stretch(open.inputs.requirements) : [];
    const opportunities = kind === 'team-lists' ? stretch(open.inputs.opportunities) : [];
    await this.score(open, { place, requirements, opportunities, progress, signal });
  }

  /** @returns whether the run has ended with its last lists */
  private async whole(run: MatchRun, progress: (now: RunProgress) => void, signal: AbortSignal): Promise<boolean> {
    const open = await this.open.of(run);
    const [targets, opportunities] = await Promise.all([
      this.targets.of(run, open.inputs, open.scorer),
      this.teams.targets(run, open.inputs, open.scorer),
    ]);
    const total = targets.length + opportunities.length;
    const marks = [...targets.map(({ externalId }) => externalId), ...opportunities.map(teamMark)];
    const done = marks.findIndex((mark) => mark === run.doneThrough) + 1;
    progress({ done, total });
    const requirements = targets.slice(done);
    const [standing] = await Promise.all([
      this.mendable.of(run, requirements, open.inputs),
      this.runs.expect(run.id, total),
    ]);
    const place = new RunPlace(run, null, done);
    await this.score(open, {
      place,
      requirements,
      standing,
      opportunities: opportunities.slice(Math.max(0, done - targets.length)),
      progress,
      signal,
    });
    return place.isEnded;
  }

  private async score(open: OpenRun, stretch: Stretch): Promise<void> {
    const { place, requirements, opportunities, standing, progress, signal } = stretch;
    const { inputs, scorer } = open;
    const areMended = requirements.every(({ id }) => standing?.has(id));
    await inOrder(requirements, {
      width: this.width,
      batch: areMended ? MENDED_BATCH : BATCH,
      signal,
      work: (requirement) => this.list(requirement, standing?.get(requirement.id) ?? null, open),
      save: async (lists) => {
        await this.writer.save(place, lists);
        progress(place.now);
      },
    });
    await inOrder(opportunities, {
      width: this.width,
      batch: TEAM_BATCH,
      signal,
      work: (opportunity) => this.teams.score(opportunity, inputs, scorer),
      save: async (lists) => {
        await this.teamWriter.save(place, lists);
        progress(place.now);
      },
    });
  }

  private async list(
    target: RequirementInput,
    standing: StandingList | null,
    { inputs, scorer }: OpenRun,
  ): Promise<ScoredList> {
    return isOpen(target, inputs.companies) ? scorer.score(target, standing) : closedList(target);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
