import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account acts for which company, and which advisors work at which desk. */
export class Members1795000000700 implements MigrationInterface {
  name = 'Members1795000000700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "identity"."membership" (
        "id" uuid not null primary key,
        "user_id" uuid not null references "identity"."user" ("id") on delete cascade,
        "company_id" uuid not null references "public"."company" ("id"),
        "role" text not null,
        "state" text not null,
        "requested_at" timestamptz not null default now(),
        "decided_at" timestamptz,
        "decided_by" uuid,
        unique ("user_id", "company_id"))`,
      `create index "membership_company" on "identity"."membership" ("company_id")`,
      `create table "identity"."desk" (
        "id" uuid not null primary key,
        "name" text not null unique,
        "regions" text[] not null default '{}',
        "sectors" text[] not null default '{}',
        "lanes" text[] not null default '{}',
        "created_at" timestamptz not null default now())`,
      `create table "identity"."desk_member" (
        "desk_id" uuid not null references "identity"."desk" ("id") on delete cascade,
        "user_id" uuid not null references "identity"."user" ("id") on delete cascade,
        primary key ("desk_id", "user_id"))`,
      `create index "desk_member_user" on "identity"."desk_member" ("user_id")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['desk_member', 'desk', 'membership']) await runner.query(`drop table "identity"."${table}"`);
  }
}
