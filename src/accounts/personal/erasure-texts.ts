import type { Locale } from '../../errors/describe.js';

interface ErasureTexts {
  readonly erased: readonly string[];
  readonly kept: readonly { readonly what: string; readonly why: string }[];
}

/** What somebody who erases an account is told. */
export const ERASURE_TEXTS: Readonly<Record<Locale, ErasureTexts>> = {
  ko: {
    erased: [
      '이름, 이메일 주소, 휴대전화 번호',
      '비밀번호와 2단계 인증',
      '로그인 기록과 API 키',
      '기업 소속과 받은 초대',
      '보낼 메일',
      '소개 절차에 적은 사유',
    ],
    kept: [
      { what: '동의와 철회 기록', why: '동의를 받았음을 법에 따라 입증해야 하므로 이름 없이 번호로만 남깁니다.' },
      {
        what: '소개 절차의 원장과 감사 기록',
        why: '상대 기업과의 합의를 증명하는 기록이라 고칠 수 없으며, 번호로만 남깁니다.',
      },
      {
        what: '소개에서 주고받은 메시지와 협력 조건',
        why: '두 기업 사이에 오간 내용이라 상대에게도 남아 있어야 하며, 쓴 사람의 이름 없이 보존합니다.',
      },
      {
        what: '기업, 역량, 수요 정보',
        why: '개인이 아니라 기업의 정보입니다. 삭제는 무역 자문역에게 요청해 주시기 바랍니다.',
      },
    ],
  },
  'zh-CN': {
    erased: [
      '姓名、邮箱和手机号',
      '密码和两步验证',
      '登录会话和 API 密钥',
      '企业成员资格和收到的邀请',
      '待发送的邮件',
      '在引荐中填写的理由',
    ],
    kept: [
      { what: '同意及撤回记录', why: '依法须能证明曾取得同意，仅以编号保留，不含姓名。' },
      { what: '对接流程台账和审计日志', why: '用于证明与对方企业的约定，不可修改，仅以编号保留。' },
      { what: '引荐中的消息和合作条款', why: '属于两家企业之间的往来，对方仍需留存；不显示撰写人姓名。' },
      { what: '企业、能力和需求信息', why: '属于企业而非个人信息。如需删除，请联系贸易顾问。' },
    ],
  },
  en: {
    erased: [
      'Name, mail address and telephone number',
      'Password and second factor',
      'Sessions and API keys',
      'Memberships and invitations',
      'Mails not sent yet',
      'Reasons that you wrote in introductions',
    ],
    kept: [
      {
        what: 'Records of consents and their withdrawal',
        why: 'The law asks for proof that consent was given; they stay under a bare id, without your name.',
      },
      {
        what: 'Ledger of introductions and audit log',
        why: 'They prove what was agreed with other companies and cannot be changed; they hold a bare id only.',
      },
      {
        what: 'Messages and terms of introductions',
        why: 'They passed between two companies, and the other one keeps them; they do not show who wrote them.',
      },
      {
        what: 'Companies, capabilities and requirements',
        why: 'They belong to the company, not to a person. Ask a trade advisor to remove them.',
      },
    ],
  },
};
