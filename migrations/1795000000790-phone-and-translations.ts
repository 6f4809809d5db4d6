import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telephone numbers as sign-in names, and messages as a machine has translated them. */
export class PhoneAndTranslations1795000000790 implements MigrationInterface {
  name = 'PhoneAndTranslations1795000000790';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table "identity"."user" add "phone" text unique`,
      `create table "identity"."phone_code" (
        "number_hash" text not null primary key,
        "code_hash" text,
        "tries" integer not null default 0,
        "expires_at" timestamptz not null,
        "sent_at" timestamptz not null,
        "day_began_at" timestamptz not null,
        "sent_that_day" integer not null)`,
      `create table "introduction_translation" (
        "message_id" uuid not null references "introduction_message" ("id") on delete cascade,
        "locale" text not null,
        "text" text,
        "at" timestamptz not null default now(),
        primary key ("message_id", "locale"))`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "introduction_translation"');
    await runner.query('drop table "identity"."phone_code"');
    await runner.query('alter table "identity"."user" drop "phone"');
  }
}
