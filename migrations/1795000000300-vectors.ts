import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What embedding models read in the texts of revisions. */
export class Vectors1795000000300 implements MigrationInterface {
  name = 'Vectors1795000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "vector" (
        "revision_id" uuid not null references "revision" ("id"),
        "model" text not null,
        "text_hash" text not null,
        "dimension" integer not null,
        "components" bytea not null,
        "seq" bigint not null,
        "created_at" timestamptz not null default now(),
        primary key ("revision_id", "model"))`,
    );
    await runner.query(`create index "vector_text" on "vector" ("model", "text_hash")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "vector"');
  }
}
