import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams of opportunities as runs leave them. */
export class TeamLists1795000000500 implements MigrationInterface {
  name = 'TeamLists1795000000500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "team_list" (
        "id" uuid primary key,
        "run_id" uuid not null references "match_run" ("id"),
        "opportunity_id" uuid not null references "opportunity" ("id"),
        "epoch" bigint not null,
        "confirmed_epoch" bigint not null,
        "current" boolean not null,
        "considered" integer not null,
        "has_gaps" boolean not null,
        "looked_at" uuid[] not null,
        "solution" jsonb not null,
        "created_at" timestamptz not null default now())`,
      `create unique index "team_list_run" on "team_list" ("run_id", "opportunity_id")`,
      `create unique index "team_list_current" on "team_list" ("opportunity_id") where current`,
      `create index "team_list_opportunity" on "team_list" ("opportunity_id")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "team_list"');
  }
}
