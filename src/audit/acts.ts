import type { Locale } from '../errors/describe.js';
import { INTRODUCTION_ACTS } from './introduction-acts.js';

/** Every act that is kept in the audit log, as its reader sees it. A new act is one entry here. */
export const AUDIT_ACTS = {
  'audit-log.exported': {
    ko: '감사 기록을 내보냄',
    'zh-CN': '导出审计日志',
    en: 'Exported the audit log',
  },
  'match-list.exported': {
    ko: '매칭 결과를 내보냄',
    'zh-CN': '导出匹配结果',
    en: 'Exported a match list',
  },
  'meeting-round.created': { ko: '상담회를 만듦', 'zh-CN': '创建对接会', en: 'Made a meeting round' },
  'meeting-round.changed': { ko: '상담회를 변경함', 'zh-CN': '修改对接会', en: 'Changed a meeting round' },
  'meeting-round.archived': { ko: '상담회를 보관 처리함', 'zh-CN': '归档对接会', en: 'Archived a meeting round' },
  'meeting-round.restored': {
    ko: '보관된 상담회를 복원함',
    'zh-CN': '恢复已归档的对接会',
    en: 'Restored a meeting round',
  },
  'meeting-round.plan-asked': {
    ko: '상담 일정을 편성함',
    'zh-CN': '编排对接会日程',
    en: 'Had a meeting round planned',
  },
  'meeting-round.exported': { ko: '상담 일정을 내보냄', 'zh-CN': '导出对接会日程', en: 'Exported a meeting timetable' },
  'meeting.cancelled': { ko: '상담을 취소함', 'zh-CN': '取消会谈', en: 'Called a meeting off' },
  'meeting.restored': {
    ko: '취소한 상담을 되돌림',
    'zh-CN': '恢复已取消的会谈',
    en: 'Took the cancelling of a meeting back',
  },
  'company.archived': {
    ko: '기업을 보관 처리함',
    'zh-CN': '归档企业',
    en: 'Archived a company',
  },
  'company.restored': {
    ko: '보관된 기업을 복원함',
    'zh-CN': '恢复已归档的企业',
    en: 'Restored a company',
  },
  'evaluation-card.graded': {
    ko: '기업 평가 카드의 항목을 평가함',
    'zh-CN': '评定企业评估卡的项目',
    en: 'Graded an item of an evaluation card',
  },
  'guarantee.asked': {
    ko: '납품 보증 기업을 지정함',
    'zh-CN': '指定交付担保企业',
    en: 'Named a guarantor of delivery',
  },
  'guarantee.withdrawn': {
    ko: '납품 보증 기업 지정을 철회함',
    'zh-CN': '撤回交付担保企业的指定',
    en: 'Withdrew the naming of a guarantor',
  },
  'guarantee.accepted': {
    ko: '납품 보증을 수락함',
    'zh-CN': '同意提供交付担保',
    en: 'Accepted to guarantee delivery',
  },
  'guarantee.declined': {
    ko: '납품 보증을 거절함',
    'zh-CN': '拒绝提供交付担保',
    en: 'Declined to guarantee delivery',
  },
  'requirement.expired': {
    ko: '응답이 없어 수요를 만료 처리함',
    'zh-CN': '需求因无人回应而过期',
    en: 'Let a requirement expire without an answer',
  },
  'requirement.reopened': {
    ko: '만료된 수요를 다시 확인하여 공개함',
    'zh-CN': '确认后重新开放已过期的需求',
    en: 'Confirmed an expired requirement and reopened it',
  },
  'opportunity.expired': {
    ko: '응답이 없어 제3국 사업 기회를 만료 처리함',
    'zh-CN': '第三国项目因无人回应而过期',
    en: 'Let an opportunity expire without an answer',
  },
  'opportunity.reopened': {
    ko: '만료된 제3국 사업 기회를 다시 확인하여 공개함',
    'zh-CN': '确认后重新开放已过期的第三国项目',
    en: 'Confirmed an expired opportunity and reopened it',
  },
  'webhook.added': { ko: '그룹 알림을 연결함', 'zh-CN': '连接群通知', en: 'Connected a group' },
  'webhook.changed': { ko: '그룹 알림을 변경함', 'zh-CN': '修改群通知', en: 'Changed a connected group' },
  'webhook.removed': { ko: '그룹 알림 연결을 해제함', 'zh-CN': '断开群通知', en: 'Disconnected a group' },
  'attachment.added': { ko: '파일을 첨부함', 'zh-CN': '上传附件', en: 'Added an attachment' },
  'attachment.downloaded': { ko: '첨부 파일을 내려받음', 'zh-CN': '下载附件', en: 'Downloaded an attachment' },
  'attachment.removed': { ko: '첨부 파일을 삭제함', 'zh-CN': '删除附件', en: 'Removed an attachment' },
  'match-run.requested': {
    ko: '매칭을 직접 실행함',
    'zh-CN': '手动发起匹配',
    en: 'Asked for a match run',
  },
  'rule.set': {
    ko: '컴플라이언스 규칙의 적용을 설정함',
    'zh-CN': '设置合规规则的适用',
    en: 'Set how a compliance rule applies',
  },
  'edition.published': {
    ko: '진출 유형별 가중치를 새로 게시함',
    'zh-CN': '发布新的合作通道权重',
    en: 'Published new lane weights',
  },
  'edition.restored': {
    ko: '진출 유형별 가중치를 이전 판으로 되돌림',
    'zh-CN': '恢复以前版本的合作通道权重',
    en: 'Went back to earlier lane weights',
  },
  'compliance-task.moved': {
    ko: '컴플라이언스 과제를 처리함',
    'zh-CN': '处理合规任务',
    en: 'Moved a compliance task',
  },
  'screening-list.imported': {
    ko: '조회할 명단을 가져옴',
    'zh-CN': '导入筛查名单',
    en: 'Imported a screening list',
  },
  'screening-hit.dismissed': {
    ko: '명단 조회 결과를 무관한 것으로 판단함',
    'zh-CN': '排除名单筛查的疑似命中',
    en: 'Dismissed a likeness to a listed party',
  },
  'screening-hit.confirmed': {
    ko: '명단 조회 결과를 해당하는 것으로 확정함',
    'zh-CN': '确认名单筛查命中',
    en: 'Confirmed a likeness to a listed party',
  },
  'screening-hit.reopened': {
    ko: '명단 조회 결과를 다시 검토하도록 함',
    'zh-CN': '重新审查名单筛查结果',
    en: 'Reopened a likeness to a listed party',
  },
  'verdict.overridden': {
    ko: '컴플라이언스 판정에도 소개 제안을 허용함',
    'zh-CN': '不顾合规结论允许发出引荐',
    en: 'Let offers pass against a compliance verdict',
  },
  'review.taken': { ko: '매칭 검토를 맡음', 'zh-CN': '领取匹配审核', en: 'Took a match to review' },
  'review.handed-over': { ko: '매칭 검토를 넘김', 'zh-CN': '转交匹配审核', en: 'Handed a review over' },
  'review.decided': { ko: '매칭을 결정함', 'zh-CN': '对匹配作出决定', en: 'Decided on a match' },
  'review.undone': { ko: '매칭 결정을 취소함', 'zh-CN': '撤销对匹配的决定', en: 'Took a decision on a match back' },
  'review.applied': { ko: '매칭 결정이 적용됨', 'zh-CN': '对匹配的决定生效', en: 'A decision on a match took effect' },
  'review.refused': {
    ko: '매칭 결정이 적용되지 못함',
    'zh-CN': '对匹配的决定未能生效',
    en: 'A decision on a match could not take effect',
  },
  'review.reopened': { ko: '매칭을 다시 검토함', 'zh-CN': '重新审核匹配', en: 'Put a match back into the queue' },
  ...INTRODUCTION_ACTS,
  'membership.decided': {
    ko: '기업 소속을 결정함',
    'zh-CN': '决定企业成员资格',
    en: 'Decided about a membership',
  },
  'member.invited': {
    ko: '구성원을 초대함',
    'zh-CN': '邀请成员',
    en: 'Invited a member',
  },
  'disclosure.changed': {
    ko: '공개 범위를 변경함',
    'zh-CN': '修改公开范围',
    en: 'Changed what is disclosed',
  },
  'desk.created': {
    ko: '데스크를 만듦',
    'zh-CN': '新建工作组',
    en: 'Made a desk',
  },
  'desk.changed': {
    ko: '데스크를 변경함',
    'zh-CN': '修改工作组',
    en: 'Changed a desk',
  },
  'desk.removed': {
    ko: '데스크를 삭제함',
    'zh-CN': '删除工作组',
    en: 'Removed a desk',
  },
  'company.verification-requested': {
    ko: '기업 인증을 요청함',
    'zh-CN': '申请企业认证',
    en: 'Asked for a company to be verified',
  },
  'company.verified': {
    ko: '기업을 인증함',
    'zh-CN': '通过企业认证',
    en: 'Verified a company',
  },
  'company.verification-refused': {
    ko: '기업 인증을 거절함',
    'zh-CN': '驳回企业认证',
    en: 'Refused to verify a company',
  },
  'account.erased': {
    ko: '계정을 삭제함',
    'zh-CN': '注销账号',
    en: 'Erased an account',
  },
  'account.address-change-asked': {
    ko: '이메일 주소 변경을 요청함',
    'zh-CN': '申请更改邮箱',
    en: 'Asked to change the mail address',
  },
  'account.phone-attached': {
    ko: '로그인용 휴대전화 번호를 등록함',
    'zh-CN': '绑定登录手机号',
    en: 'Attached a telephone number to sign in with',
  },
  'account.phone-detached': {
    ko: '로그인용 휴대전화 번호를 해제함',
    'zh-CN': '解绑登录手机号',
    en: 'Took a telephone number off an account',
  },
  'account.password-reset-by-phone': {
    ko: '휴대전화로 비밀번호를 다시 설정함',
    'zh-CN': '通过手机号重置密码',
    en: 'Reset a password by telephone',
  },
  'job.retried': { ko: '실패한 작업을 다시 실행함', 'zh-CN': '重新执行失败的任务', en: 'Had a failed job tried again' },
  'job.removed': { ko: '실패한 작업을 삭제함', 'zh-CN': '删除失败的任务', en: 'Removed a failed job' },
  'administrator.set-up': {
    ko: '관리자 초기 설정을 마침',
    'zh-CN': '完成管理员初始设置',
    en: 'Set up the administrator',
  },
  'account.banned': {
    ko: '계정을 차단함',
    'zh-CN': '停用账号',
    en: 'Banned an account',
  },
  'account.unbanned': {
    ko: '계정 차단을 해제함',
    'zh-CN': '恢复账号',
    en: 'Lifted the ban of an account',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type AuditAct = keyof typeof AUDIT_ACTS;

export const auditActs = Object.keys(AUDIT_ACTS) as readonly AuditAct[];
