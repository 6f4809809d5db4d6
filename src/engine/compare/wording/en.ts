import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Standing, VersionPart } from '../compare.types.js';
import type { Phrases } from './phrases.js';

const PARTS: Readonly<Record<VersionPart, string>> = {
  engine: 'Scored by another engine version',
  taxonomy: 'Read with another taxonomy version',
  weights: 'Weighed by other lane weights',
  rates: 'Converted at exchange rates of another day',
  model: 'Compared by another embedding model',
};
const RECORDS = {
  requirement: 'The requirement changed',
  seeker: 'The seeker changed',
  capability: 'The offer changed',
  provider: 'The provider changed',
} as const;
const place = ({ rank, nearMiss }: Standing): string => `${nearMiss ? 'near miss ' : ''}${n(rank ?? 0)}`;

export const english: Phrases = {
  version: (part, before, after) => `${PARTS[part]}: ${before} → ${after}.`,
  day: (before, after) => `Lead times count from another day: ${before} → ${after}.`,
  factsChanged: (record, facts) => `${RECORDS[record]}: ${facts}.`,
  requirementClosed: 'The requirement or its company was archived; it is not matched any more.',
  requirementReopened: 'The requirement or its company was restored; it is matched again.',
  noList: {
    before: 'The first run has no list for this requirement.',
    after: 'The second run has no list for this requirement.',
  },
  offer: {
    'offer-new': 'Newly registered.',
    'offer-missing': 'Not registered yet at the second run.',
    'offer-closed': 'The offer or its company was archived.',
    'offer-reopened': 'The offer or its company was restored.',
  },
  exclusion: {
    'now-excluded': (reason) => `Now kept out: ${reason}`,
    'no-longer-excluded': (reason) => `Kept out before, no longer: ${reason}`,
  },
  threshold: {
    'threshold-reached': (score, threshold) => `Its ${score} points reach the ${threshold} needed to be listed.`,
    'threshold-missed': (score, threshold) => `Its ${score} points are below the ${threshold} needed to be listed.`,
  },
  listFull: {
    before: (length) => `Before, the list ended at rank ${n(length)} with higher scores.`,
    after: (length) => `The list now ends at rank ${n(length)} with higher scores.`,
  },
  criterion: (name, before, after, points) =>
    `${name}: ${before} → ${after}${points === null ? '' : ` (${points} points)`}.`,
  criterionKnown: (name, value, points) =>
    `${name}: ${value} as before, but counting for another share (${points} points).`,
  competitors: {
    'entered-above': (titles) => `New above it: ${titles}.`,
    'left-above': (titles) => `Gone from above it: ${titles}.`,
    'rose-above': (titles) => `Rose above it: ${titles}.`,
    'fell-below': (titles) => `Fell below it: ${titles}.`,
  },
  titles: (shown, more) => `${shown.join(', ')}${more === 0 ? '' : ` and ${n(more)} more`}`,
  byVersion: 'Only the versions that scored it differ.',
  unstated: 'not stated',
  noData: 'no data',
  none: 'none',
  confirmed: (fact, isConfirmed) =>
    isConfirmed ? `${fact}: now stated, was only read from the text` : `${fact}: now only read from the text`,
  textChanged: (field) => `${field}: rewritten`,
  need: { must: 'must', should: 'should', nice: 'nice to have' },
  asked: (bound, need, isRead) => `${bound} (${need}${isRead ? ', read from the text' : ''})`,
  entered: (after, score) =>
    `Entered ${after.nearMiss ? 'the near misses ' : ''}at ${n(after.rank ?? 0)} with ${score} points.`,
  left: (before) => `Left; was ${place(before)}.`,
  moved: (before, after) => `From ${place(before)} to ${place(after)}.`,
  becameListed: (before, after) => `Now listed at ${place(after)}; was ${place(before)}.`,
  becameNearMiss: (before, after) => `Now ${place(after)}; was listed at ${place(before)}.`,
  rescored: (rank, before, after) =>
    before === after
      ? `Still ${place(rank)} with ${after} points; its figures differ.`
      : `Still ${place(rank)}; score ${before} → ${after}.`,
};
