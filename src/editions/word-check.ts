import type { Taxonomy } from '../engine/facts/index.js';
import { type FieldError, invalidInput } from '../errors/coded-error.js';
import { spellingsOf, taxonomyWith, type WordChange } from '../taxonomy/editions/words.js';
import { folded } from '../taxonomy/folded-words.js';
import { aliasFindings } from '../taxonomy/taxonomy-check.js';
import type { Finding } from '../taxonomy/taxonomy-findings.js';

const SHORTEST = 2;

/**
 * Changes as they can be published over a taxonomy: what `naru taxonomy check` would find in the files is refused here.
 * @throws CodedError `invalid-input` that names each change that cannot be
 */
export function checkedWords(sent: readonly WordChange[], taxonomy: Taxonomy): WordChange[] {
  const changes = sent.map(({ tag, language, word, act }) => ({ tag, language, word: tidy(word), act }));
  const findings = aliasFindings(taxonomyWith(taxonomy, { since: 0, changes }));
  const wrong = changes.flatMap((change, at): FieldError[] => {
    const isRepeated = changes.findIndex((one) => isAbout(one, change)) < at;
    const value = change.word;
    if (isRepeated) return [{ field: `words[${at}].word`, code: 'duplicate', facts: { value } }];
    return wrongIn(change, taxonomy, findings).map(({ field, ...error }) => ({
      field: `words[${at}].${field}`,
      ...error,
    }));
  });
  if (wrong.length > 0) throw invalidInput(...wrong);
  return changes;
}

function wrongIn(change: WordChange, taxonomy: Taxonomy, findings: readonly Finding[]): FieldError[] {
  const { tag, language, word: value, act } = change;
  const concept = taxonomy.concepts.find(({ code }) => code === tag);
  if (concept === undefined) return [{ field: 'tag', code: 'unknown-tag', facts: { value: tag } }];
  const word = folded(value);
  const has = (words: readonly string[]): boolean => words.some((one) => folded(one) === word);
  if (act === 'remove' && !has(concept.aliases[language])) {
    return [{ field: 'word', code: 'unknown-word', facts: { value } }];
  }
  if (act === 'add' && has(spellingsOf(concept))) {
    return [{ field: 'word', code: 'duplicate', facts: { value } }];
  }
  return findings.flatMap((finding): FieldError[] => {
    if (finding.code === 'idle-context' && finding.concept === tag && folded(finding.alias) === word) {
      return [{ field: 'word', code: 'word-with-rule', facts: { value } }];
    }
    if (act === 'remove') return [];
    if (finding.code === 'short-alias' && finding.concept === tag && finding.alias === word) {
      return [{ field: 'word', code: 'too-short', facts: { min: SHORTEST } }];
    }
    if (finding.code !== 'ambiguous-alias' || finding.kind !== 'concept' || finding.alias !== word) return [];
    const others = finding.codes.filter((code) => code !== tag);
    return others.length === finding.codes.length
      ? []
      : [{ field: 'word', code: 'word-of-another', facts: { value, tags: others.join(', ') } }];
  });
}

/** A word may be taken out of two languages at once; anything else said twice of it is a slip. */
const isAbout = (one: WordChange, other: WordChange): boolean =>
  one.tag === other.tag &&
  folded(one.word) === folded(other.word) &&
  (one.act === 'add' || other.act === 'add' || one.language === other.language);

const tidy = (word: string): string => word.normalize('NFC').trim().replace(/\s+/gu, ' ');
