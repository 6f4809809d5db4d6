import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VerificationsService } from '../accounts/verifications.service.js';
import { Environment } from '../config/environment.js';
import { type Circumstances, type Need, ruleOf, type TransitionName } from '../engine/introductions/index.js';
import type { IntroductionParty } from './introduction-party.entity.js';
import type { StoredIntroduction } from './introductions.service.js';
import { IntroductionVerdicts } from './verdict/introduction-verdicts.service.js';

/** What a transition's needs are judged by, beyond the introduction itself. */
export type Brought = Partial<Pick<Circumstances, 'reason' | 'readVersion' | 'outcome'>>;

/** Looks up what the needs of transitions ask about, and only that. */
@Injectable()
export class CircumstancesReader {
  constructor(
    private readonly verifications: VerificationsService,
    private readonly environment: Environment,
    private readonly verdicts: IntroductionVerdicts,
  ) {}

  /** Open offers that one company may have at a time. */
  get limit(): number {
    return this.environment.NARU_OPEN_OFFERS;
  }

  async of(
    transitions: readonly TransitionName[],
    { head, parties }: StoredIntroduction,
    party: IntroductionParty | null,
    brought: Brought,
    manager: EntityManager,
  ): Promise<Circumstances> {
    const needs = new Set<Need>(transitions.flatMap((transition) => ruleOf(transition).needs));
    const companies = parties.map(({ companyId }) => companyId);
    return {
      reason: brought.reason,
      verdict:
        needs.has('verdict') || needs.has('blocked-verdict')
          ? await this.verdicts.stateOf(head, manager)
          : 'not-evaluated',
      unverified: needs.has('verified-companies') ? await this.unverified(companies, manager) : [],
      busy: needs.has('open-offers-left') ? await this.busy(companies, manager) : [],
      consented: party?.consent === 'given',
      acknowledged: party?.ndaAt != null,
      ndaVersion: head.ndaVersion,
      readVersion: brought.readVersion,
      outcome: brought.outcome ?? false,
    };
  }

  async unverified(companies: readonly string[], manager: EntityManager): Promise<string[]> {
    const found: string[] = [];
    for (const company of companies) if (!(await this.verifications.isVerified(company, manager))) found.push(company);
    return found;
  }

  /** Companies that have as many open offers as a company may have. */
  private async busy(companies: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select p.company_id as id from introduction_party p join introduction i on i.id = p.introduction_id
       where p.company_id = any($1) and i.state = 'offered' and i.expires_at > now()
       group by p.company_id having count(*) >= $2`,
      [companies, this.limit],
    );
    return rows.map(({ id }) => id);
  }
}
