import type { RowKind } from '../http/principal.js';

/** Whether attachment `a`, of a party, belongs to introduction `i`. What has no tier is for advisors only. */
export const IS_IN_INTRODUCTION = `a.removed_at is null and a.tier is not null
  and (a.subject_kind = 'company' or a.subject in (i.id, i.requirement_id, i.capability_id))`;

/** Whether introduction `i` has come as far as attachment `a` asks for: `TIER_OF_STATE` of the engine, from tier 2 on. */
export const IS_REACHED = `a.tier <= case
  when i.state in ('both-consented', 'nda') then 2
  when i.state in ('disclosed', 'meeting-held', 'no-show', 'in-negotiation', 'outcome') then 3
  else 0 end`;

/**
 * Which rows a member may use, all on this page: each is a question to the database with the row's id as `$1` and the
 * companies of the asking account as `$2`. A row that the question does not find is not there for that member.
 */
export const MEMBER_ROWS: Readonly<Record<RowKind, string>> = {
  company: `select 1 from company where id = $1 and id = any($2)`,
  capability: `select 1 from capability where id = $1 and company_id = any($2)`,
  requirement: `select 1 from requirement where id = $1 and company_id = any($2)`,
  opportunity: `select 1 from opportunity where id = $1 and company_id = any($2)`,
  match: `select 1 from match m join requirement r on r.id = m.requirement_id join capability c on c.id = m.capability_id
    where m.id = $1 and (r.company_id = any($2) or c.company_id = any($2))`,
  team: `select 1 from team where id = $1 and companies && $2::uuid[]`,
  introduction: `select 1 from introduction_party where introduction_id = $1 and company_id = any($2)
    and (offered_at is not null or asked_at is not null) limit 1`,
  // Its own company's; and those of another party, as far as the state of an introduction between them reaches.
  attachment: `select 1 from attachment a where a.id = $1 and (a.company_id = any($2) or exists (
      select 1 from introduction i
      join introduction_party theirs on theirs.introduction_id = i.id and theirs.company_id = a.company_id
      join introduction_party mine on mine.introduction_id = i.id and mine.company_id = any($2)
      where ${IS_IN_INTRODUCTION} and ${IS_REACHED}))`,
  webhook: `select 1 from webhook where id = $1 and company_id = any($2)`,
};

/**
 * Likewise for advisors, with their desks as `$2`: a desk owns what it has taken on, see decision 17. Rows of other kinds,
 * and all rows for advisors of no desk, are everybody's.
 */
export const DESK_ROWS: Partial<Readonly<Record<RowKind, string>>> = {
  // What decides about a match decides about its introduction.
  match: `select 1 from match m left join introduction i on i.match_id = m.id
    where m.id = $1 and (i.desk_id is null or i.desk_id = any($2))`,
  // Likewise; of several introductions of a team each is its desk's.
  team: `select 1 from team t left join introduction i on i.team_id = t.id
    where t.id = $1 and (i.desk_id is null or i.desk_id = any($2)) limit 1`,
  introduction: `select 1 from introduction where id = $1 and (desk_id is null or desk_id = any($2))`,
  attachment: `select 1 from attachment a left join introduction i on i.id = a.subject
    where a.id = $1 and (i.id is null or i.desk_id is null or i.desk_id = any($2))`,
};
