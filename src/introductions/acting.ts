import type { IntroductionActor } from '../engine/introductions/index.js';
import { invalidInput } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import type { IntroductionParty } from './introduction-party.entity.js';

/** Time itself moves what nobody has answered. */
export const SYSTEM = 'system';

export type Mover = Principal | typeof SYSTEM;

/** In which role somebody moves an introduction, and for which of its companies. */
export interface Acting {
  readonly actor: IntroductionActor;
  /** Null for the desk and for Naru itself. */
  readonly party: IntroductionParty | null;
}

/** A company sees an introduction from when it asked for it or was offered it. */
export const isOpenTo = ({ askedAt, offeredAt }: IntroductionParty): boolean => askedAt !== null || offeredAt !== null;

/** Parties that the principal acts for and that know of the introduction. */
export const ownParties = (parties: readonly IntroductionParty[], { companies }: Principal): IntroductionParty[] =>
  parties.filter((party) => isOpenTo(party) && companies.includes(party.companyId));

/**
 * @param company needed only by a member who acts for several of the parties
 * @throws CodedError `invalid-input`
 */
export function actingAs(mover: Mover, parties: readonly IntroductionParty[], company?: string): Acting {
  if (mover === SYSTEM) return { actor: 'system', party: null };
  if (mover.role !== 'member') {
    if (company !== undefined) throw invalidInput({ field: 'company', code: 'unknown-field' });
    return { actor: mover.role, party: null };
  }
  const own = ownParties(parties, mover);
  if (company === undefined && own.length > 1) throw invalidInput({ field: 'company', code: 'missing' });
  const party = company === undefined ? own[0] : own.find(({ companyId }) => companyId === company);
  if (!party) throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: company ?? '' } });
  return { actor: party.side, party };
}
