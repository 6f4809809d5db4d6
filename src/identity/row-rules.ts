import type { RowKind } from '../http/principal.js';

/**
 * Which rows a member may use, all on this page: each is a question to the database with the row's id as `$1` and the
 * companies of the asking account as `$2`. A row that the question does not find is not there for that member.
 */
export const MEMBER_ROWS: Readonly<Record<RowKind, string>> = {
  company: `select 1 from company where id = $1 and id = any($2)`,
  capability: `select 1 from capability where id = $1 and company_id = any($2)`,
  requirement: `select 1 from requirement where id = $1 and company_id = any($2)`,
  opportunity: `select 1 from opportunity where id = $1 and company_id = any($2)`,
  introduction: `select 1 from introduction_party where introduction_id = $1 and company_id = any($2)
    and (offered_at is not null or asked_at is not null) limit 1`,
  webhook: `select 1 from webhook where id = $1 and company_id = any($2)`,
};

/** Likewise for advisors, with their desks as `$2`. Rows of other kinds, and all rows for advisors of no desk, are everybody's. */
export const DESK_ROWS: Partial<Readonly<Record<RowKind, string>>> = {
  introduction: `select 1 from introduction where id = $1 and (desk_id is null or desk_id = any($2))`,
};
