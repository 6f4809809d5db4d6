const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const [VOWELS, FINALS] = [21, 28];
const [NIEUN, RIEUL, SILENT] = [2, 5, 11];
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before them ㄴ and ㄹ fall silent at the start of a word. */
const SOFT_VOWELS = new Set([2, 3, 6, 7, 12, 17, 20]);

/**
 * A syllable as it is compared: with the initial-sound rule (두음법칙) applied wherever it stands, since 력/역 (力) and
 * 로/노 (路) are one reading written in two ways. @returns 0..11171, or -1 for what is no syllable
 */
export function readingOf(syllable: string): number {
  const index = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  if (!(index >= 0 && index < SYLLABLES)) return -1;
  const vowel = Math.floor(index / FINALS) % VOWELS;
  const initial = Math.floor(index / (FINALS * VOWELS));
  const liquid = initial === RIEUL || initial === NIEUN;
  const spoken = !liquid ? initial : SOFT_VOWELS.has(vowel) ? SILENT : NIEUN;
  return (spoken * VOWELS + vowel) * FINALS + (index % FINALS);
}

/** The readings of each Han character, ascending. */
export function readingTable(readings: Readonly<Record<string, string>>): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    const reading = readingOf(syllable);
    for (const character of characters) {
      const known = table.get(character);
      if (known === undefined) table.set(character, [reading]);
      else if (!known.includes(reading)) known.push(reading);
    }
  }
  for (const all of table.values()) all.sort((a, b) => a - b);
  return table;
}
