import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Introductions with their parties, outcomes and reminders, and the ledger that nobody may rewrite. */
export class Introductions1795000000730 implements MigrationInterface {
  name = 'Introductions1795000000730';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "introduction" (
        "id" uuid not null primary key,
        "kind" text not null,
        "match_id" uuid references "match" ("id"),
        "requirement_id" uuid references "requirement" ("id"),
        "capability_id" uuid references "capability" ("id"),
        "opportunity_id" uuid references "opportunity" ("id"),
        "desk_id" uuid,
        "state" text not null,
        "version" integer not null,
        "creation_key" text unique,
        "waived_at" timestamptz,
        "nda_version" text,
        "expires_at" timestamptz,
        "concluded_at" timestamptz,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now())`,
      `create unique index "introduction_match" on "introduction" ("match_id")`,
      `create index "introduction_opportunity" on "introduction" ("opportunity_id")`,
      `create index "introduction_state" on "introduction" ("state")`,
      `create table "introduction_party" (
        "introduction_id" uuid not null references "introduction" ("id"),
        "company_id" uuid not null references "company" ("id"),
        "side" text not null,
        "consent" text not null,
        "consented_at" timestamptz,
        "nda_version" text,
        "nda_at" timestamptz,
        "asked_at" timestamptz,
        "offered_at" timestamptz,
        primary key ("introduction_id", "company_id"))`,
      `create index "introduction_party_company" on "introduction_party" ("company_id")`,
      `create table "introduction_reason" (
        "id" uuid not null primary key,
        "introduction_id" uuid not null references "introduction" ("id"),
        "transition" text not null,
        "author" text,
        "text" text not null,
        "at" timestamptz not null default now())`,
      `create index "introduction_reason_introduction" on "introduction_reason" ("introduction_id")`,
      `create table "introduction_outcome" (
        "id" uuid not null primary key,
        "introduction_id" uuid not null references "introduction" ("id"),
        "kind" text not null,
        "grade" text not null,
        "declared_by" uuid not null references "company" ("id"),
        "confirmed_by" uuid[] not null default '{}',
        "happened_on" date,
        "amount" numeric(20, 2),
        "currency" text,
        "declared_at" timestamptz not null default now(),
        "graded_at" timestamptz)`,
      `create index "introduction_outcome_introduction" on "introduction_outcome" ("introduction_id")`,
      `create table "introduction_reminder" (
        "introduction_id" uuid not null references "introduction" ("id"),
        "kind" text not null,
        "company_id" uuid not null references "company" ("id"),
        "due" timestamptz not null,
        "sent_at" timestamptz not null default now(),
        primary key ("introduction_id", "kind", "company_id", "due"))`,
      `create table "ledger_entry" (
        "seq" bigint not null primary key,
        "introduction_id" uuid not null references "introduction" ("id"),
        "kind" text not null,
        "actor" text,
        "at" timestamptz(3) not null,
        "payload" jsonb not null,
        "prev_hash" text not null,
        "hash" text not null)`,
      `create index "ledger_entry_introduction" on "ledger_entry" ("introduction_id", "seq")`,
      `create table "ledger_anchor" (
        "id" integer not null primary key check ("id" = 1),
        "seq" bigint not null,
        "hash" text not null)`,
      ...SHUT,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_anchor', 'ledger_entry', ...OF_AN_INTRODUCTION, 'introduction'])
      await runner.query(`drop table "${table}"`);
    for (const name of ['ledger_entry_stays', 'ledger_anchor_rises']) await runner.query(`drop function "${name}"()`);
  }
}

const OF_AN_INTRODUCTION = ['reminder', 'outcome', 'reason', 'party'].map((part) => `introduction_${part}`);

/**
 * Entries are only ever added and the anchor only ever rises. The triggers fire for the owner of the tables and for
 * superusers too, also in a session that plays a replica; the owner gives up the rights besides.
 */
const SHUT = [
  `create function "ledger_entry_stays"() returns trigger language plpgsql as $$
    begin
      if tg_op = 'TRUNCATE' and not exists (select 1 from "ledger_entry") then return null; end if;
      raise exception 'entries of the ledger are never changed' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger "ledger_entry_append_only" before update or delete or truncate on "ledger_entry"
    for each statement execute function "ledger_entry_stays"()`,
  `create function "ledger_anchor_rises"() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.seq = old.seq + 1 then return new; end if;
      raise exception 'the anchor of the ledger only rises' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger "ledger_anchor_step" before update or delete on "ledger_anchor"
    for each row execute function "ledger_anchor_rises"()`,
  `create trigger "ledger_anchor_stays" before truncate on "ledger_anchor"
    for each statement execute function "ledger_anchor_rises"()`,
  `alter table "ledger_entry" enable always trigger "ledger_entry_append_only"`,
  `alter table "ledger_anchor" enable always trigger "ledger_anchor_step"`,
  `alter table "ledger_anchor" enable always trigger "ledger_anchor_stays"`,
  `revoke update, delete, truncate on "ledger_entry" from public, current_user`,
  `revoke delete, truncate on "ledger_anchor" from public, current_user`,
];
