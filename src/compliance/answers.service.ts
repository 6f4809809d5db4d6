import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredCompany } from '../companies/companies.service.js';
import type { Answer } from '../engine/compliance/index.js';
import { ComplianceAnswer } from './compliance-answer.entity.js';
import { columnOf, type DealKey } from './deal-key.js';
import { ScreeningFindings } from '../screening/findings.service.js';
import { screenedAnswers } from './screened-answers.js';
import type { Speaker } from './speaker.js';
import type { GivenAnswerDto } from './verdict.dto.js';

export interface StandingAnswers {
  readonly answers: readonly Answer[];
  /** Ids of companies of which somebody has yet to look at a likeness to a listed party. */
  readonly unscreened: readonly string[];
}

/** Answers as they are kept. */
@Injectable()
export class AnswersService {
  constructor(private readonly screening: ScreeningFindings) {}

  /** Of each question the newest answer. */
  async thatCount(key: DealKey, manager: EntityManager): Promise<ComplianceAnswer[]> {
    const all = await manager.find(ComplianceAnswer, { where: columnOf(key), order: { id: 'ASC' } });
    return [...new Map(all.map((answer) => [`${answer.fact} ${answer.about ?? ''}`, answer])).values()];
  }

  async add(
    key: DealKey,
    answers: readonly GivenAnswerDto[],
    speaker: Speaker,
    answeredBy: string,
    manager: EntityManager,
  ): Promise<void> {
    const rows = answers.map(({ fact, about = null, value }) => ({
      id: uuidv7(),
      ...columnOf(key),
      fact,
      about,
      value,
      ...speaker,
      answeredBy,
    }));
    await manager.insert(ComplianceAnswer, rows as object[]);
  }

  /** As the engine takes them: companies by their external ids, and with what screening says of these. */
  async standing(
    answers: readonly ComplianceAnswer[],
    companies: readonly StoredCompany[],
    manager: EntityManager,
  ): Promise<StandingAnswers> {
    const externalId = (id: string): string | undefined =>
      companies.find(({ head }) => head.id === id)?.head.externalId;
    const given = answers.map(({ fact, about, value, companyId }) => {
      const by = (companyId !== null && externalId(companyId)) || 'advisor';
      // What was stored has been held against the form of its question.
      return { fact, value, by, ...(about !== null && { about: externalId(about) }) } as Answer;
    });
    const screening = await this.screening.of(
      companies.map(({ head }) => head.id),
      manager,
    );
    const byExternalId = new Map([...screening].map(([id, said]) => [externalId(id) ?? id, said]));
    return {
      answers: screenedAnswers(given, byExternalId),
      unscreened: [...screening].flatMap(([id, { isOpen }]) => (isOpen ? [id] : [])),
    };
  }
}
