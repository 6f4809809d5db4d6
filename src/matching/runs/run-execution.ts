import { Injectable, Logger } from '@nestjs/common';
import { Embeddings } from '../../models/embeddings.js';
import { ListReader } from '../lists/list-reader.js';
import { ListWriter } from '../lists/list-writer.js';
import { TeamScoring } from '../teams/team-scoring.js';
import { teamMark, TeamWriter } from '../teams/team-writer.js';
import type { MatchRun } from './match-run.entity.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunInputsReader } from './run-inputs.js';
import type { ScoredList } from './scored-list.js';
import { isOpen, type RequirementInput, type RunInputs } from './scoring-input.js';
import { type RunScorer, ScoringPool } from './scoring-pool.js';

/** Lists that are saved in one transaction; also the most work that a kill can cost. */
const BATCH = 16;
/** Teams take a thread longer than a list does. */
const TEAM_BATCH = 2;

export interface RunProgress {
  readonly done: number;
  readonly total: number;
}

/** Carries out match runs: reads the inputs of the run's epoch, scores in threads, saves list by list. */
@Injectable()
export class RunExecution {
  private readonly logger = new Logger('Matching');

  constructor(
    private readonly pool: ScoringPool,
    private readonly runs: MatchRunsService,
    private readonly inputs: RunInputsReader,
    private readonly lists: ListReader,
    private readonly writer: ListWriter,
    private readonly teams: TeamScoring,
    private readonly teamWriter: TeamWriter,
    private readonly embeddings: Embeddings,
  ) {}

  /**
   * Does what is left of the run; a completed one is left alone, and one that another version of Naru began gives way
   * to a new run: half a run by each would be neither's. Stops after the batch at hand when `signal` aborts.
   */
  async execute(id: string, progress: (now: RunProgress) => void, signal: AbortSignal): Promise<void> {
    const found = await this.runs.require(id);
    if (found.state === 'completed') return;
    if (this.runs.isOfOtherVersion(found)) return this.runs.supersede(found);
    const run = await this.runs.begin(id);
    try {
      await this.score(run, progress, signal);
      await this.runs.complete(id);
    } catch (error) {
      // A shutdown is no failure: the run stays as it is and the next worker goes on with it.
      if (!signal.aborted) await this.runs.fail(id, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private async score(run: MatchRun, progress: (now: RunProgress) => void, signal: AbortSignal): Promise<void> {
    const { epoch, asOf } = run;
    if (epoch === null || asOf === null) throw new Error(`Run ${run.id} has not begun`);
    const inputs = await this.inputs.all(epoch);
    const { companies, capabilities } = inputs;
    const scorer = this.pool.open({ companies, capabilities, asOf, model: this.embeddings.scoring });
    const targets = await this.targets(run, inputs, scorer);
    const opportunities = await this.teams.targets(run, inputs, scorer);
    const total = targets.length + opportunities.length;
    await this.runs.expect(run.id, total);
    const marks = [...targets.map(({ externalId }) => externalId), ...opportunities.map(teamMark)];
    let done = marks.findIndex((mark) => mark === run.doneThrough) + 1;
    progress({ done, total });
    while (done < targets.length) {
      signal.throwIfAborted();
      const batch = targets.slice(done, done + BATCH);
      const lists = await Promise.all(batch.map((target) => this.list(target, inputs, scorer)));
      done += batch.length;
      await this.writer.save(run, lists, done);
      progress({ done, total });
    }
    while (done < total) {
      signal.throwIfAborted();
      const batch = opportunities.slice(done - targets.length, done - targets.length + TEAM_BATCH);
      const lists = await Promise.all(batch.map((target) => this.teams.score(target, inputs, scorer)));
      done += batch.length;
      await this.teamWriter.save(run, lists, done);
      progress({ done, total });
    }
    this.logger.log(`Run ${run.id} (${run.scope}): ${total} lists at epoch ${epoch}`);
  }

  private async list(target: RequirementInput, inputs: RunInputs, scorer: RunScorer): Promise<ScoredList> {
    if (isOpen(target, inputs.companies)) return scorer.score(target);
    return { requirementId: target.id, externalId: target.externalId, entries: [], gap: [], considered: 0 };
  }

  /** The requirements whose lists the run has to look at, in the order of external ids. */
  private async targets(run: MatchRun, inputs: RunInputs, scorer: RunScorer): Promise<readonly RequirementInput[]> {
    const { requirements, capabilities } = inputs;
    const subject = run.subject ?? '';
    const offeredBy = (companyId: string) =>
      capabilities.filter((one) => one.companyId === companyId).map((one) => one.id);
    switch (run.scope) {
      case 'all':
        return requirements;
      case 'requirement':
        return requirements.filter((requirement) => requirement.id === subject);
      case 'capability':
        return this.touchedBy([subject], inputs, scorer);
      case 'opportunity':
        return [];
      case 'company': {
        const touched = new Set(await this.touchedBy(offeredBy(subject), inputs, scorer));
        return requirements.filter((requirement) => requirement.companyId === subject || touched.has(requirement));
      }
    }
  }

  /** Lists that the capabilities stand in, may enter, or whose emptiness they may end. */
  private async touchedBy(
    capabilityIds: readonly string[],
    inputs: RunInputs,
    scorer: RunScorer,
  ): Promise<RequirementInput[]> {
    if (capabilityIds.length === 0) return [];
    const requirements = inputs.requirements.filter((requirement) => isOpen(requirement, inputs.companies));
    const entered = new Set(await scorer.touched({ requirements, capabilityIds }));
    const listedIn = new Set(await this.lists.requirementsListing(capabilityIds));
    const filled = new Set(await this.lists.requirementsWithEntries());
    return requirements.filter(({ id }) => entered.has(id) || listedIn.has(id) || !filled.has(id));
  }
}
