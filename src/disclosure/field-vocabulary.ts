import { Injectable } from '@nestjs/common';
import type { Taxonomy } from '../engine/facts/index.js';
import type { HanReadings, Vocabulary } from '../engine/disclosure/index.js';
import { foldWords } from '../engine/scoring/reference.js';
import { readHan } from '../taxonomy/han-sounds.js';
import { spellingsOf } from '../taxonomy/editions/words.js';
import { Reference } from '../taxonomy/reference.js';

/** The words of the field, which do not stand for a firm, and how Han characters are read. */
@Injectable()
export class FieldVocabulary implements Vocabulary {
  readonly readings: HanReadings;
  readonly readHan = readHan;
  private known: { readonly taxonomy: Taxonomy; readonly terms: ReadonlySet<string> } | null = null;

  constructor(private readonly reference: Reference) {
    this.readings = reference.hanReadings;
  }

  readonly isTerm = (word: string): boolean => this.terms().has(foldWords(word));

  /** Made once for the words of each edition. */
  private terms(): ReadonlySet<string> {
    const { taxonomy } = this.reference;
    if (this.known?.taxonomy !== taxonomy) {
      this.known = { taxonomy, terms: new Set(taxonomy.concepts.flatMap(spellingsOf).map(foldWords)) };
    }
    return this.known.terms;
  }
}
