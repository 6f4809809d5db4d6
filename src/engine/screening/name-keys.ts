import { readingOf } from '../bridge/readings.js';
import type { HanReadings } from '../disclosure/redaction/find-names.js';
import { landmarksOf, romanisedLandmarks } from '../disclosure/redaction/romanised.js';
import { isLatin, type NameForm } from './name-forms.js';
import { halvesOf, probesOf } from './one-typo.js';

/** Characters whose Korean readings make a key; together with the length they leave few candidates. */
const READ = 3;

/** What a name is kept under. Whatever `compareForms` finds alike has a key among the other's {@link probesFor}. */
export function keysOf(form: NameForm, readings: HanReadings): ReadonlySet<string> {
  const keys = sharedKeys(form, readings);
  for (const half of halvesOf(form.letters)) keys.add(`letters ${half}`);
  if (form.sound !== '') for (const half of halvesOf(form.sound)) keys.add(`sound ${half}`);
  for (const marks of latinLandmarks(form)) keys.add(`latin ${marks}`);
  for (const marks of hangulLandmarks(form)) keys.add(`hangul ${marks}`);
  return keys;
}

/** What a name is looked for by. */
export function probesFor(form: NameForm, readings: HanReadings): ReadonlySet<string> {
  const probes = sharedKeys(form, readings);
  for (const probe of probesOf(form.letters)) probes.add(`letters ${probe}`);
  if (form.sound !== '') for (const probe of probesOf(form.sound)) probes.add(`sound ${probe}`);
  for (const marks of latinLandmarks(form)) probes.add(`hangul ${marks}`);
  for (const marks of hangulLandmarks(form)) probes.add(`latin ${marks}`);
  return probes;
}

function sharedKeys(form: NameForm, readings: HanReadings): Set<string> {
  const { letters, stem, sound, soundStem } = form;
  const keys = new Set([`all ${letters}`]);
  if (sound !== '') keys.add(`aloud ${sound}`);
  if (stem !== '') keys.add(`stem ${stem}`);
  if (soundStem !== '') keys.add(`stem aloud ${soundStem}`);
  if (letters !== sound)
    for (const read of beginningsRead(letters, readings)) keys.add(`read ${letters.length} ${read}`);
  return keys;
}

/** The ways in which a name of Hangul, or of Han characters in Korean, begins when it is read. */
function beginningsRead(letters: string, readings: HanReadings): readonly string[] {
  if (letters.length < READ) return [];
  let begun: string[] = [''];
  for (const character of letters.slice(0, READ)) {
    const own = readingOf(character);
    const ways = own >= 0 ? [own] : (readings.get(character) ?? [character]);
    begun = begun.flatMap((text) => ways.map((way) => `${text}${way},`));
  }
  return begun;
}

function* latinLandmarks(form: NameForm): Generator<string> {
  if (!isLatin(form)) return;
  for (const word of new Set([form.letters, form.stem])) if (word !== '') yield landmarksOf(word);
}

function* hangulLandmarks({ letters, stem }: NameForm): Generator<string> {
  for (const word of new Set([letters, stem])) yield* romanisedLandmarks(word);
}
