import type { Language, Locale } from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { EvidenceRow, EvidenceState, Gap, Measure } from '../evidence/row.types.js';
import { EVIDENCE_PHRASES } from './evidence-phrases.js';
import type { NameLookup } from './names.js';
import { offeredText } from './offered.js';
import { formatNumber, listOf, quantityText } from './quantities.js';
import { moneyText } from './money.js';
import { limitText, wantedName, wantedText } from './wanted.js';

/** By how much a row misses what is asked, in the asked unit and in percent; null where it does not. */
export function gapText(gaps: readonly Gap[], locale: Locale): string | null {
  const language = languageOf(locale);
  const told = gaps.map(({ how, amount, percent, measure }) =>
    EVIDENCE_PHRASES[language].gap(
      how,
      amountText(amount, measure, language),
      percent === null ? null : formatNumber(percent),
      measure.kind === 'days',
    ),
  );
  return told.length === 0 ? null : listOf(told, language);
}

function amountText(amount: number, measure: Measure, language: Language): string {
  switch (measure.kind) {
    case 'unit':
      if (measure.unit === '%') return EVIDENCE_PHRASES[language].points(amount);
      return quantityText(amount, measure.unit, language);
    case 'pieces':
      return EVIDENCE_PHRASES[language].pieces(amount);
    case 'days':
      return EVIDENCE_PHRASES[language].days(amount);
    case 'money':
      return moneyText(amount, measure.currency, language);
  }
}

/** What keeps a near miss out, as one line: `Detection range: at least 150 m asked, 120 m offered: 30 m (20%) short`. */
export function renderGap(row: EvidenceRow, locale: Locale, names: NameLookup): string {
  const { asked, silent } = EVIDENCE_PHRASES[languageOf(locale)];
  // What is not stated keeps nobody out unless the seeker turns away whoever lacks it.
  if (row.state === 'no-data') return silent(wantedName(row.wanted, locale, names), limitText(row, locale, names));
  const offered = offeredText(row, locale, names) ?? '-';
  return asked(
    wantedName(row.wanted, locale, names),
    limitText(row, locale, names) ?? '-',
    offered,
    gapText(row.gaps, locale),
  );
}

/** A row as one line: what is asked, what is offered, how it stands, how far it is off. `names` are those of the same locale. */
export function renderEvidence(row: EvidenceRow, locale: Locale, names: NameLookup): string {
  const language = languageOf(locale);
  const { row: line, unconfirmed, same } = EVIDENCE_PHRASES[language];
  const wanted = wantedText(row, locale, names);
  return line(
    row.confirmed ? wanted : same(wanted, unconfirmed),
    STATE_NAMES[row.state][language],
    offeredText(row, locale, names),
    gapText(row.gaps, locale),
  );
}

const STATE_NAMES: Readonly<Record<EvidenceState, Readonly<Record<Language, string>>>> = {
  satisfied: { ko: '충족', zh: '满足', en: 'satisfied' },
  partial: { ko: '일부 충족', zh: '部分满足', en: 'partly satisfied' },
  contradicted: { ko: '불일치', zh: '不符', en: 'contradicted' },
  'no-data': { ko: '자료 없음', zh: '暂无资料', en: 'no data' },
};
