import type { Names } from '../../facts/index.js';

const names = (ko: string, zh: string, en: string): Names => ({ ko, zh, en });

/**
 * Words that text specs are often written with beside those that clauses are judged by; keys as `foldWords` writes them.
 * They only name and quote what is stated.
 */
export const SHOWN_WORDS: Readonly<Record<string, Names>> = {
  medical: names('의료', '医疗', 'medical'),
  finance: names('금융', '金融', 'finance'),
  manufacturing: names('제조', '制造', 'manufacturing'),
  energy: names('에너지', '能源', 'energy'),
  legal: names('법률', '法律', 'legal'),
  education: names('교육', '教育', 'education'),
  aviation: names('항공', '航空', 'aviation'),
  insurance: names('보험', '保险', 'insurance'),
  logistics: names('물류', '物流', 'logistics'),
  customisation: names('맞춤 개발', '定制开发', 'customisation'),
  registrationsupport: names('등록·인허가 지원', '注册支持', 'registration support'),
  testing: names('시험', '测试', 'testing'),
  datacollection: names('데이터 수집', '数据采集', 'data collection'),
  charging: names('충전', '充电', 'charging'),
};
