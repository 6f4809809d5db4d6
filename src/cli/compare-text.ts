import { languageOf, type Locale, textFor } from '../engine/facts/index.js';
import type { ChangeCountsView, ComparisonPageView, ListComparisonView } from '../matching/compare/compare.dto.js';
import type { MatchPartyView } from '../matching/lists/match.dto.js';
import type { Replay } from '../matching/compare/replay.service.js';

/** One page of a comparison for a terminal; the first page begins with what differs between the runs, then counts. */
export function comparisonLines({ reasons, counts, items }: ComparisonPageView, locale: Locale): string[] {
  return [
    ...(counts === null ? [] : [...reasons.map(({ text }) => text), countsText(counts, locale)]),
    ...items.flatMap((list) => ['', ...listLines(list, locale)]),
  ];
}

function listLines({ requirement, reasons, changes }: ListComparisonView, locale: Locale): string[] {
  return [
    titleOf(requirement, locale),
    ...reasons.map(({ text }) => `  ${text}`),
    ...changes.flatMap((change) => [
      `  ${titleOf(change.capability, locale)}${locale === 'zh-CN' ? '：' : ': '}${change.text}`,
      ...change.reasons.map(({ text }) => `    ${text}`),
    ]),
  ];
}

function titleOf({ title, companyNames, id }: MatchPartyView, locale: Locale): string {
  const language = languageOf(locale);
  const company = textFor(companyNames, language)?.text ?? '';
  return `${textFor(title, language)?.text ?? id} (${company})`;
}

function countsText(counts: ChangeCountsView, locale: Locale): string {
  const { lists, differing, entered, left, moved, becameListed, becameNearMiss, rescored } = counts;
  switch (locale) {
    case 'ko':
      return `매칭 결과 ${lists}건 중 ${differing}건이 다릅니다. 새로 들어옴 ${entered}, 빠짐 ${left}, 순위 변동 ${moved}, 추천으로 바뀜 ${becameListed}, 아깝게 제외됨 ${becameNearMiss}, 점수만 변동 ${rescored}.`;
    case 'zh-CN':
      return `共 ${lists} 份匹配结果，其中 ${differing} 份不同：新进入 ${entered}，退出 ${left}，名次变化 ${moved}，转为入选 ${becameListed}，转为差一点入选 ${becameNearMiss}，仅得分变化 ${rescored}。`;
    case 'en':
      return `${differing} of ${lists} lists differ: ${entered} entered, ${left} left, ${moved} moved, ${becameListed} became listed, ${becameNearMiss} became near misses, ${rescored} only rescored.`;
  }
}

/** What a replay found. */
export function replayLines({ equal, different, unsaved }: Replay, locale: Locale): string[] {
  return [
    ...different.map(({ externalId, differing }) => differentText(externalId, differing.length, locale)),
    replayText(equal, different.length, unsaved, locale),
  ];
}

function differentText(requirement: string, pairs: number, locale: Locale): string {
  switch (locale) {
    case 'ko':
      return `${requirement}: 저장된 매칭 결과와 다릅니다(${pairs}건).`;
    case 'zh-CN':
      return `${requirement}：与已保存的匹配结果不同（${pairs} 项）。`;
    case 'en':
      return `${requirement}: differs from the saved list in ${pairs} lines.`;
  }
}

function replayText(equal: number, different: number, unsaved: number, locale: Locale): string {
  switch (locale) {
    case 'ko':
      return `끝자리까지 같은 매칭 결과 ${equal}건, 다른 매칭 결과 ${different}건${unsaved === 0 ? '' : `, 더 새로운 결과가 있어 이 실행이 저장하지 않은 것 ${unsaved}건`}.`;
    case 'zh-CN':
      return `逐位相同的匹配结果 ${equal} 份，不同的 ${different} 份${unsaved === 0 ? '' : `，因已有更新的结果而未由该次运行保存的 ${unsaved} 份`}。`;
    case 'en':
      return `${equal} lists are equal to the last digit, ${different} differ${unsaved === 0 ? '' : `, ${unsaved} were not saved by this run because newer ones stood`}.`;
  }
}
