import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { relayedFor } from '../../compliance/speaker.js';
import { partyVerdictView } from '../../compliance/verdict.view.js';
import type { GivenAnswerDto, PartyVerdictView } from '../../compliance/verdict.dto.js';
import { VerdictsService } from '../../compliance/verdicts.service.js';
import type { CurrentVerdict } from '../../compliance/current-verdict.js';
import type { VerdictState } from '../../engine/introductions/index.js';
import type { Locale } from '../../errors/describe.js';
import type { Principal } from '../../http/principal.js';
import { actingAs, ownParties } from '../acting.js';
import type { IntroductionParty } from '../introduction-party.entity.js';
import type { Introduction } from '../introduction.entity.js';
import { dealOf, requireDeal } from './deal-of.js';
import type { StoredIntroduction } from '../introductions.service.js';

/** How the rules of compliance stand to an introduction. */
@Injectable()
export class IntroductionVerdicts {
  constructor(private readonly verdicts: VerdictsService) {}

  async stateOf(head: Introduction, manager: EntityManager): Promise<VerdictState> {
    const deal = dealOf(head);
    if (deal === null) return 'not-evaluated';
    const { verdict, passage } = await this.verdicts.current(deal, new Date(), manager);
    return passage === 'overridden' ? 'overridden' : verdict.outcome;
  }

  /** To a party its own standing; to the desk every party's, as that party sees it. */
  async views(
    { head, parties }: StoredIntroduction,
    principal: Principal,
    locale: Locale,
  ): Promise<PartyVerdictView[]> {
    const deal = dealOf(head);
    if (deal === null) return [];
    return viewsOf(await this.verdicts.current(deal, new Date()), parties, principal, locale);
  }

  /** @throws CodedError `invalid-input` */
  async answer(
    { head, parties }: StoredIntroduction,
    answers: readonly GivenAnswerDto[],
    company: string | undefined,
    principal: Principal,
    locale: Locale,
  ): Promise<PartyVerdictView[]> {
    const speaker =
      principal.role === 'member'
        ? { companyId: actingAs(principal, parties, company).party?.companyId ?? null, relayed: false }
        : relayedFor(company);
    const current = await this.verdicts.answer(requireDeal(head), answers, speaker, principal, new Date());
    return viewsOf(current, parties, principal, locale);
  }
}

const viewsOf = (
  current: CurrentVerdict,
  parties: readonly IntroductionParty[],
  principal: Principal,
  locale: Locale,
): PartyVerdictView[] =>
  (principal.role === 'member' ? ownParties(parties, principal) : parties).map(({ companyId }) =>
    partyVerdictView(current, companyId, locale),
  );
