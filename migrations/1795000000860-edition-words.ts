import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the taxonomy that administrators published. */
export class EditionWords1795000000860 implements MigrationInterface {
  name = 'EditionWords1795000000860';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "reference_edition" add column "words" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "reference_edition" drop column "words"`);
  }
}
