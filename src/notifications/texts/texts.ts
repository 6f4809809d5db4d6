import type { Locale } from '../../errors/describe.js';
import type { NotificationFacts, NotificationKind, Told } from '../kinds.js';
import type { TellingTexts, Words } from './telling-texts.js';
import { en } from './texts.en.js';
import { ko } from './texts.ko.js';
import { zhCN } from './texts.zh-CN.js';

const TEXTS: Readonly<Record<Locale, TellingTexts>> = { ko, 'zh-CN': zhCN, en };

export const textsIn = (locale: Locale): TellingTexts => TEXTS[locale];

/** A notification in the reader's words. */
export function wordsOf<K extends NotificationKind>(
  { kind, facts }: Extract<Told, { kind: K }>,
  locale: Locale,
): Words {
  const words: (facts: NotificationFacts[K]) => Words = TEXTS[locale].notifications[kind];
  return words(facts as NotificationFacts[K]);
}
