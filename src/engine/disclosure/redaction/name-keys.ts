import type { Text } from '../../facts/index.js';
import { lettersIn } from './fold.js';
import { COMMON_WORDS, GENERIC_ENDS, PLACES_IN_FRONT } from './generic-words.js';
import { coresOf } from './legal-forms.js';
import { romanised } from './romanised.js';

export type NameKind = 'company' | 'brand' | 'person';

/** What tells who a firm is, as far as it is known. */
export interface Identity {
  readonly names: Text;
  /** Names of products and brands that the owner listed. */
  readonly brands: readonly string[];
  /** Persons of the firm. */
  readonly people: readonly string[];
  /** Addresses of pages and mailboxes: their domain is a name. */
  readonly addresses: readonly string[];
  /** Registration and telephone numbers. */
  readonly numbers: readonly string[];
}

/** One way in which a name may stand in a text, as letters (see `Letters`). */
export interface NameKey {
  readonly kind: NameKind;
  readonly letters: string;
  /** What people call the firm by, cut out of its name: it may be an ordinary word, so it has to stand by itself. */
  readonly derived: boolean;
}

export interface NameSpellings {
  readonly keys: readonly NameKey[];
  /** Hangul names in Latin letters, each as a pattern over `Letters`. */
  readonly sounds: readonly { readonly kind: NameKind; readonly pattern: RegExp }[];
  /** Names in Hangul or Han characters as written, to be found in the other script by their readings. */
  readonly cores: readonly string[];
}

const HANGUL_OR_HAN = /^[\p{Script=Hangul}\p{Script=Han}]+$/u;
const IN_HAN = /^\p{Script=Han}+$/u;
/** Shorter sounds are ordinary words of other languages. */
const SHORTEST_ALOUD = 6;
const SQUEEZED = /[^\p{L}\p{N}]/gu;

/**
 * @param isTerm whether a word is a term of the field: 电芯 is what a firm makes and does not stand for the firm
 * @param readHan reads Han characters aloud: 韩光 is Hanguang to whoever writes it in Latin letters
 */
export function spellingsOf(
  { names, brands, people, addresses }: Identity,
  isTerm: (word: string) => boolean,
  readHan: (characters: string) => readonly string[],
): NameSpellings {
  const keys = new Map<string, NameKey>();
  const sounds = new Map<string, { kind: NameKind; pattern: RegExp }>();
  const cores = new Set<string>();
  const add = (kind: NameKind, name: string, derived: boolean): void => {
    const letters = lettersIn(name);
    if (letters === '' || COMMON_WORDS.has(name.toLowerCase()) || (derived && GENERIC.has(name.toLowerCase()))) return;
    if (!keys.has(letters) || !derived) keys.set(letters, { kind, letters, derived });
    const pattern = romanised(name);
    if (pattern) sounds.set(letters, { kind, pattern });
  };
  for (const name of [...Object.values(names), ...addresses.flatMap(domainNames)]) {
    for (const core of coresOf(name)) {
      add('company', core, false);
      const stems = stemsOf(core).filter((stem) => !isTerm(stem));
      for (const stem of stems) add('company', stem, true);
      for (const written of [core, ...stems]) {
        const aloud = IN_HAN.test(written) ? lettersIn(readHan(written).join('')) : '';
        if (aloud.length >= SHORTEST_ALOUD) add('company', aloud, true);
      }
      const squeezed = core.replace(SQUEEZED, '');
      if (HANGUL_OR_HAN.test(squeezed)) cores.add(squeezed);
    }
  }
  for (const brand of brands) add('brand', brand, false);
  for (const person of people) {
    add('person', person, false);
    // Hong Gildong is Gildong Hong.
    const parts = person.trim().split(/\s+/u);
    if (parts.length > 1) add('person', [...parts.slice(1), parts[0]].join(' '), false);
    if (parts.length > 1) add('person', [parts.at(-1), ...parts.slice(0, -1)].join(' '), false);
  }
  return { keys: [...keys.values()], sounds: [...sounds.values()], cores: [...cores] };
}

/** `https://www.hanbit-sensor.co.kr` and `info@hanbit-sensor.co.kr` say hanbit-sensor; `gmail.com` says nobody. */
function domainNames(address: string): string[] {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?(?:www\.)?([\p{L}\p{N}.-]+)/iu.exec(address.trim())?.[1] ?? '';
  const labels = host.split('.').filter((label) => label.length > 3 && !PUBLIC_HOSTS.has(label.toLowerCase()));
  return labels.slice(0, 1);
}

const PUBLIC_HOSTS = new Set(
  'gmail naver daum hanmail kakao outlook hotmail yahoo icloud 163 126 qq sina sohu aliyun foxmail example'.split(' '),
);

/** What is left of a name when its place and one general word after the other are taken away: 韩光传感科技, 韩光传感, 韩光. */
function stemsOf(core: string): string[] {
  const place = PLACES_IN_FRONT.find((name) => core.toLowerCase().startsWith(name) && core.length > name.length);
  const stems = [
    core
      .trim()
      .slice(place?.length ?? 0)
      .trim(),
  ];
  for (;;) {
    const stem = stems.at(-1) ?? '';
    const end = LONGEST_FIRST.find((word) => endsWith(stem, word));
    if (end === undefined) break;
    stems.push(stem.slice(0, stem.length - end.length).replace(/[\s\-·&,]+$/u, ''));
  }
  return stems.filter((stem) => stem !== core.trim() && stem.length >= (IN_LATIN.test(stem) ? 3 : 2));
}

const IN_LATIN = /^[\p{Script=Latin}\p{N}\s]+$/u;
const GENERIC: ReadonlySet<string> = new Set(GENERIC_ENDS);
const LONGEST_FIRST = [...GENERIC_ENDS].sort((a, b) => b.length - a.length);

/** Latin words end at a space; those of the other scripts anywhere. */
function endsWith(name: string, word: string): boolean {
  if (!name.toLowerCase().endsWith(word)) return false;
  const before = name.charAt(name.length - word.length - 1);
  return !/[a-z]$/.test(word) || !/[\p{Script=Latin}]/u.test(before);
}
