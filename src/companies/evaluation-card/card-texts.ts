import type { CardItemCode, EvidenceKind } from '../../engine/evaluation-card/index.js';
import type { Locale } from '../../errors/describe.js';

type Words = Readonly<Record<Locale, string>>;

/** What each item is called, and what it asks of the company. */
export const ITEM_TEXTS: Readonly<Record<CardItemCode, { readonly name: Words; readonly question: Words }>> = {
  'market-size': {
    name: { ko: '시장 규모', 'zh-CN': '市场规模', en: 'Market size' },
    question: {
      ko: '목표 시장의 규모는 얼마이며, 그 근거는 무엇입니까?',
      'zh-CN': '目标市场有多大？依据是什么？',
      en: 'How large is the market you serve, and by whose figures?',
    },
  },
  commercialisation: {
    name: { ko: '사업화', 'zh-CN': '商业化', en: 'Commercialisation' },
    question: {
      ko: '실제 매출이 있습니까? 확인할 수 있는 계약서, 세금계산서, 수출신고서로 보여 주십시오.',
      'zh-CN': '是否已有实际收入？请以可核实的合同、发票或报关单说明。',
      en: 'What revenue has there been? Show it by contracts, invoices or customs declarations that can be verified.',
    },
  },
  'core-competitiveness': {
    name: { ko: '핵심 경쟁력', 'zh-CN': '核心竞争力', en: 'Core competitiveness' },
    question: {
      ko: 'AI 도구를 쓰는 것 외에, 다른 기업이 쉽게 따라올 수 없는 강점은 무엇입니까?',
      'zh-CN': '除使用 AI 工具之外，有哪些优势是别人难以复制的？',
      en: 'Beyond the AI tool itself, what can others not easily copy?',
    },
  },
  founder: {
    name: { ko: '창업자 역량', 'zh-CN': '创始人能力', en: 'Ability of the founder' },
    question: {
      ko: '창업자의 업계 경험, 실행력, 위험 감수 능력을 보여 주는 사례는 무엇입니까?',
      'zh-CN': '哪些经历能体现创始人的行业经验、执行力和风险承受能力？',
      en: 'What shows the founder’s experience of the industry, execution and tolerance of risk?',
    },
  },
  team: {
    name: { ko: '팀', 'zh-CN': '团队', en: 'Team' },
    question: {
      ko: '누가 어떤 역할을 맡고 있으며, 어떤 경력을 갖고 있습니까?',
      'zh-CN': '团队成员各负责什么，有哪些经验？',
      en: 'Who does what, and with what experience?',
    },
  },
  ip: {
    name: { ko: '지식재산권', 'zh-CN': '知识产权', en: 'Intellectual property' },
    question: {
      ko: '보유하거나 출원 중인 특허, 저작권, 영업비밀은 무엇입니까?',
      'zh-CN': '拥有或正在申请哪些专利、著作权，有哪些商业秘密？',
      en: 'Which patents, copyrights and trade secrets do you hold or have you applied for?',
    },
  },
  references: {
    name: { ko: '납품·수행 실적', 'zh-CN': '客户案例', en: 'References' },
    question: {
      ko: '어떤 고객에게 무엇을 납품하거나 수행했습니까?',
      'zh-CN': '为哪些客户交付过什么？',
      en: 'What have you delivered, and to whom?',
    },
  },
  certifications: {
    name: { ko: '인증', 'zh-CN': '认证', en: 'Certifications' },
    question: {
      ko: '제품과 회사가 보유한 인증은 무엇입니까?',
      'zh-CN': '产品和企业持有哪些认证？',
      en: 'Which certifications do your products and your company hold?',
    },
  },
};

export const EVIDENCE_TEXTS: Readonly<Record<EvidenceKind, Words>> = {
  'self-declared': { ko: '자체 진술', 'zh-CN': '自行声明', en: 'Own statement' },
  'counterpart-confirmed': { ko: '거래 상대방 확인', 'zh-CN': '交易对方确认', en: 'Confirmed by the counterpart' },
  document: { ko: '증빙 문서', 'zh-CN': '书面文件', en: 'Document' },
  'customs-or-invoice': {
    ko: '수출신고서·세금계산서',
    'zh-CN': '报关单或发票',
    en: 'Customs declaration or invoice',
  },
};

/** By grade, 0 to 4. */
export const GRADE_TEXTS: readonly Words[] = [
  { ko: '근거 없음', 'zh-CN': '没有依据', en: 'Unfounded' },
  { ko: '미흡', 'zh-CN': '薄弱', en: 'Weak' },
  { ko: '보통', 'zh-CN': '一般', en: 'Fair' },
  { ko: '우수', 'zh-CN': '良好', en: 'Good' },
  { ko: '매우 우수', 'zh-CN': '优秀', en: 'Excellent' },
];
