import type { PairScore, Reason } from '../scoring/index.js';
import { changedCompany, changedOffer } from './changed-facts.js';
import { competitorsOf } from './competitors.js';
import { changedVersions, restsOnSame } from './rests-on-same.js';
import type { ListedPair, ListThen, PairReason } from './compare.types.js';
import { changedCriteria, type Figures } from './contributions.js';

/** Why the pair stands elsewhere than before, or with other figures. */
export function reasonsOf(capability: string, before: ListThen, after: ListThen): PairReason[] {
  // A list that was not there yet, or of a requirement that was closed, says nothing of single pairs.
  if (!isLive(before) || !isLive(after)) return [];
  const offer = offerReasons(capability, before, after);
  // Who came or went needs no further reason.
  if (offer.some(({ code }) => code !== 'facts-changed')) return offer;
  const gate = gateReasons(capability, before, after);
  const [was, is] = [figuresOf(capability, before), figuresOf(capability, after)];
  const criteria = was === null || is === null ? [] : changedCriteria(was, is);
  const others = gate.some(({ code }) => code !== 'list-full') ? [] : competitorsOf(capability, before, after);
  const own = [...offer, ...gate, ...criteria];
  const reasons = movedByOthers(capability, before, after) ? [...others, ...own] : [...own, ...others];
  const isOtherVersion = changedVersions(before.versions, after.versions).length > 0;
  return reasons.length === 0 && isOtherVersion ? [{ code: 'by-version' }] : reasons;
}

/** It rose though its score did not, or fell though its score did not: what changed of it is not what moved it. */
function movedByOthers(capability: string, before: ListThen, after: ListThen): boolean {
  const [was, is] = [entryOf(capability, before), entryOf(capability, after)];
  if (was === undefined || is === undefined || was.nearMiss !== is.nearMiss) return false;
  return Math.sign(was.rank - is.rank) * Math.sign(is.score - was.score) < 0;
}

const isLive = ({ isSaved, requirement }: ListThen): boolean => isSaved && requirement?.isOpen === true;

function offerReasons(capability: string, before: ListThen, after: ListThen): PairReason[] {
  const [was, is] = [before.offers.get(capability), after.offers.get(capability)];
  if (is === undefined) return was === undefined ? [] : [{ code: 'offer-missing' }];
  if (was === undefined) return [{ code: 'offer-new' }];
  if (was.isOpen !== is.isOpen) return [{ code: is.isOpen ? 'offer-reopened' : 'offer-closed' }];
  if (was.revision === is.revision) return [];
  const offered = changedOffer(was.facts, is.facts);
  const provider = changedCompany(was.facts.company, is.facts.company);
  return [
    ...(offered.length === 0 ? [] : [{ code: 'facts-changed', record: 'capability', facts: offered } as const]),
    ...(provider.length === 0 ? [] : [{ code: 'facts-changed', record: 'provider', facts: provider } as const]),
  ];
}

/** What opened the list to the pair or closed it: exclusions, the lane's threshold, the length of the list. */
function gateReasons(capability: string, before: ListThen, after: ListThen): PairReason[] {
  const [was, is] = [before.scores.get(capability), after.scores.get(capability)];
  if (was !== undefined && is !== undefined) {
    const exclusions = [
      ...without(is.exclusions, was.exclusions).map((exclusion) => ({ code: 'now-excluded', exclusion }) as const),
      ...without(was.exclusions, is.exclusions).map(
        (exclusion) => ({ code: 'no-longer-excluded', exclusion }) as const,
      ),
    ];
    const threshold = thresholdReasons(was, is, before, after);
    if (exclusions.length + threshold.length > 0) return [...exclusions, ...threshold];
  }
  const [entry, entered] = [entryOf(capability, before), entryOf(capability, after)];
  const isSame = restsOnSame(capability, before, after);
  if (entry === undefined && entered !== undefined) return fullReason('before', before, entered, isSame);
  if (entry !== undefined && entered === undefined) return fullReason('after', after, entry, isSame);
  return [];
}

function thresholdReasons(was: PairScore, is: PairScore, before: ListThen, after: ListThen): PairReason[] {
  if (before.bounds === null || after.bounds === null) return [];
  const reached = [was.score >= before.bounds.threshold, is.score >= after.bounds.threshold] as const;
  if (reached[0] === reached[1]) return [];
  const code = reached[1] ? 'threshold-reached' : 'threshold-missed';
  return [{ code, score: is.score, threshold: after.bounds.threshold }];
}

/**
 * The pair is missing on one side though nothing of its own kept it out there, so the list had ended before it. That is
 * said only where its score on that side is known.
 * @param entry its line on the other side
 * @param isSame whether it has the same score on both
 */
function fullReason(when: 'before' | 'after', list: ListThen, entry: ListedPair, isSame: boolean): PairReason[] {
  const ranked = list.entries.filter(({ nearMiss }) => nearMiss === entry.nearMiss);
  const lowest = Math.min(...ranked.map(({ score }) => score));
  const score = isSame ? entry.score : list.scores.get(entry.capability)?.score;
  return score !== undefined && score <= lowest ? [{ code: 'list-full', when, length: ranked.length }] : [];
}

const without = (all: readonly Reason[], known: readonly Reason[]): Reason[] =>
  all.filter((one) => !known.some((other) => topicOf(one) === topicOf(other)));

/** A clause that is failed by another figure than before is still the same one that keeps the pair out. */
const topicOf = (exclusion: Reason): string =>
  exclusion.code === 'clause-failed' ? `clause-failed ${exclusion.spec}` : JSON.stringify(exclusion);

const entryOf = (capability: string, { entries }: ListThen): ListedPair | undefined =>
  entries.find((entry) => entry.capability === capability);

/** Null where the pair's figures were neither saved nor computed. */
function figuresOf(capability: string, list: ListThen): Figures | null {
  const score = list.scores.get(capability) ?? null;
  const values = entryOf(capability, list)?.criteria ?? score?.criteria.map(({ value }) => value);
  return values === undefined ? null : { values, score, prior: list.bounds?.prior ?? null };
}
