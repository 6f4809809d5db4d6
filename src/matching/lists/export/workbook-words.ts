import type { Locale, Need } from '../../../engine/facts/index.js';
import type { EvidenceState } from '../../../engine/scoring/index.js';

interface WorkbookWords {
  readonly list: string;
  readonly evidence: string;
  readonly nearMisses: string;
  readonly of: string;
  readonly considered: string;
  readonly made: string;
  readonly versions: string;
  readonly place: string;
  readonly company: string;
  readonly country: string;
  readonly capability: string;
  readonly score: string;
  readonly fit: string;
  readonly coverage: string;
  readonly summary: string;
  readonly keptOut: string;
  readonly pinned: string;
  readonly need: string;
  readonly asked: string;
  readonly offered: string;
  readonly state: string;
  readonly words: string;
  readonly needs: Readonly<Record<Need, string>>;
  readonly states: Readonly<Record<EvidenceState, string>>;
}

/** Headings of a match list in a spreadsheet. */
export const WORKBOOK_WORDS: Readonly<Record<Locale, WorkbookWords>> = {
  ko: {
    list: '매칭 결과',
    evidence: '근거',
    nearMisses: '아깝게 제외된 후보',
    of: '수요',
    considered: '비교한 역량',
    made: '계산일',
    versions: '버전',
    place: '순위',
    company: '기업',
    country: '국가',
    capability: '역량',
    score: '점수',
    fit: '적합도',
    coverage: '자료 비율',
    summary: '요약',
    keptOut: '제외된 이유',
    pinned: '고정',
    need: '필요도',
    asked: '요구',
    offered: '제시',
    state: '상태',
    words: '원문',
    needs: { must: '필수', should: '권장', nice: '우대' },
    states: { satisfied: '충족', partial: '일부 충족', contradicted: '불일치', 'no-data': '자료 없음' },
  },
  'zh-CN': {
    list: '匹配结果',
    evidence: '依据',
    nearMisses: '差一点入选的候选',
    of: '需求',
    considered: '参与比较的能力',
    made: '计算日期',
    versions: '版本',
    place: '排名',
    company: '企业',
    country: '国家',
    capability: '能力',
    score: '得分',
    fit: '契合度',
    coverage: '资料完整度',
    summary: '摘要',
    keptOut: '未入选原因',
    pinned: '置顶',
    need: '必要程度',
    asked: '要求',
    offered: '提供',
    state: '状态',
    words: '原文',
    needs: { must: '必备', should: '优先', nice: '加分' },
    states: { satisfied: '满足', partial: '部分满足', contradicted: '不符', 'no-data': '暂无资料' },
  },
  en: {
    list: 'Match list',
    evidence: 'Evidence',
    nearMisses: 'Near misses',
    of: 'Requirement',
    considered: 'Capabilities compared',
    made: 'Scored on',
    versions: 'Versions',
    place: 'Rank',
    company: 'Company',
    country: 'Country',
    capability: 'Capability',
    score: 'Score',
    fit: 'Fit',
    coverage: 'Coverage',
    summary: 'Summary',
    keptOut: 'Kept out by',
    pinned: 'pinned',
    need: 'Need',
    asked: 'Asked',
    offered: 'Offered',
    state: 'State',
    words: 'Words',
    needs: { must: 'must', should: 'should', nice: 'nice' },
    states: { satisfied: 'satisfied', partial: 'partial', contradicted: 'contradicted', 'no-data': 'no data' },
  },
};
