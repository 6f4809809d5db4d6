import { changedCompany, changedNeed } from './changed-facts.js';
import { changedVersions } from './rests-on-same.js';
import {
  type ChangeKind,
  type ListComparison,
  type ListedPair,
  type ListReason,
  type ListThen,
  type PairChange,
  type Standing,
} from './compare.types.js';
import { reasonsOf } from './pair-reasons.js';

/**
 * What differs between two saved lists of one requirement, and why. Standings and figures are the saved ones; scores of
 * pairs that a list does not hold are taken from `scores`, where there are any. The order of entries does not show.
 */
export function compareLists(before: ListThen, after: ListThen): ListComparison {
  const was = byCapability(before);
  const is = byCapability(after);
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((capability): PairChange[] => {
    const kind = changeOf(was.get(capability), is.get(capability));
    if (kind === null) return [];
    return [
      {
        capability,
        kind,
        before: standingOf(capability, before, was),
        after: standingOf(capability, after, is),
        reasons: reasonsOf(capability, before, after),
      },
    ];
  });
  return { reasons: listReasons(before, after), changes };
}

/** Null where nothing differs. */
export function changeOf(was: ListedPair | undefined, is: ListedPair | undefined): ChangeKind | null {
  if (was === undefined || is === undefined) return is === undefined ? 'left' : 'entered';
  if (was.nearMiss !== is.nearMiss) return is.nearMiss ? 'became-near-miss' : 'became-listed';
  if (was.rank !== is.rank) return 'moved';
  return sameFigures(was, is) ? null : 'rescored';
}

export const sameFigures = (a: ListedPair, b: ListedPair): boolean =>
  a.score === b.score &&
  a.fit === b.fit &&
  a.coverage === b.coverage &&
  a.criteria.length === b.criteria.length &&
  a.criteria.every((value, i) => value === b.criteria[i]);

/** Listed pairs by rank, then near misses. */
const byCapability = ({ entries }: ListThen): ReadonlyMap<string, ListedPair> =>
  new Map(
    [...entries]
      .sort((a, b) => Number(a.nearMiss) - Number(b.nearMiss) || a.rank - b.rank)
      .map((entry) => [entry.capability, entry]),
  );

function standingOf(capability: string, list: ListThen, entries: ReadonlyMap<string, ListedPair>): Standing {
  const entry = entries.get(capability);
  if (entry !== undefined) return { rank: entry.rank, nearMiss: entry.nearMiss, score: entry.score };
  return { rank: null, nearMiss: false, score: list.scores.get(capability)?.score ?? null };
}

function listReasons(before: ListThen, after: ListThen): ListReason[] {
  if (!before.isSaved) return [{ code: 'no-list', when: 'before' }];
  if (!after.isSaved) return [{ code: 'no-list', when: 'after' }];
  return [
    ...changedVersions(before.versions, after.versions),
    ...(before.asOf === after.asOf ? [] : [{ code: 'day-changed', before: before.asOf, after: after.asOf } as const]),
    ...requirementReasons(before, after),
  ];
}

function requirementReasons({ requirement: was }: ListThen, { requirement: is }: ListThen): ListReason[] {
  if (was === null || is === null || was.revision === is.revision) return [];
  const asked = changedNeed(was.facts, is.facts);
  const seeker = changedCompany(was.facts.company, is.facts.company);
  return [
    ...(was.isOpen === is.isOpen ? [] : [{ code: is.isOpen ? 'requirement-reopened' : 'requirement-closed' } as const]),
    ...(asked.length === 0 ? [] : [{ code: 'facts-changed', record: 'requirement', facts: asked } as const]),
    ...(seeker.length === 0 ? [] : [{ code: 'facts-changed', record: 'seeker', facts: seeker } as const]),
  ];
}
