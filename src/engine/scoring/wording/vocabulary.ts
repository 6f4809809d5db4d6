import type { CompanyKind, CooperationMode, Language, Names } from '../../facts/index.js';
import type { FactName, SideName } from '../reasons.js';
import { REGION_NAMES } from './region-names.js';

/** Names of the closed vocabularies that reasons speak of. */
export const COMPANY_KIND_NAMES: Readonly<Record<CompanyKind, Names>> = {
  manufacturer: { ko: '제조사', zh: '制造商', en: 'manufacturer' },
  fabless: { ko: '팹리스', zh: '芯片设计公司', en: 'fabless chip firm' },
  software: { ko: '소프트웨어 기업', zh: '软件企业', en: 'software firm' },
  integrator: { ko: '시스템 통합(SI) 기업', zh: '系统集成商', en: 'system integrator' },
  epc: { ko: 'EPC 기업', zh: '工程总承包（EPC）企业', en: 'EPC contractor' },
  platform: { ko: '플랫폼 기업', zh: '平台企业', en: 'platform company' },
  'end-user': { ko: '수요 기업', zh: '终端用户', en: 'end user' },
  operator: { ko: '현지 운영사', zh: '当地运营商', en: 'local operator' },
  research: { ko: '연구기관', zh: '研究机构', en: 'research institute' },
  incubator: { ko: '창업보육기관', zh: '孵化器', en: 'incubator' },
};

export const COOPERATION_MODE_NAMES: Readonly<Record<CooperationMode, Names>> = {
  supply: { ko: '공급', zh: '供货', en: 'supply' },
  licence: { ko: '라이선스', zh: '技术许可', en: 'licence' },
  'co-development': { ko: '공동 개발', zh: '联合开发', en: 'co-development' },
  'joint-venture': { ko: '합작법인', zh: '合资', en: 'joint venture' },
  'technology-transfer': { ko: '기술 이전', zh: '技术转让', en: 'technology transfer' },
  'joint-entry': { ko: '공동 진출', zh: '联合出海', en: 'joint market entry' },
  integration: { ko: '시스템 통합', zh: '系统集成', en: 'integration' },
};

export const FACT_NAMES: Readonly<Record<FactName, Names>> = {
  tags: { ko: '분야 태그', zh: '领域标签', en: 'tags' },
  specs: { ko: '사양', zh: '规格', en: 'specifications' },
  clauses: { ko: '조건', zh: '条件', en: 'conditions' },
  certifications: { ko: '인증', zh: '认证', en: 'certifications' },
  quantity: { ko: '월 수량', zh: '月需求量', en: 'monthly quantity' },
  minOrder: { ko: '최소 주문량', zh: '最小起订量', en: 'minimum order' },
  monthlyCapacity: { ko: '월 생산 능력', zh: '月产能', en: 'monthly capacity' },
  budget: { ko: '예산', zh: '预算', en: 'budget' },
  price: { ko: '가격', zh: '价格', en: 'price' },
  exchangeRate: { ko: '환율', zh: '汇率', en: 'exchange rate' },
  neededBy: { ko: '희망 납기일', zh: '需求日期', en: 'date needed' },
  leadTimeDays: { ko: '납기', zh: '交期', en: 'lead time' },
  trl: { ko: '기술성숙도(TRL)', zh: '技术成熟度（TRL）', en: 'technology readiness level' },
  references: { ko: '납품 실적', zh: '客户案例', en: 'references' },
  languages: { ko: '업무 언어', zh: '工作语言', en: 'working languages' },
  region: { ko: '소재 지역', zh: '所在地区', en: 'location' },
  regions: { ko: '희망 지역', zh: '期望地区', en: 'regions wished for' },
  regionsCovered: { ko: '서비스 지역', zh: '服务地区', en: 'regions served' },
  markets: { ko: '제3국 시장', zh: '第三国市场', en: 'third markets' },
  partnerKinds: { ko: '희망 파트너 유형', zh: '期望的合作方类型', en: 'kinds of partner wished for' },
  kind: { ko: '기업 유형', zh: '企业类型', en: 'kind of company' },
  cooperationModes: { ko: '협력 방식', zh: '合作方式', en: 'ways to cooperate' },
  excludedSectors: { ko: '제외 분야', zh: '不服务的领域', en: 'sectors not served' },
  text: { ko: '비교할 수 있는 설명문', zh: '可比较的文字说明', en: 'comparable text' },
};

export const LANE_NAME: Names = { ko: '진출 유형', zh: '合作通道', en: 'lane' };

export const SIDE_NAMES: Readonly<Record<SideName, Names>> = {
  seeker: { ko: '수요사', zh: '需求方', en: 'The seeker' },
  provider: { ko: '공급사', zh: '供应方', en: 'The provider' },
};

export const LANGUAGE_NAMES: Readonly<Record<Language, Names>> = {
  ko: { ko: '한국어', zh: '韩语', en: 'Korean' },
  zh: { ko: '중국어', zh: '中文', en: 'Chinese' },
  en: { ko: '영어', zh: '英语', en: 'English' },
};

/** Words that text specs are commonly written in: deployment, services, rights in training data. */
export const SPEC_WORDS: Readonly<Record<string, Names>> = {
  'on-premises': { ko: '온프레미스', zh: '本地部署', en: 'on premises' },
  'private-cloud': { ko: '프라이빗 클라우드', zh: '私有云', en: 'private cloud' },
  edge: { ko: '엣지', zh: '边缘端', en: 'edge' },
  cloud: { ko: '클라우드', zh: '公有云', en: 'cloud' },
  design: { ko: '설계', zh: '设计', en: 'design' },
  procurement: { ko: '조달', zh: '采购', en: 'procurement' },
  construction: { ko: '시공', zh: '施工', en: 'construction' },
  installation: { ko: '설치', zh: '安装', en: 'installation' },
  commissioning: { ko: '시운전', zh: '调试', en: 'commissioning' },
  integration: { ko: '시스템 통합', zh: '系统集成', en: 'integration' },
  maintenance: { ko: '유지보수', zh: '维护', en: 'maintenance' },
  operation: { ko: '운영', zh: '运营', en: 'operation' },
  training: { ko: '교육', zh: '培训', en: 'training' },
  owned: { ko: '자체 보유', zh: '自有', en: 'owned' },
  licensed: { ko: '사용 허락 확보', zh: '已获授权', en: 'licensed' },
  ...LANGUAGE_NAMES,
  ...REGION_NAMES,
};
