import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the parties of an introduction write to each other, and the terms that they settle. */
export class Messages1795000000740 implements MigrationInterface {
  name = 'Messages1795000000740';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "introduction_message" (
        "id" uuid not null primary key,
        "introduction_id" uuid not null references "introduction" ("id"),
        "author" uuid not null,
        "company_id" uuid references "company" ("id"),
        "text" text not null,
        "creation_key" text unique,
        "at" timestamptz not null default now())`,
      `create index "introduction_message_introduction" on "introduction_message" ("introduction_id", "id")`,
      `create table "introduction_reading" (
        "introduction_id" uuid not null references "introduction" ("id"),
        "reader" uuid not null,
        "company_id" uuid references "company" ("id"),
        "up_to" uuid not null references "introduction_message" ("id"),
        "at" timestamptz not null default now(),
        primary key ("introduction_id", "reader"))`,
      `create table "term_proposal" (
        "id" uuid not null primary key,
        "introduction_id" uuid not null references "introduction" ("id"),
        "clause" text not null,
        "version" integer not null,
        "company_id" uuid not null references "company" ("id"),
        "author" uuid not null,
        "choice" text,
        "text" text,
        "at" timestamptz not null default now(),
        unique ("introduction_id", "version"))`,
      `create index "term_proposal_introduction" on "term_proposal" ("introduction_id", "clause", "version")`,
      `create table "term_acceptance" (
        "proposal_id" uuid not null references "term_proposal" ("id"),
        "company_id" uuid not null references "company" ("id"),
        "author" uuid not null,
        "at" timestamptz not null default now(),
        primary key ("proposal_id", "company_id"))`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['term_acceptance', 'term_proposal', 'introduction_reading', 'introduction_message'])
      await runner.query(`drop table "${table}"`);
  }
}
