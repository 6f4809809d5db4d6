import type { LedgerKind } from '../engine/introductions/index.js';
import type { Locale } from '../errors/describe.js';

type IntroductionAct = `introduction.${LedgerKind}`;

/** Whatever the ledger of introductions testifies stands in the audit log too. */
export const INTRODUCTION_ACTS: Readonly<Record<IntroductionAct, Readonly<Record<Locale, string>>>> = {
  'introduction.suggested': { ko: '소개를 제안함', 'zh-CN': '建议引荐', en: 'Suggested an introduction' },
  'introduction.asked': { ko: '소개를 신청함', 'zh-CN': '申请引荐', en: 'Asked for an introduction' },
  'introduction.review-started': {
    ko: '소개 검토를 시작함',
    'zh-CN': '开始审核引荐',
    en: 'Began to review an introduction',
  },
  'introduction.information-asked': {
    ko: '소개에 필요한 정보를 요청함',
    'zh-CN': '要求补充引荐信息',
    en: 'Asked for more information on an introduction',
  },
  'introduction.information-given': {
    ko: '소개에 필요한 정보를 보냄',
    'zh-CN': '补充了引荐信息',
    en: 'Gave more information on an introduction',
  },
  'introduction.approved': { ko: '소개를 승인함', 'zh-CN': '批准引荐', en: 'Approved an introduction' },
  'introduction.rejected': { ko: '소개를 반려함', 'zh-CN': '驳回引荐', en: 'Rejected an introduction' },
  'introduction.verdict-waived': {
    ko: '컴플라이언스 판정을 면제함',
    'zh-CN': '豁免合规结论',
    en: 'Waived the compliance verdict',
  },
  'introduction.offered': { ko: '양측에 소개를 제안함', 'zh-CN': '向各方发出邀约', en: 'Offered an introduction' },
  'introduction.consent-given': { ko: '소개에 동의함', 'zh-CN': '同意引荐', en: 'Consented to an introduction' },
  'introduction.all-consented': {
    ko: '모든 당사자가 동의하여 기업 정보가 공개됨',
    'zh-CN': '各方均已同意，企业身份互相公开',
    en: 'All parties consented: identities opened',
  },
  'introduction.declined': { ko: '소개를 거절함', 'zh-CN': '谢绝引荐', en: 'Declined an introduction' },
  'introduction.expired': { ko: '소개 제안의 기한이 지남', 'zh-CN': '邀约已到期', en: 'An offer expired' },
  'introduction.recalled': {
    ko: '컴플라이언스 판정이 바뀌어 제안을 회수함',
    'zh-CN': '因合规结论变化收回邀约',
    en: 'Recalled an offer, because its verdict had turned',
  },
  'introduction.withdrawn': { ko: '소개를 철회함', 'zh-CN': '撤回引荐', en: 'Withdrew an introduction' },
  'introduction.nda-started': {
    ko: '비밀유지 약정 절차를 시작함',
    'zh-CN': '启动保密约定确认',
    en: 'Put the non-disclosure terms before the parties',
  },
  'introduction.nda-acknowledged': {
    ko: '비밀유지 약정에 동의함',
    'zh-CN': '确认保密约定',
    en: 'Acknowledged the non-disclosure terms',
  },
  'introduction.disclosed': {
    ko: '모든 당사자가 약정에 동의하여 상세 자료가 공개됨',
    'zh-CN': '各方均已确认保密约定，详细资料互相公开',
    en: 'All parties acknowledged: full specs opened',
  },
  'introduction.meeting-held': { ko: '미팅 진행을 기록함', 'zh-CN': '记录会谈已举行', en: 'Recorded a meeting' },
  'introduction.no-show': { ko: '미팅 불참을 기록함', 'zh-CN': '记录会谈缺席', en: 'Recorded a no-show' },
  'introduction.negotiation-started': { ko: '협상을 시작함', 'zh-CN': '开始洽谈', en: 'Began to negotiate' },
  'introduction.outcome-declared': { ko: '성과를 등록함', 'zh-CN': '申报成果', en: 'Declared an outcome' },
  'introduction.outcome-confirmed': {
    ko: '상대방의 성과를 확인함',
    'zh-CN': '确认对方申报的成果',
    en: 'Confirmed an outcome of the other side',
  },
  'introduction.outcome-graded': {
    ko: '성과의 증빙 등급을 정함',
    'zh-CN': '评定成果的证明等级',
    en: 'Graded the proof of an outcome',
  },
  'introduction.reopened': { ko: '소개를 다시 시작함', 'zh-CN': '重新启动引荐', en: 'Opened an introduction again' },
};
