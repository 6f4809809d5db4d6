import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The advisors' queue, what they decide, and what their marks make of lists as they are read. */
export class Reviews1795000000820 implements MigrationInterface {
  name = 'Reviews1795000000820';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "pair_mark" (
        "match_id" uuid not null primary key references "match" ("id"),
        "pinned" boolean not null,
        "excluded" boolean not null,
        "place" smallint,
        "reason" text not null,
        "marked_by" uuid not null,
        "marked_at" timestamptz not null default now())`,
      `create table "review" (
        "match_id" uuid not null primary key references "match" ("id"),
        "requirement_id" uuid not null references "requirement" ("id"),
        "lane" text not null,
        "desk_id" uuid,
        "state" text not null,
        "since" timestamptz not null default now(),
        "rank" smallint,
        "score" smallint,
        "coverage" smallint,
        "asked" boolean not null,
        "value" double precision not null,
        "risk" double precision not null,
        "held_by" uuid,
        "held_until" timestamptz,
        "handed_note" text,
        "decision_id" uuid)`,
      `create index "review_queue" on "review" ("desk_id") where state in ('open', 'second')`,
      `create index "review_state" on "review" ("state", "since")`,
      `create index "review_requirement" on "review" ("requirement_id")`,
      `create table "review_intake" (
        "requirement_id" uuid not null primary key references "requirement" ("id"),
        "list_id" uuid not null references "match_list" ("id") on delete cascade)`,
      `create index "review_intake_list" on "review_intake" ("list_id")`,
      `create table "review_decision" (
        "id" uuid not null primary key,
        "match_id" uuid not null references "match" ("id"),
        "act" text not null,
        "reason" text,
        "note" text,
        "place" smallint,
        "side" text,
        "second" boolean not null,
        "rank" smallint,
        "score" smallint,
        "criteria" smallint[],
        "decided_by" uuid not null,
        "decided_at" timestamptz not null,
        "effective_at" timestamptz not null,
        "applied_at" timestamptz,
        "undone_at" timestamptz,
        "refusal" text)`,
      `create index "review_decision_due" on "review_decision" ("effective_at")
        where applied_at is null and undone_at is null`,
      `create index "review_decision_by" on "review_decision" ("decided_by", "decided_at")`,
      `create index "review_decision_match" on "review_decision" ("match_id")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['review_decision', 'review_intake', 'review', 'pair_mark'])
      await runner.query(`drop table "${table}"`);
  }
}
