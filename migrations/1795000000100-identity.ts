import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, sessions and API keys, as better-auth lays them out (its names; a test compares them with what the
 * installed version expects). They have a schema of their own, because its tables carry words like "user".
 */
export class Identity1795000000100 implements MigrationInterface {
  name = 'Identity1795000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create schema "identity"`,
      `create table "identity"."user" (
        "id" uuid default gen_random_uuid() not null primary key,
        "name" text not null,
        "email" text not null unique,
        "emailVerified" boolean not null,
        "image" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null,
        "role" text,
        "banned" boolean,
        "banReason" text,
        "banExpires" timestamptz)`,
      `create table "identity"."session" (
        "id" uuid default gen_random_uuid() not null primary key,
        "expiresAt" timestamptz not null,
        "token" text not null unique,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid not null references "identity"."user" ("id") on delete cascade,
        "impersonatedBy" text)`,
      `create table "identity"."account" (
        "id" uuid default gen_random_uuid() not null primary key,
        "accountId" text not null,
        "providerId" text not null,
        "userId" uuid not null references "identity"."user" ("id") on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null)`,
      `create table "identity"."verification" (
        "id" uuid default gen_random_uuid() not null primary key,
        "identifier" text not null,
        "value" text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null)`,
      `create table "identity"."apikey" (
        "id" uuid default gen_random_uuid() not null primary key,
        "configId" text not null,
        "name" text,
        "start" text,
        "referenceId" text not null,
        "prefix" text,
        "key" text not null,
        "refillInterval" integer,
        "refillAmount" integer,
        "lastRefillAt" timestamptz,
        "enabled" boolean,
        "rateLimitEnabled" boolean,
        "rateLimitTimeWindow" integer,
        "rateLimitMax" integer,
        "requestCount" integer,
        "remaining" integer,
        "lastRequest" timestamptz,
        "expiresAt" timestamptz,
        "createdAt" timestamptz not null,
        "updatedAt" timestamptz not null,
        "permissions" text,
        "metadata" text)`,
      `create index "session_userId_idx" on "identity"."session" ("userId")`,
      `create index "account_userId_idx" on "identity"."account" ("userId")`,
      `create index "verification_identifier_idx" on "identity"."verification" ("identifier")`,
      `create index "apikey_configId_idx" on "identity"."apikey" ("configId")`,
      `create index "apikey_referenceId_idx" on "identity"."apikey" ("referenceId")`,
      `create index "apikey_key_idx" on "identity"."apikey" ("key")`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['apikey', 'verification', 'account', 'session', 'user']) {
      await runner.query(`drop table "identity"."${table}"`);
    }
    await runner.query(`drop schema "identity"`);
  }
}
