import type { Concept } from '../facts/index.js';
import type { Stretch } from './exclusions.js';

/** A place where an alias stands, in a normalised text. */
export interface Mention extends Stretch {
  readonly concept: Pick<Concept, 'code' | 'kind'>;
  /** Whether the concept is a whole class of things: 센서, 机器人. */
  readonly isClass?: boolean;
  /** Whether a title names something of the same family (see `familyOf`); undefined where titles name nothing known. */
  readonly ofSubject?: boolean | undefined;
}

/** How one language speaks of things that are neither offered nor wanted. */
export interface IncidentalWords {
  /** What the words of a text at a place say of a concept: true when it is only named in passing. */
  inPassing(text: string): (mention: Mention) => boolean;
}
