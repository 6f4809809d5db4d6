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

const beginning = (length: number, text: string): string => `${length}<${text}`;
const ending = (length: number, text: string): string => `${length}>${text}`;
const half = (length: number): number => length >> 1;

/** Keys of a word that others look for it by: its two halves. A slip leaves one of them whole, unless it swaps its ends. */
export function halvesOf(word: string): readonly string[] {
  const { length } = word;
  return [beginning(length, word.slice(0, half(length))), ending(length, word.slice(half(length)))];
}

/** Every word that is one typo apart from this one shares a key of {@link halvesOf} with these. */
export function probesOf(word: string): readonly string[] {
  const probes: string[] = [];
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    const middle = half(length);
    probes.push(beginning(length, word.slice(0, middle)), ending(length, word.slice(word.length - length + middle)));
  }
  const middle = half(word.length);
  if (middle > 0) {
    // The two letters on both sides of the border, swapped.
    const swapped = word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
    probes.push(...halvesOf(swapped));
  }
  return probes;
}
