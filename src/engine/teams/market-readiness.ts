import type { Candidate, PresenceKind } from '../facts/index.js';
import type { MarketReason } from './reasons.js';

/** What standing in the market is worth, 0..10000: a licence lets a firm work, a pilot shows that it tried. */
export const PRESENCE_VALUES: Readonly<Record<PresenceKind, number>> = {
  licence: 10_000,
  office: 8_000,
  partner: 8_000,
  customer: 6_500,
  pilot: 5_000,
};
/** A firm of the market itself that states no licence. */
const AT_HOME = 9_000;
const AIMED = 3_500;
/** A firm that says nothing about markets may well want to enter; one that names only others does not. */
const UNSTATED = 2_000;

export interface Readiness {
  /** Integer 0..10000. */
  readonly value: number;
  readonly reason: MarketReason;
}

/** How near a firm is to working in the market: the best of what it states. */
export function marketReadiness({ company, capabilities }: Candidate, market: string): Readiness {
  const there = company.presence.filter((one) => one.market === market).map(({ kind }) => kind);
  const best = there.reduce<PresenceKind | null>((known, kind) => (isBetter(kind, known) ? kind : known), null);
  const atHome = company.country === market;
  if (best !== null && (!atHome || PRESENCE_VALUES[best] > AT_HOME)) {
    return { value: PRESENCE_VALUES[best], reason: { code: 'market-presence', market, kind: best } };
  }
  if (atHome) return { value: AT_HOME, reason: { code: 'market-home', market } };
  const aims = [company.markets, ...capabilities.map(({ markets }) => markets)];
  if (aims.some((markets) => markets.includes(market))) return { value: AIMED, reason: { code: 'market-aim', market } };
  const silent = company.presence.length === 0 && aims.every((markets) => markets.length === 0);
  return silent
    ? { value: UNSTATED, reason: { code: 'market-unstated', market } }
    : { value: 0, reason: { code: 'market-other', market } };
}

/** Of equal worth the first by name, so that the order of statements does not show. */
const isBetter = (kind: PresenceKind, known: PresenceKind | null): boolean =>
  known === null ||
  PRESENCE_VALUES[kind] > PRESENCE_VALUES[known] ||
  (PRESENCE_VALUES[kind] === PRESENCE_VALUES[known] && kind < known);
