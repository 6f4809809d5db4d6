import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { areApart, ECHO, NEAR_SHARE, speaksAlike, titleToEcho } from '../scoring/criteria/text-affinity.js';
import { placeOf } from '../scoring/exclusions.js';
import { rankCapabilities, type ScoringContext } from '../scoring/index.js';
import { subjectOf } from '../scoring/subject.js';
import { bridgeFeaturesOf, featuresOf } from '../scoring/text-features.js';
import { COMMON_GROUND } from '../scoring/weights.js';
import { creditsOf, type Credits } from './credits.js';

interface Entry {
  readonly requirement: RequirementFacts;
  /** What a capability has to be about, one of them; empty when any may share ground. */
  readonly codes: ReadonlySet<string>;
  readonly credits: Credits | null;
}

/** Requirements the other way round: whose lists can a capability enter? */
export class RequirementIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly byCode = new Map<string, Set<Entry>>();
  private readonly byKey = new Map<number, Map<Entry, number>>();
  /** Those that anything may share ground with. */
  private readonly open = new Set<Entry>();

  constructor(
    requirements: readonly RequirementFacts[],
    private readonly context: ScoringContext,
  ) {
    for (const requirement of requirements) this.put(requirement);
  }

  /** Adds a requirement, in the place of the one with its id. */
  put(requirement: RequirementFacts): void {
    this.remove(requirement.id);
    const entry = this.entryOf(requirement);
    this.entries.set(requirement.id, entry);
    for (const code of entry.codes) valueOf(this.byCode, code, () => new Set<Entry>()).add(entry);
    for (const [key, credit] of entry.credits?.byKey ?? []) {
      valueOf(this.byKey, key, () => new Map<Entry, number>()).set(entry, credit);
    }
    if (entry.codes.size === 0 || (entry.credits !== null && entry.credits.needed <= 0)) this.open.add(entry);
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    this.open.delete(entry);
    for (const code of entry.codes) this.byCode.get(code)?.delete(entry);
    for (const key of entry.credits?.byKey.keys() ?? []) this.byKey.get(key)?.delete(entry);
  }

  /**
   * The requirements in whose lists the capability may stand, listed or as a near miss, as far as its own score goes:
   * the very ones that `rankCapabilities` lists it for by itself. In the order of their ids.
   */
  enteredBy(capability: CapabilityFacts): readonly RequirementFacts[] {
    return [...this.candidates(capability)]
      .filter((requirement) => {
        const { listed, nearMisses } = rankCapabilities(requirement, [capability], this.context, 1);
        return listed.length + nearMisses.length > 0;
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Few more than those that share ground with it. */
  private *candidates(capability: CapabilityFacts): Generator<RequirementFacts> {
    const mayMeet = ({ requirement }: Entry): boolean => placeOf(requirement, capability, this.context).length === 0;
    if (capability.tags.length === 0) {
      for (const entry of this.entries.values()) if (mayMeet(entry)) yield entry.requirement;
      return;
    }
    const found = new Set<Entry>(this.open);
    for (const code of subjectOf(capability, this.context).codes) {
      for (const [required, entries] of this.byCode) {
        if (this.context.hierarchy.similarity(required, code).value < COMMON_GROUND) continue;
        for (const entry of entries) found.add(entry);
      }
    }
    for (const entry of found) if (mayMeet(entry)) yield entry.requirement;
    for (const entry of this.alike(capability)) {
      if (found.has(entry) || !mayMeet(entry)) continue;
      if (speaksAlike(entry.requirement, capability, this.context)) yield entry.requirement;
    }
  }

  /** Those whose title, or text, the capability may say enough of. */
  private *alike(capability: CapabilityFacts): Generator<Entry> {
    const { bridge } = this.context;
    if (bridge === undefined) return;
    const said = new Map<Entry, number>();
    for (const key of new Set(bridgeFeaturesOf(capability, bridge).keys)) {
      for (const [entry, credit] of this.byKey.get(key) ?? []) said.set(entry, (said.get(entry) ?? 0) + credit);
    }
    for (const [entry, weight] of said) {
      if (weight < (entry.credits?.needed ?? 0)) continue;
      if (areApart(featuresOf(entry.requirement), featuresOf(capability))) yield entry;
    }
  }

  private entryOf(requirement: RequirementFacts): Entry {
    const { bridge } = this.context;
    const codes = requirement.tags.length === 0 ? [] : subjectOf(requirement, this.context).phrases.flat();
    const title = titleToEcho(requirement, this.context);
    const credits =
      title !== null
        ? creditsOf(title, ECHO)
        : bridge === undefined
          ? null
          : creditsOf(bridgeFeaturesOf(requirement, bridge), NEAR_SHARE);
    return { requirement, codes: new Set(codes), credits };
  }
}

function valueOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
