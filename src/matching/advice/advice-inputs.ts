import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CapabilityFacts, RequirementFacts } from '../../engine/facts/index.js';
import type { ScoringContext } from '../../engine/scoring/index.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { ListReader } from '../lists/list-reader.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import { capabilityFactsOf, requirementFactsOf } from '../runs/scoring-input.js';
import { scoringContext } from '../scoring-context.js';
import { HeldFacts } from './held-facts.js';
import { mapInTurns } from './in-turns.js';

/** Advice speaks of records as they are now, not as they were at the epoch of a run. */
const NOW = '9223372036854775807';

/** Most open requirements that gaps are counted over: the newest. */
const MOST_REQUIREMENTS = 1_000;
/** Most capabilities that an interview looks at: as many as a list with its near misses holds. */
const MOST_CAPABILITIES = 60;

/** A record with the versions that its facts depend on. */
interface Found {
  readonly id: string;
  readonly revision: string;
}

/** Reads the few records that a piece of advice rests on, by the indexes of their tags, and makes facts of them. */
@Injectable()
export class AdviceInputs {
  private readonly offers = new HeldFacts<CapabilityFacts>();
  private readonly needs = new HeldFacts<RequirementFacts>();
  private held: { readonly reference: Reference; readonly context: ScoringContext } | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly inputs: RunInputsReader,
    private readonly lists: ListReader,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
  ) {}

  /** The engine indexes a context's reference data once per context, so it is kept for the day and the edition. */
  async context(): Promise<ScoringContext> {
    const reference = await this.editions.reference();
    const today = new Date().toISOString().slice(0, 10);
    const { scoring } = this.embeddings;
    const { held } = this;
    if (held?.reference === reference && held.context.asOf === today && held.context.model === scoring) {
      return held.context;
    }
    const context = scoringContext(reference, today, scoring);
    this.held = { reference, context };
    return context;
  }

  /** Open requirements that have one of the tags or a more specific one. */
  async requirementsNear(tags: readonly string[]): Promise<RequirementFacts[]> {
    return this.factsOfRequirements(await this.open('requirement', [], tags, MOST_REQUIREMENTS));
  }

  /** What stands in the requirement's list, near misses included, and then open capabilities with one of the tags. */
  async candidates(requirementId: string | null, tags: readonly string[]): Promise<CapabilityFacts[]> {
    const listed = requirementId === null ? [] : await this.listed(requirementId);
    return this.factsOfCapabilities(await this.open('capability', listed, tags, MOST_CAPABILITIES));
  }

  async capability(id: string): Promise<CapabilityFacts> {
    const { capabilities, companies } = await this.inputs.some(NOW, [id], []);
    const [input] = capabilities;
    if (!input) throw new Error(`Capability ${id} has no revision`);
    return capabilityFactsOf(input, companies, await this.editions.reference());
  }

  async requirement(id: string): Promise<RequirementFacts> {
    const { requirements, companies } = await this.inputs.some(NOW, [], [id]);
    const [input] = requirements;
    if (!input) throw new Error(`Requirement ${id} has no revision`);
    return requirementFactsOf(input, companies, await this.editions.reference());
  }

  /** How many open capabilities have each of the tags or a more specific one. */
  async supplyOf(tags: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ tag: string; supply: number }[]>(
      `select tag, count(*)::int as supply
       from capability head
       join company on company.id = head.company_id and company.archived_at is null
       cross join unnest(head.tags) tag
       where head.archived_at is null and head.tags && $1 and tag = any($1)
       group by tag`,
      [tags],
    );
    return new Map(rows.map(({ tag, supply }) => [tag, supply]));
  }

  private async factsOfRequirements(records: readonly Found[]): Promise<RequirementFacts[]> {
    const reference = await this.editions.reference();
    const found = readBy(reference, records);
    const known = knownAmong(found, this.needs);
    const { requirements, companies } = await this.inputs.some(NOW, [], idsWithout(found, known));
    const inputs = new Map(requirements.map((input) => [input.id, input]));
    return this.facts(found, known, this.needs, (id) => {
      const input = inputs.get(id);
      return input && requirementFactsOf(input, companies, reference);
    });
  }

  private async factsOfCapabilities(records: readonly Found[]): Promise<CapabilityFacts[]> {
    const reference = await this.editions.reference();
    const found = readBy(reference, records);
    const known = knownAmong(found, this.offers);
    const { capabilities, companies } = await this.inputs.some(NOW, idsWithout(found, known), []);
    const inputs = new Map(capabilities.map((input) => [input.id, input]));
    return this.facts(found, known, this.offers, (id) => {
      const input = inputs.get(id);
      return input && capabilityFactsOf(input, companies, reference);
    });
  }

  private async facts<F extends { readonly vector?: unknown }>(
    found: readonly Found[],
    known: ReadonlyMap<string, F>,
    held: HeldFacts<F>,
    make: (id: string) => F | undefined,
  ): Promise<F[]> {
    const all = await mapInTurns(found, ({ id, revision }) => {
      const facts = known.get(revision) ?? make(id);
      // Where a model is on, its vector may come after the revision.
      if (facts && (this.embeddings.scoring === undefined || facts.vector !== undefined)) held.keep(revision, facts);
      return facts;
    });
    return all.filter((facts) => facts !== undefined);
  }

  private async listed(requirementId: string): Promise<string[]> {
    const [current] = await this.lists.current([requirementId]);
    if (!current) return [];
    const lines = await Promise.all(
      [false, true].map((nearMiss) => this.lists.linesOf(current.id, requirementId, nearMiss, 0, MOST_CAPABILITIES)),
    );
    return lines.flat().map(({ capabilityId }) => capabilityId);
  }

  /** Open records: first those named, then those that have one of the tags or a more specific one, the newest first. */
  private open(
    kind: 'requirement' | 'capability',
    ids: readonly string[],
    tags: readonly string[],
    limit: number,
  ): Promise<Found[]> {
    return this.dataSource.query<Found[]>(
      `select head.id, head.id || '@' || head.version || '/' || company.version as revision
       from "${kind}" head
       join company on company.id = head.company_id and company.archived_at is null
       where head.archived_at is null and (head.id = any($1) or head.tags && $2)
       order by head.id = any($1) desc, head.id desc limit $3`,
      [ids, tags, limit],
    );
  }
}

/** What is read of a record depends on the words of the taxonomy as well. */
const readBy = ({ taxonomy }: Reference, found: readonly Found[]): Found[] =>
  found.map(({ id, revision }) => ({ id, revision: `${revision} ${taxonomy.version}` }));

function knownAmong<F extends object>(found: readonly Found[], held: HeldFacts<F>): ReadonlyMap<string, F> {
  const known = found.map(({ revision }) => [revision, held.get(revision)] as const);
  return new Map(known.filter((entry): entry is [string, F] => entry[1] !== undefined));
}

const idsWithout = (found: readonly Found[], known: ReadonlyMap<string, unknown>): string[] =>
  found.filter(({ revision }) => !known.has(revision)).map(({ id }) => id);
