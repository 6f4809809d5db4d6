import { isDeepStrictEqual } from 'node:util';
import { type DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CodedError, type FieldError, invalidInput } from '../../errors/coded-error.js';
import type { Transaction, Transactions } from '../transactions.js';
import type { Origin, RecordEntity } from './record.entity.js';
import { Revision, type RecordKind } from './revision.entity.js';

/** A record as its feature sees it: the head and the facts of its current version. */
export interface Stored<E, C> {
  readonly head: E;
  readonly content: C;
}

export interface Creation<E, C> {
  readonly content: C;
  /** Head columns that never change after creation, e.g. the owning company. */
  readonly fixed: Partial<E>;
  readonly externalId?: string;
  readonly creationKey?: string | null;
  readonly origin: Origin;
}

/** Who acts, and whether the change asks for its own scoring job. */
export interface Authorship {
  readonly author: string | null;
  readonly quiet?: boolean;
}

/** What a feature knows about its kind of record. */
export interface RecordRules<E, C> {
  readonly kind: RecordKind;
  readonly entity: new () => E;
  /** Head columns that lists filter and search by, derived from the facts so that they cannot drift from them. */
  columns(content: C, fixed: Partial<E>): Partial<E>;
  /** Those of them that are read out of texts, and may be others by other words of the taxonomy. */
  readonly read?: (content: C, fixed: Partial<E>) => Partial<E>;
  /** What is wrong with the facts beyond their shape; `earlier` are those they replace. */
  check(content: C, earlier: C | null): readonly FieldError[];
}

/**
 * Create, replace and archive over immutable revisions, the same for every kind of record.
 * Each method is one transaction of its own, or part of `within`.
 */
export class RecordStore<E extends RecordEntity, C extends object> {
  constructor(
    private readonly rules: RecordRules<E, C>,
    protected readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @throws CodedError `invalid-input`; `external-id-taken`; `key-reused` when the creation key came before with other facts
   */
  create(creation: Creation<E, C>, by: Authorship, within?: Transaction): Promise<Stored<E, C>> {
    this.refuseProblems(creation.content, null);
    return this.transact(within, async (transaction) => {
      const id = uuidv7();
      const head = Object.assign(new this.rules.entity(), {
        ...creation.fixed,
        ...this.rules.columns(creation.content, creation.fixed),
        id,
        externalId: creation.externalId ?? id,
        creationKey: creation.creationKey ?? null,
        origin: creation.origin,
        version: 1,
        archivedAt: null,
      });
      const insert = transaction.manager.createQueryBuilder().insert().into(this.rules.entity);
      const inserted = await insert
        .values(head as never)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return this.alreadyCreated(transaction.manager, creation);
      await this.addRevision(transaction, id, 1, false, creation.content, by);
      return this.require(id, transaction.manager);
    });
  }

  /**
   * Writes a new version unless nothing differs. `expected` is the version the author has seen; null writes over
   * whatever is there, as an import does.
   * @throws CodedError `invalid-input`, `not-found`, `version-stale`, `already-archived`
   */
  replace(
    id: string,
    expected: number | null,
    content: C,
    by: Authorship,
    within?: Transaction,
  ): Promise<Stored<E, C>> {
    return this.revise(id, expected, () => content, by, within);
  }

  /** {@link replace} by facts that are made of those that stand there. */
  protected revise(
    id: string,
    expected: number | null,
    change: (earlier: C) => C,
    by: Authorship,
    within?: Transaction,
  ): Promise<Stored<E, C>> {
    return this.transact(within, async (transaction) => {
      const stored = await this.lock(transaction.manager, id, expected);
      if (expected !== null && stored.head.archivedAt !== null) throw new CodedError('already-archived');
      const content = change(stored.content);
      this.refuseProblems(content, stored.content);
      if (isDeepStrictEqual(stored.content, plain(content))) return stored;
      // What somebody has written over is demonstration data no longer, and leaves the public page.
      if (stored.head.origin === 'demo') stored.head.origin = 'api';
      return this.write(transaction, stored, content, stored.head.archivedAt, by);
    });
  }

  /**
   * Archives or restores; the facts stay.
   * @throws CodedError `not-found`, `version-stale`, `already-archived`, `not-archived`
   */
  setArchived(
    id: string,
    expected: number,
    archived: boolean,
    by: Authorship,
    within?: Transaction,
  ): Promise<Stored<E, C>> {
    return this.transact(within, async (transaction) => {
      const stored = await this.lock(transaction.manager, id, expected);
      if ((stored.head.archivedAt !== null) === archived) {
        throw new CodedError(archived ? 'already-archived' : 'not-archived');
      }
      return this.write(transaction, stored, stored.content, archived ? new Date() : null, by);
    });
  }

  /**
   * Brings what heads have read out of texts in step with the words of now, in the order of ids. Facts, versions and the
   * change log stay: nobody has said anything new.
   * @returns the last id; null when there are no more
   */
  async readAgain(after: string, most: number): Promise<string | null> {
    const { entity, read } = this.rules;
    if (read === undefined) return null;
    const next = { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: most, select: { id: true } };
    const ids = (await this.dataSource.manager.find(entity, next as never)).map(({ id }) => id);
    for (const { head, content } of await this.load(ids)) {
      const columns = read(content, head);
      if (Object.entries(columns).every(([name, value]) => isDeepStrictEqual(head[name as keyof E], value))) continue;
      const update = this.dataSource.createQueryBuilder().update(entity);
      await update
        .set({ ...columns, updatedAt: () => 'updated_at' } as never)
        .where({ id: head.id, version: head.version })
        .execute();
    }
    return ids.at(-1) ?? null;
  }

  /** @throws CodedError `not-found` */
  async require(id: string, manager: EntityManager = this.dataSource.manager): Promise<Stored<E, C>> {
    const [stored] = await this.load([id], manager);
    if (!stored) throw new CodedError('not-found', { kind: this.rules.kind });
    return stored;
  }

  /** Current versions in the order of `ids`; unknown ids are left out. */
  async load(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Stored<E, C>[]> {
    if (ids.length === 0) return [];
    const heads = await manager.find(this.rules.entity, { where: { id: In([...ids]) } as never });
    const contents = await manager.query<{ subject: string; content: C }[]>(
      'select distinct on (subject) subject, content from revision where subject = any($1) order by subject, version desc',
      [ids],
    );
    const contentOf = new Map(contents.map((row) => [row.subject, row.content]));
    const byId = new Map(heads.map((head) => [head.id, head]));
    return ids.flatMap((id) => {
      const head = byId.get(id);
      const content = contentOf.get(id);
      return head && content ? [{ head, content }] : [];
    });
  }

  /** The head of the record with this external id, or null. */
  headOf(externalId: string, manager: EntityManager = this.dataSource.manager): Promise<E | null> {
    return manager.findOne(this.rules.entity, { where: { externalId } as never });
  }

  protected transact<T>(within: Transaction | undefined, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return within ? work(within) : this.transactions.run(work);
  }

  private refuseProblems(content: C, earlier: C | null): void {
    const problems = this.rules.check(content, earlier);
    if (problems.length > 0) throw invalidInput(...problems);
  }

  private async write(
    transaction: Transaction,
    stored: Stored<E, C>,
    content: C,
    archivedAt: Date | null,
    by: Authorship,
  ) {
    const { head } = stored;
    const version = head.version + 1;
    const columns = { ...this.rules.columns(content, head), origin: head.origin, version, archivedAt };
    await transaction.manager.update(this.rules.entity, { id: head.id }, columns as never);
    await this.addRevision(transaction, head.id, version, archivedAt !== null, content, by);
    return this.require(head.id, transaction.manager);
  }

  private async addRevision(
    transaction: Transaction,
    subject: string,
    version: number,
    archived: boolean,
    content: C,
    by: Authorship,
  ) {
    const seq = await transaction.record({
      topic: `${this.rules.kind}.saved`,
      subject,
      details: { version, archived },
      actor: by.author,
      quiet: by.quiet,
    });
    await transaction.manager.insert(Revision, {
      id: uuidv7(),
      kind: this.rules.kind,
      subject,
      version,
      seq,
      archived,
      content: plain(content) as never,
      author: by.author,
    });
  }

  private async lock(manager: EntityManager, id: string, expected: number | null): Promise<Stored<E, C>> {
    const head = await manager.findOne(this.rules.entity, {
      where: { id } as never,
      lock: { mode: 'for_no_key_update' },
    });
    if (!head) throw new CodedError('not-found', { kind: this.rules.kind });
    if (expected !== null && head.version !== expected) {
      throw new CodedError('version-stale', { expected, current: head.version });
    }
    return this.require(id, manager);
  }

  /** The insert met an existing key: either this very request was sent before, or the id belongs to another record. */
  private async alreadyCreated(manager: EntityManager, creation: Creation<E, C>): Promise<Stored<E, C>> {
    const { creationKey, externalId, fixed } = creation;
    const earlier = creationKey ? await manager.findOne(this.rules.entity, { where: { creationKey } as never }) : null;
    if (!earlier) throw new CodedError('external-id-taken', { externalId: externalId ?? '' });
    const first = await manager.findOneByOrFail(Revision, { subject: earlier.id, version: 1 });
    const repeated =
      isDeepStrictEqual(first.content, plain(creation.content)) &&
      (externalId ?? earlier.id) === earlier.externalId &&
      Object.entries(fixed).every(([column, value]) => earlier[column as keyof E] === value);
    if (!repeated) throw new CodedError('key-reused');
    return this.require(earlier.id, manager);
  }
}

/** What the database will give back: no class instances, no undefined. */
function plain<C extends object>(content: C): C {
  return JSON.parse(JSON.stringify(content)) as C;
}
