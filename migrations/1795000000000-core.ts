import type { MigrationInterface, QueryRunner } from 'typeorm';

const record = `
  "id" uuid primary key,
  "external_id" text not null unique,
  "creation_key" text unique,
  "origin" text not null,
  "version" integer not null,
  "archived_at" timestamptz,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "search" text[] not null`;

/** Change log, revisions, the three kinds of record, and match runs with their lists. */
export class Core1795000000000 implements MigrationInterface {
  name = 'Core1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "change" (
        "seq" bigserial primary key,
        "topic" text not null,
        "subject" uuid not null,
        "details" jsonb not null default '{}',
        "actor" text,
        "at" timestamptz not null default now(),
        "dispatched_at" timestamptz)`,
      `create index "change_undispatched" on "change" ("seq") where dispatched_at is null`,
      `create index "change_subject" on "change" ("subject", "seq")`,
      `create table "revision" (
        "id" uuid primary key,
        "kind" text not null,
        "subject" uuid not null,
        "version" integer not null,
        "seq" bigint not null,
        "archived" boolean not null,
        "content" jsonb not null,
        "author" text,
        "at" timestamptz not null default now())`,
      `create unique index "revision_subject_version" on "revision" ("subject", "version")`,
      `create index "revision_kind_seq" on "revision" ("kind", "seq")`,
      `create table "company" (${record},
        "country" text not null,
        "kind" text,
        "region" text)`,
      `create index "company_country" on "company" ("country")`,
      `create index "company_demo" on "company" ("origin") where origin = 'demo'`,
      `create index "company_search" on "company" using gin ("search")`,
      `create table "capability" (${record},
        "company_id" uuid not null references "company" ("id"),
        "lanes" text[] not null,
        "tags" text[] not null)`,
      `create index "capability_company" on "capability" ("company_id")`,
      `create index "capability_demo" on "capability" ("origin") where origin = 'demo'`,
      `create index "capability_search" on "capability" using gin ("search")`,
      `create index "capability_tags" on "capability" using gin ("tags")`,
      `create table "requirement" (${record},
        "company_id" uuid not null references "company" ("id"),
        "country" text not null,
        "lane" text not null,
        "tags" text[] not null,
        "needed_by" date)`,
      `create index "requirement_company" on "requirement" ("company_id")`,
      `create index "requirement_demo" on "requirement" ("origin") where origin = 'demo'`,
      `create index "requirement_search" on "requirement" using gin ("search")`,
      `create index "requirement_tags" on "requirement" using gin ("tags")`,
      `create table "match_run" (
        "id" uuid primary key,
        "scope" text not null,
        "subject" uuid,
        "state" text not null,
        "epoch" bigint,
        "as_of" date,
        "versions" jsonb,
        "total" integer not null default 0,
        "done" integer not null default 0,
        "done_through" text,
        "pairs" bigint not null default 0,
        "lists_changed" integer not null default 0,
        "error" text,
        "requested_by" text,
        "creation_key" text unique,
        "created_at" timestamptz not null default now(),
        "started_at" timestamptz,
        "finished_at" timestamptz)`,
      `create index "match_run_unfinished" on "match_run" ("scope", "subject") where state in ('queued', 'running')`,
      `create table "match" (
        "id" uuid primary key,
        "requirement_id" uuid not null references "requirement" ("id"),
        "capability_id" uuid not null references "capability" ("id"),
        "created_at" timestamptz not null default now())`,
      `create unique index "match_pair" on "match" ("requirement_id", "capability_id")`,
      `create index "match_capability" on "match" ("capability_id")`,
      `create table "match_list" (
        "id" uuid primary key,
        "run_id" uuid not null references "match_run" ("id"),
        "requirement_id" uuid not null references "requirement" ("id"),
        "epoch" bigint not null,
        "confirmed_epoch" bigint not null,
        "current" boolean not null,
        "considered" integer not null,
        "gap" jsonb not null default '[]',
        "created_at" timestamptz not null default now())`,
      `create unique index "match_list_run" on "match_list" ("run_id", "requirement_id")`,
      `create unique index "match_list_current" on "match_list" ("requirement_id") where current`,
      `create index "match_list_requirement" on "match_list" ("requirement_id")`,
      `create table "match_entry" (
        "list_id" uuid not null references "match_list" ("id") on delete cascade,
        "near_miss" boolean not null,
        "rank" smallint not null,
        "match_id" uuid not null references "match" ("id"),
        "score" smallint not null,
        "fit" smallint not null,
        "coverage" smallint not null,
        "criteria" smallint[] not null,
        primary key ("list_id", "near_miss", "rank"))`,
      `create index "match_entry_match" on "match_entry" ("match_id")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'match_entry',
      'match_list',
      'match',
      'match_run',
      'requirement',
      'capability',
      'company',
      'revision',
      'change',
    ]) {
      await runner.query(`drop table "${table}"`);
    }
  }
}
