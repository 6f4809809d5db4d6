import { type CooperationMode, languageOf, type Locale } from '../../facts/index.js';
import { COOPERATION_MODE_NAMES } from '../../scoring/wording/vocabulary.js';
import type { TermChoice, TermClause } from '../clauses.js';

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Locale, string>>>>;

export const CLAUSE_NAMES: Words<TermClause> = {
  mode: { ko: '협력 방식', 'zh-CN': '合作方式', en: 'Way to cooperate' },
  scope: { ko: '협력 범위와 분야', 'zh-CN': '合作范围与领域', en: 'Scope and field' },
  territory: { ko: '적용 지역', 'zh-CN': '适用地域', en: 'Territory' },
  equity: { ko: '지분 구조', 'zh-CN': '股权结构', en: 'Equity' },
  'background-ip': { ko: '기존 지식재산', 'zh-CN': '背景知识产权', en: 'Background IP' },
  'foreground-ip': { ko: '공동 성과의 지식재산', 'zh-CN': '合作成果知识产权', en: 'Foreground IP' },
  improvements: { ko: '개량 기술과 역실시권', 'zh-CN': '改进成果与回授', en: 'Improvements and grant-back' },
  'revenue-share': { ko: '수익 배분, 감사, 세금', 'zh-CN': '收益分配、审计与税费', en: 'Revenue share, audit, tax' },
  'data-rights': { ko: '데이터 권리', 'zh-CN': '数据权益', en: 'Data rights' },
  'export-permit': { ko: '수출 허가 조건', 'zh-CN': '出口许可条件', en: 'Export permit as a condition' },
  confidentiality: {
    ko: '비밀유지, 목적 외 사용과 우회 금지',
    'zh-CN': '保密、禁止他用与禁止绕开',
    en: 'Non-disclosure, non-use, non-circumvention',
  },
  exit: { ko: '종료와 정산', 'zh-CN': '退出与清算', en: 'Exit' },
  law: { ko: '준거법', 'zh-CN': '适用法律', en: 'Governing law' },
  arbitration: { ko: '중재 기관', 'zh-CN': '仲裁机构', en: 'Arbitration' },
  language: { ko: '계약 언어', 'zh-CN': '合同语言', en: 'Language of the contract' },
};

/** Why a clause should not be left to what the law says by itself. */
export const CLAUSE_REASONS: Words<TermClause> = {
  mode: {
    ko: '무엇을 더 정해야 하는지가 협력 방식에 따라 달라집니다.',
    'zh-CN': '合作方式决定还需要约定哪些事项。',
    en: 'What else has to be settled follows from it.',
  },
  scope: {
    ko: '제품과 분야를 적어 두지 않으면 서로 다른 범위를 생각하게 됩니다.',
    'zh-CN': '不写明产品与领域，各方理解的范围会不一致。',
    en: 'Without products and field named, each side has another scope in mind.',
  },
  territory: {
    ko: '독점 여부와 제3국 판매가 지역에 달려 있습니다.',
    'zh-CN': '独占与否、能否销往第三国取决于地域约定。',
    en: 'Exclusivity and sales to third countries depend on it.',
  },
  equity: {
    ko: '합작 법인은 지분과 의결권을 먼저 정해야 합니다.',
    'zh-CN': '设立合资公司须先约定股权与表决权。',
    en: 'A joint venture needs shares and votes settled first.',
  },
  'background-ip': {
    ko: '협력 전에 각자 가진 것을 목록으로 남겨야 뒤에 다툼이 없습니다.',
    'zh-CN': '列明各方合作前已有的成果，可避免日后争议。',
    en: 'A list of what each side had before prevents disputes later.',
  },
  'foreground-ip': {
    ko: '공동 특허의 기본 규칙이 한국과 중국에서 서로 다릅니다. 실시와 허락을 계약으로 정하십시오.',
    'zh-CN': '中韩两国对共有专利的默认规则不同，应以合同约定实施与许可。',
    en: 'The defaults for joint patents differ between Korea and China: agree on use and licences.',
  },
  improvements: {
    ko: '개량 기술의 귀속은 법이 대신 정해 주지 않으므로 서면으로 정하십시오.',
    'zh-CN': '改进成果的归属法律不作强制规定，应书面约定。',
    en: 'No law settles who owns improvements any more: agree in writing.',
  },
  'revenue-share': {
    ko: '배분 비율뿐 아니라 장부 확인과 원천세 부담도 정하십시오.',
    'zh-CN': '除分配比例外，还应约定查账与预提税的承担。',
    en: 'Beside the share, settle who may audit and who bears withholding tax.',
  },
  'data-rights': {
    ko: '데이터를 누가 어디에 두고 무엇에 쓰는지 정하십시오. 국외 이전에는 별도 절차가 필요할 수 있습니다.',
    'zh-CN': '约定数据由谁保存、存放何处、作何用途；跨境传输可能另需手续。',
    en: 'Settle who keeps data where and for what; sending it abroad may need steps of its own.',
  },
  'export-permit': {
    ko: '허가가 나와야 효력이 생긴다고 적어 두면 허가 전 이행 부담이 없습니다.',
    'zh-CN': '约定以取得许可为生效条件，可避免许可前的履约责任。',
    en: 'As a condition precedent, nobody owes performance before the permit is there.',
  },
  confidentiality: {
    ko: '비밀유지뿐 아니라 목적 외 사용과 거래처 우회도 막아야 합니다.',
    'zh-CN': '除保密外，还应禁止他用以及绕开对方直接交易。',
    en: 'Silence alone is not enough: forbid other uses and going around each other.',
  },
  exit: {
    ko: '언제 끝낼 수 있고 재고, 소스코드, 고객을 어떻게 할지 정하십시오.',
    'zh-CN': '约定何时可以退出，以及库存、源代码与客户如何处理。',
    en: 'Settle when it may end, and what becomes of stock, source code and customers.',
  },
  law: {
    ko: '준거법이 없으면 분쟁이 생긴 뒤에 어느 법인지부터 다투게 됩니다.',
    'zh-CN': '未约定适用法律，发生争议时须先争论适用何法。',
    en: 'Without it a dispute begins with which law applies.',
  },
  arbitration: {
    ko: '중립적인 기관을 정하십시오. 중재 판정은 두 나라 모두에서 집행됩니다.',
    'zh-CN': '建议选择中立机构；仲裁裁决在两国均可执行。',
    en: 'Choose a neutral institution; awards are enforced in both countries.',
  },
  language: {
    ko: '여러 언어로 쓴다면 어느 언어가 우선하는지 정하십시오.',
    'zh-CN': '使用多种语言时，应约定以何种语言为准。',
    en: 'With several languages, settle which one prevails.',
  },
};

const CHOICE_NAMES: Words<Exclude<TermChoice, CooperationMode>> = {
  KR: { ko: '대한민국법', 'zh-CN': '韩国法律', en: 'Korean law' },
  CN: { ko: '중국법', 'zh-CN': '中国法律', en: 'Chinese law' },
  SG: { ko: '싱가포르법', 'zh-CN': '新加坡法律', en: 'Singapore law' },
  HK: { ko: '홍콩법', 'zh-CN': '香港法律', en: 'Hong Kong law' },
  GB: { ko: '영국법', 'zh-CN': '英国法律', en: 'English law' },
  SIAC: { ko: '싱가포르국제중재센터(SIAC)', 'zh-CN': '新加坡国际仲裁中心（SIAC）', en: 'SIAC, Singapore' },
  HKIAC: { ko: '홍콩국제중재센터(HKIAC)', 'zh-CN': '香港国际仲裁中心（HKIAC）', en: 'HKIAC, Hong Kong' },
  KCAB: { ko: '대한상사중재원(KCAB)', 'zh-CN': '大韩商事仲裁院（KCAB）', en: 'KCAB, Seoul' },
  CIETAC: {
    ko: '중국국제경제무역중재위원회(CIETAC)',
    'zh-CN': '中国国际经济贸易仲裁委员会（CIETAC）',
    en: 'CIETAC, Beijing',
  },
  ICC: { ko: '국제상업회의소 중재법원(ICC)', 'zh-CN': '国际商会国际仲裁院（ICC）', en: 'ICC, Paris' },
  ko: { ko: '한국어', 'zh-CN': '韩文', en: 'Korean' },
  'zh-CN': { ko: '중국어', 'zh-CN': '中文', en: 'Chinese' },
  en: { ko: '영어', 'zh-CN': '英文', en: 'English' },
  'ko+zh-CN': { ko: '한국어와 중국어', 'zh-CN': '韩文和中文', en: 'Korean and Chinese' },
  'ko+zh-CN+en': { ko: '한국어, 중국어, 영어', 'zh-CN': '韩文、中文和英文', en: 'Korean, Chinese and English' },
};

/** A choice in the reader's language; what is none is shown as it is. */
export function choiceName(choice: string, locale: Locale): string {
  if (isOneOf(COOPERATION_MODE_NAMES, choice)) return COOPERATION_MODE_NAMES[choice][languageOf(locale)];
  return isOneOf(CHOICE_NAMES, choice) ? CHOICE_NAMES[choice][locale] : choice;
}

const isOneOf = <K extends string>(names: Readonly<Record<K, unknown>>, choice: string): choice is K =>
  Object.hasOwn(names, choice);
