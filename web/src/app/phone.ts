/** Mobile numbers as people at home write them; the two shapes cannot be taken for one another. */
const AT_HOME: readonly (readonly [RegExp, string])[] = [
  [/^0(1[016789]\d{7,8})$/, '+82'],
  [/^(1[3-9]\d{9})$/, '+86'],
];

/** A telephone number in E.164, from the ways in which people write it; null for what is none, like a mail address. */
export function phoneIn(written: string): string | null {
  const bare = written
    .normalize('NFKC')
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  for (const [shape, country] of AT_HOME) {
    const national = shape.exec(bare)?.[1];
    if (national !== undefined) return country + national;
  }
  return /^\+\d+$/.test(bare) ? bare.replace(/^\+820/, '+82') : null;
}
