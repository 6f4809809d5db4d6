import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Embeddings } from '../../models/embeddings.js';
import { byId } from './market-patch.js';
import { inOrder, withRecords } from './ordered-records.js';
import { type ChangedRecords, type RecordKind, type RevisionMark, RevisionMarks } from './revision-marks.js';
import type { CapabilityInput, CompanyInput, OpportunityInput, RequirementInput, RunInputs } from './scoring-input.js';

/** A revision of a capability, and the change that wrote it. */
export interface CapabilityVersion {
  readonly seq: string;
  readonly input: CapabilityInput;
}

type Named = CompanyInput | CapabilityInput | RequirementInput | OpportunityInput;

const HEADS = {
  company: `'' as "companyId"`,
  capability: `head.company_id as "companyId"`,
  requirement: `head.company_id as "companyId"`,
  opportunity: `head.company_id as "companyId"`,
} as const satisfies Record<RecordKind, string>;

/** How long the whole of what is kept counts as counted. */
const COUNT_HOLDS_MS = 30_000;

/** Inputs that are kept, with a mark of the revisions that they were read from. */
interface Known {
  readonly epoch: string;
  readonly inputs: RunInputs;
  readonly mark: RevisionMark;
  countedAt: number;
}

/** Reads records at an epoch: the newest revision of each subject at or below it, whatever was written since. */
@Injectable()
export class RunInputsReader {
  private readonly logger = new Logger('Matching');
  private latest: Known | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly embeddings: Embeddings,
    private readonly marks: RevisionMarks,
  ) {}

  /** The newest inputs that were asked for are kept: of another epoch only what differs from theirs is read. */
  async all(epoch: string): Promise<RunInputs> {
    // Vectors come after their revisions, so beside a model nothing is kept.
    const known = this.embeddings.embedder === null ? this.latest : null;
    if (known === null) return this.everything(epoch);
    const isLater = BigInt(epoch) >= BigInt(known.epoch);
    const [from, to] = isLater ? [known.epoch, epoch] : [epoch, known.epoch];
    const [before, after, between] = await Promise.all([
      this.marks.newest(from),
      this.marks.newest(to),
      this.marks.changed(from, to),
    ]);
    if (!(await this.holds(known, isLater ? before : after))) {
      this.logger.warn('Revisions have gone or come below what was read: all records are read again');
      if (this.latest === known) this.latest = null;
      return this.everything(epoch);
    }
    if (from === to) return known.inputs;
    const inputs = await this.moved(known.inputs, between, epoch);
    if (isLater) {
      const { count, sum } = known.mark.revisions;
      const revisions = { count: count + between.count, sum: sum + between.sum };
      this.keep({ epoch, inputs, mark: { newest: after, revisions }, countedAt: known.countedAt });
    }
    return inputs;
  }

  private keep(known: Known): void {
    if (this.latest === null || BigInt(this.latest.epoch) < BigInt(known.epoch)) this.latest = known;
  }

  /**
   * Whether what is kept is still what the database says: it may have been restored under a running process, or revisions
   * erased. The last revisions show the first at once; all are counted now and then.
   */
  private async holds(known: Known, newest: string): Promise<boolean> {
    const { mark, epoch, countedAt } = known;
    if (newest !== mark.newest) return false;
    if (Date.now() - countedAt < COUNT_HOLDS_MS) return true;
    const { count, sum } = await this.marks.counted('-1', epoch);
    known.countedAt = Date.now();
    return count === mark.revisions.count && sum === mark.revisions.sum;
  }

  private async everything(epoch: string): Promise<RunInputs> {
    const [newest, revisions, companies, capabilities, requirements, opportunities] = await Promise.all([
      this.marks.newest(epoch),
      this.marks.counted('-1', epoch),
      this.read<CompanyInput>('company', epoch, null),
      this.read<CapabilityInput>('capability', epoch, null),
      this.read<RequirementInput>('requirement', epoch, null),
      this.read<OpportunityInput>('opportunity', epoch, null),
    ]);
    const inputs = {
      companies: byId(inOrder(companies)),
      capabilities: inOrder(capabilities),
      requirements: inOrder(requirements),
      opportunities: inOrder(opportunities),
    };
    if (this.embeddings.embedder === null) {
      this.keep({ epoch, inputs, mark: { newest, revisions }, countedAt: Date.now() });
    }
    return inputs;
  }

  /** The records at `epoch`, which is one end of a stretch of the log that changed them, from those at its other end. */
  private async moved(inputs: RunInputs, { ids: changed }: ChangedRecords, epoch: string): Promise<RunInputs> {
    const now = async <T extends Named>(kind: RecordKind, known: readonly T[]): Promise<readonly T[]> => {
      const ids = changed.get(kind);
      return ids === undefined ? known : withRecords(known, ids, await this.read<T>(kind, epoch, ids));
    };
    const { companies } = inputs;
    return {
      companies: changed.has('company') ? byId(await now('company', [...companies.values()])) : companies,
      capabilities: await now('capability', inputs.capabilities),
      requirements: await now('requirement', inputs.requirements),
      opportunities: await now('opportunity', inputs.opportunities),
    };
  }

  /** Only the named records and the companies that own them; `companyIds` are of companies beside those. */
  async some(
    epoch: string,
    capabilityIds: readonly string[],
    requirementIds: readonly string[],
    opportunityIds: readonly string[] = [],
    companyIds: readonly string[] = [],
  ): Promise<RunInputs> {
    const [capabilities, requirements, opportunities] = await Promise.all([
      this.read<CapabilityInput>('capability', epoch, capabilityIds),
      this.read<RequirementInput>('requirement', epoch, requirementIds),
      this.read<OpportunityInput>('opportunity', epoch, opportunityIds),
    ]);
    const owned = [...capabilities, ...requirements, ...opportunities];
    const owners = [...new Set([...companyIds, ...owned.map((input) => input.companyId)])];
    const companies = byId(await this.read<CompanyInput>('company', epoch, owners));
    return { companies, capabilities, requirements, opportunities };
  }

  /** All that a capability has been up to an epoch, the first version first. */
  async versionsOf(capabilityId: string, epoch: string): Promise<CapabilityVersion[]> {
    const rows = await this.dataSource.query<(CapabilityInput & { readonly seq: string })[]>(
      `select revision.seq, revision.id as revision, revision.archived, revision.content,
         head.id, head.external_id as "externalId", head.company_id as "companyId"
       from revision join capability head on head.id = revision.subject
       where revision.subject = $1 and revision.seq <= $2 order by revision.version`,
      [capabilityId, epoch],
    );
    return rows.map(({ seq, ...input }) => ({ seq, input }));
  }

  private async read<T extends object>(kind: RecordKind, epoch: string, ids: readonly string[] | null): Promise<T[]> {
    const model = this.embeddings.embedder?.id;
    const rows = await this.dataSource.query<(T & { components?: Buffer | null })[]>(
      `select newest.subject as id, newest.id as revision, head.external_id as "externalId", ${HEADS[kind]}, newest.archived, newest.content
         ${model === undefined ? '' : ', vector.components'}
       from (
         select distinct on (subject) id, subject, archived, content
         from revision
         where kind = $1 and seq <= $2 and ($3::uuid[] is null or subject = any($3))
         order by subject, version desc
       ) newest join "${kind}" head on head.id = newest.subject
       ${model === undefined ? '' : 'left join vector on vector.revision_id = newest.id and vector.model = $4 and vector.seq <= $2'}
       order by head.external_id collate "C"`,
      [kind, epoch, ids, ...(model === undefined ? [] : [model])],
    );
    if (model === undefined) return rows;
    return rows.map(({ components, ...row }) => ({
      ...(row as unknown as T),
      ...(components && { vector: new Int8Array(components) }),
    }));
  }
}
