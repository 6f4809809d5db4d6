import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was archived lately is looked up; of many records few are. */
export class ArchivedRecords1795000000870 implements MigrationInterface {
  name = 'ArchivedRecords1795000000870';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['capability', 'requirement'])
      await runner.query(
        `create index "${table}_archived" on "${table}" ("archived_at") where archived_at is not null`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['capability', 'requirement']) await runner.query(`drop index "${table}_archived"`);
  }
}
