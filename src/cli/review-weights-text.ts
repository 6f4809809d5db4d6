import { CRITERION_CODES, languageOf, type Locale } from '../engine/facts/index.js';
import { LEAST_PAIRS, LEAST_REQUIREMENTS } from '../engine/reviews/index.js';
import { criterionNames } from '../engine/scoring/index.js';
import type { WeightEffectView, WeightReportView, WeightValidationView } from '../reviews/weight-report.dto.js';

interface Words {
  readonly counted: (pairs: number, requirements: number) => string;
  readonly outcomes: Readonly<Record<WeightReportView['outcome'], string>>;
  readonly ordered: (validation: WeightValidationView) => string;
  readonly effect: (effect: WeightEffectView) => string;
  readonly weights: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const WORDS: Readonly<Record<Locale, Words>> = {
  ko: {
    counted: (pairs, requirements) => `수요 ${requirements}건에서 승인·반려 쌍 ${pairs}개`,
    outcomes: {
      change: '학습에 쓰지 않은 결정까지 더 잘 설명하는 가중치가 있습니다. 아직 아무것도 바꾸지 않았습니다.',
      keep: '지금 가중치보다 나은 가중치를 찾지 못했습니다.',
      'too-few-decisions': `결정이 부족합니다. 수요 ${LEAST_REQUIREMENTS}건 이상에서 ${LEAST_PAIRS}쌍 이상이 필요합니다.`,
    },
    ordered: ({ present, suggested, folds }) =>
      `결정과 순서가 같은 쌍: 현재 ${percent(present.ordered)}, 제안 ${percent(suggested.ordered)} (${folds}겹 교차 검증)`,
    effect: ({ lists, changed, moved, left }) =>
      `현재 매칭 결과 ${lists}건에 적용하면 ${changed}건의 상위 10위가 달라집니다. 순위 변동 ${moved}, 10위 밖으로 나감 ${left}.`,
    weights: '가중치',
  },
  'zh-CN': {
    counted: (pairs, requirements) => `${requirements} 条需求中的 ${pairs} 组批准与驳回`,
    outcomes: {
      change: '有一组权重更符合决定，对未参与学习的决定也是如此。目前未作任何更改。',
      keep: '没有找到优于现有权重的权重。',
      'too-few-decisions': `决定数量不足：至少需要 ${LEAST_REQUIREMENTS} 条需求中的 ${LEAST_PAIRS} 组。`,
    },
    ordered: ({ present, suggested, folds }) =>
      `与决定顺序一致的比例：现有 ${percent(present.ordered)}，建议 ${percent(suggested.ordered)}（${folds} 折交叉验证）`,
    effect: ({ lists, changed, moved, left }) =>
      `用于现有 ${lists} 份匹配结果时，${changed} 份的前十名会有变化：名次变化 ${moved}，退出前十 ${left}。`,
    weights: '权重',
  },
  en: {
    counted: (pairs, requirements) =>
      `${pairs} pairs of an approved and a rejected match, of ${requirements} requirements`,
    outcomes: {
      change: 'Other weights agree better with the decisions, those held back included. Nothing has been changed.',
      keep: 'No weights were found that are better than the present ones.',
      'too-few-decisions': `Too few decisions: it takes ${LEAST_PAIRS} pairs of ${LEAST_REQUIREMENTS} requirements.`,
    },
    ordered: ({ present, suggested, folds }) =>
      `Pairs in the order of the decisions: ${percent(present.ordered)} at present, ${percent(suggested.ordered)} as suggested (${folds}-fold cross-validation)`,
    effect: ({ lists, changed, moved, left }) =>
      `On ${lists} current lists, ${changed} would have another first ten: ${moved} lines elsewhere, ${left} out of it.`,
    weights: 'Weights',
  },
};

/** The report on one lane for a terminal. @param name of the lane, in the reader's language */
export function weightLines(report: WeightReportView, name: string, locale: Locale): string[] {
  const words = WORDS[locale];
  const { version, outcome, pairs, requirements, validation, effect } = report;
  return [
    `${name} (${version})`,
    `  ${words.counted(pairs, requirements)}`,
    `  ${words.outcomes[outcome]}`,
    ...(validation === null ? [] : [`  ${words.ordered(validation)}`]),
    ...(outcome === 'change' ? [`  ${words.weights}: ${changedWeights(report, locale)}`] : []),
    ...(outcome === 'change' && effect !== null ? [`  ${words.effect(effect)}`] : []),
  ];
}

const changedWeights = ({ present, suggested }: WeightReportView, locale: Locale): string =>
  CRITERION_CODES.filter((code) => suggested !== null && suggested[code] !== present[code])
    .map((code) => `${criterionNames[code][languageOf(locale)]} ${present[code]} → ${suggested?.[code] ?? ''}`)
    .join(', ');
