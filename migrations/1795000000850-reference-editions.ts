import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of the reference data that administrators published, state by state. */
export class ReferenceEditions1795000000850 implements MigrationInterface {
  name = 'ReferenceEditions1795000000850';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "reference_edition" (
        "id" uuid not null primary key,
        "number" integer not null,
        "seq" bigint not null,
        "lanes" jsonb not null,
        "restores" integer,
        "reason" text not null,
        "published_by" text not null,
        "published_at" timestamptz not null default now())`,
    );
    await runner.query(`create unique index "reference_edition_number" on "reference_edition" ("number")`);
    await runner.query(`create unique index "reference_edition_seq" on "reference_edition" ("seq")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "reference_edition"`);
  }
}
