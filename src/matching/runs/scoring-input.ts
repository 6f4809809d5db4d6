import type { CapabilityContent } from '../../capabilities/capability.dto.js';
import { capabilityFacts } from '../../capabilities/capability.facts.js';
import { companyFacts } from '../../companies/company.facts.js';
import type { CompanyRevision } from '../../companies/company.revision.js';
import type { CapabilityFacts, CompanyFacts, OpportunityFacts, RequirementFacts } from '../../engine/facts/index.js';
import type { OpportunityContent } from '../../opportunities/opportunity.dto.js';
import { opportunityFacts } from '../../opportunities/opportunity.facts.js';
import type { RequirementContent } from '../../requirements/requirement.dto.js';
import { requirementFacts } from '../../requirements/requirement.facts.js';
import type { Reference } from '../../taxonomy/reference.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** A revision as a run reads it. Plain data: it travels to the scoring threads as it is. */
export interface CompanyInput {
  readonly id: string;
  /** Absent for what was read from a folder. */
  readonly revision?: string;
  readonly externalId: string;
  readonly archived: boolean;
  readonly content: CompanyRevision;
}
export interface OwnedInput<C> {
  readonly id: string;
  /** Absent for what was read from a folder. */
  readonly revision?: string;
  readonly externalId: string;
  readonly companyId: string;
  readonly archived: boolean;
  readonly content: C;
  /** What the embedding model that is on had read of it at the epoch. */
  readonly vector?: Int8Array;
}
export type CapabilityInput = OwnedInput<CapabilityContent>;
export type RequirementInput = OwnedInput<RequirementContent>;
export type OpportunityInput = OwnedInput<OpportunityContent>;

/** Every record as it stood at one epoch, in the order of external ids. */
export interface RunInputs {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: readonly CapabilityInput[];
  readonly requirements: readonly RequirementInput[];
  readonly opportunities: readonly OpportunityInput[];
}

/** An archived owner takes its records out of matching with it. */
export function isOpen(input: OwnedInput<unknown>, companies: ReadonlyMap<string, CompanyInput>): boolean {
  return !input.archived && companies.get(input.companyId)?.archived === false;
}

export function capabilityFactsOf(
  input: CapabilityInput,
  companies: ReadonlyMap<string, CompanyInput>,
  reference: Reference,
): CapabilityFacts {
  const facts = capabilityFacts(input.externalId, input.content, ownerFacts(input, companies), reference);
  return input.vector === undefined ? facts : { ...facts, vector: input.vector };
}

export function requirementFactsOf(
  input: RequirementInput,
  companies: ReadonlyMap<string, CompanyInput>,
  reference: Reference,
): RequirementFacts {
  const facts = requirementFacts(input.externalId, input.content, ownerFacts(input, companies), reference);
  return input.vector === undefined ? facts : { ...facts, vector: input.vector };
}

export const opportunityFactsOf = (
  input: OpportunityInput,
  companies: ReadonlyMap<string, CompanyInput>,
  reference: Reference,
): OpportunityFacts => opportunityFacts(input.externalId, input.content, ownerFacts(input, companies), reference);

function ownerFacts(input: OwnedInput<unknown>, companies: ReadonlyMap<string, CompanyInput>): CompanyFacts {
  const owner = companies.get(input.companyId);
  if (!owner) throw new Error(`The company ${input.companyId} has no revision at this epoch`);
  return companyFacts(owner.externalId, owner.content);
}
