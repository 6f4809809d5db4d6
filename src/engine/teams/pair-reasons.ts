import { COOPERATION_MODES, LANGUAGES } from '../facts/index.js';
import { byCodeUnits, WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { kindWish, likenessOf, pairValue, regionWish, sectorsExcluded, type PairProfile } from './pair-fit.js';
import type { PairReason } from './reasons.js';
import type { PairFit } from './team.types.js';

/** Two firms with why they go together: conflicts first, then what they offer, what they speak, what they wish. */
export function pairFit(one: PairProfile, other: PairProfile, context: ScoringContext): PairFit {
  const [a, b] = byCodeUnits(one.company.id, other.company.id) <= 0 ? [one, other] : [other, one];
  return {
    companies: [a.company.id, b.company.id],
    value: pairValue(a, b, context),
    reasons: [
      ...exclusions(a, b, context),
      ...exclusions(b, a, context),
      strengthsReason(a, b, context),
      languageReason(a, b),
      ...wishReasons(a, b),
    ],
  };
}

const exclusions = (a: PairProfile, b: PairProfile, context: ScoringContext): PairReason[] =>
  sectorsExcluded(a, b, context).map((sector) => ({
    code: 'sector-excluded',
    by: a.company.id,
    of: b.company.id,
    sector,
  }));

function strengthsReason(a: PairProfile, b: PairProfile, context: ScoringContext): PairReason {
  const alike = likenessOf(a, b, context);
  if (alike === 'unstated') return { code: 'strengths-unstated' };
  if (alike === 'competitors') return { code: 'competitors', tags: a.strengths };
  return alike.shared.length === 0 ? { code: 'strengths-differ' } : { code: 'strengths-overlap', tags: alike.shared };
}

function languageReason(a: PairProfile, b: PairProfile): PairReason {
  if (a.languages === 0 || b.languages === 0) return { code: 'language-unstated' };
  const shared = LANGUAGES.filter((_, at) => (a.languages & b.languages & (1 << at)) !== 0);
  const home = shared.find((one) => ((a.homeLanguage | b.homeLanguage) & (1 << LANGUAGES.indexOf(one))) !== 0);
  if (home !== undefined) return { code: 'language-home', language: home };
  return shared.length === 0 ? { code: 'language-apart' } : { code: 'language-common', languages: shared };
}

function wishReasons(a: PairProfile, b: PairProfile): PairReason[] {
  const reasons = [...modesReason(a, b), ...directedReasons(a, b), ...directedReasons(b, a)];
  return reasons.length === 0 ? [{ code: 'wishes-unstated' }] : reasons;
}

function modesReason(a: PairProfile, b: PairProfile): PairReason[] {
  if (a.modes === 0 || b.modes === 0) return [];
  const modes = COOPERATION_MODES.filter((_, at) => (a.modes & b.modes & (1 << at)) !== 0);
  return [modes.length === 0 ? { code: 'modes-apart' } : { code: 'modes-shared', modes }];
}

function directedReasons(a: PairProfile, b: PairProfile): PairReason[] {
  const [by, of] = [a.company.id, b.company.id];
  const { kind, region } = b.company;
  const [kindValue, regionValue] = [kindWish(a, b), regionWish(a, b)];
  const reasons: PairReason[] = [];
  if (kindValue !== null && kind !== null) {
    reasons.push({ code: kindValue === WHOLE ? 'kind-wished' : 'kind-unwished', by, of, kind });
  }
  if (regionValue !== null && region !== null) {
    reasons.push(
      regionValue === WHOLE
        ? { code: 'region-wished', by, of, region }
        : { code: 'region-unwished', by, of, region, wished: a.regions },
    );
  }
  return reasons;
}
