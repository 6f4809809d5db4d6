import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How compliance rules apply here, version by version. */
export class RuleSettings1795000000830 implements MigrationInterface {
  name = 'RuleSettings1795000000830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "compliance_rule_setting" (
        "id" uuid not null primary key,
        "rule" text not null,
        "version" integer not null,
        "is_on" boolean not null,
        "status" text,
        "effective_from" date,
        "effective_to" date,
        "reason" text not null,
        "set_by" text not null,
        "at" timestamptz not null default now())`,
    );
    await runner.query(
      `create unique index "compliance_rule_setting_version" on "compliance_rule_setting" ("rule", "version")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "compliance_rule_setting"`);
  }
}
