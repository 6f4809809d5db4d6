import type { Concept, Taxonomy } from '../../engine/facts/index.js';
import { sameWords, taxonomyWith, type WordChange, wordsWith } from './words.js';

const concept = (code: string, ko: string[], zh: string[] = []): Concept => ({
  code,
  names: { ko: `${code} 이름`, zh: `${code}名`, en: code },
  aliases: { ko, zh, en: [] },
  parents: [],
  related: [],
  kind: 'product',
});
const FILED: Taxonomy = {
  version: '2026-11-22.9',
  concepts: [concept('lidar', ['라이더 센서', '레이저 레이더'], ['激光雷达']), concept('radar', ['레이다'])],
  contexts: [],
  specKeys: [],
  certifications: [],
  idf: {},
};
const change = (act: WordChange['act'], word: string, tag = 'lidar', language: WordChange['language'] = 'ko') => ({
  tag,
  language,
  word,
  act,
});
const aliases = (words: Parameters<typeof taxonomyWith>[1]) =>
  taxonomyWith(FILED, words).concepts.map((one) => one.aliases);

it('adds words to a concept and takes its aliases away, whatever stands between their letters', () => {
  const words = wordsWith(null, 3, [
    change('add', '광탐지기'),
    change('remove', '레이저레이더'),
    change('add', '固态雷达', 'lidar', 'zh'),
  ]);
  expect(words?.since).toBe(3);
  expect(aliases(words ?? { since: 0, changes: [] })).toEqual([
    { ko: ['라이더 센서', '광탐지기'], zh: ['激光雷达', '固态雷达'], en: [] },
    { ko: ['레이다'], zh: [], en: [] },
  ]);
});

it('names the taxonomy after the edition that set the words, and leaves what it does not name as it is', () => {
  const { version, concepts } = taxonomyWith(FILED, { since: 3, changes: [change('add', '광탐지기')] });
  expect(version).toBe('2026-11-22.9+3');
  expect(concepts[1]).toBe(FILED.concepts[1]);
});

it('passes over what other files have already, or have no longer', () => {
  const changes = [change('add', '라이더-센서'), change('remove', '없는 말'), change('add', '말', 'gone')];
  expect(taxonomyWith(FILED, { since: 1, changes }).concepts).toEqual(FILED.concepts);
});

it('keeps what an earlier edition set, and the name of the words where nothing differs', () => {
  const first = wordsWith(null, 1, [change('add', '광탐지기')]);
  const second = wordsWith(first, 2, [change('add', '전파탐지기', 'radar')]);
  expect(second).toEqual({ since: 2, changes: [change('add', '광탐지기'), change('add', '전파탐지기', 'radar')] });
  expect(wordsWith(second, 3, [])).toBe(second);
  expect(sameWords(first, second)).toBe(false);
});

it('is as in the files again when a change is taken back', () => {
  const added = wordsWith(null, 1, [change('add', '광 탐지기')]);
  expect(wordsWith(added, 2, [change('remove', '광탐지기')])).toBeNull();
  const removed = wordsWith(null, 1, [change('remove', '레이저 레이더')]);
  expect(wordsWith(removed, 2, [change('add', '레이저레이더')])).toBeNull();
  expect(sameWords(null, null)).toBe(true);
});
