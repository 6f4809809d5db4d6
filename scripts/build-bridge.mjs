// Makes data/bridge/readings.json and data/bridge/frequencies.json, and checks data/bridge/lexicon.tsv.
//
//   node scripts/build-bridge.mjs
//
// Reads only this repository and two development packages: `hanja` (a Korean reading for each Hanja; MIT) and
// `opencc-js` (traditional to simplified characters; MIT and Apache-2.0). The same inputs give the same files.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Converter } from 'opencc-js';

const require = createRequire(import.meta.url);
const data = new URL('../data/', import.meta.url);
const read = (path) => readFileSync(new URL(path, data), 'utf8');
const write = (path, value) => writeFileSync(new URL(path, data), `${JSON.stringify(value, null, 2)}\n`);

/** Readings that the tables lack: characters with several of them, and Chinese coinages Korean has no Hanja for. */
const FURTHER_READINGS = {
  车: '차거',
  率: '율률',
  度: '도',
  复: '복부',
  更: '경갱',
  切: '절체',
  见: '견현',
  识: '식',
  数: '수',
  参: '참삼',
  杀: '살쇄',
  泵: '펌',
};

const table = require(join(dirname(require.resolve('hanja')), 'data/hanjaeum.json'));
const simplify = Converter({ from: 't', to: 'cn' });

/** The 6,763 characters of GB 2312: what Chinese trade texts are written in. */
const gb2312 = new Set();
const decoder = new TextDecoder('gbk');
for (let row = 0xb0; row <= 0xf7; row += 1) {
  for (let cell = 0xa1; cell <= 0xfe; cell += 1) gb2312.add(decoder.decode(new Uint8Array([row, cell])));
}

const readings = new Map();
const addReading = (character, reading) => {
  if (!/^[가-힣]$/u.test(reading)) return;
  const known = readings.get(character) ?? new Set();
  readings.set(character, known.add(reading));
};
for (const [hanja, reading] of Object.entries(table)) {
  // U+F900.. repeats characters once for each further Korean reading; NFKC leads back to the character.
  const character = hanja.normalize('NFKC');
  const simplified = simplify(character);
  if (!gb2312.has(simplified)) continue;
  addReading(simplified, reading);
  if (character !== simplified && character.length === 1) addReading(character, reading);
}
for (const [character, more] of Object.entries(FURTHER_READINGS)) for (const one of more) addReading(character, one);
const byReading = new Map();
for (const [character, all] of readings) {
  for (const reading of all) byReading.set(reading, [...(byReading.get(reading) ?? []), character]);
}
const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
write('bridge/readings.json', sorted([...byReading].map(([reading, all]) => [reading, all.sort().join('')])));

// How many documents (a name or alias of the taxonomy, a sentence of the demonstration data) hold a character or word.
const documents = [];
for (const file of readdirSync(new URL('taxonomy/concepts/', data)).sort()) {
  for (const { names, aliases } of JSON.parse(read(`taxonomy/concepts/${file}`))) {
    documents.push(...Object.values(names), ...Object.values(aliases).flat());
  }
}
for (const file of ['capabilities', 'requirements']) {
  for (const line of read(`demo/${file}.jsonl`).split('\n').filter(Boolean)) {
    const { title, description } = JSON.parse(line);
    for (const text of [...Object.values(title), ...Object.values(description ?? {})]) {
      documents.push(...text.split(/[.。;；!?\n]\s*/u).filter(Boolean));
    }
  }
}
const frequencies = new Map();
for (const document of documents) {
  const text = simplify(document.normalize('NFKC').toLowerCase());
  const parts = new Set(text.match(/\p{Script=Hangul}|\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu) ?? []);
  for (const part of parts) frequencies.set(part, (frequencies.get(part) ?? 0) + 1);
}
write('bridge/frequencies.json', {
  documents: documents.length,
  counts: sorted([...frequencies].filter(([, count]) => count > 1)),
});

const faults = [];
const seen = new Set();
for (const [index, line] of read('bridge/lexicon.tsv').split('\n').entries()) {
  if (line === '' || line.startsWith('#')) continue;
  const cells = line.split('\t');
  const at = `lexicon.tsv:${index + 1}`;
  if (cells.length !== 3) faults.push(`${at}: three columns, not ${cells.length}`);
  const [ko = '', zh = '', en = ''] = cells;
  if (line !== line.normalize('NFKC').toLowerCase()) faults.push(`${at}: not normalised`);
  if (simplify(zh) !== zh) faults.push(`${at}: traditional characters`);
  if (!/^[가-힣]+( [가-힣]+)*$/u.test(ko)) faults.push(`${at}: the Korean side is empty or not Hangul`);
  if (!/^\p{Script=Han}+( \p{Script=Han}+)*$/u.test(zh)) faults.push(`${at}: the Chinese side is empty or not Han`);
  if (!/^([a-z0-9-]+( [a-z0-9-]+)*)?$/u.test(en)) faults.push(`${at}: the English side is not Latin`);
  for (const word of ko.split(' ')) {
    for (const other of zh.split(' ')) {
      if (seen.has(`${word} ${other}`)) faults.push(`${at}: ${word} ${other} stands twice`);
      seen.add(`${word} ${other}`);
    }
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${readings.size} characters, ${frequencies.size} counted, ${seen.size} pairs of words\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
