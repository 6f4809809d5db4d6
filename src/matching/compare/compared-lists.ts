import { Injectable } from '@nestjs/common';
import type { CapabilityFacts, RequirementFacts } from '../../engine/facts/index.js';
import {
  compareLists,
  changeOf,
  type ListComparison,
  type ListedPair,
  type ListThen,
  type OfferThen,
  restsOnSame,
  sameFigures,
} from '../../engine/compare/index.js';
import { type PairScore, scorePair, type ScoringContext } from '../../engine/scoring/index.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { inTurns } from '../advice/in-turns.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import {
  capabilityFactsOf,
  isOpen,
  type OwnedInput,
  type RequirementInput,
  requirementFactsOf,
  type RunInputs,
} from '../runs/scoring-input.js';
import { sameVersions, scoringContext, versionsOf } from '../scoring-context.js';
import type { CompletedRun } from './completed-run.js';
import { type DifferingLists, type RunList, RunLists } from './run-lists.js';

/** What differs for one requirement, with the records that its lists speak of as the later run that has them knew them. */
export interface ComparedRequirement {
  readonly requirementId: string;
  readonly comparison: ListComparison;
  readonly inputs: readonly [after: RunInputs, before: RunInputs];
}

/** Facts of revisions as the words of a taxonomy read them, once for all lists of an answer. */
interface Memory {
  readonly offers: Map<string, CapabilityFacts>;
  readonly needs: Map<string, RequirementFacts>;
  readonly contexts: Map<Reference, Map<string, ScoringContext>>;
  /** The reference data that the lists were scored with, as far as this build has it. */
  readonly references: readonly Reference[];
}

/** Hands saved lists and the revisions that they rest on to the engine's comparison. */
@Injectable()
export class ComparedLists {
  constructor(
    private readonly lists: RunLists,
    private readonly inputs: RunInputsReader,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
  ) {}

  async compare(
    before: CompletedRun,
    after: CompletedRun,
    differing: DifferingLists[],
  ): Promise<ComparedRequirement[]> {
    const entries = await this.lists.entries(differing.flatMap(saved).map(({ id }) => id));
    const linesOf = (list: RunList | null): readonly ListedPair[] => (list && entries.get(list.id)) ?? [];
    const references = await this.referencesOf([before, after, ...differing.flatMap(saved)]);
    const memory: Memory = { offers: new Map(), needs: new Map(), contexts: new Map(), references };
    const compared: ComparedRequirement[] = [];
    for (const { requirementId, ...lists } of differing) {
      const sides = [
        { list: lists.before, run: before, entries: linesOf(lists.before) },
        { list: lists.after, run: after, entries: linesOf(lists.after) },
      ] as const;
      const capabilityIds = [...new Set(sides.flatMap((side) => side.entries.map(({ capability }) => capability)))];
      const [was, is] = await Promise.all(
        sides.map(({ list, run }) => this.inputs.some(list?.epoch ?? run.epoch, capabilityIds, [requirementId])),
      );
      if (was === undefined || is === undefined) continue;
      const comparison = await inTurns(this.steps(sides, [was, is], memory));
      compared.push({ requirementId, comparison, inputs: [is, was] });
    }
    return compared;
  }

  /** Reading a text takes a millisecond or two, so others have their turn between two of them. */
  private *steps(
    sides: readonly [Side, Side],
    [was, is]: readonly [RunInputs, RunInputs],
    memory: Memory,
  ): Generator<void, ListComparison> {
    const before = yield* this.listThen(sides[0], was, memory);
    const after = yield* this.listThen(sides[1], is, memory);
    for (const capability of new Set([...before.offers.keys(), ...after.offers.keys()])) {
      const [then, now] = [entryOf(before, capability), entryOf(after, capability)];
      if (changeOf(then, now) === null || restsOnSame(capability, before, after)) continue;
      if (then !== undefined && now !== undefined && sameFigures(then, now)) continue;
      for (const list of [before, after]) this.score(capability, list, memory);
      yield;
    }
    return compareLists(before, after);
  }

  private *listThen(
    { list, run, entries }: Side,
    inputs: RunInputs,
    memory: Memory,
  ): Generator<void, ListThen & { readonly scores: Map<string, PairScore> }> {
    const { asOf, versions } = list ?? run;
    const reference = this.readBy(versions, memory);
    const offers = new Map<string, OfferThen>();
    for (const input of inputs.capabilities) {
      const revision = revisionOf(input, inputs);
      const facts = remembered(memory.offers, `${revision} ${reference.taxonomy.version}`, () =>
        capabilityFactsOf(input, inputs.companies, reference),
      );
      offers.set(input.id, { facts, revision, isOpen: isOpen(input, inputs.companies) });
      yield;
    }
    const [input] = inputs.requirements;
    const requirement = input === undefined ? null : this.requirementThen(input, inputs, reference, memory);
    yield;
    const lane = this.had(versions, memory)?.lanes.find(({ code }) => code === requirement?.facts.lane);
    return {
      isSaved: list !== null,
      entries,
      versions,
      asOf,
      requirement,
      offers,
      scores: new Map(),
      bounds: lane !== undefined ? { prior: lane.prior, threshold: lane.threshold } : null,
    };
  }

  private requirementThen(
    input: RequirementInput,
    inputs: RunInputs,
    reference: Reference,
    memory: Memory,
  ): ListThen['requirement'] {
    const revision = revisionOf(input, inputs);
    const facts = remembered(memory.needs, `${revision} ${reference.taxonomy.version}`, () =>
      requirementFactsOf(input, inputs.companies, reference),
    );
    return { facts, revision, isOpen: isOpen(input, inputs.companies) };
  }

  /** A score that is not the saved one (a model has read a text since) would explain something else, and is left out. */
  private score(
    capability: string,
    list: ListThen & { readonly scores: Map<string, PairScore> },
    memory: Memory,
  ): void {
    const { requirement, asOf, versions } = list;
    const offer = list.offers.get(capability);
    const reference = this.had(versions, memory);
    if (requirement === null || offer === undefined || reference === undefined) return;
    const ofReference = remembered(memory.contexts, reference, () => new Map<string, ScoringContext>());
    const context = remembered(ofReference, asOf, () => scoringContext(reference, asOf, this.embeddings.scoring));
    const score = scorePair(requirement.facts, offer.facts, context);
    const saved = entryOf(list, capability);
    const criteria = score.criteria.map(({ value }) => value);
    if (saved === undefined || sameFigures(saved, { ...saved, ...score, criteria })) list.scores.set(capability, score);
  }

  /** What the list was scored with; undefined where another build scored it. */
  private had(versions: ListThen['versions'], { references }: Memory): Reference | undefined {
    return references.find((one) => sameVersions(versions, versionsOf(one, this.embeddings.scoring)));
  }

  /** What its texts were read by; where another build read them, this one does as its files say. */
  private readBy(versions: ListThen['versions'], memory: Memory): Reference {
    return this.had(versions, memory) ?? this.editions.filed;
  }

  private async referencesOf(scored: readonly Pick<CompletedRun, 'versions'>[]): Promise<readonly Reference[]> {
    const found = await Promise.all(scored.map(({ versions }) => this.editions.referenceOf(versions)));
    return [...new Set(found)];
  }
}

const saved = ({ before, after }: DifferingLists): RunList[] =>
  [before, after].flatMap((list) => (list === null ? [] : [list]));

interface Side {
  readonly list: RunList | null;
  readonly run: CompletedRun;
  readonly entries: readonly ListedPair[];
}

const entryOf = ({ entries }: ListThen, capability: string): ListedPair | undefined =>
  entries.find((entry) => entry.capability === capability);

/** Vectors come after their revision. */
const revisionOf = (input: OwnedInput<unknown>, { companies }: RunInputs): string =>
  [input.revision, companies.get(input.companyId)?.revision, input.vector === undefined ? '' : 'read'].join(' ');

function remembered<K, T>(memory: Map<K, T>, key: K, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
