import {
  choiceName,
  choicesOf,
  CLAUSE_NAMES,
  CLAUSE_REASONS,
  type ClauseDifference,
  type ClauseStanding,
  type TermProposal,
} from '../../engine/term-sheet/index.js';
import type { Locale } from '../../errors/describe.js';
import type { TermDifferenceView, TermSheetView, TermWordingView } from './term-sheet.dto.js';

export interface StandingSheet {
  readonly version: number;
  readonly clauses: readonly ClauseStanding[];
}

export const termSheetView = ({ version, clauses }: StandingSheet, locale: Locale): TermSheetView => ({
  version,
  clauses: clauses.map(({ clause, state, current, agreed, waitingFor, flagged }) => ({
    clause,
    name: CLAUSE_NAMES[clause][locale],
    why: CLAUSE_REASONS[clause][locale],
    choices: choicesOf(clause).map((code) => ({ code, name: choiceName(code, locale) })),
    state,
    current: wordingView(current, locale),
    agreed: wordingView(agreed, locale),
    waitingFor: [...waitingFor],
    flagged,
  })),
  flagged: clauses.filter(({ flagged }) => flagged).length,
});

export const differenceView = ({ clause, before, after }: ClauseDifference, locale: Locale): TermDifferenceView => ({
  clause,
  name: CLAUSE_NAMES[clause][locale],
  before: wordingView(before, locale),
  after: wordingView(after, locale),
});

const wordingView = (proposal: TermProposal | null, locale: Locale): TermWordingView | null =>
  proposal && {
    id: proposal.id,
    version: proposal.version,
    proposedBy: proposal.proposedBy,
    choice: proposal.choice,
    choiceName: proposal.choice === null ? null : choiceName(proposal.choice, locale),
    text: proposal.text,
  };
