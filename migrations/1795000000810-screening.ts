import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of parties as they stood on a day, and where companies are like what they name. */
export class Screening1795000000810 implements MigrationInterface {
  name = 'Screening1795000000810';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "screening_list" (
        "id" uuid not null primary key,
        "list" text not null,
        "dated" date not null,
        "file" text not null,
        "sha256" text not null,
        "entries" integer not null default 0,
        "passed_over" integer not null default 0,
        "refused" integer not null default 0,
        "created_at" timestamptz not null default now(),
        "completed_at" timestamptz)`,
      `create unique index "screening_list_file" on "screening_list" ("list", "sha256", "dated")`,
      `create table "screening_entry" (
        "id" uuid not null primary key,
        "list" text not null,
        "key" text not null,
        "digest" text not null,
        "content" jsonb not null)`,
      `create unique index "screening_entry_wording" on "screening_entry" ("list", "key", "digest")`,
      `create table "screening_list_entry" (
        "list_id" uuid not null references "screening_list" ("id"),
        "entry_id" uuid not null references "screening_entry" ("id"),
        primary key ("list_id", "entry_id"))`,
      `create table "screening_hit" (
        "id" uuid not null primary key,
        "company_id" uuid not null references "company" ("id"),
        "list" text not null,
        "entry_key" text not null,
        "entry_id" uuid not null references "screening_entry" ("id"),
        "version" integer not null default 1,
        "own" text not null,
        "listed" text not null,
        "likeness" text not null,
        "extent" text not null,
        "score" integer not null,
        "standing" text not null,
        "outcome" text,
        "finding" text,
        "reason" text,
        "decided_by" text,
        "decided_at" timestamptz,
        "created_at" timestamptz not null default now())`,
      `create unique index "screening_hit_pair" on "screening_hit" ("company_id", "list", "entry_key")`,
      `create index "screening_hit_standing" on "screening_hit" ("standing", "id")`,
      `create table "company_screening" (
        "company_id" uuid not null primary key references "company" ("id"),
        "version" integer not null,
        "stamp" text not null,
        "at" timestamptz not null default now())`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'company_screening',
      'screening_hit',
      'screening_list_entry',
      'screening_entry',
      'screening_list',
    ])
      await runner.query(`drop table "${table}"`);
  }
}
