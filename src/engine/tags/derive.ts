import type { Concept, Quote, TagFact, Taxonomy } from '../facts/index.js';
import { writtenFields, type WrittenTexts } from '../text/fields.js';
import { buildPatternSearch } from './aho-corasick.js';
import { aliasPatterns } from './alias-patterns.js';
import { buildHierarchy } from './hierarchy.js';
import { CLASS_SIZE } from './incidental.js';
import { worksNarrower } from './narrowed-works.js';
import { tagOccurrences, type TagOccurrence, type Vocabulary } from './occurrences.js';

export interface Tagger {
  /**
   * The tags that a text speaks of, each once with its strongest occurrence, strongest first, then by code. Of equal
   * ones the earliest counts, but the last within one title: Korean and Chinese titles end with what the thing is.
   */
  derive(input: WrittenTexts): TagFact[];
  /**
   * The words of a text for a chosen tag: its own, else those of something more specific (a chosen "sensor" rests
   * on 이미지센서). Null when the text does not speak of it, or only to exclude it.
   */
  quoteTag(code: string, input: WrittenTexts): Quote | null;
}

/**
 * Prepares a taxonomy for finding tags in texts.
 *
 * - Texts and aliases are compared normalised and without spaces and hyphens, aliases of all languages in all texts.
 * - The longest alias wins; what it covers gives no further tag.
 * - Latin words match whole (with an English plural), Korean and Chinese ones also inside compounds.
 * - An alias with a context counts only beside one of its words, anywhere in the same texts.
 * - Words that a clause excludes (`제외`, `不含`, `without`) or denies (`X가 아니라`, `无X`, `no X`), or that are only
 *   counted (`GPU 2장`), give no tag.
 * - What a description names in passing (what the buyer has already, what a thing is connected to or made of) gives no
 *   tag, nor does a whole class of things beside what a title names; see `incidental.ts`.
 * - A service in a title right before another thing tells what that is for; see `qualifiers.ts`.
 * - Words of manner and Korean object particles between the words of an alias are passed over: `合同智能审查` is 合同审查,
 *   `화재를 조기 감지` is 화재 감지; see `passed-over.ts`.
 * - A list may name its common head once: `공압·전동 그리퍼` speaks of both.
 * - `AI` and the like count only where no other noun stands beside them.
 */
export function createTagger(taxonomy: Taxonomy): Tagger {
  const patterns = aliasPatterns(taxonomy);
  const vocabulary: Vocabulary = {
    patterns,
    search: buildPatternSearch(patterns.map(({ text }) => text)),
    byText: new Map(patterns.map((pattern) => [pattern.text, pattern])),
    concepts: new Map(taxonomy.concepts.map((concept) => [concept.code, concept])),
    classes: classesAmong(taxonomy.concepts),
  };
  const hierarchy = buildHierarchy(taxonomy.concepts);
  const narrower = worksNarrower(taxonomy.concepts, hierarchy);
  const read = new WeakMap<WrittenTexts, readonly TagOccurrence[]>();

  function occurrences(input: WrittenTexts): readonly TagOccurrence[] {
    let known = read.get(input);
    if (known === undefined) {
      const named = tagOccurrences(writtenFields(input), vocabulary);
      known = [...named, ...narrower(named.filter(({ quote }) => quote.field.startsWith('title.')))];
      read.set(input, known);
    }
    return known;
  }

  return {
    derive(input) {
      const tags = new Map<string, TagOccurrence>();
      for (const occurrence of occurrences(input)) {
        const known = tags.get(occurrence.code);
        if (known === undefined || isBetter(occurrence, known)) tags.set(occurrence.code, occurrence);
      }
      return [...tags.values()]
        .map((tag): TagFact => ({ ...tag, origin: 'derived' }))
        .sort((a, b) => b.strength - a.strength || (a.code < b.code ? -1 : 1));
    },
    quoteTag(code, input) {
      const all = occurrences(input);
      const own = all.filter((occurrence) => occurrence.code === code);
      const fitting = own.length > 0 ? own : all.filter((occurrence) => hierarchy.isWithin(occurrence.code, code));
      const strongest = fitting.reduce<TagOccurrence | null>(
        (best, occurrence) => (occurrence.strength > (best?.strength ?? 0) ? occurrence : best),
        null,
      );
      return strongest?.quote ?? null;
    },
  };
}

function classesAmong(concepts: readonly Concept[]): ReadonlySet<string> {
  const narrower = new Map<string, number>();
  for (const parent of concepts.flatMap(({ parents }) => parents)) {
    narrower.set(parent, (narrower.get(parent) ?? 0) + 1);
  }
  return new Set([...narrower].flatMap(([code, count]) => (count < CLASS_SIZE ? [] : [code])));
}

const isBetter = (one: TagOccurrence, known: TagOccurrence): boolean =>
  one.strength > known.strength ||
  (one.strength === known.strength && one.quote.field === known.quote.field && one.quote.field.startsWith('title.'));
