import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nearly all that Naru asks are a few rows of large tables, which lie in memory or on a solid-state disk. At the price that
 * PostgreSQL assumes for rows that lie apart (4 times that of neighbours), it reads whole tables for the lines of a list.
 * Who does not own the database keeps the server's own price.
 */
export class FewRowsOfMany1795000000890 implements MigrationInterface {
  name = 'FewRowsOfMany1795000000890';

  async up(runner: QueryRunner): Promise<void> {
    await alter(runner, 'set random_page_cost = 1.1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await alter(runner, 'reset random_page_cost');
  }
}

const alter = (runner: QueryRunner, change: string): Promise<unknown> =>
  runner.query(
    `do $$ begin
       execute format('alter database %I ${change}', current_database());
     exception when insufficient_privilege then
       raise notice '%', sqlerrm;
     end $$`,
  );
