/** Bytes of `text` in an encoding that the platform only decodes, found by decoding every pair of bytes. */
export function encode(text: string, encoding: 'euc-kr' | 'gb18030'): Buffer {
  const pairs = pairsOf(encoding);
  return Buffer.concat(
    Array.from(text, (character) => {
      if (character < '\u0080') return Buffer.from(character);
      const pair = pairs.get(character);
      if (pair === undefined) throw new Error(`${encoding} has no "${character}"`);
      return Buffer.from(pair);
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

function pairsOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const earlier = known.get(encoding);
  if (earlier) return earlier;
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  known.set(encoding, pairs);
  return pairs;
}
