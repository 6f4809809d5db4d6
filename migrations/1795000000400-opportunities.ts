import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Third-country projects with their roles. */
export class Opportunities1795000000400 implements MigrationInterface {
  name = 'Opportunities1795000000400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "opportunity" (
        "id" uuid primary key,
        "external_id" text not null unique,
        "creation_key" text unique,
        "origin" text not null,
        "version" integer not null,
        "archived_at" timestamptz,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "search" text[] not null,
        "company_id" uuid not null references "company" ("id"),
        "market" text not null,
        "roles" text[] not null,
        "tags" text[] not null,
        "needed_by" date)`,
      `create index "opportunity_company" on "opportunity" ("company_id")`,
      `create index "opportunity_market" on "opportunity" ("market")`,
      `create index "opportunity_demo" on "opportunity" ("origin") where origin = 'demo'`,
      `create index "opportunity_search" on "opportunity" using gin ("search")`,
      `create index "opportunity_tags" on "opportunity" using gin ("tags")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "opportunity"');
  }
}
