import { Injectable } from '@nestjs/common';
import { VerificationsService } from '../accounts/verifications.service.js';
import type { Locale } from '../engine/facts/index.js';
import type { Principal } from '../http/principal.js';
import { ExplanationService } from '../matching/lists/explanation.service.js';
import { MatchListsService } from '../matching/lists/match-lists.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { candidateView } from './candidate.view.js';
import type { CandidatesPageView, CandidatesQuery } from './candidates.dto.js';
import { DisclosureService } from './disclosure.service.js';
import { DisclosureSources } from './sources.service.js';

/** A requirement's list as its owner sees it: suppliers without names. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly lists: MatchListsService,
    private readonly explanations: ExplanationService,
    private readonly sources: DisclosureSources,
    private readonly disclosure: DisclosureService,
    private readonly verifications: VerificationsService,
  ) {}

  /** Members of unverified companies see how many there are and nothing else. */
  async of(id: string, query: CandidatesQuery, principal: Principal, locale: Locale): Promise<CandidatesPageView> {
    const { head } = await this.requirements.require(id);
    const verified = await this.verifications.isVerified(head.companyId);
    const { lines, ...page } = await this.lists.linesOfRequirement(id, query.nearMisses === true, query, locale);
    if (!verified && principal.role === 'member') return { ...page, items: [], nextCursor: null, verified };
    const explained = await this.explanations.explained(lines);
    const sources = await this.sources.ofCapabilities(
      explained.map(({ pair }) => ({ record: pair.capability, company: pair.provider })),
    );
    const reader = this.disclosure.reader(locale);
    const items = explained.flatMap((line, i) => {
      const source = sources[i];
      return source ? [candidateView(line, source, reader)] : [];
    });
    return { ...page, items, verified };
  }
}
