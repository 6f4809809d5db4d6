import type { CapabilityFacts, RequirementFacts } from '../../engine/facts/index.js';
import { byCodeUnits, mayChangeGap, type ScoringContext, type ScoringModel } from '../../engine/scoring/index.js';
import { CapabilityIndex, type Entry, RequirementIndex } from '../../engine/search/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import { scoringContext } from '../scoring-context.js';
import { byId, isSame, type MarketPatch, type MarketRecords, whatDiffers } from './market-patch.js';
import type { Entered, LackingList, Touched, TouchTask } from './scored-list.js';
import {
  type CapabilityInput,
  capabilityFactsOf,
  type CompanyInput,
  isOpen,
  type RequirementInput,
  requirementFactsOf,
} from './scoring-input.js';

/** So many offers are looked up before anybody asks: the first of them take many times as long as later ones. */
const ASKED_AHEAD = 16;

/** Records of one moment with all that was read of them. A patch leads to another moment, and only what it names is read. */
export class LiveMarket {
  readonly companies: Map<string, CompanyInput>;
  readonly capabilities: Map<string, CapabilityInput>;
  readonly requirements: Map<string, RequirementInput>;
  readonly index: CapabilityIndex;
  private readonly facts = new Map<string, CapabilityFacts>();
  private readonly offersOf = new Map<string, Set<string>>();
  /** By external id, which the engine knows capabilities by; and requirements. */
  private readonly ids = new Map<string, string>();
  private readonly askerIds = new Map<string, string>();
  private readonly context: ScoringContext;
  private latest: { readonly reference: Reference; readonly context: ScoringContext };
  private requirementIndex: RequirementIndex | null = null;

  constructor(
    records: MarketRecords,
    private readonly reference: Reference,
    asOf: string,
    private readonly model?: ScoringModel,
  ) {
    this.context = scoringContext(reference, asOf, model);
    this.latest = { reference, context: this.context };
    this.companies = new Map(records.companies);
    this.capabilities = byId(records.capabilities);
    this.requirements = byId(records.requirements ?? []);
    this.index = new CapabilityIndex(
      records.capabilities.flatMap((input) => this.read(input) ?? []),
      this.context,
    );
  }

  /** For a day and the lanes of an edition; the same object as long as both are the same. */
  contextOf(asOf: string, reference = this.reference): ScoringContext {
    if (this.latest.context.asOf !== asOf || this.latest.reference !== reference) {
      this.latest = { reference, context: scoringContext(reference, asOf, this.model) };
    }
    return this.latest.context;
  }

  idOf(facts: { readonly id: string }): string {
    return this.ids.get(facts.id) ?? '';
  }

  /** What a record asks for; with its texts read where it stands here as it is. */
  askedBy(input: RequirementInput): RequirementFacts {
    const isHeld = isSame(input, this.requirements.get(input.id));
    const known = isHeld ? this.requirementIndex?.find(input.externalId) : null;
    return known ?? requirementFactsOf(input, this.companies, this.reference);
  }

  /** All records, in the order of external ids. */
  records(): MarketRecords {
    const ordered = <T extends { readonly externalId: string }>(some: ReadonlyMap<string, T>): T[] =>
      [...some.values()].sort((a, b) => byCodeUnits(a.externalId, b.externalId));
    return {
      companies: byId(ordered(this.companies)),
      capabilities: ordered(this.capabilities),
      requirements: ordered(this.requirements),
    };
  }

  /** An open capability, as it stands now. */
  offered(id: string): CapabilityFacts | null {
    return this.facts.get(id) ?? null;
  }

  /** The open capabilities, of one company or of all, in the order of external ids. */
  open(
    companyId?: string,
  ): readonly { readonly id: string; readonly companyId: string; readonly facts: CapabilityFacts }[] {
    const ids = companyId === undefined ? this.facts.keys() : (this.offersOf.get(companyId) ?? []);
    return [...ids]
      .flatMap((id) => {
        const facts = this.facts.get(id);
        return facts === undefined ? [] : [{ id, companyId: this.capabilities.get(id)?.companyId ?? '', facts }];
      })
      .sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1));
  }

  /** The lists of open requirements that changed capabilities may touch; what the lists hold else is not known here. */
  touched({ capabilityIds, lacking, earlier, share }: TouchTask, asOf: string, reference = this.reference): Touched {
    const index = this.askers();
    const context = this.contextOf(asOf, reference);
    const changed = capabilityIds.map((id) => this.index.find(this.facts.get(id)?.id ?? ''));
    const entered = changed.flatMap((capability) =>
      capability === null ? [] : index.entriesOf(capability, context, share).map((entry) => this.enteredOf(entry)),
    );
    const ofShare = lacking.filter((_, at) => at % share.of === share.number);
    const asked = new Set(ofShare.map(({ before: place }) => place));
    // Reading a text is the dearest of it, so only versions that a list was made with are read.
    const before = earlier.map((input, at) =>
      asked.has(at) && isOpen(input, this.companies) ? capabilityFactsOf(input, this.companies, this.reference) : null,
    );
    const mayDiffer = (list: LackingList): boolean => {
      const requirement = index.find(this.requirements.get(list.requirementId)?.externalId ?? '');
      if (requirement === null || (!list.isOfDay && requirement.neededBy !== null)) return true;
      const was = before[list.before] ?? null;
      return changed.some((is) => mayChangeGap(requirement, list.gap, was, is, context));
    };
    return { entered, lacking: ofShare.filter(mayDiffer).map(({ requirementId }) => requirementId) };
  }

  /** Goes to another moment. @returns the patch that leads back */
  apply(change: MarketPatch): MarketPatch {
    const patch = whatDiffers(change, this);
    const back = this.opposite(patch);
    for (const id of patch.absent) this.forget(id);
    for (const company of patch.companies) this.companies.set(company.id, company);
    for (const capability of patch.capabilities) this.capabilities.set(capability.id, capability);
    for (const requirement of patch.requirements) this.requirements.set(requirement.id, requirement);
    // What a company states is part of the facts of all that it offers and asks for.
    const companies = new Set(patch.companies.map(({ id }) => id));
    const offers = new Set([...companies].flatMap((id) => [...(this.offersOf.get(id) ?? [])]));
    for (const { id } of patch.capabilities) offers.add(id);
    this.readAgain([...offers].flatMap((id) => this.capabilities.get(id) ?? []));
    const asked = new Set(patch.requirements.map(({ id }) => id));
    for (const one of this.requirements.values()) if (companies.has(one.companyId)) asked.add(one.id);
    if (this.requirementIndex !== null) this.putAskers(this.requirementIndex, asked);
    return back;
  }

  private opposite(patch: MarketPatch): MarketPatch {
    const named = [...patch.companies, ...patch.capabilities, ...patch.requirements];
    const before = <T>(held: ReadonlyMap<string, T>, ids: readonly string[]): T[] =>
      ids.flatMap((id) => held.get(id) ?? []);
    const ids = [...named.map(({ id }) => id), ...patch.absent];
    return {
      companies: before(this.companies, ids),
      capabilities: before(this.capabilities, ids),
      requirements: before(this.requirements, ids),
      absent: named
        .map(({ id }) => id)
        .filter((id) => !this.companies.has(id) && !this.capabilities.has(id) && !this.requirements.has(id)),
    };
  }

  private readAgain(inputs: readonly CapabilityInput[]): void {
    const gone = inputs.flatMap(({ id }) => this.facts.get(id)?.id ?? []);
    for (const { id } of inputs) this.facts.delete(id);
    const read = inputs.flatMap((input) => this.read(input) ?? []);
    const again = new Set(read.map(({ id }) => id));
    this.index.remove(gone.filter((id) => !again.has(id)));
    this.index.put(read);
  }

  private read(input: CapabilityInput): CapabilityFacts | null {
    const { id, companyId, externalId } = input;
    this.ids.set(externalId, id);
    const offers = this.offersOf.get(companyId) ?? new Set();
    this.offersOf.set(companyId, offers.add(id));
    if (!isOpen(input, this.companies)) return null;
    const facts = capabilityFactsOf(input, this.companies, this.reference);
    this.facts.set(id, facts);
    return facts;
  }

  private forget(id: string): void {
    const facts = this.facts.get(id);
    if (facts !== undefined) this.index.remove([facts.id]);
    this.facts.delete(id);
    this.offersOf.get(this.capabilities.get(id)?.companyId ?? '')?.delete(id);
    const requirement = this.requirements.get(id);
    if (requirement !== undefined) this.requirementIndex?.remove([requirement.externalId]);
    this.companies.delete(id);
    this.capabilities.delete(id);
    this.requirements.delete(id);
  }

  /** Reads, compiles and lays out what would be so when it is first asked for, and no change should wait for. */
  prepare(): void {
    if (this.requirementIndex !== null) return;
    const index = this.askers();
    for (const { id } of [...this.facts.values()].slice(0, ASKED_AHEAD)) {
      const capability = this.index.find(id);
      if (capability !== null) index.entriesOf(capability);
    }
  }

  private askers(): RequirementIndex {
    if (this.requirementIndex !== null) return this.requirementIndex;
    const index = new RequirementIndex([], this.context);
    this.putAskers(index, this.requirements.keys());
    this.requirementIndex = index;
    return index;
  }

  private putAskers(index: RequirementIndex, ids: Iterable<string>): void {
    const inputs = [...ids].flatMap((id) => this.requirements.get(id) ?? []);
    const open = inputs.filter((input) => isOpen(input, this.companies));
    index.remove(inputs.map(({ externalId }) => externalId));
    index.put(open.map((input) => requirementFactsOf(input, this.companies, this.reference)));
    for (const { id, externalId } of open) this.askerIds.set(externalId, id);
  }

  private enteredOf({ requirement: { id, neededBy }, pair: { score, exclusions } }: Entry): Entered {
    const requirementId = this.askerIds.get(id) ?? '';
    return { requirementId, score, nearMiss: exclusions.length > 0, byDay: neededBy !== null };
  }
}
