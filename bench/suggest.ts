import { dataFolder } from '../src/config/package-root.js';
import type { Side } from '../src/engine/clauses/index.js';
import type { Language, Text } from '../src/engine/facts/index.js';
import { inferLane } from '../src/engine/tags/index.js';
import { Reference } from '../src/taxonomy/reference.js';
import { suggestionTexts } from './suggestion-texts.js';

/**
 * How long it takes to read one text of 2,000 characters: tags, clauses, words and lane, all that `.../suggest` derives
 * before it answers. Prints one line of JSON; milliseconds.
 */
interface Timing {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const LENGTH = 2_000;
const TEXTS_PER_LANGUAGE = 100;

async function main(): Promise<void> {
  const reference = await Reference.read(dataFolder);
  const texts = suggestionTexts(LENGTH, TEXTS_PER_LANGUAGE);
  // The first texts pay for compiling the program; a service that answers has long done so.
  for (const { language, text } of texts.slice(0, 30)) read(reference, language, text, 'capability');
  const parts = { tags: [] as number[], clauses: [] as number[], words: [] as number[], whole: [] as number[] };
  const processor: number[] = [];
  const languages: Record<string, number[]> = {};
  for (const { language, side, text } of texts) {
    const before = process.cpuUsage();
    const taken = read(reference, language, text, side);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1_000);
    parts.tags.push(taken.tags);
    parts.clauses.push(taken.clauses);
    parts.words.push(taken.words);
    parts.whole.push(taken.whole);
    (languages[language] ??= []).push(taken.whole);
  }
  const result = {
    bench: 'suggest',
    texts: texts.length,
    characters: LENGTH,
    ...timing(parts.whole),
    // Of all threads, collection of garbage included: comparable between a busy machine and an idle one.
    processor: timing(processor),
    tags: timing(parts.tags),
    clauses: timing(parts.clauses),
    words: timing(parts.words),
    languages: Object.fromEntries(Object.entries(languages).map(([language, all]) => [language, timing(all)])),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function read({ tagger, clauseReader, lanes, hierarchy }: Reference, language: Language, written: string, side: Side) {
  const [title = '', ...lines] = written.split('\n');
  const of = (text: string): Text => ({ [language]: text });
  const input = { title: of(title), description: of(lines.join('\n')) };
  const started = performance.now();
  const tags = tagger.derive(input);
  const tagged = performance.now();
  clauseReader.read(input, side);
  const clausesRead = performance.now();
  clauseReader.readWords(input, side);
  const wordsRead = performance.now();
  inferLane(tags, null, 'KR', lanes, hierarchy);
  const done = performance.now();
  return {
    tags: tagged - started,
    clauses: clausesRead - tagged,
    words: wordsRead - clausesRead,
    whole: done - started,
  };
}

function timing(times: readonly number[]): Timing {
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share: number): number => round(ordered[Math.ceil(share * ordered.length) - 1] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: round(ordered.at(-1) ?? 0) };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

await main();
