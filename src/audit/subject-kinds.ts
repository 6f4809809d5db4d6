import type { Locale } from '../errors/describe.js';

/** Everything that acts in the audit log are done to, as its reader sees it. */
export const AUDIT_SUBJECTS = {
  account: { ko: '계정', 'zh-CN': '账号', en: 'Account' },
  attachment: { ko: '첨부 파일', 'zh-CN': '附件', en: 'Attachment' },
  'audit-log': { ko: '감사 기록', 'zh-CN': '审计日志', en: 'Audit log' },
  capability: { ko: '역량', 'zh-CN': '能力', en: 'Capability' },
  company: { ko: '기업', 'zh-CN': '企业', en: 'Company' },
  'compliance-rule': { ko: '컴플라이언스 규칙', 'zh-CN': '合规规则', en: 'Compliance rule' },
  desk: { ko: '데스크', 'zh-CN': '服务台', en: 'Desk' },
  introduction: { ko: '소개', 'zh-CN': '引荐', en: 'Introduction' },
  invitation: { ko: '초대', 'zh-CN': '邀请', en: 'Invitation' },
  job: { ko: '작업', 'zh-CN': '任务', en: 'Job' },
  match: { ko: '매칭', 'zh-CN': '匹配', en: 'Match' },
  'match-run': { ko: '매칭 실행', 'zh-CN': '匹配运行', en: 'Match run' },
  'meeting-round': { ko: '상담회', 'zh-CN': '对接会', en: 'Meeting round' },
  membership: { ko: '구성원', 'zh-CN': '成员', en: 'Membership' },
  opportunity: { ko: '제3국 프로젝트', 'zh-CN': '第三国项目', en: 'Third-country project' },
  'reference-edition': { ko: '기준 자료 판', 'zh-CN': '参考数据版本', en: 'Edition of reference data' },
  requirement: { ko: '수요', 'zh-CN': '需求', en: 'Requirement' },
  'screening-hit': { ko: '명단 조회 결과', 'zh-CN': '名单筛查结果', en: 'Screening hit' },
  'screening-list': { ko: '조회 명단', 'zh-CN': '筛查名单', en: 'Screening list' },
  team: { ko: '팀', 'zh-CN': '团队', en: 'Team' },
  webhook: { ko: '메신저 그룹', 'zh-CN': '群聊', en: 'Chat group' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type AuditSubjectKind = keyof typeof AUDIT_SUBJECTS;
