import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs that are too large for one job, cut into shards. */
export class RunShards1795000000600 implements MigrationInterface {
  name = 'RunShards1795000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "match_run_shard" (
        "run_id" uuid not null references "match_run" ("id") on delete cascade,
        "shard" integer not null,
        "kind" text not null,
        "first" integer not null,
        "lists" integer not null,
        "done" integer not null default 0,
        "error" text,
        primary key ("run_id", "shard"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "match_run_shard"');
  }
}
