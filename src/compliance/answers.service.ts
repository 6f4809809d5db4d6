import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredCompany } from '../companies/companies.service.js';
import type { Answer } from '../engine/compliance/index.js';
import { ComplianceAnswer } from './compliance-answer.entity.js';
import type { GivenAnswerDto } from './verdict.dto.js';

/** Answers as they are kept. */
@Injectable()
export class AnswersService {
  /** Of each question the newest answer. */
  async thatCount(matchId: string, manager: EntityManager): Promise<ComplianceAnswer[]> {
    const all = await manager.find(ComplianceAnswer, { where: { matchId }, order: { id: 'ASC' } });
    return [...new Map(all.map((answer) => [`${answer.fact} ${answer.about ?? ''}`, answer])).values()];
  }

  /** @param companyId the party that answers; null for an advisor */
  async add(
    matchId: string,
    answers: readonly GivenAnswerDto[],
    companyId: string | null,
    answeredBy: string,
    manager: EntityManager,
  ): Promise<void> {
    const rows = answers.map(({ fact, about = null, value }) => ({
      id: uuidv7(),
      matchId,
      fact,
      about,
      value,
      companyId,
      answeredBy,
    }));
    await manager.insert(ComplianceAnswer, rows as object[]);
  }

  /** As the engine takes them: companies by their external ids. */
  asGiven(answers: readonly ComplianceAnswer[], companies: readonly StoredCompany[]): Answer[] {
    const externalId = (id: string): string | undefined =>
      companies.find(({ head }) => head.id === id)?.head.externalId;
    return answers.map(({ fact, about, value, companyId }) => {
      const by = (companyId !== null && externalId(companyId)) || 'advisor';
      // What was stored has been held against the form of its question.
      return { fact, value, by, ...(about !== null && { about: externalId(about) }) } as Answer;
    });
  }
}
