import { LANGUAGES, type SpecKey, type UnitConversion } from '../facts/index.js';
import { normaliseKeepingCase } from './normalise.js';

/** How a spec key, its units and its comparisons are written, compiled once for each key. */
export interface SpecWording {
  /** Matches at the end of what precedes a number; group `name` is the spec's own name, if it stands there. */
  readonly before: RegExp;
  /** Sticky: matches right after a number and its unit. */
  readonly after: RegExp;
  /** Longest first. */
  readonly units: readonly { readonly written: string; readonly conversion: UnitConversion }[];
}

const COMPARED_BEFORE = [
  '최대|최소|최고|최저|약|대략|적어도',
  '不低于|不少于|不小于|不高于|不超过|不大于|大于等于|小于等于|大于|小于|高于|低于|超过|至少|最大|最小|最高|最低|可达|达到|达|约',
  String.raw`(?<![a-z])(?:at least|at most|up to|(?:no|not)? ?(?:more|less|fewer) than|over|under|min(?:imum)?\.?|max(?:imum)?\.?)`,
  '[≥≤≧≦><±≈~]=?',
  // Ratios: 1:100 and 100:1 are both written for 100.
  String.raw`(?<!\d)1\s?:`,
].join('|');
const COMPARED_AFTER = [
  '이상|이하|이내|미만|초과|까지|정도|내외',
  '及以上|以上|以下|以内|之内|左右',
  String.raw`or (?:more|less|above|below|higher|lower|better)|(?:min|max)(?:imum)?\b\.?`,
  String.raw`\+|:\s?1(?!\d)`,
].join('|');
const LINK = String.raw`(?:\s?(?:은|는|이|가|의|为|是|of|is))?[\s:=(]*`;

const compiled = new WeakMap<SpecKey, SpecWording>();

export function wordingOf(specKey: SpecKey): SpecWording {
  let wording = compiled.get(specKey);
  if (wording === undefined) compiled.set(specKey, (wording = compile(specKey)));
  return wording;
}

function compile(specKey: SpecKey): SpecWording {
  const written = LANGUAGES.flatMap((language) => [specKey.names[language], ...specKey.aliases[language]]);
  const names = [...new Set(written.filter((name) => name !== ''))]
    .sort((a, b) => b.length - a.length)
    .map(nameSource)
    .join('|');
  // Plain numbers may carry letters of their own kind before them: the IP of IP67, whatever the name says.
  const letters = specKey.unit === null ? '(?:[A-Za-z]{1,3}-?)?' : '';
  return {
    before: new RegExp(String.raw`(?:(?<name>${names})${LINK})?(?:(?:${COMPARED_BEFORE})[\s)]*)*${letters}$`, 'iu'),
    after: new RegExp(String.raw`(?:\s?(?:${COMPARED_AFTER}))*(?:\s?(?:의\s?|的|of\s)?(?<name>${names}))?`, 'iuy'),
    units: specKey.conversions
      .flatMap((conversion) =>
        conversion.written.map((form) => ({ written: normaliseKeepingCase(form).text, conversion })),
      )
      .filter(({ written }) => written !== '')
      .sort((a, b) => b.written.length - a.written.length),
  };
}

/** A name with free spacing; a Latin one only as whole words. */
function nameSource(name: string): string {
  const characters = Array.from(normaliseKeepingCase(name).text.replaceAll(/[\s-]+/g, ' '), (character) =>
    character === ' ' ? String.raw`[\s-]?` : character.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`),
  );
  const spaced = characters.map((character, index) =>
    index > 0 && /[\p{Script=Han}\p{Script=Hangul}]/u.test(character) ? String.raw`\s?${character}` : character,
  );
  const first = /^[a-z]/i.test(name) ? '(?<![A-Za-z])' : '';
  const last = /[a-z]$/i.test(name) ? '(?![A-Za-z])' : '';
  return `${first}${spaced.join('')}${last}`;
}
