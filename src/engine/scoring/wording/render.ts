import type { Language, Locale } from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { Reason } from '../reasons.js';
import type { EvidenceRow, EvidenceState } from '../score.types.js';
import type { NameLookup } from './names.js';
import { boundText, valueText } from './quantities.js';
import { renderReason as inEnglish } from './reasons.en.js';
import { renderReason as inKorean } from './reasons.ko.js';
import { renderReason as inChinese } from './reasons.zh-CN.js';

/** One reason as a sentence. `names` are those of the same locale. */
export function renderReason(reason: Reason, locale: Locale, names: NameLookup): string {
  switch (locale) {
    case 'ko':
      return inKorean(reason, names);
    case 'zh-CN':
      return inChinese(reason, names);
    case 'en':
      return inEnglish(reason, names);
  }
}

/** What a row of the evidence matrix asks, without how it is answered: `Detection range: at least 150 m`. */
export function wantedText({ wanted }: EvidenceRow, locale: Locale, names: NameLookup): string {
  const language = languageOf(locale);
  switch (wanted.kind) {
    case 'spec':
      return `${names.spec(wanted.spec)}${COLON[language]}${boundText(wanted.bound, wanted.unit, language)}`;
    case 'tag':
      return names.tag(wanted.tag);
    case 'certification':
      return names.certification(wanted.certification);
  }
}

/** A row as one line: what is asked, what is offered, how it stands. `names` are those of the same locale. */
export function renderEvidence(row: EvidenceRow, locale: Locale, names: NameLookup): string {
  const wanted = wantedText(row, locale, names);
  const offered = offeredText(row, languageOf(locale), names);
  const state = STATE_NAMES[row.state];
  switch (locale) {
    case 'ko':
      return offered === null ? `${wanted} - ${state.ko}` : `${wanted} - ${state.ko}(제시: ${offered})`;
    case 'zh-CN':
      return offered === null ? `${wanted}——${state.zh}` : `${wanted}——${state.zh}（提供：${offered}）`;
    case 'en':
      return offered === null ? `${wanted} - ${state.en}` : `${wanted} - ${state.en} (offered: ${offered})`;
  }
}

function offeredText({ offered }: EvidenceRow, language: Language, names: NameLookup): string | null {
  if (offered === null) return null;
  switch (offered.kind) {
    case 'spec':
      return valueText(offered.value, offered.unit, language);
    case 'tag':
      return names.tag(offered.tag);
    case 'certification':
      return names.certification(offered.certification);
  }
}

const COLON: Readonly<Record<Language, string>> = { ko: ': ', zh: '：', en: ': ' };

const STATE_NAMES: Readonly<Record<EvidenceState, Readonly<Record<Language, string>>>> = {
  satisfied: { ko: '충족', zh: '满足', en: 'satisfied' },
  partial: { ko: '일부 충족', zh: '部分满足', en: 'partly satisfied' },
  contradicted: { ko: '불일치', zh: '不符', en: 'contradicted' },
  'no-data': { ko: '자료 없음', zh: '暂无资料', en: 'no data' },
};
