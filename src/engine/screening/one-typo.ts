/** Whether one slip of the pen makes one of the other: a letter put in, left out, replaced, or two neighbours swapped. */
export function isOneTypoApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * Keys of a word that others look for it by: its two parts, cut behind `cut` letters. A slip leaves one of them whole, unless
 * it swaps the letters on both sides of the cut.
 */
export function partsOf(word: string, cut: number): readonly [string, string] {
  const place = `${word.length}/${cut}`;
  return [`${place}<${word.slice(0, cut)}`, `${place}>${word.slice(cut)}`];
}

/** Every word that is one typo apart from this one, cut behind at most half of its letters, shares a key of {@link partsOf}. */
export function* probesOf(word: string): Generator<string> {
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (let cut = 0; cut <= length >> 1; cut += 1) {
      const place = `${length}/${cut}`;
      yield `${place}<${word.slice(0, cut)}`;
      yield `${place}>${word.slice(word.length - length + cut)}`;
    }
  }
  for (let cut = 1; cut <= word.length >> 1; cut += 1) {
    yield `${word.length}/${cut}<${word.slice(0, cut - 1)}${word.charAt(cut)}`;
  }
}
