import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { CodedError } from '../errors/coded-error.js';
import { Filters } from '../http/filters.js';
import type { Page } from '../http/pagination.js';
import { ownCompanies, type Principal } from '../http/principal.js';
import { IntroductionParty } from './introduction-party.entity.js';
import { IntroductionReason } from './introduction-reason.entity.js';
import type { IntroductionsQuery } from './introduction.dto.js';
import { Introduction } from './introduction.entity.js';

export interface StoredIntroduction {
  readonly head: Introduction;
  /** In the order of their company ids. */
  readonly parties: readonly IntroductionParty[];
}

/** Introductions as they stand. */
@Injectable()
export class IntroductionsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws CodedError `not-found` */
  async require(id: string, manager: EntityManager = this.dataSource.manager): Promise<StoredIntroduction> {
    const [stored] = await this.load([id], manager);
    if (!stored) throw new CodedError('not-found', { kind: 'introduction' });
    return stored;
  }

  /** In the order of `ids`; unknown ids are left out. */
  async load(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<StoredIntroduction[]> {
    if (ids.length === 0) return [];
    const heads = await manager.find(Introduction, { where: { id: In([...ids]) } });
    const parties = await manager.find(IntroductionParty, {
      where: { introductionId: In([...ids]) },
      order: { companyId: 'ASC' },
    });
    const byId = new Map(heads.map((head) => [head.id, head]));
    return ids.flatMap((id) => {
      const head = byId.get(id);
      return head ? [{ head, parties: parties.filter(({ introductionId }) => introductionId === id) }] : [];
    });
  }

  /** A member's own, or those of an advisor's desks, newest first. */
  async list(query: IntroductionsQuery, principal: Principal): Promise<Page<StoredIntroduction>> {
    const { role, desks } = principal;
    return new Filters()
      .within('id', await this.idsFor(query.company, ownCompanies(principal)))
      .withinOrNone('desk_id', role === 'advisor' && desks.length > 0 ? desks : undefined)
      .equal('desk_id', query.desk)
      .equal('state', query.state)
      .page(this.dataSource, 'introduction', query, (ids) => this.load(ids));
  }

  /** What was written to explain the transitions, by its id. */
  async reasonsOf(introductionId: string): Promise<ReadonlyMap<string, IntroductionReason>> {
    const reasons = await this.dataSource.manager.find(IntroductionReason, {
      where: { introductionId },
      order: { id: 'ASC' },
    });
    return new Map(reasons.map((reason) => [reason.id, reason]));
  }

  /** What the desk asks for each of these that needs more information. */
  async questionsOf(stored: readonly StoredIntroduction[]): Promise<ReadonlyMap<string, string>> {
    const open = stored.flatMap(({ head }) => (head.state === 'needs-information' ? [head.id] : []));
    if (open.length === 0) return new Map();
    const asked = await this.dataSource.manager.find(IntroductionReason, {
      where: { introductionId: In(open), transition: 'ask-information' },
      order: { id: 'ASC' },
    });
    return new Map(asked.map(({ introductionId, text }) => [introductionId, text]));
  }

  /** Those with the company, or with one of `own`, as far as these know of them; undefined for all. */
  private async idsFor(company: string | undefined, own: readonly string[] | undefined): Promise<string[] | undefined> {
    if (company === undefined && own === undefined) return undefined;
    const companies = own?.filter((one) => company === undefined || one === company) ?? [company];
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select introduction_id as id from introduction_party
       where company_id = any($1) and ($2 or offered_at is not null or asked_at is not null)`,
      [companies, own === undefined],
    );
    return rows.map(({ id }) => id);
  }
}
