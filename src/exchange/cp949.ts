/**
 * Decodes CP949, the superset of EUC-KR that Korean Windows writes. Node's own `euc-kr` knows only the 2,350 syllables
 * of KS X 1001 and reads the other 8,822 as control characters, without complaint and even when it is told to be strict.
 * @throws TypeError on bytes that are not CP949
 */
export function decodeCp949(bytes: Uint8Array): string {
  table ??= pairs();
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    at += 1;
    const character = table.get(byte * 256 + (bytes[at] ?? 0));
    if (character === undefined) throw new TypeError('The bytes are not CP949');
    text += character;
  }
  return text;
}

let table: ReadonlyMap<number, string> | undefined;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Rows of user-defined characters: nobody can tell what they stood for. */
const USER_DEFINED: readonly number[] = [0xc9, 0xfe];

/** Signs that the standard got in 1998. */
const ADDED: readonly (readonly [number, string])[] = [
  [0xa2e6, '€'],
  [0xa2e7, '®'],
];

/** The character of every pair of bytes. */
function pairs(): Map<number, string> {
  const found = new Map<number, string>();
  const standard = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    if (USER_DEFINED.includes(lead)) continue;
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const character = standard.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') found.set(lead * 256 + trail, character);
    }
  }
  for (const [pair, character] of ADDED) found.set(pair, character);
  // Microsoft put the syllables that the standard lacks into the free places, both in their own order.
  const taken = new Set(found.values());
  const places = freePlaces();
  for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code += 1) {
    const syllable = String.fromCharCode(code);
    if (taken.has(syllable)) continue;
    const place = places.next();
    if (!place.done) found.set(place.value, syllable);
  }
  return found;
}

function* freePlaces(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail += 1) {
      const isLetter = (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a);
      if (isLetter || trail >= 0x81) yield lead * 256 + trail;
    }
  }
}
