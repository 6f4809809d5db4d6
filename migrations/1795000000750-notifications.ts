import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What accounts are told and how it reaches them: in the program, by mail, and in the groups of their chat programs. */
export class Notifications1795000000750 implements MigrationInterface {
  name = 'Notifications1795000000750';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "notification" (
        "id" uuid not null primary key,
        "user_id" uuid not null,
        "kind" text not null,
        "subject_kind" text not null,
        "subject" uuid not null,
        "facts" jsonb not null default '{}',
        "dedup_key" text not null,
        "created_at" timestamptz not null default now(),
        "read_at" timestamptz,
        unique ("user_id", "dedup_key"))`,
      `create index "notification_user" on "notification" ("user_id", "id")`,
      `create index "notification_unread" on "notification" ("user_id") where read_at is null`,
      `create table "notification_delivery" (
        "notification_id" uuid not null primary key references "notification" ("id") on delete cascade,
        "user_id" uuid not null,
        "due_at" timestamptz not null,
        "settled_at" timestamptz,
        "mail_id" uuid)`,
      `create index "notification_delivery_due" on "notification_delivery" ("user_id", "due_at") where settled_at is null`,
      `create index "notification_delivery_mail" on "notification_delivery" ("mail_id")`,
      `create table "notification_preference" (
        "user_id" uuid not null primary key,
        "mail" text not null,
        "digest_at" text not null,
        "quiet_from" text,
        "quiet_to" text,
        "muted" text[] not null,
        "updated_at" timestamptz not null default now())`,
      `create table "notification_cursor" (
        "id" integer not null primary key,
        "seq" bigint not null)`,
      // What happened before anybody could be told is not told now.
      `insert into "notification_cursor" ("id", "seq") select 1, coalesce(max("seq"), 0) from "change"`,
      `create table "sending" (
        "id" uuid not null primary key,
        "attempts" integer not null,
        "attempt_id" uuid,
        "claimed_at" timestamptz,
        "next_try_at" timestamptz,
        "error" text)`,
      `create table "webhook" (
        "id" uuid not null primary key,
        "company_id" uuid references "company" ("id"),
        "desk_id" uuid,
        "version" integer not null,
        "provider" text not null,
        "name" text not null,
        "locale" text not null,
        "sealed" text not null,
        "active" boolean not null,
        "created_by" text not null,
        "created_at" timestamptz not null default now())`,
      `create index "webhook_company" on "webhook" ("company_id")`,
      `create index "webhook_desk" on "webhook" ("desk_id")`,
      `create table "webhook_message" (
        "id" uuid not null primary key,
        "webhook_id" uuid not null references "webhook" ("id") on delete cascade,
        "kind" text not null,
        "facts" jsonb not null default '{}',
        "dedup_key" text not null,
        "state" text not null default 'waiting',
        "created_at" timestamptz not null default now(),
        "sent_at" timestamptz,
        unique ("webhook_id", "dedup_key"))`,
      `create index "webhook_message_waiting" on "webhook_message" ("id") where state = 'waiting'`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const notification = ['cursor', 'preference', 'delivery'].map((part) => `notification_${part}`);
    for (const table of ['webhook_message', 'webhook', 'sending', ...notification, 'notification'])
      await runner.query(`drop table "${table}"`);
  }
}
