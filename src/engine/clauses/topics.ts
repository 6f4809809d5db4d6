import type { SpecKey } from '../facts/index.js';
import type { Scopes } from './scope.js';
import { wordSearch } from './word-search.js';

/** The spec keys whose topics texts speak of. */
export interface Topics {
  readonly all: ReadonlySet<string>;
  /** Phrase by phrase, as far as a phrase speaks of one; without what a thing is merely for. */
  readonly phrases: readonly ReadonlySet<string>[];
}

/** What stands before these is what a thing is for: `물류로봇용 라이다` is no robot, `cameras for robots` neither. */
const FOR_AFTER = /^(?:용|用(?!于))/u;
const FOR_BEFORE = /(?:\bfor|用于|适用于|面向|适配)\s?[^,;]{0,12}$/iu;

/** Prepares the topics of spec keys to be found in the fields of one text. */
export function topicSearch(
  specKeys: readonly SpecKey[],
): (texts: readonly { readonly text: string; readonly scopes: Scopes }[]) => Topics {
  const words = specKeys.flatMap(({ key, topics = [] }) =>
    topics
      .flatMap((topic) => (/[a-z]$/u.test(topic) ? [topic, `${topic}s`] : [topic]))
      .map((word) => [word, key] as const),
  );
  const folded = words.map(([word, key]) => [word.toLowerCase().replaceAll(/[\s-]/g, ''), key] as const);
  // The longest word is found alone: `협동로봇` speaks of what `로봇` speaks of too.
  const search = wordSearch(
    words.flatMap(([word], at) =>
      folded.filter(([other]) => folded[at]?.[0].includes(other) === true).map(([, key]) => [word, key] as const),
    ),
  );
  return (texts) => {
    const all = new Set<string>();
    const phrases: Set<string>[] = [];
    for (const { text, scopes } of texts) {
      let last = -1;
      for (const { start, end, meanings } of search(text)) {
        for (const key of meanings) all.add(key);
        const phrase = scopes.phraseAt(start);
        if (FOR_AFTER.test(text.slice(end, end + 2)) || FOR_BEFORE.test(text.slice(phrase.start, start))) continue;
        if (phrase.start !== last) phrases.push(new Set());
        last = phrase.start;
        for (const key of meanings) phrases.at(-1)?.add(key);
      }
    }
    return { all, phrases };
  };
}
