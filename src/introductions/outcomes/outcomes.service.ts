import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type OutcomeGrade, risesTo } from '../../engine/introductions/index.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Principal } from '../../http/principal.js';
import { TransitionsService, type Underway } from '../transitions.service.js';
import type { DeclareOutcomeDto } from './outcome.dto.js';
import { IntroductionOutcome } from './outcome.entity.js';

/** What came of introductions. Every change is a transition and stands in the ledger. */
@Injectable()
export class OutcomesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transitions: TransitionsService,
  ) {}

  /** Oldest first. */
  of(introductionId: string): Promise<IntroductionOutcome[]> {
    return this.dataSource.manager.find(IntroductionOutcome, { where: { introductionId }, order: { id: 'ASC' } });
  }

  async declare(
    introductionId: string,
    version: number,
    { company, kind, happenedOn, amount, currency }: DeclareOutcomeDto,
    principal: Principal,
  ): Promise<IntroductionOutcome> {
    const id = uuidv7();
    const move = { transition: 'declare-outcome', company, outcome: true } as const;
    await this.transitions.move(introductionId, version, move, principal, async ({ transaction, acting }) => {
      const declaredBy = companyOf(acting);
      const said = { kind, happenedOn: happenedOn ?? null, amount: amount ?? null, currency: currency ?? null };
      const grade = 'self-declared';
      await transaction.manager.insert(IntroductionOutcome, { id, introductionId, declaredBy, grade, ...said });
      return { outcome: id, grade, ...said };
    });
    return this.require(introductionId, id, this.dataSource.manager);
  }

  /** By another party than the one that declared it. */
  async confirm(
    introductionId: string,
    id: string,
    version: number,
    company: string | undefined,
    principal: Principal,
  ): Promise<IntroductionOutcome> {
    const move = { transition: 'confirm-outcome', company, outcome: true } as const;
    await this.transitions.move(introductionId, version, move, principal, async ({ transaction, acting }) => {
      const { manager } = transaction;
      const outcome = await this.require(introductionId, id, manager);
      const by = companyOf(acting);
      if (outcome.declaredBy === by) throw new CodedError('not-allowed');
      if (outcome.confirmedBy.includes(by)) throw new CodedError('already-decided', { state: outcome.grade });
      const grade = higher(outcome.grade, 'counterpart-confirmed');
      await manager.update(IntroductionOutcome, { id }, { confirmedBy: [...outcome.confirmedBy, by], grade });
      return { outcome: id, grade };
    });
    return this.require(introductionId, id, this.dataSource.manager);
  }

  /** An advisor has seen a proof. */
  async raise(
    introductionId: string,
    id: string,
    version: number,
    grade: OutcomeGrade,
    principal: Principal,
  ): Promise<IntroductionOutcome> {
    const move = { transition: 'grade-outcome', outcome: true } as const;
    await this.transitions.move(introductionId, version, move, principal, async ({ transaction, now }) => {
      const { manager } = transaction;
      const outcome = await this.require(introductionId, id, manager);
      if (!risesTo(outcome.grade, grade)) throw new CodedError('already-decided', { state: outcome.grade });
      await manager.update(IntroductionOutcome, { id }, { grade, gradedAt: now });
      return { outcome: id, grade };
    });
    return this.require(introductionId, id, this.dataSource.manager);
  }

  private async require(introductionId: string, id: string, manager: EntityManager): Promise<IntroductionOutcome> {
    const outcome = await manager.findOneBy(IntroductionOutcome, { id, introductionId });
    if (!outcome) throw new CodedError('not-found', { kind: 'outcome' });
    return outcome;
  }
}

const higher = (from: OutcomeGrade, to: OutcomeGrade): OutcomeGrade => (risesTo(from, to) ? to : from);

function companyOf({ party }: Underway['acting']): string {
  if (party === null) throw new CodedError('not-allowed');
  return party.companyId;
}
