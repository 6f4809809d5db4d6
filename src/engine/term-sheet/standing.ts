import type { CooperationMode } from '../facts/index.js';
import { mustBeSettled, TERM_CLAUSES, type TermClause } from './clauses.js';

/** One wording of one clause, as one party proposed it. Proposals are never changed; a newer one stands over it. */
export interface TermProposal {
  readonly id: string;
  readonly clause: TermClause;
  /** Counts all proposals of a term sheet, from 1: the sheet as of version 7 is made of the first seven. */
  readonly version: number;
  /** Id of the company that proposed it, and that has thereby accepted it. */
  readonly proposedBy: string;
  readonly choice: string | null;
  readonly text: string | null;
  /** Ids of the companies that have accepted it since. */
  readonly acceptedBy: readonly string[];
}

export interface ClauseStanding {
  readonly clause: TermClause;
  /** `open`: nothing was proposed; `proposed`: somebody has not accepted the newest wording; `agreed`: all have. */
  readonly state: 'open' | 'proposed' | 'agreed';
  /** The newest wording. */
  readonly current: TermProposal | null;
  /** The newest wording that all accept, which holds until a newer one is accepted by all. */
  readonly agreed: TermProposal | null;
  /** Ids of the parties whose acceptance of `current` is still missing. */
  readonly waitingFor: readonly string[];
  /** Must be settled before the parties sign, and is not. */
  readonly flagged: boolean;
}

/**
 * Where every clause of a term sheet stands.
 * @param proposals in any order
 * @param parties ids of all companies that have to agree, at least two
 */
export function standingOf(proposals: readonly TermProposal[], parties: readonly string[]): ClauseStanding[] {
  const bare = TERM_CLAUSES.map((clause) => clauseStanding(clause, proposals, parties));
  const mode = (bare.find(({ clause }) => clause === 'mode')?.agreed?.choice ?? null) as CooperationMode | null;
  return bare.map((one) => ({ ...one, flagged: one.agreed === null && mustBeSettled(one.clause, mode) }));
}

function clauseStanding(
  clause: TermClause,
  proposals: readonly TermProposal[],
  parties: readonly string[],
): Omit<ClauseStanding, 'flagged'> {
  const own = proposals.filter((one) => one.clause === clause).toSorted((a, b) => b.version - a.version);
  const current = own[0] ?? null;
  const missing = (proposal: TermProposal): string[] =>
    parties.filter((party) => party !== proposal.proposedBy && !proposal.acceptedBy.includes(party));
  const agreed = own.find((proposal) => missing(proposal).length === 0) ?? null;
  const state = current === null ? 'open' : agreed === current ? 'agreed' : 'proposed';
  return { clause, state, current, agreed, waitingFor: current === null ? [] : missing(current) };
}

export interface ClauseDifference {
  readonly clause: TermClause;
  readonly before: TermProposal | null;
  readonly after: TermProposal | null;
}

/** Clauses whose newest wording at version `from` is not that at version `to`. */
export function differencesBetween(proposals: readonly TermProposal[], from: number, to: number): ClauseDifference[] {
  const newest = (clause: TermClause, upTo: number): TermProposal | null =>
    proposals
      .filter((one) => one.clause === clause && one.version <= upTo)
      .reduce<TermProposal | null>((best, one) => (best === null || one.version > best.version ? one : best), null);
  return TERM_CLAUSES.flatMap((clause) => {
    const [before, after] = [newest(clause, from), newest(clause, to)];
    return before?.choice === after?.choice && before?.text === after?.text ? [] : [{ clause, before, after }];
  });
}
