import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { changedVersions, changeOf, type ListedPair } from '../../engine/compare/index.js';
import { CodedError, type ErrorFacts } from '../../errors/coded-error.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { closedList, type ScoredList } from '../runs/scored-list.js';
import { isOpen, type RequirementInput, type RunInputs } from '../runs/scoring-input.js';
import { type RunScorer, ScoringPool } from '../runs/scoring-pool.js';
import { sameVersions, versionsOf } from '../scoring-context.js';
import { completed, type CompletedRun } from './completed-run.js';
import { type RunList, RunLists } from './run-lists.js';

/** Lists that are scored at once, and whose lines are held in memory. */
const BATCH = 16;

export interface ReplayedList {
  readonly requirementId: string;
  readonly externalId: string;
  /** Capabilities whose line differs or is on one side only; none where only what is missing in the market differs. */
  readonly differing: readonly string[];
}

export interface Replay {
  readonly run: string;
  /** Lists that came out equal to the last digit. */
  readonly equal: number;
  readonly different: readonly ReplayedList[];
  /** Requirements that the run looked at and for which a list with newer inputs stood already, so that it saved none. */
  readonly unsaved: number;
}

/** Scores a run again from the revisions, the day and the versions that it stored. Saves nothing. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly lists: RunLists,
    private readonly inputs: RunInputsReader,
    private readonly pool: ScoringPool,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
  ) {}

  /**
   * @param requirementId only the list of this one
   * @throws CodedError `not-found`, also for a requirement that the run has no list of; `run-unfinished`;
   * `run-of-other-version` where this build would score otherwise
   */
  async replay(
    runId: string,
    requirementId: string | null,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<Replay> {
    const run = completed(await this.runs.require(runId));
    const edition = await this.editions.of(run.versions);
    this.refuseOtherVersions(run, this.editions.as(edition));
    const inputs = await this.inputs.all(run.epoch);
    const saved = await this.lists.of(run.id);
    const targets = inputs.requirements.filter(
      ({ id }) => (requirementId === null || id === requirementId) && lookedAt(run, id, saved.get(id)),
    );
    if (requirementId !== null && targets.length === 0) throw new CodedError('not-found', { kind: 'match-list' });
    const { companies, capabilities } = inputs;
    const scorer = this.pool.open({ companies, capabilities, asOf: run.asOf, model: this.embeddings.scoring }, edition);
    const different: ReplayedList[] = [];
    let unsaved = 0;
    for (let done = 0; done < targets.length; done += BATCH) {
      progress(done, targets.length);
      const batch = targets.slice(done, done + BATCH);
      const scored = await Promise.all(batch.map((target) => again(target, inputs, scorer)));
      const lines = await this.lists.entries(batch.flatMap(({ id }) => saved.get(id)?.id ?? []));
      for (const list of scored) {
        const before = saved.get(list.requirementId);
        const differing = before && differences(before, lines.get(before.id) ?? [], list);
        if (differing === null) continue;
        if (differing === undefined || !isOfRun(run, before)) unsaved += 1;
        else different.push({ requirementId: list.requirementId, externalId: list.externalId, differing });
      }
    }
    progress(targets.length, targets.length);
    return { run: run.id, equal: targets.length - different.length - unsaved, different, unsaved };
  }

  private refuseOtherVersions({ id, versions }: CompletedRun, reference: Reference): void {
    const differing = changedVersions(versions, versionsOf(reference, this.embeddings.scoring));
    if (differing.length === 0) return;
    const facts: Record<string, string> = { run: id };
    for (const { part, before, after } of differing) {
      facts[`${part}OfRun`] = before ?? '-';
      facts[`${part}OfBuild`] = after ?? '-';
    }
    throw new CodedError('run-of-other-version', facts satisfies ErrorFacts);
  }
}

/** Whether the run looked at the requirement, whatever came out; of another one only a list that it wrote tells. */
function lookedAt(run: CompletedRun, requirementId: string, list: RunList | undefined): boolean {
  return list?.runId === run.id || run.scope === 'all' || run.subject === requirementId;
}

/** Whether the run wrote the list, or found it to stand as it is: its inputs are among those that it is known to hold for. */
function isOfRun(run: CompletedRun, list: RunList | undefined): boolean {
  return list?.runId === run.id || (list?.epoch === run.epoch && sameVersions(list.versions, run.versions));
}

async function again(target: RequirementInput, inputs: RunInputs, scorer: RunScorer): Promise<ScoredList> {
  if (isOpen(target, inputs.companies)) return scorer.score(target);
  return closedList(target);
}

/** Null where both are equal to the last digit. */
function differences(list: RunList, saved: readonly ListedPair[], scored: ScoredList): string[] | null {
  const again = new Map(
    scored.entries.map(({ capabilityId, ...line }) => [capabilityId, { capability: capabilityId, ...line }]),
  );
  const before = new Map(saved.map((line) => [line.capability, line]));
  const differing = [...new Set([...before.keys(), ...again.keys()])].filter(
    (id) => changeOf(before.get(id), again.get(id)) !== null,
  );
  const sameGap = isDeepStrictEqual(plain(list.gap), plain(scored.gap));
  return differing.length === 0 && sameGap ? null : differing;
}

/** As the database gives it back. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
