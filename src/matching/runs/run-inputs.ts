import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { byCodeUnits } from '../../engine/scoring/index.js';
import { Embeddings } from '../../models/embeddings.js';
import { byId } from './market-patch.js';
import type { CapabilityInput, CompanyInput, OpportunityInput, RequirementInput, RunInputs } from './scoring-input.js';

type Named = CompanyInput | CapabilityInput | RequirementInput | OpportunityInput;

const NOTHING: RunInputs = { companies: new Map(), capabilities: [], requirements: [], opportunities: [] };

const HEADS = {
  company: `'' as "companyId"`,
  capability: `head.company_id as "companyId"`,
  requirement: `head.company_id as "companyId"`,
  opportunity: `head.company_id as "companyId"`,
} as const;

/** Reads records at an epoch: the newest revision of each subject at or below it, whatever was written since. */
@Injectable()
export class RunInputsReader {
  private latest: { readonly epoch: string; readonly mark: string; readonly inputs: RunInputs } | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly embeddings: Embeddings,
  ) {}

  /** The inputs of the epoch that was asked for last are kept: of a later one only what was written since is read. */
  async all(epoch: string): Promise<RunInputs> {
    const { latest } = this;
    // Vectors come after their revisions, so beside a model nothing is kept.
    const mayGoOn = this.embeddings.embedder === null && latest !== null && BigInt(latest.epoch) <= BigInt(epoch);
    const [then, now] = await this.marks(mayGoOn ? latest.epoch : '0', epoch);
    const before = mayGoOn && then === latest.mark ? latest : { epoch: '0', inputs: NOTHING };
    if (before.epoch === epoch) return before.inputs;
    const { inputs } = before;
    const [companies, capabilities, requirements, opportunities] = await Promise.all([
      this.newer<CompanyInput>('company', [...inputs.companies.values()], before.epoch, epoch),
      this.newer<CapabilityInput>('capability', inputs.capabilities, before.epoch, epoch),
      this.newer<RequirementInput>('requirement', inputs.requirements, before.epoch, epoch),
      this.newer<OpportunityInput>('opportunity', inputs.opportunities, before.epoch, epoch),
    ]);
    const read = { companies: byId(companies), capabilities, requirements, opportunities };
    this.latest = { epoch, mark: now, inputs: read };
    return read;
  }

  /**
   * A mark of all revisions at or below each epoch. Nothing that is kept of an earlier epoch holds when its mark is
   * another: revisions were erased, or the database was restored under a running process.
   */
  private async marks(earlier: string, later: string): Promise<readonly [string, string]> {
    const [row] = await this.dataSource.query<{ then: string; now: string }[]>(
      `select concat(count(*) filter (where seq <= $1), ' ', sum(seq) filter (where seq <= $1)) as "then",
              concat(count(*), ' ', sum(seq)) as "now"
         from revision where seq <= $2`,
      [earlier, later],
    );
    return [row?.then ?? '', row?.now ?? ''];
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

  /** Records of one kind at `epoch`, from those of an earlier one. */
  private async newer<T extends Named>(
    kind: keyof typeof HEADS,
    known: readonly T[],
    from: string,
    epoch: string,
  ): Promise<readonly T[]> {
    if (known.length === 0) return this.read<T>(kind, epoch, null);
    const changed = await this.dataSource.query<{ subject: string }[]>(
      'select distinct subject from revision where kind = $1 and seq > $2 and seq <= $3',
      [kind, from, epoch],
    );
    if (changed.length === 0) return known;
    const ids = changed.map(({ subject }) => subject);
    const read = await this.read<T>(kind, epoch, ids);
    const replaced = new Set(ids);
    return [...known.filter(({ id }) => !replaced.has(id)), ...read].sort((a, b) =>
      byCodeUnits(a.externalId, b.externalId),
    );
  }

  private async read<T extends object>(
    kind: keyof typeof HEADS,
    epoch: string,
    ids: readonly string[] | null,
  ): Promise<T[]> {
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
