import type { Locale } from '../../facts/index.js';
import type { Reason } from '../reasons.js';
import type { NameLookup } from './names.js';
import { renderReason as inEnglish } from './reasons.en.js';
import { renderReason as inKorean } from './reasons.ko.js';
import { renderReason as inChinese } from './reasons.zh-CN.js';

/** One reason as a sentence. `names` are those of the same locale. */
export function renderReason(reason: Reason, locale: Locale, names: NameLookup): string {
  const sentence = inLanguage(reason, locale, names);
  return 'unconfirmed' in reason ? `${sentence}${UNCONFIRMED[locale]}` : sentence;
}

const UNCONFIRMED: Readonly<Record<Locale, string>> = {
  ko: ' (본문에서 읽은 값이며 아직 확인되지 않았습니다.)',
  'zh-CN': '（由正文读取，尚待确认。）',
  en: ' (Read from the text, not confirmed yet.)',
};

function inLanguage(reason: Reason, locale: Locale, names: NameLookup): string {
  switch (locale) {
    case 'ko':
      return inKorean(reason, names);
    case 'zh-CN':
      return inChinese(reason, names);
    case 'en':
      return inEnglish(reason, names);
  }
}
