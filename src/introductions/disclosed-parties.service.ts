import { Injectable } from '@nestjs/common';
import { DisclosureService } from '../disclosure/disclosure.service.js';
import { tierOf } from '../engine/introductions/index.js';
import type { Locale } from '../errors/describe.js';
import type { Principal } from '../http/principal.js';
import { ownParties } from './acting.js';
import type { DisclosedPartiesView } from './disclosed-parties.dto.js';
import type { StoredIntroduction } from './introductions.service.js';

/** What the parties see of each other: the introduction decides the tier, disclosure maps. */
@Injectable()
export class DisclosedParties {
  constructor(private readonly disclosure: DisclosureService) {}

  /** To a party the others; to the desk every side, as the others see it. */
  async of({ head, parties }: StoredIntroduction, principal: Principal, locale: Locale): Promise<DisclosedPartiesView> {
    const tier = tierOf(head);
    const own = principal.role === 'member' ? ownParties(parties, principal) : [];
    const others = parties.filter((party) => !own.includes(party));
    const shows = (side: 'seeker' | 'provider'): boolean => others.some((party) => party.side === side);
    const { requirementId, capabilityId } = head;
    const companies = others.map(async ({ side, companyId }) => ({
      side,
      company: await this.disclosure.companyAt(tier, companyId, locale),
    }));
    return {
      tier,
      companies: await Promise.all(companies),
      requirement:
        requirementId !== null && shows('seeker')
          ? await this.disclosure.requirementAt(tier, requirementId, locale)
          : null,
      capability:
        capabilityId !== null && shows('provider')
          ? await this.disclosure.capabilityAt(tier, capabilityId, locale)
          : null,
    };
  }
}
