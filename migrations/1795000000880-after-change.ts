import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each change of a capability asks: which runs have looked at a record, and which lists offer nothing. */
export class AfterChange1795000000880 implements MigrationInterface {
  name = 'AfterChange1795000000880';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index "match_run_subject" on "match_run" ("subject", "epoch")');
    await runner.query(`create index "match_list_lacking" on "match_list" ("id") where current and gap <> '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index "match_list_lacking"');
    await runner.query('drop index "match_run_subject"');
  }
}
