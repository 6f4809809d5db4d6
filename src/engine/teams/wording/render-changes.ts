import type { Locale } from '../../facts/index.js';
import type { TeamChange, TeamChangeReason, TeamListReason } from '../compare/compare-teams.types.js';
import type { TeamChangePhrases } from './change-phrases.js';
import { english } from './changes.en.js';
import { korean } from './changes.ko.js';
import { chinese } from './changes.zh-CN.js';
import type { TeamNames } from './team-names.js';

const PHRASES: Readonly<Record<Locale, TeamChangePhrases>> = { ko: korean, 'zh-CN': chinese, en: english };

/** Where a team stood and stands. */
export const changeLine = (change: Pick<TeamChange, 'kind' | 'before' | 'after'>, locale: Locale): string =>
  PHRASES[locale].change(change);

/** Why a team stands elsewhere. `names.role` names a role by the id that the reason carries. */
export const renderTeamChange = (reason: TeamChangeReason, locale: Locale, names: TeamNames): string =>
  PHRASES[locale].reason(reason, names);

/** What differs for the whole list. */
export const renderTeamListReason = (reason: TeamListReason, locale: Locale, names: TeamNames): string =>
  PHRASES[locale].list(reason, names);
