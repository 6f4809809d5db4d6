import { dataFolder } from '../config/package-root.js';
import type { Taxonomy } from '../engine/facts/index.js';
import { CodedError } from '../errors/coded-error.js';
import { taxonomyWith, type WordChange } from '../taxonomy/editions/words.js';
import { aliasFindings } from '../taxonomy/taxonomy-check.js';
import { readTaxonomy } from '../taxonomy/taxonomy-files.js';
import { commonWords } from './common-words.js';
import { checkedWords } from './word-check.js';

let taxonomy: Taxonomy;
beforeAll(async () => {
  taxonomy = await readTaxonomy(dataFolder);
});

const LIDAR = 'sensor.lidar';
const add = (word: string, tag = LIDAR, language: WordChange['language'] = 'ko'): WordChange => {
  return { tag, language, word, act: 'add' };
};
const remove = (word: string, tag = LIDAR, language: WordChange['language'] = 'ko'): WordChange => {
  return { tag, language, word, act: 'remove' };
};
function errorsOf(...sent: WordChange[]): unknown[] {
  try {
    return checkedWords(sent, taxonomy);
  } catch (error) {
    return error instanceof CodedError ? error.fields.map(({ field, code }) => `${field} ${code}`) : [error];
  }
}
const aliasOf = (tag: string, language: WordChange['language']): string => {
  const alias = taxonomy.concepts.find(({ code }) => code === tag)?.aliases[language][0];
  if (alias === undefined) throw new Error(`${tag} has no alias in ${language}`);
  return alias;
};

it('takes new words, and aliases that shall go, tidied', () => {
  const alias = aliasOf(LIDAR, 'en');
  const sent = [add('  천리안   탐지기 '), remove(alias, LIDAR, 'en')];
  expect(errorsOf(...sent)).toEqual([add('천리안 탐지기'), remove(alias, LIDAR, 'en')]);
});

it('leaves a taxonomy in which the check of the files finds nothing', () => {
  const changes = checkedWords([add('천리안 탐지기'), add('千里眼', 'sensor.radar', 'zh')], taxonomy);
  expect(aliasFindings(taxonomyWith(taxonomy, { since: 1, changes }))).toEqual([]);
});

it.each<[string, () => WordChange[], string[]]>([
  ['a tag that is none', () => [add('말', 'sensor.eye')], ['words[0].tag unknown-tag']],
  ['one character', () => [add('눈')], ['words[0].word too-short']],
  ['nothing but signs', () => [add('- -')], ['words[0].word too-short']],
  ['a word that it has, otherwise spaced', () => [add('라 이다')], ['words[0].word duplicate']],
  ['the same word twice', () => [add('천리안'), add('천 리안', LIDAR, 'en')], ['words[1].word duplicate']],
  ['a word of another tag', () => [add(aliasOf('sensor.radar', 'ko'))], ['words[0].word word-of-another']],
  [
    'one word for two tags',
    () => [add('천리안'), add('천리안', 'sensor.radar')],
    ['words[0].word word-of-another', 'words[1].word word-of-another'],
  ],
  ['an alias that is not there', () => [remove('천리안')], ['words[0].word unknown-word']],
  ['a name', () => [remove('라이다')], ['words[0].word unknown-word']],
])('refuses %s', (_, sent, errors) => {
  expect(errorsOf(...sent())).toEqual(errors);
});

it('refuses to take away a word that a rule of the files speaks of', () => {
  const rule = taxonomy.contexts.find(({ alias, code, language }) =>
    taxonomy.concepts.find((one) => one.code === code)?.aliases[language].includes(alias),
  );
  if (rule === undefined) throw new Error('no rule for an alias');
  expect(errorsOf(remove(rule.alias, rule.code, rule.language))).toEqual(['words[0].word word-with-rule']);
});

it('lets a word move from one tag to another', () => {
  const alias = aliasOf('sensor.radar', 'ko');
  expect(errorsOf(remove(alias, 'sensor.radar'), add(alias))).toHaveLength(2);
  expect(errorsOf(remove(alias, 'sensor.radar'), add(alias))).toEqual([remove(alias, 'sensor.radar'), add(alias)]);
});

it('holds a word for common that stands in more than a fifth of the texts, once there are enough', () => {
  const text = (title: string) => ({ title: { ko: title }, description: {} });
  const texts = Array.from({ length: 25 }, (_, at) => text(at < 6 ? '고성능 감지 시스템' : '라이다'));
  expect(commonWords([add('감지시스템'), add('천리안')], texts)).toMatchObject([
    { field: 'words[0].word', code: 'word-too-common', facts: { found: 6, sampled: 25 } },
  ]);
  expect(commonWords([add('감지시스템')], [...texts, ...texts.slice(6)])).toEqual([]);
  expect(commonWords([add('감지시스템')], texts.slice(0, 6))).toEqual([]);
});
