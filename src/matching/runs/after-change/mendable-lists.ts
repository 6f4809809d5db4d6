import { Injectable } from '@nestjs/common';
import { sameVersions } from '../../scoring-context.js';
import type { MatchRun } from '../match-run.entity.js';
import type { StandingList } from '../scored-list.js';
import type { RequirementInput, RunInputs } from '../scoring-input.js';
import { StandingLists } from './standing-lists.js';
import { UnsettledChanges } from './unsettled-changes.js';

/** With more changed capabilities a list is ranked as quickly from scratch. */
const MOST_CHANGED = 64;

/** Which of the lists that a change touches can be mended instead of made anew, and by what. */
@Injectable()
export class MendableLists {
  constructor(
    private readonly standing: StandingLists,
    private readonly unsettled: UnsettledChanges,
  ) {}

  /** @returns by the id of the requirement; those that are missing are ranked from scratch */
  async of(
    { scope, epoch, asOf, versions }: MatchRun,
    targets: readonly RequirementInput[],
    { capabilities }: Pick<RunInputs, 'capabilities'>,
  ): Promise<ReadonlyMap<string, StandingList>> {
    const isOfChange = scope === 'capability' || scope === 'company';
    // A vector comes after its text, and no revision tells of it.
    if (!isOfChange || targets.length === 0 || epoch === null || versions === null || versions.model) return new Map();
    const byId = new Map(targets.map((target) => [target.id, target]));
    const ids = [...byId.keys()];
    const [standing, unsettled] = await Promise.all([
      this.standing.lines(ids),
      this.unsettled.of(ids, epoch, versions),
    ]);
    const offers = new Map<string, string[]>();
    const offersOf = (companyId: string): string[] => {
      const known = offers.get(companyId) ?? capabilities.filter((one) => one.companyId === companyId).map(idOf);
      offers.set(companyId, known);
      return known;
    };
    const mendable = new Map<string, StandingList>();
    for (const list of standing) {
      const target = byId.get(list.requirementId);
      const changes = unsettled.get(list.id);
      if (target === undefined || changes === undefined || !sameVersions(list.versions, versions)) continue;
      if (changes.some(([, subject]) => subject === target.id || subject === target.companyId)) continue;
      const changed = new Set(
        changes.flatMap(([kind, subject]) => (kind === 'company' ? offersOf(subject) : [subject])),
      );
      if (changed.size > MOST_CHANGED) continue;
      mendable.set(target.id, {
        entries: list.entries,
        reserve: list.reserve,
        changed: [...changed],
        isOfDay: list.asOf === asOf,
      });
    }
    return mendable;
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;
