import type { CapabilityInput, CompanyInput, RequirementInput } from './scoring-input.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** Records of one moment that lists are scored with. */
export interface MarketRecords {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: readonly CapabilityInput[];
  /** Those whose lists a change may touch; none where nobody asks. */
  readonly requirements?: readonly RequirementInput[];
}

/** What leads from one moment to another, either way in time. */
export interface MarketPatch {
  readonly companies: readonly CompanyInput[];
  readonly capabilities: readonly CapabilityInput[];
  readonly requirements: readonly RequirementInput[];
  /** Ids of records that are not there. */
  readonly absent: readonly string[];
}

/** Records by their ids. */
export interface HeldRecords {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: ReadonlyMap<string, CapabilityInput>;
  readonly requirements: ReadonlyMap<string, RequirementInput>;
}

export const byId = <T extends { readonly id: string }>(records: Iterable<T>): Map<string, T> =>
  new Map([...records].map((record) => [record.id, record]));

/** Records that were read from a folder have no revision and are new each time; so is what a model has read since. */
export function patchTo({ companies, capabilities, requirements }: MarketRecords, held: HeldRecords): MarketPatch {
  const asked = requirements ?? [...held.requirements.values()];
  const here = new Set([...companies.keys(), ...[...capabilities, ...asked].map(({ id }) => id)]);
  const absent = [held.companies, held.capabilities, held.requirements].flatMap((kind) =>
    [...kind.keys()].filter((id) => !here.has(id)),
  );
  return {
    companies: [...companies.values()].filter((one) => !isSame(one, held.companies.get(one.id))),
    capabilities: capabilities.filter((one) => !isSame(one, held.capabilities.get(one.id))),
    requirements: asked.filter((one) => !isSame(one, held.requirements.get(one.id))),
    absent,
  };
}

interface Revised {
  readonly revision?: string;
  readonly vector?: Int8Array;
}

const isSame = (one: Revised, other: Revised | undefined): boolean =>
  one === other || (one.revision !== undefined && one.revision === other?.revision && !one.vector && !other.vector);

export const sizeOf = ({ companies, capabilities, requirements, absent }: MarketPatch): number =>
  companies.length + capabilities.length + requirements.length + absent.length;
