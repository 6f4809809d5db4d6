import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { LaneCode, Text } from '../engine/facts/index.js';
import { invalidInput } from '../errors/coded-error.js';
import type { ScoredList } from '../matching/runs/scored-list.js';
import { isOpen, type RequirementInput, type RunInputs } from '../matching/runs/scoring-input.js';
import { RunInputsReader } from '../matching/runs/run-inputs.js';
import { ScoringPool } from '../matching/runs/scoring-pool.js';
import { Embeddings } from '../models/embeddings.js';
import { type Edition, editionWith, type LaneSetting, lanesThatDiffer } from '../taxonomy/editions/edition.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import type { EditionPreviewView, MovedLineView, MovedListView } from './edition.dto.js';
import { firstPlaces, hasLeft, hasMoved, type Place, type PlaceChange } from './first-places.js';
import { ListCounts } from './list-counts.js';

/** More take longer than somebody waits for a preview. */
const SAMPLE = 20;

interface Sampled {
  readonly lane: LaneCode;
  readonly requirement: RequirementInput;
}

/** What settings would make of lists that exist, scored by the same threads as a run scores them. Saves nothing. */
@Injectable()
export class EditionPreview {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly editions: Editions,
    private readonly inputs: RunInputsReader,
    private readonly pool: ScoringPool,
    private readonly embeddings: Embeddings,
    private readonly counts: ListCounts,
  ) {}

  /** @throws CodedError `invalid-input` where nothing differs from what applies */
  async of(wished: readonly LaneSetting[]): Promise<EditionPreviewView> {
    const epoch = await this.transactions.epoch();
    const before = await this.editions.at(epoch);
    const filed = this.editions.filed.lanes;
    const after = editionWith(before, before.number + 1, wished, filed);
    const lanes = lanesThatDiffer(before, after, filed);
    if (lanes.length === 0) throw invalidInput({ field: 'lanes', code: 'nothing-changed' });
    const inputs = await this.inputs.all(epoch);
    const sample = await this.sampleOf(lanes, inputs);
    const [was, is] = [await this.scored(sample, inputs, before), await this.scored(sample, inputs, after)];
    const lists = sample.map((sampled, at) => ({
      sampled,
      changes: firstPlaces(placesOf(was[at]), placesOf(is[at])),
    }));
    const changed = lists.filter(({ changes }) => changes.some(hasMoved));
    const all = changed.flatMap(({ changes }) => changes);
    return {
      lists: (await this.counts.of(before)).lists,
      sampled: sample.length,
      changed: changed.length,
      moved: all.filter(hasMoved).length,
      left: all.filter(hasLeft).length,
      items: changed.map((list) => listView(list.sampled, list.changes, inputs)),
    };
  }

  /** The newest open requirements of the lanes. */
  private async sampleOf(lanes: readonly LaneCode[], inputs: RunInputs): Promise<Sampled[]> {
    const rows = await this.dataSource.query<{ id: string; lane: LaneCode }[]>(
      'select id, lane from requirement where lane = any($1) and archived_at is null order by id desc limit $2',
      [lanes, 2 * SAMPLE],
    );
    const byId = new Map(inputs.requirements.map((input) => [input.id, input]));
    return rows
      .flatMap(({ id, lane }): Sampled[] => {
        const requirement = byId.get(id);
        return requirement !== undefined && isOpen(requirement, inputs.companies) ? [{ lane, requirement }] : [];
      })
      .slice(0, SAMPLE);
  }

  private scored(sample: readonly Sampled[], inputs: RunInputs, edition: Edition): Promise<ScoredList[]> {
    const { companies, capabilities } = inputs;
    const asOf = new Date().toISOString().slice(0, 10);
    const scorer = this.pool.open({ companies, capabilities, asOf, model: this.embeddings.scoring }, edition);
    return Promise.all(sample.map(({ requirement }) => scorer.score(requirement)));
  }
}

const placesOf = (list: ScoredList | undefined): Place[] =>
  (list?.entries ?? [])
    .filter(({ nearMiss }) => !nearMiss)
    .map(({ capabilityId, rank, score }) => ({ capability: capabilityId, rank, score }));

function listView(
  { lane, requirement: { id, companyId, content } }: Sampled,
  changes: readonly PlaceChange[],
  inputs: RunInputs,
): MovedListView {
  const offers = new Map(inputs.capabilities.map((input) => [input.id, input]));
  const nameOf = (company: string): Text => inputs.companies.get(company)?.content.names ?? {};
  const lines = changes.map(({ capability, before, after }): MovedLineView => {
    const offer = offers.get(capability);
    return {
      capability,
      title: offer?.content.title ?? {},
      company: nameOf(offer?.companyId ?? ''),
      before: before?.rank ?? null,
      after: after?.rank ?? null,
      scoreBefore: before && before.score / 100,
      scoreAfter: after && after.score / 100,
    };
  });
  const moved = changes.filter(hasMoved).length;
  return { requirement: id, title: content.title, company: nameOf(companyId), lane, moved, lines };
}
