import type { Reference } from '../reference.js';
import type { Edition } from './edition.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** Editions are few, and those in use fewer. */
const MOST_KEPT = 8;

/** The reference data of the files as editions set it. Those that were asked for last are kept: the engine indexes each. */
export class EditionReferences {
  private readonly kept = new Map<string, Reference>();

  constructor(private readonly filed: Reference) {}

  /** By what the edition says, so that one that is only tried out is told from a published one. */
  of(edition: Edition): Reference {
    const name = JSON.stringify(edition);
    const reference = this.kept.get(name) ?? this.filed.withEdition(edition);
    this.kept.delete(name);
    this.kept.set(name, reference);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return reference;
  }
}
