import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import {
  parseTestParties,
  type ScreeningMeasures,
  screeningMeasures,
  type SoundedHan,
  type TestParty,
  variantsOf,
} from '../engine/evaluation/index.js';
import { createScreeningIndex, type ScreenedCompany, type ScreeningIndex } from '../engine/screening/index.js';
import { readFolders } from '../exchange/folder-reader.js';
import { readHan, readHanWithTones } from '../taxonomy/han-sounds.js';
import { Reference } from '../taxonomy/reference.js';
import { say } from './session.js';

export interface ScreeningOptions {
  /** Folders in the exchange format whose companies are none of the listed parties. */
  readonly noise: readonly string[];
  readonly json: boolean;
}

const SOUNDED: SoundedHan = { plain: readHan, ...readHanWithTones };
const SHOWN = 12;

export interface ScreeningEvaluation {
  readonly parties: number;
  readonly measures: ScreeningMeasures;
  /** Brands of the parties that are found, where the list carries them and where it does not. */
  readonly brands: { readonly of: number; readonly carried: number; readonly withheld: number };
  readonly seconds: number;
}

/** Measures how well written-down variants of public names are found among firms that have nothing to do with them. */
export async function evaluateScreening({ noise, json }: ScreeningOptions): Promise<void> {
  const evaluation = await measureScreening(noise);
  for (const line of table(evaluation)) {
    if (json) say(line);
    else process.stdout.write(`${line}\n`);
  }
  if (!json) return;
  const { parties, measures, brands, seconds } = evaluation;
  const { missed: _missed, wrong: _wrong, ...figures } = measures;
  process.stdout.write(`${JSON.stringify({ parties, ...figures, brands, seconds })}\n`);
}

/** @param noise folders in the exchange format, beside the demonstration data */
export async function measureScreening(noise: readonly string[]): Promise<ScreeningEvaluation> {
  const reference = await Reference.read(dataFolder);
  const parties = parseTestParties(await readFile(join(dataFolder, 'eval', 'screening', 'parties.tsv'), 'utf8'));
  const { inputs } = await readFolders([join(dataFolder, 'demo'), ...noise], reference);
  const strangers = [...inputs.companies.values()].map(
    ({ content: { names, registrationNumber, country } }): ScreenedCompany => ({
      names: Object.values(names) as string[],
      number: registrationNumber ?? null,
      country,
    }),
  );
  const homophones = homophonesAmong([...reference.hanReadings.keys()]);
  const variants = parties.flatMap((party) => variantsOf(party, SOUNDED, homophones));
  const carried = indexOf(parties, reference, true);
  const started = performance.now();
  const measures = screeningMeasures(carried.screen, variants, strangers);
  const seconds = (performance.now() - started) / 1000;
  const brands = {
    of: parties.reduce((sum, { brands: own }) => sum + own.length, 0),
    carried: brandsFound(parties, carried),
    withheld: brandsFound(parties, indexOf(parties, reference, false)),
  };
  return { parties: parties.length, measures, brands, seconds };
}

function indexOf(parties: readonly TestParty[], reference: Reference, withBrands: boolean): ScreeningIndex {
  const index = createScreeningIndex(readHan, reference.hanReadings);
  for (const { id, country, chinese, english, brands } of parties) {
    index.add({ id, names: [chinese, english, ...(withBrands ? brands : [])], numbers: [], countries: [country] });
  }
  return index;
}

const brandsFound = (parties: readonly TestParty[], { screen }: ScreeningIndex): number =>
  parties.reduce((sum, { id, brands }) => {
    const isFound = (name: string): boolean =>
      screen({ names: [name], number: null, country: 'CN' }).some(({ party }) => party === id);
    return sum + brands.filter(isFound).length;
  }, 0);

/** Other characters of the same sound, in the order of the table. */
function homophonesAmong(characters: readonly string[]): (character: string) => readonly string[] {
  const bySound = new Map<string, string[]>();
  for (const character of characters) {
    const sound = readHan(character).join('');
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return (character) => (bySound.get(readHan(character).join('')) ?? []).filter((other) => other !== character);
}

function table({ measures, brands }: ScreeningEvaluation): string[] {
  const { variants, recall, precision, noise, noiseHit, byRule, missed, wrong } = measures;
  return [
    `recall ${recall.toFixed(3)} of ${variants} variants, precision ${precision.toFixed(3)} among ${noise} other firms (${noiseHit} with a hit)`,
    ...byRule.map(({ rule, variants: of, found }) => `  ${rule.padEnd(18)} ${found} of ${of}`),
    `brands: ${brands.carried} of ${brands.of} where the list carries them, ${brands.withheld} where it does not`,
    ...missed.slice(0, SHOWN).map(({ rule, party, name }) => `missed ${party} ${rule}: ${name}`),
    ...wrong
      .slice(0, SHOWN)
      .map(({ own, party, listed, likeness, extent }) => `wrong ${own} ~ ${listed} (${party}, ${likeness}, ${extent})`),
  ];
}
