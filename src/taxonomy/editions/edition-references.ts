import type { Reference } from '../reference.js';
import type { Edition } from './edition.js';
import type { PublishedWords } from './words.js';

// Scoring threads load this file: it must not bring the framework or the database with it.

/** Editions are few, and those in use fewer. */
const MOST_KEPT = 8;
/** Each has a tagger, a clause reader and a bridge of its own. */
const MOST_WORDED = 3;

/** The reference data of the files as editions set it. Those that were asked for last are kept: the engine indexes each. */
export class EditionReferences {
  private readonly kept = new Map<string, Reference>();
  private readonly worded = new Map<string, Reference>();

  constructor(private readonly filed: Reference) {}

  /** By what the edition says, so that one that is only tried out is told from a published one. */
  of(edition: Edition): Reference {
    return recent(this.kept, MOST_KEPT, edition, () => this.readingBy(edition.words).withEdition(edition));
  }

  private readingBy(words: PublishedWords | null): Reference {
    return words === null ? this.filed : recent(this.worded, MOST_WORDED, words, () => this.filed.withWords(words));
  }
}

/** What was made of something before, or is made of it now; of all that was made the most recently used is kept. */
function recent(kept: Map<string, Reference>, most: number, of: object, make: () => Reference): Reference {
  const name = JSON.stringify(of);
  const reference = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, reference);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return reference;
}
