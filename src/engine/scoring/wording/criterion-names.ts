import type { AnyCriterionCode, Names } from '../../facts/index.js';

export const criterionNames: Readonly<Record<AnyCriterionCode, Names>> = {
  'capability-fit': { ko: '기술·제품 적합도', zh: '能力匹配', en: 'Capability' },
  'spec-fit': { ko: '사양 충족도', zh: '规格满足', en: 'Specifications' },
  'commercial-fit': { ko: '거래 조건', zh: '商务条件', en: 'Commercial terms' },
  readiness: { ko: '준비도', zh: '成熟度', en: 'Readiness' },
  localisation: { ko: '현지화', zh: '本地化', en: 'Localisation' },
  'market-fit': { ko: '제3국 시장', zh: '第三国市场', en: 'Third markets' },
  reciprocity: { ko: '상호 희망', zh: '双向意愿', en: 'Mutual interest' },
  'text-affinity': { ko: '설명문 유사도', zh: '文本相似度', en: 'Wording' },
  'meaning-affinity': { ko: '의미 유사도', zh: '语义相似度', en: 'Meaning' },
};
