import type { Locale } from '../../facts/index.js';
import type { IntroductionState } from '../states.js';
import type { Need, TransitionName } from '../transitions.js';

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Locale, string>>>>;

/** Where an introduction stands. */
export const STATE_NAMES: Words<IntroductionState> = {
  suggested: { ko: '추천됨', 'zh-CN': '已推荐', en: 'Suggested' },
  'in-review': { ko: '검토 중', 'zh-CN': '审核中', en: 'In review' },
  'needs-information': { ko: '추가 정보 필요', 'zh-CN': '待补充信息', en: 'More information needed' },
  approved: { ko: '승인됨', 'zh-CN': '已批准', en: 'Approved' },
  rejected: { ko: '반려됨', 'zh-CN': '已驳回', en: 'Rejected' },
  offered: { ko: '제안 중', 'zh-CN': '已发出邀约', en: 'Offered' },
  'both-consented': { ko: '모두 동의함', 'zh-CN': '各方已同意', en: 'All consented' },
  declined: { ko: '거절됨', 'zh-CN': '已谢绝', en: 'Declined' },
  expired: { ko: '기한 만료', 'zh-CN': '已到期', en: 'Expired' },
  nda: { ko: '비밀유지 약정 중', 'zh-CN': '保密约定确认中', en: 'Non-disclosure terms' },
  disclosed: { ko: '자료 공개됨', 'zh-CN': '资料已公开', en: 'Disclosed' },
  'meeting-held': { ko: '미팅 완료', 'zh-CN': '已会谈', en: 'Meeting held' },
  'no-show': { ko: '미팅 불참', 'zh-CN': '会谈缺席', en: 'No-show' },
  'in-negotiation': { ko: '협상 중', 'zh-CN': '洽谈中', en: 'In negotiation' },
  outcome: { ko: '성과 등록됨', 'zh-CN': '已有成果', en: 'Outcome' },
  withdrawn: { ko: '철회됨', 'zh-CN': '已撤回', en: 'Withdrawn' },
};

/** What somebody does, as on a button. */
export const TRANSITION_NAMES: Words<TransitionName> = {
  'start-review': { ko: '검토 시작', 'zh-CN': '开始审核', en: 'Start the review' },
  'ask-information': { ko: '추가 정보 요청', 'zh-CN': '要求补充信息', en: 'Ask for information' },
  'give-information': { ko: '추가 정보 보내기', 'zh-CN': '补充信息', en: 'Give information' },
  approve: { ko: '승인', 'zh-CN': '批准', en: 'Approve' },
  reject: { ko: '반려', 'zh-CN': '驳回', en: 'Reject' },
  offer: { ko: '소개 제안', 'zh-CN': '发出邀约', en: 'Offer' },
  consent: { ko: '동의', 'zh-CN': '同意', en: 'Consent' },
  decline: { ko: '거절', 'zh-CN': '谢绝', en: 'Decline' },
  expire: { ko: '기한 만료', 'zh-CN': '到期', en: 'Expire' },
  recall: { ko: '제안 회수', 'zh-CN': '收回邀约', en: 'Recall the offer' },
  'start-nda': { ko: '비밀유지 약정 시작', 'zh-CN': '启动保密约定', en: 'Start the non-disclosure terms' },
  'acknowledge-nda': { ko: '비밀유지 약정 동의', 'zh-CN': '确认保密约定', en: 'Acknowledge the non-disclosure terms' },
  'record-meeting': { ko: '미팅 진행 기록', 'zh-CN': '记录会谈', en: 'Record the meeting' },
  'record-no-show': { ko: '미팅 불참 기록', 'zh-CN': '记录缺席', en: 'Record a no-show' },
  'start-negotiation': { ko: '협상 시작', 'zh-CN': '开始洽谈', en: 'Start to negotiate' },
  'declare-outcome': { ko: '성과 등록', 'zh-CN': '申报成果', en: 'Declare an outcome' },
  'confirm-outcome': { ko: '성과 확인', 'zh-CN': '确认成果', en: 'Confirm an outcome' },
  'grade-outcome': { ko: '증빙 등급 지정', 'zh-CN': '评定证明等级', en: 'Grade the proof' },
  withdraw: { ko: '철회', 'zh-CN': '撤回', en: 'Withdraw' },
  reopen: { ko: '다시 시작', 'zh-CN': '重新启动', en: 'Open again' },
};

/** What is still needed, as a request to the reader. */
export const NEED_TEXTS: Words<Need> = {
  reason: { ko: '사유를 적어 주세요.', 'zh-CN': '请说明理由。', en: 'Give a reason.' },
  verdict: {
    ko: '차단 사유와 미응답 질문이 없는 컴플라이언스 판정이 필요합니다. 자문역의 예외 허용으로 대신할 수 있습니다.',
    'zh-CN': '需要无禁止事项、无未答问题的合规结论；也可由顾问破例放行。',
    en: 'A compliance verdict without a block and without open questions, or an override by advisors.',
  },
  'blocked-verdict': {
    ko: '컴플라이언스 판정이 금지일 때만 회수합니다.',
    'zh-CN': '仅在合规结论为禁止时收回。',
    en: 'Only while the compliance verdict blocks it.',
  },
  'verified-companies': {
    ko: '모든 당사자의 기업 인증이 필요합니다.',
    'zh-CN': '各方企业均须通过认证。',
    en: 'Every company has to be verified.',
  },
  'open-offers-left': {
    ko: '당사자 중 진행 중인 제안이 한도에 이른 기업이 있습니다.',
    'zh-CN': '有一方进行中的邀约已达上限。',
    en: 'A company has as many open offers as it may have.',
  },
  'unanswered-offer': {
    ko: '이미 동의하셨습니다.',
    'zh-CN': '贵方已同意。',
    en: 'Your company has consented already.',
  },
  'unacknowledged-nda': {
    ko: '이미 약정에 동의하셨습니다.',
    'zh-CN': '贵方已确认保密约定。',
    en: 'Your company has acknowledged the terms already.',
  },
  'nda-version': {
    ko: '약정을 읽고 그 버전을 함께 보내 주세요.',
    'zh-CN': '请阅读保密约定，并注明所读版本。',
    en: 'Read the terms and send their version.',
  },
  outcome: { ko: '성과 내용을 입력해 주세요.', 'zh-CN': '请填写成果内容。', en: 'Say what came of it.' },
};
