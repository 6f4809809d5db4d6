import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of companies, their records and introductions; the bytes lie outside the database. */
export class Attachments1795000000760 implements MigrationInterface {
  name = 'Attachments1795000000760';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "attachment" (
        "id" uuid not null primary key,
        "company_id" uuid not null references "company" ("id"),
        "subject_kind" text not null,
        "subject" uuid not null,
        "purpose" text not null,
        "file_name" text not null,
        "media_type" text not null,
        "bytes" integer not null,
        "sha256" text not null,
        "tier" smallint,
        "uploaded_by" text not null,
        "created_at" timestamptz not null default now(),
        "removed_at" timestamptz)`,
      `create index "attachment_subject" on "attachment" ("subject", "id")`,
      `create index "attachment_company" on "attachment" ("company_id")`,
      `create index "attachment_sha256" on "attachment" ("sha256")`,
      `create table "attachment_blob" (
        "sha256" text not null primary key,
        "put_at" timestamptz not null default now())`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachment_blob', 'attachment']) await runner.query(`drop table "${table}"`);
  }
}
