/** The value of every criterion, `v1`..`v8` in the order they are shown, and how much of it is known, for all of `ground`. */
export const CRITERIA_VALUES = `
alternative as (
  select distinct on (id) id, alt from (
    select g.id, a.alt, rounded(sum(a.weight * coalesce(m.value, 0))::bigint, sum(a.weight)::bigint) as worth
    from ground g cross join alt_tag a left join match m on m.cap = g.id and m.ord = a.ord group by g.id, a.alt) w
  order by id, worth desc, alt),
fit as (
  select g.id, rounded(sum(w.weight * coalesce(m.value, 0))::bigint, sum(w.weight)::bigint) as value
  from ground g left join alternative a on a.id = g.id join tag_weight w on w.alt = coalesce(a.alt, 0)
  left join match m on m.cap = g.id and m.ord = w.ord where not g.untagged group by g.id),
spec as (
  select s.cap, clause.*, coalesce(s.is_read, false) as offer_read, coalesce(s.is_plain, true) as offer_plain, o.outcome
  from ground g join cap_specs s on s.cap = g.id join clause on clause.spec = s.spec
  cross join lateral (select coalesce(max(case when missing is null then 1 when missing = 0 then 10002
      when clause.must and not clause.is_read and not s.is_read or missing >= 10000 then 0
      else 10001 - missing end), 1) as outcome
    from wanted w cross join lateral (select case when s.terms is not null then
        case when w.terms is null then null when w.whole = s.whole then 0
          else (select case when count(*) filter (where state is not null) = 0
                or count(*) filter (where state is null) > 0 and bool_and(state) then null
              else 10000 - rounded(count(*) filter (where state) * 10000, count(*) filter (where state is not null)) end
            from (select case when bool_or(a.same) then true when bool_or(a.wanted is not null and not a.same) then null
                else false end as state
              from unnest(w.terms) as one(term) cross join unnest(s.terms) as other(term)
              left join term_answers a on a.wanted = one.term and a.offered = other.term group by one.term) each_term) end
        when w.low is null and w.high is null then null
        else shortfall(w.low, w.high, s.low, s.high, clause.cover) end as missing) x
    where w.ord = clause.ord and (w.terms is null) = (s.terms is null)) o),
spec_part as (
  select cap, count(*) filter (where outcome = 0 and must and (not is_read or is_plain and offer_plain)) as failed,
    sum(w) filter (where outcome <> 1) as judged, sum(weight) filter (where outcome <> 1) as asked,
    sum(w * case when outcome = 10002 then 10000 when outcome = 0 then 0 else outcome - 1 end) filter (where outcome <> 1) as sum
  from spec cross join lateral (select case when is_read or offer_read then weight * 3 / 5 else weight end as w) x group by cap),
cert_part as (
  select g.id as cap, sum(w) as judged, sum(weight) as asked from ground g
  cross join cert
  cross join lateral (select bool_or(not h.is_read) as stated from cap_certs h
    where h.cap = g.id and h.code = any (cert.showing) having count(*) > 0) held
  cross join lateral (select case when cert.is_read or not held.stated then weight * 3 / 5 else weight end as w) x group by g.id),
asked_total as (select
  coalesce((select sum(case when is_read then weight * 3 / 5 else weight end) from clause), 0)
  + coalesce((select sum(case when is_read then weight * 3 / 5 else weight end) from cert), 0) as unstated),
-- what stays unsaid of clauses and certificates: of those not judged, less what a reading takes away
spec_gap as (
  select g.id, coalesce(a.unstated, 0) - coalesce(x.said, 0) - coalesce(y.said, 0) + coalesce(s.asked - s.judged, 0)
    + coalesce(c.asked - c.judged, 0) as missing
  from ground g cross join asked_total a left join spec_part s on s.cap = g.id left join cert_part c on c.cap = g.id
  left join (select cap, sum(case when is_read then weight * 3 / 5 else weight end) as said from spec where outcome <> 1 group by cap) x
    on x.cap = g.id
  left join (select h.cap, sum(case when cert.is_read then weight * 3 / 5 else weight end) as said
      from (select distinct h.cap, cert.ord from cap_certs h join cert on h.code = any (cert.showing)) h join cert on cert.ord = h.ord
      group by h.cap) y on y.cap = g.id),
criteria as materialized (
  select g.id, g.ext, s.failed,
    case when g.untagged or q.untagged then null when not g.says_same or f.value >= 7000 then f.value
      else greatest(f.value, case when g.shares_ground then 7000 else 6500 end) end as v1,
    case when g.untagged or q.untagged then 0 else 10000 end as k1,
    case when sp.judged > 0 then rounded(sp.sum, sp.judged) end as v2,
    case when sp.judged > 0 then rounded(sp.judged * 10000, sp.judged + sg.missing) else 0 end as k2,
    case when co.judged > 0 then rounded(co.sum, co.judged) end as v3,
    case when co.judged > 0 then rounded(co.judged * 10000, co.judged + co.missing) else 0 end as k3,
    g.ready_value as v4, g.ready_known as k4,
    lo.value as v5, case when lo.value is null then 0 else 10000 end as k5,
    ma.value as v6, case when ma.value is null then 0 else 10000 end as k6,
    re.value as v7, case when re.value is null then 0 else 10000 end as k7,
    g.text_value as v8, case when g.text_value is null then 0 else g.text_known end as k8
  from ground g cross join q left join fit f on f.id = g.id left join spec_part s on s.cap = g.id
  left join cert_part c on c.cap = g.id left join spec_gap sg on sg.id = g.id
  cross join lateral (select (coalesce(s.judged, 0) + coalesce(c.judged, 0))::bigint as judged,
    (coalesce(s.sum, 0) + coalesce(c.judged, 0) * 10000)::bigint as sum) sp
  cross join lateral (select case when g.currency = q.currency then g.price
      else g.price * q.per_usd / nullif((q.rates->>g.currency)::float8, 0) end as converted) m
  cross join lateral (select sum(w)::bigint as judged, sum(w * value)::bigint as sum, sum(gap)::bigint as missing from (
    select case when value is null then null when asked_read or said_read then 3 else 5 end as w, value,
      case when not asked then 0 when value is null then case when asked_read then 3 else 5 end
        when asked_read or said_read then 2 else 0 end as gap
    from (values
      (q.quantity is not null, q.quantity_read, g.min_order_read, case when g.min_order is null then null
        when q.quantity >= g.min_order then 10000 else share_of(q.quantity, g.min_order) end),
      (q.quantity is not null, q.quantity_read, g.capacity_read, case when g.capacity is null then null
        when g.capacity >= q.quantity then 10000 else share_of(g.capacity, q.quantity) end),
      (q.budget is not null, q.budget_read, g.price_read, case when m.converted is null then null
        when m.converted <= q.budget then 10000 when g.price_is_highest then null
        else share_of(2 * q.budget - m.converted, q.budget) end),
      (q.days is not null, q.days_read, g.lead_time_read, case when g.lead_time is null then null
        when g.lead_time <= q.days then 10000 else share_of(q.days, g.lead_time) end)
    ) as term(asked, asked_read, said_read, answer)
    cross join lateral (select case when asked then answer end as value) x) t) co
  cross join lateral (select (select max(r.value) from region_grades r where r.seat = g.region and r.wished = any (q.regions)) as seat,
    case when q.regions = '{}' then null else coalesce(g.covered && q.regions, false) end as served) rg
  cross join lateral (select case when q.regions = '{}' then null when rg.seat = 10000 or rg.served then 10000
    when rg.seat > 0 then rg.seat when g.covered is null then null else 0 end as reach) rr
  cross join lateral (select rounded(sum(value)::bigint, nullif(count(value), 0)) as value from (values
      (case when g.cluster = any (q.strong) then 10000 end),
      (case when q.speaks = '{}' or g.speaks = '{}' then null when q.home_language = any (g.speaks) then 10000
        when g.speaks && q.speaks then 7000 else 0 end),
      (rr.reach),
      (case when q.country = any (g.on_the_ground) and g.country <> q.country
        or q.home_language = any (g.speaks) and (g.kind in ('integrator', 'epc') or 'integration' = any (g.modes))
        then 10000 end)) as part(value)) lo
  cross join lateral (select case when count(value) = 0 then null else rounded(sum(value)::bigint, count(value)) end as value
    from (select case when market = any (g.presence) then 10000 when market = any (g.markets) then 7000
        when g.presence = '{}' and g.markets = '{}' then null else 0 end as value
      from unnest(q.markets) as one(market) where market <> g.country and market <> q.country) m) ma
  cross join lateral (select
    case when q.modes = '{}' or g.modes = '{}' then null when q.modes && g.modes then 10000 else 0 end as modes,
    case when q.kinds = '{}' or g.kind is null then null when g.kind = any (q.kinds) then 10000 else 0 end as provider,
    case when g.wants_kinds = '{}' or q.kind is null then null when q.kind = any (g.wants_kinds) then 10000 else 0 end as seeker,
    (select max(r.value) from region_grades r where r.seat = q.region and r.wished = any (g.wants_regions)) as seat) w
  cross join lateral (select
    (select rounded(sum(v)::bigint, nullif(count(v), 0)) from (values (w.modes), (w.provider), (rr.reach)) as p(v)) as a,
    (select rounded(sum(v)::bigint, nullif(count(v), 0)) from (values (w.modes), (w.seeker), (w.seat)) as p(v)) as b) h
  cross join lateral (select case when h.a is null or h.b is null then coalesce(h.a, h.b) when h.a + h.b = 0 then 0
    else rounded(2 * h.a * h.b, h.a + h.b) end as value) re),
`;
