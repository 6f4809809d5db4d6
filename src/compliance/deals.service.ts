import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredCompany } from '../companies/companies.service.js';
import type { ComplianceFacts, DeclaredCompany } from '../engine/compliance/index.js';
import { AnswersService } from './answers.service.js';
import type { ComplianceAnswer } from './compliance-answer.entity.js';
import type { DealKey } from './deal-key.js';
import { DealRecordsReader } from './deal-records.service.js';
import { TaskRows } from './tasks/task-rows.js';

/** A match or a team with what rules read of it. */
export interface Deal {
  readonly key: DealKey;
  /** Seeker and provider, or the members. */
  readonly companies: readonly StoredCompany[];
  /** The one that counts for each question, in no order. */
  readonly answers: readonly ComplianceAnswer[];
  /** Of the two parties of a match; of every two members of a team. */
  readonly facts: readonly ComplianceFacts[];
  /** Ids of companies whose screening waits for a decision, which no answer stands in for. */
  readonly unscreened: readonly string[];
}

/** Reads matches and teams as their records and the answers stand now. */
@Injectable()
export class DealsService {
  constructor(
    private readonly records: DealRecordsReader,
    private readonly answers: AnswersService,
    private readonly tasks: TaskRows,
  ) {}

  /**
   * @param onDate `YYYY-MM-DD`; approvals that have run out by then count no more
   * @throws CodedError `not-found`
   */
  async read(key: DealKey, onDate: string, manager: EntityManager): Promise<Deal> {
    const { companies, factsOf } =
      key.kind === 'match'
        ? await this.records.ofMatch(key.id, manager)
        : await this.records.ofTeam(key.id, onDate, manager);
    const answers = await this.answers.thatCount(key, manager);
    const approvals = await this.tasks.approvals(key, onDate, manager);
    const standing = await this.answers.standing(answers, companies, manager);
    const declared = { approvals, companies: Object.fromEntries(companies.map(declaredBy)) };
    const facts = factsOf(declared, standing.answers);
    return { key, companies, answers, unscreened: standing.unscreened, facts };
  }
}

const declaredBy = ({ head, content: { parentCountry } }: StoredCompany) =>
  [head.externalId, { parentCountry }] as const satisfies [string, DeclaredCompany];
