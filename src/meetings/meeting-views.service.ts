import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CapabilitiesService } from '../capabilities/capabilities.service.js';
import { companyFacts } from '../companies/company.facts.js';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import type { Language } from '../engine/facts/index.js';
import { type IntroductionState, STATE_NAMES } from '../engine/introductions/index.js';
import type { Locale } from '../errors/describe.js';
import type { TextDto } from '../http/text.dto.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import type { MeetingPartyView, MeetingRoundView, MeetingView, RoundReportView } from './meeting-round.dto.js';
import type { LeftOut, MeetingRound, RoundReport } from './meeting-round.entity.js';
import { MeetingRoundsService } from './meeting-rounds.service.js';
import type { Meeting } from './meeting.entity.js';
import { isSmall } from './plan-round.js';

interface MatchRow {
  readonly id: string;
  readonly requirement: string;
  readonly capability: string;
  readonly introduction: string | null;
  readonly state: IntroductionState | null;
}

/** Rounds and meetings with the names that advisors read. */
@Injectable()
export class MeetingViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rounds: MeetingRoundsService,
    private readonly companies: CompaniesService,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
  ) {}

  async round(round: MeetingRound): Promise<MeetingRoundView> {
    const [view] = await this.all([round]);
    if (!view) throw new Error('one round has one view');
    return view;
  }

  async all(rounds: readonly MeetingRound[]): Promise<MeetingRoundView[]> {
    const short = rounds.flatMap(({ report }) => (report?.shortfalls ?? []).map(({ provider }) => provider));
    const [placed, names] = await Promise.all([
      this.rounds.placed(rounds.map(({ id }) => id)),
      this.companies.namesOf(short),
    ]);
    return rounds.map((round) => roundView(round, placed.get(round.id) ?? 0, names));
  }

  async meetings(meetings: readonly Meeting[], locale: Locale): Promise<MeetingView[]> {
    const matches = await this.dataSource.query<MatchRow[]>(
      `select m.id, m.requirement_id as requirement, m.capability_id as capability, i.id as introduction, i.state
       from match m left join introduction i on i.match_id = m.id where m.id = any($1)`,
      [meetings.map(({ matchId }) => matchId)],
    );
    const byMatch = new Map(matches.map((match) => [match.id, match]));
    const [requirements, capabilities, companies] = await Promise.all([
      this.requirements.load([...new Set(matches.map(({ requirement }) => requirement))]),
      this.capabilities.load([...new Set(matches.map(({ capability }) => capability))]),
      this.companies.load([...new Set(meetings.flatMap(({ seekerId, providerId }) => [seekerId, providerId]))]),
    ]);
    const titles = new Map([...requirements, ...capabilities].map(({ head, content }) => [head.id, content.title]));
    const companyOf = new Map(companies.map((company) => [company.head.id, company]));
    return meetings.flatMap((meeting) => {
      const match = byMatch.get(meeting.matchId);
      const [seeker, provider] = [companyOf.get(meeting.seekerId), companyOf.get(meeting.providerId)];
      if (!match || !seeker || !provider) return [];
      const { introduction, state } = match;
      return {
        id: meeting.id,
        match: match.id,
        score: meeting.weight / 100,
        seeker: partyView(seeker, titles.get(match.requirement)),
        provider: partyView(provider, titles.get(match.capability)),
        slot: meeting.slot,
        table: meeting.tableNumber,
        reason: meeting.reason,
        cancelled: meeting.cancelledAt !== null,
        announced: meeting.announcedAt !== null,
        introduction:
          introduction === null || state === null
            ? null
            : { id: introduction, state, stateName: STATE_NAMES[state][locale] },
      };
    });
  }
}

const partyView = ({ head, content }: StoredCompany, title: TextDto = {}): MeetingPartyView => ({
  company: head.id,
  names: content.names,
  country: content.country,
  isSmall: isSmall(companyFacts(head.id, content)),
  title,
});

function roundView(round: MeetingRound, placed: number, names: ReadonlyMap<string, TextDto>): MeetingRoundView {
  const { place, report, plannedAt, archivedAt, createdAt, updatedAt } = round;
  return {
    id: round.id,
    version: round.version,
    state: archivedAt === null ? 'active' : 'archived',
    planState: round.state,
    name: round.name,
    ...(place !== null && { place }),
    timeZone: round.timeZone,
    slots: round.slots.map((slot) => slot.toISOString()),
    minutes: round.minutes,
    tables: round.tables,
    interpreters: Object.entries(round.interpreters).map(([between, count]) => ({
      between: between.split('-') as Language[],
      count,
    })),
    lanes: round.lanes,
    pairs: round.pairs,
    perRequirement: round.perRequirement,
    perCompany: round.perCompany,
    floor: round.floor,
    absences: round.absences.map(({ company, slots }) => ({ company, slots: [...slots] })),
    method: round.method,
    report: report === null ? null : reportView(report, names),
    error: round.error,
    plannedAt: plannedAt?.toISOString() ?? null,
    placed,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function reportView(report: RoundReport, names: ReadonlyMap<string, TextDto>): RoundReportView {
  return {
    pairs: report.pairs,
    leftOut: Object.entries(report.leftOut).map(([reason, pairs]) => ({ reason: reason as LeftOut, pairs })),
    methods: report.costs.map(({ method, meetings, weight, bound, gini, ...cost }) => ({
      method,
      meetings,
      score: weight / 100,
      share: bound === 0 ? 1 : weight / bound,
      gini,
      smallFirms: cost.smallProviders,
      smallAtFloor: cost.smallAtFloor,
      blockingPairs: cost.blockingPairs,
    })),
    shortfalls: report.shortfalls.map(({ provider, meetings, reason }) => ({
      company: provider,
      names: names.get(provider) ?? {},
      meetings,
      reason,
    })),
    placedShare: report.placedBound === 0 ? 1 : report.placedWeight / report.placedBound,
    kept: report.kept,
  };
}
