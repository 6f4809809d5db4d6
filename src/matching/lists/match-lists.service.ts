import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CapabilitiesService } from '../../capabilities/capabilities.service.js';
import { CompaniesService } from '../../companies/companies.service.js';
import type { Locale } from '../../engine/facts/index.js';
import { namesFor } from '../../engine/scoring/index.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import { decodeCursor, encodeCursor, type Page } from '../../http/pagination.js';
import { RequirementsService } from '../../requirements/requirements.service.js';
import { Reference } from '../../taxonomy/reference.js';
import { scoringContext } from '../scoring-context.js';
import { ExplanationService } from './explanation.service.js';
import { type CurrentList, type ListedMatch, ListReader, type OfferedBy } from './list-reader.js';
import type { MatchesQuery, MatchListView, MatchPageView, MatchView } from './match.dto.js';
import { reasonView } from './match.view.js';

/** Ranks are small integers in the database. */
const MOST_LINES = 32_767;

/** Match lists as their readers see them. */
@Injectable()
export class MatchListsService {
  constructor(
    private readonly lists: ListReader,
    private readonly explanations: ExplanationService,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly reference: Reference,
  ) {}

  /** The requirement's list, or with `nearMiss` the pairs that must clauses keep out of it. */
  async ofRequirement(id: string, nearMiss: boolean, query: MatchesQuery, locale: Locale): Promise<MatchPageView> {
    await this.requirements.require(id);
    const { lines, ...page } = await this.linesOfRequirement(id, nearMiss, query, locale);
    return { items: await this.explanations.explain(lines, locale), ...page };
  }

  /** The same, before it is told to anybody. */
  async linesOfRequirement(
    id: string,
    nearMiss: boolean,
    query: MatchesQuery,
    locale: Locale,
  ): Promise<Omit<MatchPageView, 'items'> & { lines: ListedMatch[] }> {
    const [current] = await this.lists.current([id]);
    // By the list's own id: a run may put another in its place between two reads, or between two pages.
    const [listId, after] = placeIn(query.cursor) ?? [current?.id, 0];
    const lines =
      listId === undefined ? [] : await this.lists.linesAsRead(listId, id, nearMiss, after, query.limit + 1);
    const shown = lines.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      lines: shown,
      nextCursor: last && lines.length > query.limit ? encodeCursor([listId ?? '', last.at]) : null,
      total: (nearMiss ? current?.nearMisses : current?.listed) ?? 0,
      list: this.listView(id, current, locale),
    };
  }

  /** Where a capability stands in the lists of open requirements, best first. */
  async ofCapability(id: string, query: MatchesQuery, locale: Locale): Promise<Page<MatchView>> {
    await this.capabilities.require(id);
    return this.offered({ capability: id }, query, locale);
  }

  /** Where anything that the company offers stands, best first. */
  async ofCompany(id: string, query: MatchesQuery, locale: Locale): Promise<Page<MatchView>> {
    await this.companies.require(id);
    return this.offered({ company: id }, query, locale);
  }

  async one(matchId: string, locale: Locale): Promise<MatchView> {
    const line = await this.lists.one(matchId);
    const [view] = line ? await this.explanations.explain([line], locale) : [];
    if (!view) throw new CodedError('not-found', { kind: 'match' });
    return view;
  }

  private async offered(by: OfferedBy, query: MatchesQuery, locale: Locale): Promise<Page<MatchView>> {
    const { items, nextCursor } = await this.linesOffering(by, query);
    return { items: await this.explanations.explain(items, locale), nextCursor };
  }

  /** Lines in which the capability, or any of the company's, stands, before they are told to anybody. */
  async linesOffering(by: OfferedBy, query: MatchesQuery): Promise<Page<ListedMatch>> {
    const [score, id] = decodeCursor(query.cursor, 2) ?? [null, null];
    const after = typeof score === 'number' && typeof id === 'string' ? ([score, id] as const) : null;
    const lines = await this.lists.offeredBy(by, after, query.limit + 1);
    const shown = lines.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown,
      nextCursor: last && lines.length > query.limit ? encodeCursor([last.score, last.id]) : null,
    };
  }

  private listView(requirement: string, current: CurrentList | undefined, locale: Locale): MatchListView {
    if (!current) {
      return { requirement, run: null, createdAt: null, considered: 0, listed: 0, nearMisses: 0, gap: [] };
    }
    const names = namesFor(locale, scoringContext(this.reference, current.asOf));
    return {
      requirement,
      run: current.runId,
      createdAt: current.createdAt.toISOString(),
      considered: current.considered,
      listed: current.listed,
      nearMisses: current.nearMisses,
      gap: current.gap.map((reason) => reasonView(reason, locale, names)),
    };
  }
}

/** List and place of the last line seen; null for the first page. */
function placeIn(cursor: string | undefined): [listId: string, place: number] | null {
  const [listId, place] = decodeCursor(cursor, 2) ?? [null, null];
  if (listId === null && place === null) return null;
  if (typeof listId === 'string' && isUuid(listId) && typeof place === 'number' && Number.isInteger(place)) {
    return [listId, Math.min(Math.max(place, 0), MOST_LINES)];
  }
  throw invalidInput({ field: 'cursor', code: 'bad-format', facts: { expected: 'nextCursor' } });
}
