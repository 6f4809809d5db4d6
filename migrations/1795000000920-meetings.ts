import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of 1:1 meetings, and the meetings that a plan has made of the match lists. */
export class Meetings1795000000920 implements MigrationInterface {
  name = 'Meetings1795000000920';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "meeting_round" (
        "id" uuid not null primary key,
        "name" text not null,
        "place" text,
        "time_zone" text not null,
        "slots" timestamptz[] not null,
        "minutes" smallint not null,
        "tables" smallint not null,
        "interpreters" jsonb not null,
        "lanes" text[] not null,
        "pairs" text not null,
        "per_requirement" smallint not null,
        "per_company" smallint not null,
        "floor" smallint not null,
        "absences" jsonb not null,
        "state" text not null,
        "method" text not null,
        "keeps" boolean not null,
        "report" jsonb,
        "error" text,
        "planned_at" timestamptz,
        "version" int not null,
        "archived_at" timestamptz,
        "creation_key" text unique,
        "created_by" uuid,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now())`,
      `create table "meeting" (
        "id" uuid not null primary key,
        "round_id" uuid not null references "meeting_round" ("id") on delete cascade,
        "match_id" uuid not null references "match" ("id"),
        "seeker_id" uuid not null references "company" ("id"),
        "provider_id" uuid not null references "company" ("id"),
        "weight" smallint not null,
        "slot" smallint,
        "table_number" smallint,
        "reason" text,
        "announced_at" timestamptz,
        "cancelled_at" timestamptz)`,
      `create unique index "meeting_pair" on "meeting" ("round_id", "match_id")`,
      `create unique index "meeting_seat" on "meeting" ("round_id", "slot", "table_number") where cancelled_at is null`,
      `create index "meeting_match" on "meeting" ("match_id")`,
      `create index "meeting_seeker" on "meeting" ("seeker_id")`,
      `create index "meeting_provider" on "meeting" ("provider_id")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "meeting"');
    await runner.query('drop table "meeting_round"');
  }
}
