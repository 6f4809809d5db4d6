import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { partyVerdictView } from '../../compliance/verdict.view.js';
import type { GivenAnswerDto, PartyVerdictView } from '../../compliance/verdict.dto.js';
import { VerdictsService } from '../../compliance/verdicts.service.js';
import type { CurrentVerdict } from '../../compliance/current-verdict.js';
import type { VerdictState } from '../../engine/introductions/index.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import type { Principal } from '../../http/principal.js';
import { actingAs, ownParties } from '../acting.js';
import type { IntroductionParty } from '../introduction-party.entity.js';
import type { Introduction } from '../introduction.entity.js';
import type { StoredIntroduction } from '../introductions.service.js';

/** How the rules of compliance stand to an introduction. Teams are not judged: their offers take a waiver. */
@Injectable()
export class IntroductionVerdicts {
  constructor(private readonly verdicts: VerdictsService) {}

  async stateOf({ matchId }: Introduction, manager: EntityManager): Promise<VerdictState> {
    if (matchId === null) return 'not-evaluated';
    const { verdict, passage } = await this.verdicts.current(matchId, new Date(), manager);
    return passage === 'overridden' ? 'overridden' : verdict.outcome;
  }

  /** To a party its own standing; to the desk every party's, as that party sees it. */
  async views(
    { head: { matchId }, parties }: StoredIntroduction,
    principal: Principal,
    locale: Locale,
  ): Promise<PartyVerdictView[]> {
    if (matchId === null) return [];
    return viewsOf(await this.verdicts.current(matchId, new Date()), parties, principal, locale);
  }

  /** @throws CodedError `invalid-input`; `not-found` for a team, about which nothing is asked */
  async answer(
    { head: { matchId }, parties }: StoredIntroduction,
    answers: readonly GivenAnswerDto[],
    company: string | undefined,
    principal: Principal,
    locale: Locale,
  ): Promise<PartyVerdictView[]> {
    const { party } = actingAs(principal, parties, company);
    if (matchId === null) throw new CodedError('not-found', { kind: 'match' });
    const current = await this.verdicts.answer(matchId, answers, party?.companyId ?? null, principal, new Date());
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
