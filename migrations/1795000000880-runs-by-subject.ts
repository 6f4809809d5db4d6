import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which runs have looked at a changed record: asked with each list that follows from a change. */
export class RunsBySubject1795000000880 implements MigrationInterface {
  name = 'RunsBySubject1795000000880';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index "match_run_subject" on "match_run" ("subject", "epoch")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index "match_run_subject"');
  }
}
