import type { MigrationInterface, QueryRunner } from 'typeorm';

const JUDGED = ['answer', 'verdict', 'task'];

/** Teams get rows of their own, so that verdicts, answers, tasks and introductions hang on a team as they do on a match. */
export class TeamsJudged1795000000840 implements MigrationInterface {
  name = 'TeamsJudged1795000000840';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "team" (
        "id" uuid not null primary key,
        "opportunity_id" uuid not null references "opportunity" ("id"),
        "companies" uuid[] not null,
        "created_at" timestamptz not null default now())`,
      `create unique index "team_companies" on "team" ("opportunity_id", "companies")`,
      `alter table "introduction" add column "team_id" uuid references "team" ("id")`,
      `create index "introduction_team" on "introduction" ("team_id")`,
      `insert into "team" ("id", "opportunity_id", "companies")
       select gen_random_uuid(), "opportunity_id", "companies" from (${INTRODUCED}) introduced on conflict do nothing`,
      `update "introduction" set "team_id" = "team"."id" from "team", (${INTRODUCED}) introduced
       where introduced."id" = "introduction"."id" and introduced."opportunity_id" = "team"."opportunity_id"
         and introduced."companies" = "team"."companies"`,
      `alter table "introduction" drop column "waived_at"`,
      ...JUDGED.flatMap((table) => [
        `alter table "compliance_${table}" alter column "match_id" drop not null`,
        `alter table "compliance_${table}" add column "team_id" uuid references "team" ("id")`,
        `alter table "compliance_${table}" add constraint "compliance_${table}_deal_check"
         check (num_nonnulls("match_id", "team_id") = 1)`,
      ]),
      `create index "compliance_answer_team" on "compliance_answer" ("team_id", "id")`,
      `create unique index "compliance_verdict_team_version" on "compliance_verdict" ("team_id", "version")`,
      `create unique index "compliance_task_team_once" on "compliance_task" ("team_id", "code", "owner")`,
      `alter table "compliance_answer" add column "relayed" boolean not null default false`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `delete from "compliance_override" where "verdict_id" in
       (select "id" from "compliance_verdict" where "match_id" is null)`,
      `alter table "compliance_answer" drop column "relayed"`,
      ...JUDGED.flatMap((table) => [
        `delete from "compliance_${table}" where "match_id" is null`,
        `alter table "compliance_${table}" drop column "team_id", alter column "match_id" set not null`,
      ]),
      `alter table "introduction" drop column "team_id", add column "waived_at" timestamptz`,
      `drop table "team"`,
    ]) {
      await runner.query(statement);
    }
  }
}

/** The companies of each introduction of a team. */
const INTRODUCED = `
  select i."id", i."opportunity_id", array_agg(p."company_id" order by p."company_id") as "companies"
  from "introduction" i join "introduction_party" p on p."introduction_id" = i."id"
  where i."kind" = 'team' and i."opportunity_id" is not null
  group by i."id"`;
