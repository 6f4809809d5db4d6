import { Injectable } from '@nestjs/common';
import type { HanReadings, Vocabulary } from '../engine/disclosure/index.js';
import { foldWords } from '../engine/scoring/reference.js';
import { readHan } from '../taxonomy/han-sounds.js';
import { Reference } from '../taxonomy/reference.js';

/** The words of the field, which do not stand for a firm, and how Han characters are read. */
@Injectable()
export class FieldVocabulary implements Vocabulary {
  readonly readings: HanReadings;
  readonly readHan = readHan;
  private readonly terms: ReadonlySet<string>;

  constructor({ taxonomy, hanReadings }: Reference) {
    this.readings = hanReadings;
    const written = taxonomy.concepts.flatMap(({ names, aliases }) => [names, ...Object.values(aliases)]);
    this.terms = new Set(written.flatMap((words) => Object.values(words)).map(foldWords));
  }

  readonly isTerm = (word: string): boolean => this.terms.has(foldWords(word));
}
