import { Injectable } from '@nestjs/common';
import type { Locale } from '../engine/facts/index.js';
import { ExplanationService } from '../matching/lists/explanation.service.js';
import { ListReader } from '../matching/lists/list-reader.js';
import { MatchListsService } from '../matching/lists/match-lists.service.js';
import type { MatchesQuery } from '../matching/lists/match.dto.js';
import { fitView } from './candidate.view.js';
import type { FitsPageView } from './candidates.dto.js';
import { DisclosureService } from './disclosure.service.js';
import { MissingFacts } from './missing-facts.js';
import { DisclosureSources } from './sources.service.js';

/** What a company's offers fit, without saying whose requirements they are, and what would make them fit more. */
@Injectable()
export class FitsService {
  constructor(
    private readonly lists: MatchListsService,
    private readonly current: ListReader,
    private readonly explanations: ExplanationService,
    private readonly sources: DisclosureSources,
    private readonly disclosure: DisclosureService,
    private readonly missing: MissingFacts,
  ) {}

  /** @throws CodedError `not-found` */
  async ofCompany(id: string, query: MatchesQuery, locale: Locale): Promise<FitsPageView> {
    await this.sources.company(id);
    const reader = this.disclosure.reader(locale);
    const { items: lines, nextCursor } = await this.lists.linesOffering({ company: id }, query);
    const explained = await this.explanations.explained(lines);
    const sources = await this.sources.ofRequirements(
      explained.map(({ pair }) => ({ record: pair.requirement, company: pair.seeker })),
    );
    const lanes = (await this.current.countsOfCompany(id)).map((count) => ({
      ...count,
      name: reader.names.lane(count.lane),
    }));
    return {
      items: explained.flatMap((line, i) => {
        const source = sources[i];
        return source ? [fitView(line, source, reader)] : [];
      }),
      nextCursor,
      total: lanes.reduce((sum, { requirements }) => sum + requirements, 0),
      lanes,
      missing: query.cursor === undefined ? await this.missing.ofCompany(id, locale) : [],
    };
  }
}
