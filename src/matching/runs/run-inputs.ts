import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CapabilityContent } from '../../capabilities/capability.dto.js';
import { capabilityFacts } from '../../capabilities/capability.facts.js';
import type { CompanyContent } from '../../companies/company.dto.js';
import { companyFacts } from '../../companies/company.facts.js';
import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../../engine/facts/index.js';
import type { RequirementContent } from '../../requirements/requirement.dto.js';
import { requirementFacts } from '../../requirements/requirement.facts.js';
import type { Reference } from '../../taxonomy/reference.js';

/** A revision as a run reads it. Plain data: it travels to the scoring threads as it is. */
export interface CompanyInput {
  readonly id: string;
  readonly externalId: string;
  readonly archived: boolean;
  readonly content: CompanyContent;
}
export interface OwnedInput<C> {
  readonly id: string;
  readonly externalId: string;
  readonly companyId: string;
  readonly archived: boolean;
  readonly content: C;
}
export type CapabilityInput = OwnedInput<CapabilityContent>;
export type RequirementInput = OwnedInput<RequirementContent>;

/** Every record as it stood at one epoch, in the order of external ids. */
export interface RunInputs {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: readonly CapabilityInput[];
  readonly requirements: readonly RequirementInput[];
}

const HEADS = {
  company: `'' as "companyId"`,
  capability: `head.company_id as "companyId"`,
  requirement: `head.company_id as "companyId"`,
} as const;

/** Reads records at an epoch: the newest revision of each subject at or below it, whatever was written since. */
@Injectable()
export class RunInputsReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async all(epoch: string): Promise<RunInputs> {
    const [companies, capabilities, requirements] = await Promise.all([
      this.read<CompanyInput>('company', epoch, null),
      this.read<CapabilityInput>('capability', epoch, null),
      this.read<RequirementInput>('requirement', epoch, null),
    ]);
    return { companies: byId(companies), capabilities, requirements };
  }

  /** Only the named records and the companies that own them. */
  async some(epoch: string, capabilityIds: readonly string[], requirementIds: readonly string[]): Promise<RunInputs> {
    const [capabilities, requirements] = await Promise.all([
      this.read<CapabilityInput>('capability', epoch, capabilityIds),
      this.read<RequirementInput>('requirement', epoch, requirementIds),
    ]);
    const owners = [...new Set([...capabilities, ...requirements].map((input) => input.companyId))];
    return { companies: byId(await this.read<CompanyInput>('company', epoch, owners)), capabilities, requirements };
  }

  private async read<T>(kind: keyof typeof HEADS, epoch: string, ids: readonly string[] | null): Promise<T[]> {
    return this.dataSource.query<T[]>(
      `select newest.subject as id, head.external_id as "externalId", ${HEADS[kind]}, newest.archived, newest.content
       from (
         select distinct on (subject) subject, archived, content
         from revision
         where kind = $1 and seq <= $2 and ($3::uuid[] is null or subject = any($3))
         order by subject, version desc
       ) newest join "${kind}" head on head.id = newest.subject
       order by head.external_id collate "C"`,
      [kind, epoch, ids],
    );
  }
}

const byId = (companies: readonly CompanyInput[]): Map<string, CompanyInput> =>
  new Map(companies.map((company) => [company.id, company]));

/** An archived owner takes its records out of matching with it. */
export function isOpen(input: OwnedInput<unknown>, companies: ReadonlyMap<string, CompanyInput>): boolean {
  return !input.archived && companies.get(input.companyId)?.archived === false;
}

export function capabilityFactsOf(
  input: CapabilityInput,
  companies: ReadonlyMap<string, CompanyInput>,
  reference: Reference,
): CapabilityFacts {
  return capabilityFacts(input.externalId, input.content, ownerFacts(input, companies), reference);
}

export function requirementFactsOf(
  input: RequirementInput,
  companies: ReadonlyMap<string, CompanyInput>,
  reference: Reference,
): RequirementFacts {
  return requirementFacts(input.externalId, input.content, ownerFacts(input, companies), reference);
}

function ownerFacts(input: OwnedInput<unknown>, companies: ReadonlyMap<string, CompanyInput>): CompanyFacts {
  const owner = companies.get(input.companyId);
  if (!owner) throw new Error(`The company ${input.companyId} has no revision at this epoch`);
  return companyFacts(owner.externalId, owner.content);
}
