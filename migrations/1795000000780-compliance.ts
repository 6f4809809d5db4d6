import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verdicts on matches, what they rest on beside the records, and who let offers pass against them. Nothing is ever changed. */
export class Compliance1795000000780 implements MigrationInterface {
  name = 'Compliance1795000000780';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "compliance_answer" (
        "id" uuid not null primary key,
        "match_id" uuid not null references "match" ("id"),
        "fact" text not null,
        "about" uuid references "company" ("id"),
        "value" jsonb not null,
        "answered_by" text not null,
        "company_id" uuid references "company" ("id"),
        "at" timestamptz not null default now())`,
      `create index "compliance_answer_match" on "compliance_answer" ("match_id", "id")`,
      `create table "compliance_verdict" (
        "id" uuid not null primary key,
        "match_id" uuid not null references "match" ("id"),
        "version" integer not null,
        "outcome" text not null,
        "digest" text not null,
        "on_date" date not null,
        "verdict" jsonb not null,
        "created_at" timestamptz not null default now())`,
      `create unique index "compliance_verdict_version" on "compliance_verdict" ("match_id", "version")`,
      `create table "compliance_override" (
        "verdict_id" uuid not null references "compliance_verdict" ("id"),
        "advisor" text not null,
        "reason" text not null,
        "at" timestamptz not null default now(),
        primary key ("verdict_id", "advisor"))`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['override', 'verdict', 'answer']) await runner.query(`drop table "compliance_${table}"`);
  }
}
