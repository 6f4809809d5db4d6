import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lines of a list in one row: a list never changes, and fifty rows with their indices and references cost most of what
 * it takes to save one. `match_entry` stays, line by line, as a view.
 */
export class ListLines1795000000910 implements MigrationInterface {
  name = 'ListLines1795000000910';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `create table "list_lines" (
         "list_id" uuid not null,
         "listed" smallint not null,
         "capability_ids" uuid[] not null,
         "scores" smallint[] not null,
         "fits" smallint[] not null,
         "coverages" smallint[] not null,
         "criteria" smallint[] not null,
         constraint "list_lines_pkey" primary key ("list_id"),
         constraint "list_lines_list_id_fkey" foreign key ("list_id") references "match_list"("id") on delete cascade)`,
      `insert into list_lines
       select list.id, count(*) filter (where not near_miss), ${arrayOf('match.capability_id', 'uuid')},
         ${arrayOf('score')}, ${arrayOf('fit')}, ${arrayOf('coverage')},
         coalesce((select array_agg(figure order by one.near_miss, one.rank, place)
           from match_entry one, unnest(one.criteria) with ordinality as of(figure, place)
           where one.list_id = list.id), '{}')
       from match_list list
       left join match_entry entry on entry.list_id = list.id
       left join match on match.id = entry.match_id
       group by list.id`,
      'drop table "match_entry"',
      `create view "match_entry" as
       select list.id as list_id, line.place > lines.listed as near_miss,
         (case when line.place > lines.listed then line.place - lines.listed else line.place end)::smallint as rank,
         match.id as match_id, line.score, line.fit, line.coverage,
         lines.criteria[(line.place - 1) * width + 1 : line.place * width] as criteria
       from list_lines lines
       join match_list list on list.id = lines.list_id
       cross join lateral (select cardinality(lines.criteria) / nullif(cardinality(lines.capability_ids), 0) as width) criterion
       cross join lateral unnest(lines.capability_ids, lines.scores, lines.fits, lines.coverages)
         with ordinality as line(capability_id, score, fit, coverage, place)
       join match on match.requirement_id = list.requirement_id and match.capability_id = line.capability_id`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'alter view "match_entry" rename to "match_line"',
      `create table "match_entry" (
        "list_id" uuid not null references "match_list" ("id") on delete cascade,
        "near_miss" boolean not null,
        "rank" smallint not null,
        "match_id" uuid not null references "match" ("id"),
        "score" smallint not null,
        "fit" smallint not null,
        "coverage" smallint not null,
        "criteria" smallint[] not null,
        primary key ("list_id", "near_miss", "rank"))`,
      'insert into match_entry select * from match_line',
      'create index "match_entry_match" on "match_entry" ("match_id")',
      'drop view "match_line"',
      'drop table "list_lines"',
    ]) {
      await runner.query(statement);
    }
  }
}

const arrayOf = (column: string, type = 'smallint'): string =>
  `coalesce(array_agg(${column} order by near_miss, rank) filter (where entry.list_id is not null), '{}')::${type}[]`;
