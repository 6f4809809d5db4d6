import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What owners let others see of their records. */
export class Disclosure1795000000720 implements MigrationInterface {
  name = 'Disclosure1795000000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "disclosure_settings" (
        "subject" uuid not null primary key,
        "kind" text not null,
        "version" integer not null,
        "free_text" boolean not null,
        "coarsened" jsonb not null,
        "brands" text[] not null,
        "updated_at" timestamptz not null default now())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "disclosure_settings"');
  }
}
