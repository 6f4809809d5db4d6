import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { companyFacts } from '../companies/company.facts.js';
import { CompaniesService } from '../companies/companies.service.js';
import { CRITERIA, homeLanguageOf } from '../engine/scoring/index.js';
import type { LeftOut, MeetingRound } from './meeting-round.entity.js';
import { type Firm, isSmall, type Pair } from './plan-round.js';

/** Pairs that may meet, those that may not, and the firms of both. */
export interface RoundPairs {
  readonly pairs: readonly Pair[];
  readonly leftOut: Partial<Record<LeftOut, number>>;
  readonly firms: readonly Firm[];
}

interface FoundPair {
  readonly match: string;
  readonly requirement: string;
  readonly seeker: string;
  readonly provider: string;
  readonly score: number;
  readonly criteria: readonly (number | null)[];
  readonly leftOut: LeftOut | null;
}

const verified = (company: string): string =>
  `exists (select 1 from company_verification v where v.company_id = ${company} and v.state = 'verified')`;

/**
 * The lines of the current lists, best first. A pair meets only where an offer could go out: two verified companies, no rule
 * that blocks, no advisor who has turned it down, no introduction that has ended, or has come to a meeting already, and no
 * meeting of another round that was announced.
 */
const PAIRS = `
  select m.id as match, r.id as requirement, r.company_id as seeker, c.company_id as provider, e.score, e.criteria,
    case
      when mark.excluded or i.state = 'rejected' or decision.act in ('reject', 'exclude') then 'rejected'
      when i.state in ('declined', 'expired', 'withdrawn') then 'ended'
      when i.state in ('meeting-held', 'no-show', 'in-negotiation', 'outcome') then 'met'
      when not (${verified('r.company_id')} and ${verified('c.company_id')}) then 'unverified'
      when (select v.outcome from compliance_verdict v where v.match_id = m.id order by v.version desc limit 1) = 'blocked'
        then 'blocked'
      when exists (select 1 from meeting other join meeting_round round on round.id = other.round_id
          where other.match_id = m.id and other.round_id <> $3 and other.announced_at is not null
            and other.slot is not null and other.cancelled_at is null and round.archived_at is null) then 'elsewhere'
      when $2 = 'approved' and i.state is null and decision.act is distinct from 'approve' then 'undecided'
    end as "leftOut"
  from match_list list
  join requirement r on r.id = list.requirement_id and r.archived_at is null and r.lane = any($1)
  join match_entry e on e.list_id = list.id and not e.near_miss
  join match m on m.id = e.match_id
  join capability c on c.id = m.capability_id and c.archived_at is null
  join company seeker on seeker.id = r.company_id and seeker.archived_at is null
  join company provider on provider.id = c.company_id and provider.archived_at is null
  left join pair_mark mark on mark.match_id = m.id
  left join review on review.match_id = m.id
  left join review_decision decision on decision.id = review.decision_id
  left join introduction i on i.match_id = m.id
  where list.current
  order by e.score desc, m.id`;

/** What the current match lists hold for a round. */
@Injectable()
export class RoundPairsReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly companies: CompaniesService,
  ) {}

  /** Of a requirement and what one company offers the best match counts; pairs in the order of match ids. */
  async of({ id, lanes, pairs: source }: Pick<MeetingRound, 'id' | 'lanes' | 'pairs'>): Promise<RoundPairs> {
    const found = await this.dataSource.query<FoundPair[]>(PAIRS, [lanes, source, id]);
    const leftOut: Partial<Record<LeftOut, number>> = {};
    const best = new Map<string, Pair>();
    for (const one of found) {
      if (one.leftOut !== null) leftOut[one.leftOut] = (leftOut[one.leftOut] ?? 0) + 1;
      else {
        const key = `${one.requirement} ${one.provider}`;
        if (!best.has(key)) best.set(key, pairOf(one));
      }
    }
    const pairs = [...best.values()].sort((a, b) => (a.match < b.match ? -1 : 1));
    return { pairs, leftOut, firms: await this.firms(pairs.flatMap(({ seeker, provider }) => [seeker, provider])) };
  }

  async firms(ids: readonly string[]): Promise<Firm[]> {
    const stored = await this.companies.load([...new Set(ids)].sort());
    return stored.map(({ head: { id }, content }) => {
      const facts = companyFacts(id, content);
      const home = homeLanguageOf(facts);
      return {
        id,
        isSmall: isSmall(facts),
        languages: [...new Set([...(home === undefined ? [] : [home]), ...facts.languages])],
      };
    });
  }
}

/** What a seeker's offer is worth to the one who provides: what the criteria say that look at both sides' wishes. */
const OF_BOTH_SIDES = ['commercial-fit', 'localisation', 'market-fit', 'reciprocity'].map((code) =>
  CRITERIA.findIndex((criterion) => criterion.code === code),
);

function pairOf({ match, requirement, seeker, provider, score, criteria }: FoundPair): Pair {
  const said = OF_BOTH_SIDES.flatMap((at) => criteria[at] ?? []);
  const sum = said.reduce((all, value) => all + value, 0);
  const toProvider = said.length === 0 ? score : Math.round(sum / said.length);
  return { match, requirement, seeker, provider, weight: score, toProvider };
}
