/** Forms that stand before a firm's name, or after it, in Korean, Chinese and English. */
const HANGUL = '주식회사|유한책임회사|유한회사|합자회사|합명회사|농업회사법인|영농조합법인|재단법인|사단법인';
const IN_BRACKETS = '[(（]\\s?(?:주|유|재|사|株)\\s?[)）]|[㈜㈔㈐㊑]';
const HAN =
  '股份有限公司|股份有限责任公司|有限责任公司|有限公司|集团有限公司|集团公司|集团|控股|分公司|公司|股份公司|株式會社|株式会社|合伙企业|[(（]有限合伙[)）]';
const LATIN =
  '(?:co(?:mpany|rp(?:oration)?)?\\.?\\s?,?\\s?(?:ltd|limited|inc(?:orporated)?)|ltd|limited|inc(?:orporated)?|corp(?:oration)?|llc|l\\.l\\.c|gmbh|ag|plc|pte\\.?\\s?ltd|jsc|fz-?llc|company|co|group|holdings?)\\.?(?![\\p{L}])';

const BEFORE = new RegExp(`(?:${HANGUL}|${IN_BRACKETS})[\\s\\p{Default_Ignorable_Code_Point}]*$`, 'iu');
const AFTER = new RegExp(
  `^(?:[\\s\\p{Default_Ignorable_Code_Point}]*(?:${HANGUL}|${IN_BRACKETS}|${HAN})|[\\s,]+${LATIN})`,
  'iu',
);
const BRACKETED = /[(（[［【]([^)）\]］】]*)[)）\]］】]/gu;
const ALL = new RegExp(
  `^(?:${HANGUL}|${IN_BRACKETS})\\s*|\\s*(?:${HANGUL}|${IN_BRACKETS}|${HAN})$|[\\s,]+${LATIN}$`,
  'iu',
);

/** How many characters of a legal form stand at the end of `text`. */
export const formBefore = (text: string): number => BEFORE.exec(text)?.[0].length ?? 0;

/** How many characters of a legal form stand at the beginning of `text`. */
export const formAfter = (text: string): number => AFTER.exec(text)?.[0].length ?? 0;

/** A name without its legal forms, and what it says in brackets: `㈜한빛 (Hanbit)` is 한빛 and Hanbit. */
export function coresOf(name: string): string[] {
  const unmarked = withoutForms(name.normalize('NFKC'));
  const inside = [...unmarked.matchAll(BRACKETED)].map(([, words = '']) => words);
  return [unmarked.replace(BRACKETED, ' '), ...inside].map(withoutForms).filter((core) => core !== '');
}

function withoutForms(name: string): string {
  let [before, rest] = ['', name.trim()];
  while (rest !== before) [before, rest] = [rest, rest.replace(ALL, '').trim()];
  return rest;
}
