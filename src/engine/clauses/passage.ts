import type { NormalisedText } from '../text/normalise.js';
import type { WrittenField } from '../text/fields.js';
import type { InsistedAt } from './insistence.js';
import type { Scopes } from './scope.js';
import type { Topics } from './topics.js';
import type { FoundWord } from './word-search.js';

/** One field of a text, prepared for reading. Offsets are those of `text`. */
export interface Passage {
  readonly field: WrittenField;
  readonly folded: NormalisedText;
  readonly text: string;
  readonly scopes: Scopes;
  /** Names and cues of spec keys, by spec key; and of quantities that no key stands for, by `OTHER_QUANTITY`. */
  readonly names: readonly FoundWord<string>[];
  readonly topics: Topics;
  /** Whether whoever lacks a thing is asked not to write. */
  readonly insistedAt: InsistedAt;
}
