/**
 * The tables that an engineer would keep who scores in PostgreSQL: everything that does not depend on the requirement is
 * worked out when a capability is saved (readiness, what it is about, features of its texts), similarities are a table,
 * and every way in has its index.
 */
export const TABLES = `
create unlogged table caps (
  id int, ext text collate "C", company text, country text, kind text, region text, cluster text, lanes text[],
  speaks text[], markets text[], presence text[], on_the_ground text[], ready_value int, ready_known int,
  min_order float8, min_order_read boolean, capacity float8, capacity_read boolean, lead_time float8,
  lead_time_read boolean, price float8, price_is_highest boolean, currency text, price_read boolean, modes text[],
  wants_kinds text[], wants_regions text[], excluded text[], covered text[], untagged boolean, sectors text[],
  only_services boolean, names_work boolean, says_software boolean, text_languages text[]);
create unlogged table cap_texts (
  cap int, ko int[], zh int[], latin int[], figure int[], total int, weights int[], keys int[], starts int2[],
  ends int2[], strengths int2[]);
create unlogged table cap_tags (cap int, code int2, strength int, subject boolean, narrowed boolean);
create unlogged table cap_specs (
  cap int, spec int2, low float8, high float8, terms int[], whole int, is_read boolean, is_plain boolean);
create unlogged table cap_certs (cap int, code text, is_read boolean);
create unlogged table cap_keys (key int, cap int, strength int2);
create unlogged table similarity (
  required int2, offered int2, value int, kind int2, rival boolean, line boolean, primary key (required, offered));
create unlogged table term_answers (wanted int, offered int, same boolean, primary key (wanted, offered));
create unlogged table region_grades (seat text, wished text, value int, primary key (seat, wished));
create function rounded(part bigint, whole bigint) returns bigint language sql immutable
  return (2 * part + whole) / (2 * whole);
create function share_of(part float8, whole float8) returns int language sql immutable
  return case when not (whole > 0) or not (part > 0) then 0 when part >= whole then 10000
         else floor(part / whole * 10000 + 0.5)::int end;
create function missed_by(distance float8, size float8) returns int language sql immutable
  return case when distance <= 1e-9 * size then null
         else greatest(1, share_of(case when size = 0 then 1 else distance / (size * 0.25) end, 1)) end;
create function shortfall(low float8, high float8, lowest float8, highest float8, cover boolean) returns int
  language plpgsql immutable as $$
declare
  span float8 := case when low is null or high is null then 0 else high - low end;
  low_end float8; high_end float8; at_low int; at_high int;
begin
  if not cover then
    if coalesce(lowest, highest) is null then return null; end if;
    at_low := missed_by(low - coalesce(highest, lowest), greatest(abs(low), span));
    if low is not null and at_low is not null then return case when highest is null then null else at_low end; end if;
    at_high := missed_by(coalesce(lowest, highest) - high, greatest(abs(high), span));
    if high is not null and at_high is not null then return case when lowest is null then null else at_high end; end if;
    return 0;
  end if;
  low_end := case when low is not null and high is not null then low when low is null then high end;
  high_end := case when low is not null and high is not null then high when high is null then low end;
  if low_end is not null and lowest is not null then
    at_low := missed_by(lowest - low_end, greatest(abs(low_end), span)); end if;
  if high_end is not null and highest is not null then
    at_high := missed_by(high_end - highest, greatest(abs(high_end), span)); end if;
  if at_low is not null or at_high is not null then return greatest(at_low, at_high); end if;
  if (low_end is not null and lowest is null) or (high_end is not null and highest is null) then return null; end if;
  return 0;
end $$;
`;

export const INDEXES = `
insert into cap_keys
  select key, cap, max(strength) from cap_texts, unnest(keys, strengths) as stretch(key, strength) group by cap, key;
alter table caps add primary key (id);
alter table cap_texts add primary key (cap);
alter table cap_tags add primary key (code, cap);
alter table cap_specs add primary key (cap, spec);
alter table cap_certs add primary key (cap, code);
create index on cap_keys (key) include (cap, strength);
vacuum analyze;
`;
