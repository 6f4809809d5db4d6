import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

// The console is compiled by its own rules: what it exports is read here, its sources are not.
const { en } = jest.requireActual<{ en: Texts }>('../../web/src/i18n/en/index');
const { ko } = jest.requireActual<{ ko: Texts }>('../../web/src/i18n/ko/index');
const { zhCN } = jest.requireActual<{ zhCN: Texts }>('../../web/src/i18n/zh-CN/index');

const ROOT = join(__dirname, '../..');

/** `space:key` → text. */
const flat = (words: Texts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([space, texts]) => Object.entries(texts).map(([k, v]) => [`${space}:${k}`, v])),
  );

const ENGLISH = flat(en);
const KOREAN = flat(ko);
const CHINESE = flat(zhCN);
const OTHERS = [
  ['Korean', KOREAN, /\p{Script=Hangul}/u],
  ['Chinese', CHINESE, /\p{Script=Han}/u],
] as const;

/** The same in all three languages. */
const INTERNATIONAL = /^(?:[^\p{L}]|\{\{\w+\}\}|Naru|TRL|NDA|API|URL|PDF|CSV|E-mail|IP)*$/u;

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

/** Sources of the console; words are named in them as plain strings or, for families of them, as `family_${…}`. */
const SOURCES = readdirSync(join(ROOT, 'web/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^i18n|schema\.d\.ts$/.test(file))
  .map((file) => readFileSync(join(ROOT, 'web/src', file), 'utf8'))
  .join('\n');
const NAMED = new Set([...SOURCES.matchAll(/['"`](?:\w+:)?([\w-]+)['"`]/g)].map(([, key]) => key));
const FAMILIES = [...SOURCES.matchAll(/`(?:\w+:)?(\w*?_?)\$\{/g)].map(([, family]) => family ?? '');
/** Spaces that are named by codes of the service alone, `lanes:${lane}`. */
const CODED = new Set(
  [...SOURCES.matchAll(/`(\w+):\$\{/g), ...SOURCES.matchAll(/useTranslation\('(lanes)'\)/g)].map(([, space]) => space),
);

it.each(OTHERS)('has every word in %s, with the same blanks as in English', (_, words) => {
  expect([...words.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  for (const [key, text] of ENGLISH)
    expect([key, ...placeholders(words.get(key) ?? '')]).toEqual([key, ...placeholders(text)]);
});

it.each(OTHERS)('has every word translated into %s', (_, words, script) => {
  expect([...words].filter(([, text]) => !script.test(text) && !INTERNATIONAL.test(text))).toEqual([]);
});

it('has no word that no page says', () => {
  const unused = [...ENGLISH.keys()].filter((name) => {
    const [space = '', key = ''] = name.split(':');
    return !NAMED.has(key) && !CODED.has(space) && !FAMILIES.some((family) => family !== '' && key.startsWith(family));
  });
  expect(unused).toEqual([]);
});

it('speaks to Koreans formally, and to Chinese readers with their own marks', () => {
  expect([...KOREAN].filter(([, text]) => /[가-힣](?:요|해|야)[.!]/.test(text))).toEqual([]);
  expect([...CHINESE].filter(([, text]) => /\p{Script=Han}\s*[,;:?!()]|[,;?!()]\s*\p{Script=Han}/u.test(text))).toEqual(
    [],
  );
});

/** English words of the glossary that are everyday words too, so that a text with one need not mean the term. */
const EVERYDAY = new Set([
  'fit',
  'must',
  'should',
  'nice',
  'partial',
  'satisfied',
  'no data',
  'offer',
  'gap',
  'reading',
  'party',
  'spec',
  'clause',
  'score',
  'evidence',
  'verdict',
]);

const TERMS = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .flatMap((line) => {
    const [english = [], korean = [], chinese = []] = line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim().split(/\s*[,/]\s*/));
    return english.map((term, i) => ({ term: term.toLowerCase(), korean: korean[i] ?? '', chinese: chinese[i] ?? '' }));
  })
  .filter(({ term }) => !EVERYDAY.has(term))
  // The longer first: a match run is no match.
  .sort((a, b) => b.term.length - a.term.length);

it('uses the words of the glossary, in all three languages', () => {
  const strays = [...ENGLISH].flatMap(([key, text]) => {
    // People are addressed by politer words than the term; a blank is no text, and neither is a command.
    const prose = text.replace(/\{\{\w+\}\}|\bnaru(?: [a-z-]+)+/g, '').toLowerCase();
    let rest = prose.replace(/\b(?:your|our) company\b/g, '');
    return TERMS.flatMap(({ term, korean, chinese }) => {
      const said = new RegExp(`\\b${term.replace(/y$/, '(?:y|ies)')}(?:s|es)?\\b`, 'g');
      if (!said.test(rest)) return [];
      rest = rest.replace(said, '');
      const wrong = [!KOREAN.get(key)?.includes(korean) && korean, !CHINESE.get(key)?.includes(chinese) && chinese];
      return wrong.some(Boolean)
        ? [`${key} ${term}: ${KOREAN.get(key)} / ${CHINESE.get(key)} lacks ${wrong.filter(Boolean).join(', ')}`]
        : [];
    });
  });
  expect(strays).toEqual([]);
});
