import type { Locale } from '../../facts/index.js';
import { renderReason } from '../../scoring/index.js';
import type { ConsortiumResult, ScopeItem } from '../consortium/consortium.types.js';
import type { GapAdvice, PairReason, SlotReason } from '../reasons.js';
import type { SideGap } from '../team.types.js';
import { english } from './en.js';
import { korean } from './ko.js';
import type { TeamPhrases } from './phrases.js';
import type { TeamNames } from './team-names.js';
import { chinese } from './zh-CN.js';

const PHRASES: Readonly<Record<Locale, TeamPhrases>> = { ko: korean, 'zh-CN': chinese, en: english };

/** Why a firm fills a role, or what it lacks to, as a sentence. `names` are those of the same locale, as below. */
export const renderSlotReason = (reason: SlotReason, locale: Locale, names: TeamNames): string =>
  reason.code === 'scored' ? renderReason(reason.reason, locale, names) : PHRASES[locale].slot(reason, names);

/** Why two firms go together, or not. */
export const renderPairReason = (reason: PairReason, locale: Locale, names: TeamNames): string =>
  PHRASES[locale].pair(reason, names);

/** What to look for where a role stays open. */
export const renderSlotGap = (advice: GapAdvice, locale: Locale, names: TeamNames): string =>
  PHRASES[locale].gap(advice, names);

/** A side that fewer firms stand for than were asked. */
export const renderSideGap = (gap: SideGap, market: string, locale: Locale, names: TeamNames): string =>
  PHRASES[locale].side(gap, market, names);

/** Why there is no consortium. */
export const renderNoConsortium = (
  result: Exclude<ConsortiumResult, { state: 'proposed' }>,
  locale: Locale,
  names: TeamNames,
): string => PHRASES[locale].noConsortium(result, (item) => scopeItemName(item, names), names);

export function scopeItemName(item: ScopeItem, names: TeamNames): string {
  switch (item.kind) {
    case 'tag':
      return names.tag(item.tag);
    case 'clause':
      return names.spec(item.spec);
    case 'certification':
      return names.certification(item.certification);
  }
}
