import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Standing, VersionPart } from '../compare.types.js';
import type { Phrases } from './phrases.js';

const PARTS: Readonly<Record<VersionPart, string>> = {
  engine: '评分引擎版本不同',
  taxonomy: '分类体系版本不同',
  weights: '合作通道的权重不同',
  rates: '汇率日期不同',
  model: '嵌入模型不同',
};
const RECORDS = {
  requirement: '需求内容有变',
  seeker: '需求方信息有变',
  capability: '能力内容有变',
  provider: '供应方信息有变',
} as const;
const place = ({ rank, nearMiss }: Standing): string => `${nearMiss ? '差一点入选的候选' : ''}第 ${n(rank ?? 0)} 位`;

export const chinese: Phrases = {
  version: (part, before, after) => `${PARTS[part]}：${before} → ${after}。`,
  day: (before, after) => `交期的起算日不同：${before} → ${after}。`,
  factsChanged: (record, facts) => `${RECORDS[record]}：${facts}。`,
  requirementClosed: '需求或需求方已归档，不再参与匹配。',
  requirementReopened: '需求或需求方已恢复，重新参与匹配。',
  noList: {
    before: '第一次匹配运行中没有该需求的匹配结果。',
    after: '第二次匹配运行中没有该需求的匹配结果。',
  },
  offer: {
    'offer-new': '新登记的能力。',
    'offer-missing': '第二次匹配运行时尚未登记。',
    'offer-closed': '该能力或供应方已归档。',
    'offer-reopened': '该能力或供应方已恢复。',
  },
  exclusion: {
    'now-excluded': (reason) => `现被排除：${reason}`,
    'no-longer-excluded': (reason) => `此前的排除原因已消除：${reason}`,
  },
  threshold: {
    'threshold-reached': (score, threshold) => `得分 ${score} 分，达到推荐所需的 ${threshold} 分。`,
    'threshold-missed': (score, threshold) => `得分 ${score} 分，未达到推荐所需的 ${threshold} 分。`,
  },
  listFull: {
    before: (length) => `此前前 ${n(length)} 位均由得分更高者占据。`,
    after: (length) => `现在前 ${n(length)} 位均由得分更高者占据。`,
  },
  criterion: (name, before, after, points) =>
    `${name}：${before} → ${after}${points === null ? '' : `（得分 ${points}）`}。`,
  criterionKnown: (name, value, points) => `${name}：仍为 ${value}，但所占比重有变（得分 ${points}）。`,
  competitors: {
    'entered-above': (titles) => `其前新进入：${titles}。`,
    'left-above': (titles) => `其前已退出：${titles}。`,
    'rose-above': (titles) => `升至其前：${titles}。`,
    'fell-below': (titles) => `降至其后：${titles}。`,
  },
  titles: (shown, more) => (more === 0 ? shown.join('、') : `${shown.join('、')}等 ${n(shown.length + more)} 项`),
  byVersion: '仅评分所用的版本不同。',
  unstated: '未说明',
  noData: '暂无资料',
  none: '无',
  confirmed: (fact, isConfirmed) => (isConfirmed ? `${fact}：由正文读取值改为正式填写` : `${fact}：改为仅由正文读取`),
  textChanged: (field) => `${field}：已改写`,
  need: { must: '必备', should: '优先', nice: '加分' },
  asked: (bound, need, isRead) => `${bound}（${need}${isRead ? '，正文读取值' : ''}）`,
  entered: (after, score) => `新进入，列${place(after)}，得分 ${score} 分。`,
  left: (before) => `已退出，原为${place(before)}。`,
  moved: (before, after) => `由${place(before)}变为${place(after)}。`,
  becameListed: (before, after) => `现入选，列${place(after)}；原为${place(before)}。`,
  becameNearMiss: (before, after) => `现为${place(after)}；原入选，列${place(before)}。`,
  rescored: (rank, before, after) =>
    before === after
      ? `仍为${place(rank)}，得分仍为 ${after} 分，但各项数值有变。`
      : `仍为${place(rank)}，得分由 ${before} 分变为 ${after} 分。`,
};
