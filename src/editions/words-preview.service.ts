import { Injectable } from '@nestjs/common';
import { type Language, languageOf, type Locale, type TagFact } from '../engine/facts/index.js';
import { invalidInput } from '../errors/coded-error.js';
import { mapInTurns } from '../matching/advice/in-turns.js';
import { Editions } from '../taxonomy/editions/editions.service.js';
import { sameWords, type WordChange, wordsWith } from '../taxonomy/editions/words.js';
import type { Reference } from '../taxonomy/reference.js';
import { commonWords } from './common-words.js';
import type { ReadOtherwiseView, ReadTagView, WordsPreviewView } from './edition.dto.js';
import { ListCounts } from './list-counts.js';
import { type NewestRecord, NewestRecords } from './newest-records.js';
import { checkedWords } from './word-check.js';

/** What words would make of records that exist, and whether they can be published at all. Saves nothing. */
@Injectable()
export class WordsPreview {
  constructor(
    private readonly editions: Editions,
    private readonly records: NewestRecords,
    private readonly counts: ListCounts,
  ) {}

  /** @throws CodedError `invalid-input` where a word cannot be, or nothing differs from what applies */
  async of(sent: readonly WordChange[], locale: Locale): Promise<WordsPreviewView> {
    const changes = await this.checked(sent);
    const before = await this.editions.current();
    const number = before.number + 1;
    const words = wordsWith(before.words, number, changes);
    if (sameWords(before.words, words)) throw invalidInput({ field: 'words', code: 'nothing-changed' });
    const [was, is] = [this.editions.as(before), this.editions.as({ ...before, number, words })];
    const records = await this.records.read();
    const language = languageOf(locale);
    const read = await mapInTurns(records, (record) => readOtherwise(record, was, is, language));
    const items = read.filter(({ gained, lost }) => gained.length + lost.length > 0);
    return { lists: (await this.counts.of(before)).lists, sampled: records.length, items };
  }

  /** @throws CodedError `invalid-input` that names each change that cannot be */
  async checked(sent: readonly WordChange[]): Promise<WordChange[]> {
    if (sent.length === 0) return [];
    const changes = checkedWords(sent, (await this.editions.reference()).taxonomy);
    const common = commonWords(changes, await this.records.read());
    if (common.length > 0) throw invalidInput(...common);
    return changes;
  }
}

function readOtherwise(record: NewestRecord, was: Reference, is: Reference, language: Language): ReadOtherwiseView {
  const { kind, id, title, company } = record;
  const [before, after] = [record.tags(was), record.tags(is)];
  const only = (tags: readonly TagFact[], others: readonly TagFact[]): ReadTagView[] => {
    const found = new Map(tags.map((tag) => [tag.code, tag]));
    for (const { code } of others) found.delete(code);
    return [...found.values()].map(({ code, quote }) => ({
      code,
      name: was.concept(code)?.names[language] ?? code,
      quote: quote?.text ?? null,
    }));
  };
  return { kind, id, title, company, gained: only(after, before), lost: only(before, after) };
}
