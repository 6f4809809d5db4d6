import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CodedError } from '../../errors/coded-error.js';
import { Reference } from '../reference.js';
import { AS_FILED, type Edition } from './edition.js';
import { EditionReferences } from './edition-references.js';
import { ReferenceEdition } from './reference-edition.entity.js';

/** Beyond any place in the change log. */
const NOW = '9223372036854775807';

/** Versions of a run: none is named where the files alone applied. */
interface Scored {
  readonly edition?: number;
}

/**
 * Which edition of the settings applies. It follows from a place in the change log, as a record's revision does, so
 * all processes and threads that score a run agree on it, whenever they were started.
 */
@Injectable()
export class Editions {
  private readonly known = new Map<number, Edition>([[AS_FILED.number, AS_FILED]]);
  private readonly references: EditionReferences;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    readonly filed: Reference,
  ) {
    this.references = new EditionReferences(filed);
  }

  /** The newest edition at or below a change. @param manager within a transaction, its own */
  async at(epoch: string, manager: EntityManager = this.dataSource.manager): Promise<Edition> {
    const [row] = await manager.query<Edition[]>(
      'select number, lanes from reference_edition where seq <= $1 order by seq desc limit 1',
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
    return this.kept({ number, lanes: row.lanes });
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

  private kept({ number, lanes }: Edition): Edition {
    const edition = this.known.get(number) ?? { number, lanes };
    this.known.set(number, edition);
    return edition;
  }
}
