import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What verdicts ask to be done, kept from one verdict to the next. */
export class ComplianceTasks1795000000800 implements MigrationInterface {
  name = 'ComplianceTasks1795000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "compliance_task" (
        "id" uuid not null primary key,
        "match_id" uuid not null references "match" ("id"),
        "code" text not null,
        "owner" text not null,
        "rules" text[] not null,
        "dropped_at" timestamptz,
        "state" text not null default 'open',
        "due_on" date not null,
        "note" text,
        "attachment" uuid,
        "valid_until" date,
        "acted_by" text,
        "acted_at" timestamptz,
        "set_at" timestamptz not null default now())`,
    );
    await runner.query('create unique index "compliance_task_once" on "compliance_task" ("match_id", "code", "owner")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "compliance_task"');
  }
}
