import type { Text } from '../engine/facts/index.js';
import type { FieldError } from '../errors/coded-error.js';
import type { WordChange } from '../taxonomy/editions/words.js';
import { folded } from '../taxonomy/folded-words.js';

/** Fewer records do not tell what is common. */
const FEWEST = 20;
/** A word that stands in more than one of so many records tells nothing apart. */
const ONE_OF = 5;

/** Words to add that stand in so many texts that they mean nothing of their own. */
export function commonWords(
  changes: readonly WordChange[],
  records: readonly { readonly title: Text; readonly description: Text }[],
): FieldError[] {
  if (records.length < FEWEST) return [];
  const texts = records.map(({ title, description }) =>
    [title, description].flatMap((text) => Object.values(text as Readonly<Record<string, string>>)).map(folded),
  );
  return changes.flatMap(({ act, word }, at): FieldError[] => {
    if (act === 'remove') return [];
    const wanted = folded(word);
    const found = texts.filter((written) => written.some((text) => text.includes(wanted))).length;
    const facts = { value: word, found, sampled: records.length };
    return found * ONE_OF > records.length ? [{ field: `words[${at}].word`, code: 'word-too-common', facts }] : [];
  });
}
