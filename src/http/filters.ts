import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { invalidInput } from '../errors/coded-error.js';
import { decodeCursor, encodeCursor, type Page, type PageQuery } from './pagination.js';

/** The where clause of a list, one condition a call; unset values add none. Column names come from code, never from a request. */
export class Filters {
  private readonly conditions: string[] = [];
  private readonly values: unknown[] = [];

  equal(column: string, value: string | undefined): this {
    return value === undefined ? this : this.add((at) => `"${column}" = ${at}`, value);
  }

  /** One of these; undefined confines nothing, an empty list lets nothing through. */
  within(column: string, values: readonly string[] | undefined): this {
    return values === undefined ? this : this.add((at) => `"${column}" = any(${at}::uuid[])`, values);
  }

  /** One of these, or of none at all; undefined confines nothing. */
  withinOrNone(column: string, values: readonly string[] | undefined): this {
    return values === undefined
      ? this
      : this.add((at) => `("${column}" is null or "${column}" = any(${at}::uuid[]))`, values);
  }

  /** The column names a company that sits in one of these regions (ISO 3166-2); undefined confines nothing. */
  seatedIn(column: string, regions: readonly string[] | undefined): this {
    return regions === undefined
      ? this
      : this.add((at) => `"${column}" in (select id from company where region = any(${at}::text[]))`, regions);
  }

  /** The array column holds `value`. */
  holds(column: string, value: string | undefined): this {
    return value === undefined ? this : this.add((at) => `"${column}" @> array[${at}]::text[]`, value);
  }

  /** Every gram is in the array column; a query too short to have any finds nothing rather than everything. */
  words(column: string, grams: readonly string[] | undefined): this {
    if (grams === undefined) return this;
    return grams.length === 0
      ? this.add((at) => `${at}::boolean`, false)
      : this.add((at) => `"${column}" @> ${at}::text[]`, grams);
  }

  /** Times from `since` on and before `until`. */
  between(column: string, since: string | undefined, until: string | undefined): this {
    if (since !== undefined) this.add((at) => `"${column}" >= ${at}`, new Date(since));
    if (until !== undefined) this.add((at) => `"${column}" < ${at}`, new Date(until));
    return this;
  }

  /** Active records unless the archived ones are asked for. */
  state(state: 'active' | 'archived' | undefined): this {
    this.conditions.push(state === 'archived' ? 'archived_at is not null' : 'archived_at is null');
    return this;
  }

  /** Newest first; `load` turns ids into items and keeps their order. */
  async page<T>(
    dataSource: DataSource,
    table: string,
    query: PageQuery,
    load: (ids: string[]) => Promise<T[]>,
  ): Promise<Page<T>> {
    const counted = await dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from "${table}" ${this.where()}`,
      this.values,
    );
    const after = idIn(query.cursor);
    if (after !== null) this.add((at) => `id < ${at}`, after);
    const rows = await dataSource.query<{ id: string }[]>(
      `select id from "${table}" ${this.where()} order by id desc limit ${query.limit + 1}`,
      this.values,
    );
    const ids = rows.slice(0, query.limit).map((row) => row.id);
    const last = ids.at(-1);
    return {
      items: await load(ids),
      nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last]) : null,
      total: counted[0]?.total ?? 0,
    };
  }

  private where(): string {
    return this.conditions.length === 0 ? '' : `where ${this.conditions.join(' and ')}`;
  }

  private add(condition: (placeholder: string) => string, value: unknown): this {
    this.values.push(value);
    this.conditions.push(condition(`$${this.values.length}`));
    return this;
  }
}

function idIn(cursor: string | undefined): string | null {
  const [id] = decodeCursor(cursor, 1) ?? [null];
  if (id !== null && !isUuid(id))
    throw invalidInput({ field: 'cursor', code: 'bad-format', facts: { expected: 'nextCursor' } });
  return id as string | null;
}

export const mapPage = <A, B>(page: Page<A>, map: (item: A) => B): Page<B> => ({ ...page, items: page.items.map(map) });
