import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASKED = ['requirement', 'opportunity'] as const;

/** The audit log, append-only; guarantors of delivery; whether requirements and opportunities are still open. */
export class Audit1795000000770 implements MigrationInterface {
  name = 'Audit1795000000770';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "audit_entry" (
        "id" uuid not null primary key,
        "at" timestamptz not null default now(),
        "actor" text,
        "act" text not null,
        "subject_kind" text not null,
        "subject" text not null,
        "before" jsonb,
        "after" jsonb,
        "reason" text)`,
      `create index "audit_entry_subject" on "audit_entry" ("subject", "id")`,
      `create index "audit_entry_actor" on "audit_entry" ("actor", "id")`,
      `create index "audit_entry_at" on "audit_entry" ("at")`,
      `create function "audit_entry_stays"() returns trigger language plpgsql as $$
        begin
          raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege';
        end $$`,
      `create trigger "audit_entry_append_only" before update or delete or truncate on "audit_entry"
        for each statement execute function "audit_entry_stays"()`,
      `alter table "audit_entry" enable always trigger "audit_entry_append_only"`,
      `create table "delivery_guarantee" (
        "company_id" uuid not null primary key references "company" ("id"),
        "guarantor_id" uuid not null references "company" ("id"),
        "state" text not null,
        "asked_at" timestamptz not null,
        "answered_at" timestamptz)`,
      `create index "delivery_guarantee_guarantor" on "delivery_guarantee" ("guarantor_id")`,
      ...ASKED.map(
        (table) => `alter table "${table}"
          add "confirmed_at" timestamptz not null default now(),
          add "asked_at" timestamptz,
          add "expired_at" timestamptz`,
      ),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ASKED) {
      await runner.query(
        `alter table "${table}" drop column "confirmed_at", drop column "asked_at", drop column "expired_at"`,
      );
    }
    await runner.query('drop table "delivery_guarantee"');
    await runner.query('drop table "audit_entry"');
    await runner.query('drop function "audit_entry_stays"()');
  }
}
