import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { TIER_OF_STATE } from '../../engine/introductions/index.js';
import {
  choicesOf,
  type ClauseDifference,
  differencesBetween,
  standingOf,
  type TermClause,
  type TermProposal,
} from '../../engine/term-sheet/index.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { actingAs } from '../acting.js';
import type { IntroductionParty } from '../introduction-party.entity.js';
import { IntroductionsService, type StoredIntroduction } from '../introductions.service.js';
import { TermAcceptance } from './term-acceptance.entity.js';
import { TermSheetProposal } from './term-proposal.entity.js';
import type { ProposeTermDto } from './term-sheet.dto.js';
import type { StandingSheet } from './term-sheet.view.js';

/** The terms of an introduction, which its parties propose and accept clause by clause. */
@Injectable()
export class TermSheetService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
  ) {}

  /** @throws CodedError `not-found`, `terms-closed` */
  async of(id: string, principal: Principal): Promise<StandingSheet> {
    return this.sheet(await this.open(id, principal), this.dataSource.manager);
  }

  /** @throws CodedError `not-found`, `terms-closed` */
  async differences(id: string, from: number, to: number, principal: Principal): Promise<ClauseDifference[]> {
    await this.open(id, principal);
    return differencesBetween(await this.proposals(id, this.dataSource.manager), from, to);
  }

  /**
   * @param seen version of the sheet that the proposer has read
   * @throws CodedError `not-found`, `terms-closed`, `not-allowed`, `version-stale`, `invalid-input`
   */
  async propose(id: string, seen: number, proposed: ProposeTermDto, principal: Principal): Promise<StandingSheet> {
    const { clause, choice = null, text = null } = proposed;
    refuseUnfit(clause, choice, text);
    return this.change(id, seen, principal, proposed.company, async ({ manager }, { companyId }) => {
      const added = { id: uuidv7(), introductionId: id, clause, version: seen + 1, companyId, choice, text };
      await manager.insert(TermSheetProposal, { ...added, author: principal.id });
      return clause;
    });
  }

  /**
   * Accepting twice is accepting once.
   * @throws CodedError `not-found`, `terms-closed`, `not-allowed`, `version-stale`, `already-decided` for a wording that a
   *   newer one stands over
   */
  async accept(
    id: string,
    seen: number,
    { proposal: proposalId, company }: { readonly proposal: string; readonly company?: string | undefined },
    principal: Principal,
  ): Promise<StandingSheet> {
    return this.change(id, seen, principal, company, async ({ manager }, { companyId }, proposals) => {
      const proposal = proposals.find((one) => one.id === proposalId);
      if (!proposal) throw new CodedError('not-found', { kind: 'proposal' });
      const { clause, version, proposedBy } = proposal;
      if (proposals.some((one) => one.clause === clause && one.version > version))
        throw new CodedError('already-decided', { state: 'replaced' });
      if (proposedBy === companyId) return clause;
      const accepted = { proposalId, companyId, author: principal.id };
      await manager.createQueryBuilder().insert().into(TermAcceptance).values(accepted).orIgnore().execute();
      return clause;
    });
  }

  /**
   * One change at a time: the introduction's row is the lock, so that two answers never cross, and nobody answers a
   * sheet that has changed since it was read.
   */
  private async change(
    id: string,
    seen: number,
    principal: Principal,
    company: string | undefined,
    work: (
      transaction: Transaction,
      party: IntroductionParty,
      proposals: readonly TermProposal[],
    ) => Promise<TermClause>,
  ): Promise<StandingSheet> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      await manager.query('select 1 from introduction where id = $1 for no key update', [id]);
      const stored = await this.open(id, principal, manager);
      const { party } = actingAs(principal, stored.parties, company);
      if (party === null) throw new CodedError('not-allowed');
      const proposals = await this.proposals(id, manager);
      const current = proposals.length;
      if (current !== seen) throw new CodedError('version-stale', { expected: seen, current });
      const clause = await work(transaction, party, proposals);
      const sheet = await this.sheet(stored, manager);
      const state = sheet.clauses.find((one) => one.clause === clause)?.state;
      const details = { clause, state, company: party.companyId };
      await transaction.record({ topic: 'term-sheet.changed', subject: id, details, actor: principal.id });
      return sheet;
    });
  }

  /** Terms are settled by companies that have seen each other's papers; the desk may read along at any time. */
  private async open(id: string, principal: Principal, manager?: EntityManager): Promise<StoredIntroduction> {
    const stored = await this.introductions.require(id, manager);
    if (principal.role === 'member' && TIER_OF_STATE[stored.head.state] < 3) throw new CodedError('terms-closed');
    return stored;
  }

  private async sheet({ head, parties }: StoredIntroduction, manager: EntityManager): Promise<StandingSheet> {
    const proposals = await this.proposals(head.id, manager);
    const companies = parties.map(({ companyId }) => companyId);
    return { version: proposals.length, clauses: standingOf(proposals, companies) };
  }

  private async proposals(introductionId: string, manager: EntityManager): Promise<TermProposal[]> {
    const rows = await manager.find(TermSheetProposal, { where: { introductionId }, order: { version: 'ASC' } });
    const acceptances = await manager.findBy(TermAcceptance, { proposalId: In(rows.map(({ id }) => id)) });
    return rows.map(({ id, clause, version, companyId, choice, text }) => {
      const acceptedBy = acceptances.filter((one) => one.proposalId === id).map((one) => one.companyId);
      return { id, clause, version, proposedBy: companyId, choice, text, acceptedBy };
    });
  }
}

function refuseUnfit(clause: TermClause, choice: string | null, text: string | null): void {
  const choices = choicesOf(clause);
  if (choices.length === 0 && choice !== null) throw invalidInput({ field: 'choice', code: 'unknown-field' });
  if (choices.length > 0 && (choice === null || !choices.includes(choice)))
    throw invalidInput({ field: 'choice', code: 'not-one-of', facts: { allowed: choices.join(', ') } });
  if (choices.length === 0 && !text?.trim()) throw invalidInput({ field: 'text', code: 'missing' });
}
