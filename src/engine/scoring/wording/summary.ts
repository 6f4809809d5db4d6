import type { Locale } from '../../facts/index.js';
import type { EvidenceRow, EvidenceState } from '../evidence/row.types.js';
import type { PairScore } from '../score.types.js';
import { wantedName, wantedText } from './wanted.js';
import type { NameLookup } from './names.js';
import { renderReason } from './render.js';

const NAMED = 3;

/**
 * One or two sentences for the head of a match: what it rests on, then what is missing or unknown. An excluded pair is
 * told by its first exclusion. `names` are those of the same locale.
 */
export function summarise(
  score: PairScore,
  evidence: readonly EvidenceRow[],
  locale: Locale,
  names: NameLookup,
): string {
  const [exclusion] = score.exclusions;
  if (exclusion !== undefined) return renderReason(exclusion, locale, names);
  // What nobody has confirmed is shown in its rows and claimed nowhere else.
  const rows = evidence.filter(({ confirmed }) => confirmed);
  const named = (state: EvidenceState): string[] => {
    const standing = rows.filter((row) => row.state === state);
    return [...new Set(standing.map((row) => headOf(row, locale, names)))].slice(0, NAMED);
  };
  const metRows = rows.filter(({ state }) => state === 'satisfied');
  const facts: Facts = {
    met: named('satisfied'),
    more: metRows.length > NAMED,
    metCount: metRows.length,
    count: rows.length,
    short: [...named('contradicted'), ...named('partial')].slice(0, NAMED),
    open: named('no-data'),
  };
  switch (locale) {
    case 'ko':
      return inKorean(facts);
    case 'zh-CN':
      return inChinese(facts);
    case 'en':
      return inEnglish(facts);
  }
}

interface Facts {
  readonly met: readonly string[];
  /** More are met than are named. */
  readonly more: boolean;
  readonly metCount: number;
  readonly count: number;
  readonly short: readonly string[];
  readonly open: readonly string[];
}

/** Markets are told apart by their country, everything else by its name. */
const headOf = (row: EvidenceRow, locale: Locale, names: NameLookup): string =>
  row.wanted.kind === 'market' ? wantedText(row, locale, names) : wantedName(row.wanted, locale, names);

function inKorean({ met, more, metCount, count, short, open }: Facts): string {
  const sentences = [
    met.length === 0
      ? '확인된 충족 항목이 아직 없습니다.'
      : `요구 항목 ${count}개 중 ${metCount}개(${met.join(', ')}${more ? ' 등' : ''})를 충족합니다.`,
  ];
  const rest = [
    ...(short.length === 0 ? [] : [`미흡한 항목은 ${short.join(', ')}`]),
    ...(open.length === 0 ? [] : [`자료가 없는 항목은 ${open.join(', ')}`]),
  ];
  if (rest.length > 0) sentences.push(`${rest.join('이며, ')}입니다.`);
  return sentences.join(' ');
}

function inChinese({ met, more, metCount, count, short, open }: Facts): string {
  const first =
    met.length === 0
      ? '暂无已确认满足的条件。'
      : `${count} 项需求中已满足 ${metCount} 项（${met.join('、')}${more ? '等' : ''}）。`;
  const rest = [
    ...(short.length === 0 ? [] : [`不足之处：${short.join('、')}`]),
    ...(open.length === 0 ? [] : [`尚无资料：${open.join('、')}`]),
  ];
  return rest.length === 0 ? first : `${first}${rest.join('；')}。`;
}

function inEnglish({ met, more, metCount, count, short, open }: Facts): string {
  const first =
    met.length === 0
      ? 'Nothing is confirmed yet.'
      : `Meets ${metCount} of ${count} wishes (${met.join(', ')}${more ? ' and others' : ''}).`;
  const rest = [
    ...(short.length === 0 ? [] : [`falls short on ${short.join(', ')}`]),
    ...(open.length === 0 ? [] : [`no data on ${open.join(', ')}`]),
  ].join('; ');
  return rest === '' ? first : `${first} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}
