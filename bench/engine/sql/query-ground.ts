/** Who may stand on the other side and shares ground, by tags or by words: `ground` has them. */
export const GROUND = `
with q as materialized (select * from jsonb_to_record($1) as q(
  company text, country text, kind text, region text, home_language text, speaks text[], lane text, markets text[],
  quantity float8, quantity_read boolean, budget float8, currency text, per_usd float8, budget_read boolean,
  days float8, days_read boolean, modes text[], kinds text[], regions text[], sectors text[], within text[],
  sector_bound boolean, only_form boolean, software boolean, sector_in_title boolean, asks_software boolean,
  only_services boolean, untagged boolean, no_phrases boolean, no_work boolean,
  strong text[], text_languages text[], units int, total bigint, title_total bigint, title_least int, title_free boolean,
  clauses int, certs int, weights int[], prior bigint, threshold int, providers jsonb, rates jsonb)),
tag as materialized (select * from jsonb_to_recordset($1->'tags') as t(ord int, code int2, asked boolean, named boolean)),
tag_weight as materialized (select * from jsonb_to_recordset($1->'tagWeights') as t(alt int, ord int, weight bigint)),
alt_tag as materialized (select * from jsonb_to_recordset($1->'altTags') as t(alt int, ord int, weight bigint)),
phrase as materialized (select * from jsonb_to_recordset($1->'phrases') as t(phrase int, ord int)),
cover as materialized (select * from jsonb_to_recordset($1->'cover') as t(key int, unit int, strength int, weight bigint)),
title as materialized (select * from jsonb_to_recordset($1->'title') as t(key int, unit int, strength int, weight bigint)),
thing as materialized (select * from jsonb_to_recordset($1->'things') as t(code int2)),
surest as materialized (select key, max(strength) as strength from cover group by key),
clause as materialized (select * from jsonb_to_recordset($1->'clauseList') as t(
  ord int, spec int2, must boolean, weight int, is_read boolean, is_plain boolean, cover boolean)),
wanted as materialized (select * from jsonb_to_recordset($1->'clauseValues') as t(
  ord int, low float8, high float8, terms int[], whole int)),
cert as materialized (select * from jsonb_to_recordset($1->'certList') as t(
  ord int, showing text[], weight int, is_read boolean)),
placed as materialized (
  select c.* from caps c, q
  where c.company <> q.company and (c.lanes = '{}' or q.lane = any (c.lanes)) and not c.excluded && q.within
    and exists (select from jsonb_to_recordset(q.providers) as side(countries text[], kinds text[])
      where (side.countries = '{}' or c.country = any (side.countries))
        and (side.kinds = '{}' or c.kind is null or c.kind = any (side.kinds)))),
match as materialized (
  select distinct on (t.cap, tag.ord) t.cap, tag.ord, v.value, s.kind, s.rival, s.line, t.subject, t.narrowed, tag.asked,
    tag.named
  from tag join similarity s on s.required = tag.code join cap_tags t on t.code = s.offered
  cross join lateral (select rounded(s.value * (10000 + t.strength)::bigint, 20000) as whole) w
  cross join lateral (select case when tag.asked and not t.subject then rounded(w.whole * 50, 100) else w.whole end as value) v
  order by t.cap, tag.ord, v.value desc, s.kind <> 0, t.code),
tagged as materialized (
  select cap, max(value) > 0 as answers,
    coalesce(bool_or(named and (kind in (0, 1) or kind = 2 and not narrowed)), false) as same_work,
    bool_or(asked and subject and value >= 5000) as work_answered
  from match group by cap),
by_tags as materialized (
  select distinct m.cap from match m join phrase p on p.ord = m.ord join tagged t on t.cap = m.cap, q
  where m.subject group by m.cap, p.phrase, t.same_work, q.no_work
  having bool_or(m.value >= 5000) and not bool_or(m.rival)
    and (not bool_and(m.line) filter (where m.value >= 5000) or q.no_work or t.same_work)
  union select t.cap from tagged t, q where q.no_phrases and t.answers),
echo as materialized (
  select cap from (
    select k.cap, t.unit, t.weight, max(t.strength * k.strength::int / 10000) as sure
    from title t join cap_keys k on k.key = t.key group by k.cap, t.unit, t.weight) said, q
  group by cap, q.title_total, q.title_least
  having sum(sure * weight) / q.title_total >= q.title_least),
-- offers of the very thing that a work is on
same_thing as materialized (
  select distinct t.cap from thing join similarity s on s.required = thing.code and s.kind in (0, 1)
  join cap_tags t on t.code = s.offered),
candidate as materialized (
  select c.*, t.same_work, t.work_answered, g.cap is not null as tags_answer,
    not c.text_languages && q.text_languages as apart, e.cap is not null as in_title,
    not (q.sector_bound and (q.only_form and q.sectors <> '{}' and c.sectors = '{}'
      or q.sectors <> '{}' and c.sectors <> '{}' and not q.sectors && c.sectors
        and (q.software or q.sector_in_title and not exists (select from same_thing s where s.cap = c.id)))) as sectors_agree,
    q.asks_software and not c.says_software as lacks_software
  from placed c cross join q left join tagged t on t.cap = c.id left join by_tags g on g.cap = c.id
  left join echo e on e.cap = c.id
  where c.untagged or q.untagged or g.cap is not null
    or e.cap is not null and not c.text_languages && q.text_languages),
hit as materialized (
  select c.id, h.key, h.low, h.high, h.strength::int as strength, s.strength as surest
  from candidate c join cap_texts t on t.cap = c.id
  cross join lateral unnest(t.keys, t.starts, t.ends, t.strengths) as h(key, low, high, strength)
  join surest s on s.key = h.key where c.apart),
asked_said as (
  select id, sum(sure * weight)::bigint as said from (
    select h.id, cover.unit, cover.weight, max(h.strength * cover.strength / 10000) as sure
    from (select id, key, max(strength) as strength from hit group by id, key) h join cover using (key)
    group by h.id, cover.unit, cover.weight) said group by id),
offered_said as (
  select id, sum(sure * t.weights[unit + 1])::bigint as said from (
    select id, unit, max(strength * surest / 10000) as sure
    from hit, generate_series(low, high - 1) as unit group by id, unit) said join cap_texts t on t.cap = said.id group by id),
across as (
  select c.id, case when least(cardinality(t.weights), q.units) = 0 then null else rounded(
      (least(greatest(floor(sqrt(a.share * sqrt(a.share * b.share)))::bigint, 600), 3500) - 600) * 10000, 2900) end as value,
    rounded(least(cardinality(t.weights), q.units, 32) * 10000, 32) as known
  from candidate c cross join q join cap_texts t on t.cap = c.id
  left join asked_said x on x.id = c.id left join offered_said y on y.id = c.id
  cross join lateral (select (coalesce(x.said, 0) / nullif(q.total, 0))::float8 as share) a
  cross join lateral (select (coalesce(y.said, 0) / nullif(t.total, 0))::float8 as share) b
  where c.apart),
alike as (
  select c.id, s.*, case when s.of_asked = 0 or s.of_offered = 0 or not s.prose and s.common = 0 then null
    else floor(10000 * s.common / sqrt(s.of_asked * s.of_offered))::int end as value
  from candidate c cross join q join cap_texts t on t.cap = c.id
  cross join lateral (select
      'ko' = any (c.text_languages) and 'ko' = any (q.text_languages) and t.ko <> '{}' and $2::int[] <> '{}'
        or 'zh' = any (c.text_languages) and 'zh' = any (q.text_languages) and t.zh <> '{}' and $3::int[] <> '{}'
        or 'en' = any (c.text_languages) and 'en' = any (q.text_languages) and t.latin <> '{}' and $4::int[] <> '{}'
      as prose) p
  cross join lateral (select p.prose,
      sum(weight * common)::float8 as common, sum(weight * cardinality(there))::float8 as of_offered,
      sum(weight * cardinality(here))::float8 as of_asked
    from (values ($2::int[], t.ko, 1, p.prose), ($3::int[], t.zh, 1, p.prose), ($4::int[], t.latin, 3, true),
        ($5::int[], t.figure, 4, true)) as kinds(here, there, weight, used)
    cross join lateral (select count(*) as common from unnest(there) as one(word) where word = any (here)) n
    where used and here <> '{}' and there <> '{}') s
  where not c.apart),
affinity as (
  select id, value, known from across
  union all
  select a.id, a.value, rounded(least(8,
      cardinality($2::int[]) + cardinality($3::int[]) + cardinality($4::int[]) + cardinality($5::int[]),
      cardinality(t.ko) + cardinality(t.zh) + cardinality(t.latin) + cardinality(t.figure)) * 10000, 8)
  from alike a join cap_texts t on t.cap = a.id),
judged as materialized (
  select c.*, f.value as text_value, f.known as text_known,
    coalesce(c.apart and f.value >= 7000 and f.known >= 5000 and (q.title_free or c.in_title), false) as says_same,
    coalesce(c.work_answered, false) and not (q.no_work or coalesce(c.same_work, false)) and q.only_services
      and c.only_services and c.names_work as works_on_others
  from candidate c cross join q left join affinity f on f.id = c.id),
grounded as (
  select j.*, coalesce(j.tags_answer and j.sectors_agree
    and (q.no_phrases or not j.lacks_software), false) as shares_ground
  from judged j cross join q),
ground as materialized (
  select c.* from grounded c cross join q
  where c.untagged or q.untagged or c.shares_ground
    or c.apart and c.text_value >= 5000
      and c.text_known >= 5000 and (q.title_free or c.in_title) and c.sectors_agree and not c.lacks_software
      and not c.works_on_others),
`;
