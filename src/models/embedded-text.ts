import { createHash } from 'node:crypto';
import { LANGUAGES, type Text } from '../engine/facts/index.js';

/** The words of a record that a model is given: titles first, so that a cut takes from the descriptions. */
export function embeddedText(
  { title, description }: { readonly title: Text; readonly description?: Text | null },
  prefix: string,
  longest: number,
): string {
  const parts = [title, description ?? {}].flatMap((text) => LANGUAGES.map((language) => text[language] ?? ''));
  const whole = parts.filter((part) => part !== '').join('\n');
  // A cut between the halves of a surrogate pair would be no text.
  return prefix + whole.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
