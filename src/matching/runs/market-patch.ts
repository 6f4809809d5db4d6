import { byCodeUnits } from '../../engine/scoring/index.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from './scoring-input.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** Records of one moment that lists are scored with, each kind in the order of external ids. */
export interface MarketRecords {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: readonly CapabilityInput[];
  /** Those whose lists a change may touch; none where nobody asks. */
  readonly requirements?: readonly RequirementInput[];
}

/** What leads from one moment to another, either way in time: how the records that it names stand there. */
export interface MarketPatch {
  readonly companies: readonly CompanyInput[];
  readonly capabilities: readonly CapabilityInput[];
  readonly requirements: readonly RequirementInput[];
  /** Ids of records that are not there. */
  readonly absent: readonly string[];
}

/** Records by id. */
export interface HeldRecords {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: ReadonlyMap<string, CapabilityInput>;
  readonly requirements: ReadonlyMap<string, RequirementInput>;
}

interface Recorded {
  readonly id: string;
  readonly externalId: string;
  readonly revision?: string;
  readonly vector?: Int8Array;
}

export const byId = <T extends { readonly id: string }>(records: Iterable<T>): Map<string, T> =>
  new Map([...records].map((record) => [record.id, record]));

/** From the records held to others. Requirements stay as they are where the others name none. */
export function patchTo(now: MarketRecords, held: MarketRecords): MarketPatch {
  const companies = now.companies === held.companies ? NONE : between(list(now.companies), list(held.companies));
  const capabilities = between(now.capabilities, held.capabilities);
  const before = held.requirements ?? [];
  const requirements = between(now.requirements ?? before, before);
  return {
    companies: companies.changed,
    capabilities: capabilities.changed,
    requirements: requirements.changed,
    absent: [...companies.absent, ...capabilities.absent, ...requirements.absent],
  };
}

/** One patch that leads where two lead, one after the other. */
export function merged(first: MarketPatch, then: MarketPatch): MarketPatch {
  const named = new Set(all(then).map(({ id }) => id));
  for (const id of then.absent) named.add(id);
  const still = <T extends { readonly id: string }>(some: readonly T[]): T[] => some.filter(({ id }) => !named.has(id));
  return {
    companies: [...still(first.companies), ...then.companies],
    capabilities: [...still(first.capabilities), ...then.capabilities],
    requirements: [...still(first.requirements), ...then.requirements],
    absent: [...first.absent.filter((id) => !named.has(id)), ...then.absent],
  };
}

/** Patches come merged as they grow old, so much of one may stand already where it leads: that is not read again. */
export function whatDiffers(patch: MarketPatch, held: HeldRecords): MarketPatch {
  const differing = <T extends Recorded>(some: readonly T[], known: ReadonlyMap<string, T>): T[] =>
    some.filter((one) => !isSame(one, known.get(one.id)));
  return {
    companies: differing(patch.companies, held.companies),
    capabilities: differing(patch.capabilities, held.capabilities),
    requirements: differing(patch.requirements, held.requirements),
    absent: patch.absent,
  };
}

export const sizeOf = ({ companies, capabilities, requirements, absent }: MarketPatch): number =>
  companies.length + capabilities.length + requirements.length + absent.length;

const all = ({ companies, capabilities, requirements }: MarketPatch): readonly Recorded[] => [
  ...companies,
  ...capabilities,
  ...requirements,
];

const NONE = { changed: [], absent: [] } as const;
const list = <T>(records: ReadonlyMap<string, T>): readonly T[] => [...records.values()];

/** What differs between two lists in one order. Most of both are the very same objects: only what lies between is compared. */
function between<T extends Recorded>(
  now: readonly T[],
  held: readonly T[],
): { readonly changed: readonly T[]; readonly absent: readonly string[] } {
  if (now === held) return NONE;
  const changed: T[] = [];
  const absent: string[] = [];
  let [end, heldEnd] = [now.length, held.length];
  for (; end > 0 && heldEnd > 0 && now[end - 1] === held[heldEnd - 1]; end -= 1) heldEnd -= 1;
  let first = 0;
  while (first < end && first < heldEnd && now[first] === held[first]) first += 1;
  for (let at = first, before = first; at < end || before < heldEnd;) {
    const one = at < end ? now[at] : undefined;
    const other = before < heldEnd ? held[before] : undefined;
    const order = one === other ? 0 : inOrder(one, other);
    if (order <= 0) at += 1;
    if (order >= 0) before += 1;
    if (one !== undefined && order <= 0 && !(order === 0 && isSame(one, other))) changed.push(one);
    if (other !== undefined && order >= 0 && !(order === 0 && one?.id === other.id)) absent.push(other.id);
  }
  const here = new Set(changed.map(({ id }) => id));
  return { changed, absent: absent.filter((id) => !here.has(id)) };
}

function inOrder(one: Recorded | undefined, other: Recorded | undefined): number {
  if (one === undefined) return 1;
  return other === undefined ? -1 : byCodeUnits(one.externalId, other.externalId);
}

/** Records that were read from a folder have no revision and are new each time; so is what a model has read since. */
export const isSame = (one: Recorded, other: Recorded | undefined): boolean =>
  one === other || (one.revision !== undefined && one.revision === other?.revision && !one.vector && !other.vector);
