import type { Concept, Language, Quote, Text } from '../../src/engine/facts/index.js';
import type { Chance } from './chance.js';
import { composer, written, type Composer } from './composer.js';
import { PLAIN_TITLES } from './phrases.js';
import { wordsOf } from './trade.js';

/** What a title names: the thing itself and, before it, whom or what it is used with. */
export interface TitleWords {
  readonly heads: readonly Concept[];
  readonly users: readonly Concept[];
}

export type Quoted = readonly [concept: Concept, quote: Quote];

const USED: Readonly<Record<'ko' | 'zh', readonly string[]>> = { ko: ['용 ', '용 ', ' ', '향 '], zh: ['用', '用', ''] };
const BESIDE: Readonly<Record<Language, string>> = { ko: ', ', zh: '、', en: ', ' };
const LETTERS = 'A B C D E G H K L M N P R S T V X'.split(' ');

export interface Titled {
  readonly title: Text;
  /** Words of the first language. */
  readonly quoted: readonly Quoted[];
}

/** A title in each language, put together as the language does; without anything to name, words that name nothing. */
export function titleOf(named: TitleWords, languages: readonly Language[], chance: Chance): Titled {
  const model = chance.often(30)
    ? ` ${chance.some(LETTERS, 2).join('')}-${(1 + chance.below(99)) * chance.pick([1, 5, 10])}`
    : '';
  const all = languages.map((language) => {
    const at = composer('title', language);
    const quoted = named.heads.length + named.users.length > 0 ? compose(at, named, language, chance) : [];
    if (quoted.length === 0) at.add(chance.pick(PLAIN_TITLES[language]));
    return { text: [language, at.add(model).text()] as const, quoted };
  });
  return { title: written(all.map(({ text }) => text)), quoted: all[0]?.quoted ?? [] };
}

function compose(at: Composer, { heads, users }: TitleWords, language: Language, chance: Chance): Quoted[] {
  const quote = (concept: Concept): Quoted => [concept, at.quote(wordsOf(concept, language, chance))];
  const listed = (some: readonly Concept[]): Quoted[] =>
    some.map((concept, order) => {
      if (order > 0) at.add(BESIDE[language]);
      return quote(concept);
    });
  const usedWith = (): Quoted[] =>
    users.map((concept, order) => {
      if (order > 0) at.add('·');
      return quote(concept);
    });
  if (language !== 'en') {
    const before = usedWith();
    if (users.length > 0) at.add(heads.length === 0 ? '' : chance.pick(USED[language]));
    return [...before, ...listed(heads)];
  }
  const first = listed(heads);
  if (users.length > 0) at.add(heads.length === 0 ? '' : ' for ');
  return [...first, ...usedWith()];
}

/** A description under composition in one language; its sentences stand in the order they were added. */
export interface Description {
  readonly language: Language;
  mention(sentences: readonly string[], concept: Concept, chance: Chance): Quoted;
  /** A sentence of the pool with its `{}` filled. */
  say(sentence: string, words: string): Quote;
  figure(words: string): Quote;
  talk(sentence: string): void;
  text(): string;
}

export function descriptionIn(language: Language): Description {
  const at = composer('description', language);
  const gap = (): Composer => (at.text() === '' ? at : at.add(' '));
  return {
    language,
    mention: (sentences, concept, chance) => [
      concept,
      gap().fill(chance.pick(sentences), wordsOf(concept, language, chance)),
    ],
    say: (sentence, words) => gap().fill(sentence, words),
    figure: (words) => {
      const quote = gap().quote(words);
      at.add(language === 'zh' ? '，' : ',');
      return quote;
    },
    talk: (sentence) => void gap().add(sentence),
    text: () => at.text(),
  };
}
