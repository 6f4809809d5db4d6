import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { sameVersions } from '../../scoring-context.js';
import type { MatchRun } from '../match-run.entity.js';
import type { ScoredEntry, StandingList } from '../scored-list.js';
import type { RequirementInput, RunInputs } from '../scoring-input.js';
import { type Lines, StandingLists } from './standing-lists.js';

/** With more changed capabilities a list is ranked as quickly from scratch. */
const MOST_CHANGED = 64;
/** Revisions that are looked through; of what lies further back nothing is known. */
const MOST_REVISIONS = 512;

interface Revised {
  readonly kind: 'company' | 'capability' | 'requirement';
  readonly subject: string;
  readonly seq: string;
}

/** Which of the lists that a change touches can be mended instead of made anew, and by what. */
@Injectable()
export class MendableLists {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standing: StandingLists,
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
    const lists = (await this.standing.lines([...byId.keys()])).filter(
      (list) => sameVersions(list.versions, versions) && BigInt(list.confirmedEpoch) <= BigInt(epoch),
    );
    if (lists.length === 0) return new Map();
    const revised = await this.revisedUpTo(epoch);
    const from = revised.length < MOST_REVISIONS ? 0n : BigInt(revised.at(-1)?.seq ?? epoch);
    const offers = new Map<string, string[]>();
    const offersOf = (companyId: string): string[] => {
      const known = offers.get(companyId) ?? capabilities.filter((one) => one.companyId === companyId).map(idOf);
      offers.set(companyId, known);
      return known;
    };
    const mendable = new Map<string, StandingList>();
    for (const list of lists) {
      const target = byId.get(list.requirementId);
      const since = BigInt(list.confirmedEpoch);
      if (target === undefined || since < from) continue;
      const changes = revised.filter(({ seq }) => BigInt(seq) > since);
      if (changes.some(({ subject }) => subject === target.id || subject === target.companyId)) continue;
      const changed = new Set(
        changes.flatMap(({ kind, subject }) => (kind === 'company' ? offersOf(subject) : [subject])),
      );
      if (changed.size > MOST_CHANGED) continue;
      mendable.set(target.id, { entries: entriesOf(list), changed: [...changed], isOfDay: list.asOf === asOf });
    }
    return mendable;
  }

  /** The newest first. */
  private revisedUpTo(epoch: string): Promise<Revised[]> {
    return this.dataSource.query<Revised[]>(
      `select kind, subject, seq from revision where kind in ('company', 'capability', 'requirement') and seq <= $1
       order by seq desc limit ${MOST_REVISIONS}`,
      [epoch],
    );
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

const entriesOf = ({ lines }: Lines): ScoredEntry[] =>
  lines.map(([capabilityId, rank, nearMiss, score, fit, coverage, criteria]) => ({
    capabilityId,
    rank,
    nearMiss,
    score,
    fit,
    coverage,
    criteria,
  }));
