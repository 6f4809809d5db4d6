import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CodedError } from '../../errors/coded-error.js';
import { Reference } from '../reference.js';
import { AS_FILED, type Edition } from './edition.js';
import { EditionReferences } from './edition-references.js';
import { ReferenceEdition } from './reference-edition.entity.js';

/** Beyond any place in the change log. */
const NOW = '9223372036854775807';

/** Longest that a process goes on by an edition after another one has published the next. */
const FOLLOWING_MS = 2000;

/** Versions of a run: none is named where the files alone applied. */
interface Scored {
  readonly edition?: number;
}

/**
 * Which edition of the settings applies. It follows from a place in the change log, as a record's revision does, so
 * all processes and threads that score a run agree on it, whenever they were started. Whatever is not scored (what a text is
 * said to speak of, how a record is filed) goes by the newest one, which each process looks for every two seconds.
 */
@Injectable()
export class Editions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Editions');
  /** The reference data as the files have it. */
  readonly filed: Reference;
  private readonly known = new Map<number, Edition>([[AS_FILED.number, AS_FILED]]);
  private readonly references: EditionReferences;
  private following: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly now: Reference,
  ) {
    this.filed = now.withEdition(AS_FILED);
    this.references = new EditionReferences(this.filed);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.follow();
    this.following = setInterval(() => {
      this.follow().catch((error: unknown) => this.logger.warn(`Editions could not be looked for: ${String(error)}`));
    }, FOLLOWING_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.following);
  }

  /** Brings the reference data that services have injected to the newest edition. */
  async follow(): Promise<void> {
    const reference = this.as(await this.current());
    if (reference.taxonomy !== this.now.taxonomy || reference.lanes !== this.now.lanes) this.now.become(reference);
  }

  /** The newest edition at or below a change. @param manager within a transaction, its own */
  async at(epoch: string, manager: EntityManager = this.dataSource.manager): Promise<Edition> {
    const [row] = await manager.query<Edition[]>(
      'select number, lanes, words from reference_edition where seq <= $1 order by seq desc limit 1',
      [epoch],
    );
    return row === undefined ? AS_FILED : this.kept(row);
  }

  current(manager?: EntityManager): Promise<Edition> {
    return this.at(NOW, manager);
  }

  /** @throws CodedError `not-found` */
  async numbered(number: number): Promise<Edition> {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const row = await this.dataSource.getRepository(ReferenceEdition).findOneBy({ number });
    if (row === null) throw new CodedError('not-found', { kind: 'reference-edition' });
    return this.kept(row);
  }

  /** The reference data as an edition sets it. */
  as(edition: Edition): Reference {
    return this.references.of(edition);
  }

  /** The reference data that applies now. */
  async reference(): Promise<Reference> {
    return this.as(await this.current());
  }

  /** The edition that a run or a list was scored with. */
  of({ edition = AS_FILED.number }: Scored): Promise<Edition> {
    return this.numbered(edition);
  }

  async referenceOf(versions: Scored): Promise<Reference> {
    return this.as(await this.of(versions));
  }

  private kept({ number, lanes, words }: Edition): Edition {
    const edition = { number, lanes, words };
    this.known.set(number, edition);
    return edition;
  }
}
