import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands behind the last places of a list. Lists of before get theirs when they are looked at the next time. */
export class ListReserves1795000000900 implements MigrationInterface {
  name = 'ListReserves1795000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "list_reserve" (
         "list_id" uuid not null,
         "capability_ids" uuid[] not null,
         "entries" jsonb not null,
         "listed_bar" smallint,
         "near_miss_bar" smallint,
         constraint "list_reserve_pkey" primary key ("list_id"),
         constraint "list_reserve_list_id_fkey" foreign key ("list_id") references "match_list"("id") on delete cascade)`,
    );
    // Every change of a capability asks it at once, so nothing may wait in a list that is read through.
    await runner.query(
      'create index "list_reserve_capabilities" on "list_reserve" using gin ("capability_ids") with (fastupdate = off)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "list_reserve"');
  }
}
