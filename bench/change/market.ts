import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { CapabilityFacts, CompanyFacts, RequirementFacts } from '../../src/engine/facts/index.js';
import { capabilityContent, companyContent, requirementContent } from './contents.js';

/** A record as the database holds it. */
interface Row {
  readonly id: string;
  readonly revision: string;
  readonly seq: number;
  readonly externalId: string;
  readonly companyId: string | null;
  readonly country: string;
  readonly content: object;
}

type Kind = 'company' | 'capability' | 'requirement';

/** What each kind has beside the columns that all records have. */
const OWN: Readonly<Record<Kind, readonly [columns: string, values: string]>> = {
  company: ['country, region', `row.country, row.content->>'region'`],
  capability: ['company_id, lanes, tags', `row."companyId", '{}', '{}'`],
  requirement: ['company_id, country, lane, tags', `row."companyId", row.country, row.content->>'lane', '{}'`],
};
const BATCH = 1_000;

/** Puts a market into an empty database as if each record had been posted and nothing were left to be done. */
export class MarketLoader {
  private readonly companies = new Map<string, string>();
  private seq = 0;

  constructor(private readonly database: DataSource) {}

  /** @returns ids of the capabilities and of the companies behind `askers`, in their order */
  async load(
    offered: readonly CapabilityFacts[],
    asked: readonly RequirementFacts[],
    askers: readonly RequirementFacts[],
  ): Promise<{ readonly capabilities: readonly string[]; readonly askers: readonly string[] }> {
    const companies = [...offered, ...asked, ...askers].map(({ company }) => company);
    await this.put('company', [...new Map(companies.map((one) => [one.id, one])).values()], (one) => {
      return this.row(one.id, one, companyContent(one));
    });
    const capabilities = await this.put('capability', offered, (one) =>
      this.row(one.id, one.company, capabilityContent(one)),
    );
    await this.put('requirement', asked, (one) => this.row(one.id, one.company, requirementContent(one)));
    await this.database.query(`select setval('change_seq_seq', $1)`, [this.seq]);
    await this.database.query('analyze');
    return { capabilities, askers: askers.map(({ company }) => this.companies.get(company.id) ?? '') };
  }

  private row(externalId: string, company: CompanyFacts, content: object): Row {
    const id = uuidv7();
    if (externalId === company.id) this.companies.set(company.id, id);
    this.seq += 1;
    const companyId = this.companies.get(company.id) ?? null;
    return { id, revision: uuidv7(), seq: this.seq, externalId, companyId, country: company.country, content };
  }

  private async put<T>(kind: Kind, all: readonly T[], rowOf: (one: T) => Row): Promise<string[]> {
    const [columns, values] = OWN[kind];
    const ids: string[] = [];
    for (let from = 0; from < all.length; from += BATCH) {
      const rows = all.slice(from, from + BATCH).map(rowOf);
      ids.push(...rows.map(({ id }) => id));
      await this.database.query(
        `with row as (
           select * from jsonb_to_recordset($1::jsonb) as row(id uuid, revision uuid, seq bigint, "externalId" text,
             "companyId" uuid, country text, content jsonb)),
         head as (
           insert into "${kind}" (id, external_id, version, origin, search, ${columns})
           select row.id, row."externalId", 1, 'import', '{}', ${values} from row),
         logged as (
           insert into change (seq, topic, subject, dispatched_at)
           select seq, '${kind}.saved', id, now() from row)
         insert into revision (id, kind, subject, version, seq, archived, content)
         select revision, '${kind}', id, 1, seq, false, content from row`,
        [JSON.stringify(rows)],
      );
    }
    return ids;
  }
}
