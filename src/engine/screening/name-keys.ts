import { readingOf } from '../bridge/readings.js';
import type { HanReadings } from '../disclosure/redaction/find-names.js';
import { landmarksOf, romanisedLandmarks } from '../disclosure/redaction/romanised.js';
import { isLatin, type NameForm } from './name-forms.js';
import { partsOf, probesOf } from './one-typo.js';

/** Characters whose Korean readings make a key; together with the length they leave few candidates. */
const READ = 3;

/** What a name is kept under. Whatever `compareForms` finds alike has a key among the other's {@link probesFor}. */
export function keysOf(form: NameForm, readings: HanReadings): ReadonlySet<string> {
  const keys = new Set(sharedKeys(form, readings));
  for (const { space, word, stem } of compared(form)) {
    // Cut within what stands for the firm: half of a name may be a general word that thousands end with.
    for (const part of partsOf(word, (stem === '' || !word.startsWith(stem) ? word : stem).length >> 1)) {
      keys.add(`${space} ${part}`);
    }
  }
  for (const marks of latinLandmarks(form)) keys.add(`latin ${marks}`);
  for (const marks of hangulLandmarks(form)) keys.add(`hangul ${marks}`);
  return keys;
}

/** What a name is looked for by. */
export function probesFor(form: NameForm, readings: HanReadings): ReadonlySet<string> {
  const probes = new Set(sharedKeys(form, readings));
  for (const { space, word } of compared(form)) for (const probe of probesOf(word)) probes.add(`${space} ${probe}`);
  for (const marks of latinLandmarks(form)) probes.add(`hangul ${marks}`);
  for (const marks of hangulLandmarks(form)) probes.add(`latin ${marks}`);
  return probes;
}

/** What a typo may stand in. */
function* compared(
  form: NameForm,
): Generator<{ readonly space: string; readonly word: string; readonly stem: string }> {
  const { letters, stem, sound, soundStem } = form;
  if (!isLatin(form)) yield { space: 'letters', word: letters, stem };
  if (sound !== '') yield { space: 'sound', word: sound, stem: isLatin(form) ? stem : soundStem };
}

function* sharedKeys(form: NameForm, readings: HanReadings): Generator<string> {
  const { letters, stem, sound, soundStem } = form;
  if (!isLatin(form)) yield `all ${letters}`;
  if (sound !== '') yield `aloud ${sound}`;
  if (stem !== '') yield `stem ${stem}`;
  if (soundStem !== '') yield `stem aloud ${soundStem}`;
  if (!isLatin(form)) for (const read of beginningsRead(letters, readings)) yield `read ${letters.length} ${read}`;
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
