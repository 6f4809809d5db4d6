import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BridgeFrequencies, BridgeTables, LexiconEntry } from '../engine/bridge/index.js';
import type { Taxonomy } from '../engine/facts/index.js';
import { integer, object, record, text, type Shape } from './json-shape.js';

const frequencies = object<BridgeFrequencies>({ documents: integer, counts: record(integer) });
const readings = record(text);

/** Reads the tables in `<folder>/bridge`. @throws Error that names the file and what is wrong in it */
export async function readBridgeTables(folder: string, taxonomy: Taxonomy): Promise<BridgeTables> {
  const file = (name: string): Promise<string> => readFile(join(folder, 'bridge', name), 'utf8');
  const [words, sounds, counts] = await Promise.all([
    file('lexicon.tsv'),
    file('readings.json'),
    file('frequencies.json'),
  ]);
  return {
    taxonomy,
    lexicon: readLexicon(words),
    readings: parse('readings.json', sounds, readings),
    frequencies: parse('frequencies.json', counts, frequencies),
  };
}

/** One entry a line: Korean, Chinese and English words, the columns apart by tabs, the words by spaces; `#` comments. */
export function readLexicon(source: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const [index, line] of source.split(/\r?\n/u).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [ko, zh, en, ...rest] = line.split('\t').map((cell) => cell.split(' ').filter((word) => word !== ''));
    if (!ko?.length || !zh?.length || en === undefined || rest.length > 0) {
      throw new Error(`data/bridge/lexicon.tsv:${index + 1} needs Korean, Chinese and English words apart by tabs`);
    }
    entries.push({ ko, zh, en });
  }
  return entries;
}

function parse<T>(name: string, source: string, shape: Shape<T>): T {
  try {
    return shape(JSON.parse(source), '');
  } catch (error) {
    throw new Error(`data/bridge/${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
