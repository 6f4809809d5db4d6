import { bringerOf, isUsedIn } from './deal.js';
import { mayTouchPersonalData, touchesPersonalData } from './data-flow.js';
import { type ComplianceFacts, type Party, valueOf } from './facts.js';
import { ask, type Checked, CLEAR, conditions, task } from './outcome.js';
import type { TaskCode } from './tasks.js';

/** Whoever brings processors or memory that export rules look at. */
export const chipBringer = (facts: ComplianceFacts): Party | undefined =>
  bringerOf(facts, ['processor', 'high-bandwidth-memory']);

/** Whoever would run the service in a market: its own firm where there is one. */
export const hostOf = (facts: ComplianceFacts, market: string): Party | undefined =>
  facts.parties.find(({ country }) => country === market);

export const mayUsePersonalDataIn = (facts: ComplianceFacts, market: string): boolean =>
  isUsedIn(facts, market) && mayTouchPersonalData(facts);

/** Whether personal data leave the market they are collected in; a question while that is unknown. */
export function personalDataLeave(facts: ComplianceFacts): boolean | Checked {
  const touches = touchesPersonalData(facts);
  if (touches !== true) return touches;
  return valueOf(facts, 'marketDataLeaves') ?? ask('marketDataLeaves');
}

/** The plain rule of a market: what leaves it needs a safeguard. */
export function safeguardedExport(facts: ComplianceFacts, market: string, duty: TaskCode): Checked {
  const leaves = personalDataLeave(facts);
  if (typeof leaves !== 'boolean') return leaves;
  if (!leaves) return CLEAR;
  return conditions({ code: 'market-data-export', market }, task(duty, hostOf(facts, market)));
}

/** Chips that pass through a country or go there; a question while the way is unknown. */
export function passesThrough(facts: ComplianceFacts, country: string): boolean | Checked {
  if (isUsedIn(facts, country)) return true;
  return valueOf(facts, 'transit')?.includes(country) ?? ask('transit');
}
