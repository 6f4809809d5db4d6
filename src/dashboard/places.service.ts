import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { languageOf, type Locale } from '../engine/facts/index.js';
import { Reference } from '../taxonomy/reference.js';
import type { ClusterCountsView, MarketCountsView, StrengthView } from './dashboard.dto.js';

type Counts = Pick<ClusterCountsView, 'companies' | 'capabilities' | 'requirements'>;

/** How much there is in each cluster and market. */
@Injectable()
export class PlacesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reference: Reference,
  ) {}

  async clusters(locale: Locale): Promise<ClusterCountsView[]> {
    const rows = await this.dataSource.query<(Counts & { region: string })[]>(
      `select region, sum(companies)::int as companies, sum(capabilities)::int as capabilities,
         sum(requirements)::int as requirements
       from (
         select region, 1 as companies, 0 as capabilities, 0 as requirements from company where archived_at is null
         union all
         select region, 0, 1, 0 from capability r join company c on c.id = r.company_id where r.archived_at is null
         union all
         select region, 0, 0, 1 from requirement r join company c on c.id = r.company_id where r.archived_at is null
       ) one where region is not null group by region`,
    );
    const language = languageOf(locale);
    const strength = (code: string): StrengthView => ({
      code,
      name: this.reference.concept(code)?.names[language] ?? code,
    });
    return this.reference.clusters.map(({ code, names, country, regions, strengths }) => {
      const of = rows.filter(({ region }) => regions.includes(region));
      const sum = (kind: keyof Counts): number => of.reduce((total, row) => total + row[kind], 0);
      return {
        code,
        name: names[language],
        country,
        strengths: strengths.map(strength),
        companies: sum('companies'),
        capabilities: sum('capabilities'),
        requirements: sum('requirements'),
      };
    });
  }

  async markets(locale: Locale): Promise<MarketCountsView[]> {
    const rows = await this.dataSource.query<{ code: string; opportunities: number; companies: number }[]>(
      `select code,
         (select count(*)::int from opportunity where market = code and archived_at is null) as opportunities,
         (select count(*)::int from company where country = code and archived_at is null) as companies
       from unnest($1::text[]) with ordinality as market(code, place) order by place`,
      [this.reference.markets.map(({ code }) => code)],
    );
    return rows.map((row) => ({
      ...row,
      name: this.reference.market(row.code)?.names[languageOf(locale)] ?? row.code,
    }));
  }
}
