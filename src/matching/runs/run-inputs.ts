import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Embeddings } from '../../models/embeddings.js';
import type { CapabilityInput, CompanyInput, OpportunityInput, RequirementInput, RunInputs } from './scoring-input.js';

const HEADS = {
  company: `'' as "companyId"`,
  capability: `head.company_id as "companyId"`,
  requirement: `head.company_id as "companyId"`,
  opportunity: `head.company_id as "companyId"`,
} as const;

/** Reads records at an epoch: the newest revision of each subject at or below it, whatever was written since. */
@Injectable()
export class RunInputsReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly embeddings: Embeddings,
  ) {}

  async all(epoch: string): Promise<RunInputs> {
    const [companies, capabilities, requirements, opportunities] = await Promise.all([
      this.read<CompanyInput>('company', epoch, null),
      this.read<CapabilityInput>('capability', epoch, null),
      this.read<RequirementInput>('requirement', epoch, null),
      this.read<OpportunityInput>('opportunity', epoch, null),
    ]);
    return { companies: byId(companies), capabilities, requirements, opportunities };
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

const byId = (companies: readonly CompanyInput[]): Map<string, CompanyInput> =>
  new Map(companies.map((company) => [company.id, company]));
