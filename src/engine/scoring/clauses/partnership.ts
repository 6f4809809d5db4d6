import type {
  CapabilityFacts,
  CompanyFacts,
  CompanyKind,
  CooperationMode,
  Language,
  RequirementFacts,
} from '../../facts/index.js';
import { COOPERATION_MODES, LANGUAGES } from '../../facts/index.js';
import { byCodeUnits, WHOLE } from '../fixed-point.js';
import type { SideName } from '../reasons.js';
import { gradeReach } from '../regions.js';
import type { ScoringContext } from '../score.types.js';
import { graded, noData, notAsked, type Judgement } from './judgement.js';

/** Aiming at a market is worth less than standing in it. */
const AIMED = 7_000;
/** A third language works, less well than the seeker's own. */
const SHARED_LANGUAGE = 7_000;
const HOME_LANGUAGES: Readonly<Record<string, Language>> = { KR: 'ko', CN: 'zh' };

/** The language of a firm's country, where the two home countries have one. */
export const homeLanguageOf = ({ country }: CompanyFacts): Language | undefined => HOME_LANGUAGES[country];

/** Do the two have a working language in common? */
export function judgeLanguages(seeker: CompanyFacts, provider: CompanyFacts): Judgement {
  if (seeker.languages.length === 0) return notAsked('languages');
  if (provider.languages.length === 0) return noData('languages');
  const own = homeLanguageOf(seeker);
  if (own !== undefined && provider.languages.includes(own)) {
    return graded(WHOLE, { code: 'language-own', language: own });
  }
  const shared = LANGUAGES.filter((one) => seeker.languages.includes(one) && provider.languages.includes(one));
  if (shared.length === 0) return graded(0, { code: 'language-none' });
  return graded(SHARED_LANGUAGE, { code: 'language-shared', languages: shared });
}

/** Modes are alternatives: one way that suits both is enough. */
export function judgeCooperation(asked: readonly CooperationMode[], offered: readonly CooperationMode[]): Judgement {
  if (asked.length === 0) return notAsked('cooperationModes');
  if (offered.length === 0) return noData('cooperationModes');
  const modes = COOPERATION_MODES.filter((mode) => asked.includes(mode) && offered.includes(mode));
  return modes.length === 0
    ? graded(0, { code: 'cooperation-none' })
    : graded(WHOLE, { code: 'cooperation-shared', modes });
}

/** Is the firm of a kind that the other side wishes for? */
export function judgeKind(wished: readonly CompanyKind[], { kind }: CompanyFacts, side: SideName): Judgement {
  if (wished.length === 0) return notAsked('partnerKinds');
  if (kind === null) return noData('kind');
  return wished.includes(kind)
    ? graded(WHOLE, { code: 'partner-kind-wanted', side, kind })
    : graded(0, { code: 'partner-kind-other', side, kind });
}

/** Does the supplier work where it is wanted? Elsewhere in the country is worth something and still not there. */
export function judgeReach(wished: readonly string[], capability: CapabilityFacts, context: ScoringContext): Judgement {
  if (wished.length === 0) return notAsked('regions');
  const grade = gradeReach(wished, capability, context);
  if (grade === null) return noData('regionsCovered');
  const { value, reason } = grade;
  return reason.code === 'region-other' ? { state: 'contradicted', value, reason, miss: null } : graded(value, reason);
}

/** The markets that a requirement names beyond the two home countries, in the order of codes. */
export function thirdMarkets(requirement: RequirementFacts, capability: CapabilityFacts): readonly string[] {
  const homes = [requirement.company.country, capability.company.country];
  return [...new Set(requirement.markets)].filter((market) => !homes.includes(market)).sort(byCodeUnits);
}

/** Does the supplier stand in the market, or aim at it? */
export function judgeMarket(market: string, capability: CapabilityFacts): Judgement {
  const { company, markets } = capability;
  if (company.presence.some((one) => one.market === market)) return graded(WHOLE, { code: 'market-present', market });
  if (markets.includes(market) || company.markets.includes(market)) {
    return graded(AIMED, { code: 'market-aimed', market });
  }
  const saysNothing = company.presence.length + markets.length + company.markets.length === 0;
  return saysNothing ? noData('markets') : graded(0, { code: 'market-absent', market });
}
