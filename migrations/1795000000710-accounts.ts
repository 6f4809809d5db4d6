import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-up, second factor, invitations, consents, verification of companies and the mail that they send. What hangs on
 * an account and goes with it stands in `identity`; what outlives it stands in `public` and keeps a bare id.
 */
export class Accounts1795000000710 implements MigrationInterface {
  name = 'Accounts1795000000710';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table "identity"."user"
        add "locale" text not null default 'en',
        add "timeZone" text,
        add "twoFactorEnabled" boolean,
        add "demo" boolean not null default false,
        add "erased_at" timestamptz,
        add "set_up_at" timestamptz`,
      `create table "identity"."twoFactor" (
        "id" uuid default gen_random_uuid() not null primary key,
        "secret" text not null,
        "backupCodes" text not null,
        "userId" uuid not null references "identity"."user" ("id") on delete cascade,
        "verified" boolean,
        "failedVerificationCount" integer,
        "lockedUntil" timestamptz)`,
      `create index "twoFactor_secret_idx" on "identity"."twoFactor" ("secret")`,
      `create index "twoFactor_userId_idx" on "identity"."twoFactor" ("userId")`,
      `create table "identity"."invitation" (
        "id" uuid not null primary key,
        "company_id" uuid references "public"."company" ("id"),
        "email" text not null,
        "role" text not null,
        "token_hash" text not null unique,
        "invited_by" uuid not null,
        "created_at" timestamptz not null default now(),
        "expires_at" timestamptz not null,
        "used_at" timestamptz)`,
      `create index "invitation_company" on "identity"."invitation" ("company_id")`,
      `create table "mail" (
        "id" uuid not null primary key,
        "to_user" uuid,
        "to_address" text,
        "template" text not null,
        "facts" jsonb not null default '{}',
        "locale" text not null,
        "dedup_key" text not null unique,
        "state" text not null default 'waiting',
        "created_at" timestamptz not null default now(),
        "sent_at" timestamptz)`,
      `create index "mail_waiting" on "mail" ("id") where state = 'waiting'`,
      `create table "consent_record" (
        "id" uuid not null primary key,
        "user_id" uuid not null,
        "consent" text not null,
        "version" text not null,
        "locale" text not null,
        "given_at" timestamptz not null default now(),
        "withdrawn_at" timestamptz)`,
      `create index "consent_record_user" on "consent_record" ("user_id")`,
      `create table "company_verification" (
        "company_id" uuid not null primary key references "public"."company" ("id"),
        "state" text not null,
        "method" text,
        "requested_by" uuid,
        "requested_at" timestamptz,
        "code_hash" text,
        "code_sent_to" text,
        "code_expires_at" timestamptz,
        "code_tries" integer not null default 0,
        "code_confirmed_at" timestamptz,
        "decided_by" uuid,
        "decided_at" timestamptz,
        "reason" text,
        "registration_key" text)`,
      `alter table "company" add "registration_key" text`,
      `update "company" set "registration_key" = "country" || ':' ||
         upper(regexp_replace(normalize(r."content"->>'registrationNumber', NFKC), '[\\s-]', '', 'g'))
       from (select distinct on ("subject") "subject", "content" from "revision"
             where "kind" = 'company' order by "subject", "version" desc) r
       where r."subject" = "company"."id" and r."content"->>'registrationNumber' is not null`,
      `create index "company_registration" on "company" ("registration_key")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "company" drop column "registration_key"`);
    for (const table of ['company_verification', 'consent_record', 'mail']) await runner.query(`drop table "${table}"`);
    for (const table of ['invitation', 'twoFactor']) await runner.query(`drop table "identity"."${table}"`);
    await runner.query(
      `alter table "identity"."user" drop "locale", drop "timeZone", drop "twoFactorEnabled", drop "demo", drop "erased_at", drop "set_up_at"`,
    );
  }
}
