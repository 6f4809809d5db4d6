import type { IntroductionState, ReminderKind } from '../../engine/introductions/index.js';
import type { MembershipDecision, RecordedTransition } from '../kinds.js';
import type { TellingTexts, Words } from './telling-texts.js';

const MOVED: Readonly<Record<IntroductionState, Words>> = {
  suggested: { title: '收到新的引荐申请', text: '请查看申请内容并开始审核。' },
  'in-review': { title: '引荐正在审核', text: '贸易顾问正在审核。' },
  'needs-information': { title: '引荐审核需要补充资料', text: '请回答贸易顾问提出的问题，以便继续审核。' },
  approved: { title: '引荐已通过审核', text: '即将向双方发出邀约。' },
  rejected: { title: '引荐申请未获通过', text: '请查看原因。' },
  offered: {
    title: '收到新的引荐邀约',
    text: '请查看逐条依据，并告知是否同意。在双方都同意之前，贵公司的名称和联系方式不会公开。',
  },
  'both-consented': { title: '双方均已同意引荐', text: '现在可以查看对方企业及联系方式。下一步为确认保密约定。' },
  declined: { title: '引荐未能达成', text: '邀约被谢绝，本次引荐已结束。' },
  expired: { title: '引荐邀约已到期', text: '期限内未收到全部答复。' },
  nda: { title: '请确认保密约定', text: '双方确认后，将开放详细规格和资料。' },
  disclosed: { title: '详细资料已开放', text: '双方均已确认保密约定，可以约定会面时间。' },
  'meeting-held': { title: '会面已记录', text: '如需继续洽谈，请进入谈判阶段。' },
  'no-show': { title: '已记录会面缺席', text: '请查看原因并另约时间。' },
  'in-negotiation': { title: '谈判已开始', text: '双方可以逐条提出并确认合作条款。' },
  outcome: { title: '引荐成果已登记', text: '请核对登记内容。' },
  withdrawn: { title: '引荐已撤回', text: '本次引荐不再继续。' },
};

const RECORDED: Readonly<Record<RecordedTransition, Words>> = {
  consent: { title: '一方已同意引荐', text: '正在等待其他当事方答复。' },
  'declare-outcome': { title: '引荐成果有新登记', text: '请核对登记内容。' },
  'confirm-outcome': { title: '引荐成果已获确认', text: '对方已确认登记的成果。' },
  'grade-outcome': { title: '成果证明已获认可', text: '贸易顾问已审核证明材料。' },
};

const REMINDERS: Readonly<Record<ReminderKind, Words>> = {
  'offer-expires': { title: '引荐邀约即将到期', text: '请在到期前告知是否同意。' },
  'check-30': { title: '合作满30天，进展如何？', text: '请告知目前的成果。' },
  'check-90': { title: '合作满90天，进展如何？', text: '请告知目前的成果。' },
  'check-180': { title: '合作满180天，进展如何？', text: '请告知目前的成果。' },
};

const DECIDED: Readonly<Record<MembershipDecision, Words>> = {
  approve: { title: '加入企业的申请已通过', text: '现在可以查看和登记该企业的资料。' },
  refuse: { title: '加入企业的申请未通过', text: '如有疑问，请联系该企业的负责人。' },
  remove: { title: '已被移出企业', text: '不再能够查看该企业的资料。' },
  'make-owner': { title: '您已成为企业负责人', text: '现在可以审批加入申请并管理成员。' },
  'make-member': { title: '您已改为企业普通成员', text: '成员管理由其他负责人负责。' },
};

export const zhCN: TellingTexts = {
  notifications: {
    'membership-requested': () => ({ title: '有人申请加入企业', text: '请核实申请人身份，并决定是否通过。' }),
    'membership-decided': ({ decision }) => DECIDED[decision],
    'verification-requested': () => ({ title: '有企业申请认证', text: '请审核提交的营业执照或验证码。' }),
    'company-verified': () => ({ title: '企业认证已完成', text: '现在可以发出和接收引荐邀约。' }),
    'verification-refused': () => ({ title: '企业认证未获通过', text: '请查看原因后重新申请。' }),
    'introduction-moved': ({ to }) => MOVED[to],
    'introduction-reminder': ({ reminder }) => REMINDERS[reminder],
    'meeting-changed': ({ change }) => ({
      title: { set: '会谈时间已确定', moved: '会谈时间或地点有变', cancelled: '会谈已取消' }[change],
      text: {
        set: '请查看时间和地点。',
        moved: '请查看新的时间和地点。',
        cancelled: '引荐仍然有效，可与对方另行约定时间。',
      }[change],
    }),
    'message-posted': () => ({ title: '引荐中有新消息', text: '请查看并回复。' }),
    'term-sheet-changed': () => ({ title: '合作条款有变动', text: '请查看变动的条款，予以同意或重新提出。' }),
    'still-open-asked': ({ record }) => ({
      title: { requirement: '您登记的需求是否仍然有效？', opportunity: '您登记的第三国项目是否仍然有效？' }[record],
      text: '如仍有效，请确认一次；未答复的将会到期。',
    }),
    'introduction-recorded': ({ transition }) => RECORDED[transition],
    'record-expired': ({ record }) => ({
      title: { requirement: '您登记的需求已到期', opportunity: '您登记的第三国项目已到期' }[record],
      text: '如仍有需要，可以重新开放。',
    }),
    'guarantee-asked': () => ({
      title: '收到交付担保请求',
      text: '有一人公司将贵公司列为交付担保方，请告知是否接受。',
    }),
    'guarantee-answered': ({ answer }) => ({
      title: { accepted: '交付担保请求已被接受', declined: '交付担保请求被谢绝' }[answer],
      text: '请在企业评估卡中查看。',
    }),
    'attachment-added': () => ({ title: '引荐中有新资料', text: '请查看资料。' }),
    'task-submitted': () => ({ title: '有合规任务已提交', text: '请查看提交内容，予以通过或退回。' }),
    'review-handed-over': () => ({ title: '有审核事项移交给您', text: '将为您保留一天，请查看备注后作出决定。' }),
  },
  accountMails: {
    'verify-email': ({ name }) => ({
      subject: '【Naru】请验证您的邮箱',
      paragraphs: [`${name}，您好！感谢注册。`, '请点击下方按钮验证邮箱。'],
      action: '验证邮箱',
    }),
    'reset-password': ({ name }) => ({
      subject: '【Naru】请重新设置密码',
      paragraphs: [`${name}，您好！我们收到了重置密码的申请。`, '请点击下方按钮设置新密码。链接仅可使用一次。'],
      action: '重置密码',
    }),
    'change-email': ({ name }) => ({
      subject: '【Naru】请验证您的新邮箱',
      paragraphs: [
        `${name}，您好！我们收到了将账号邮箱改为此邮箱的申请。`,
        '请点击下方按钮完成更改。如非本人操作，忽略本邮件即可。',
      ],
      action: '更改邮箱',
    }),
    'sign-up-existing': ({ name }) => ({
      subject: '【Naru】该邮箱已注册',
      paragraphs: [
        `${name}，您好！有人用此邮箱申请注册新账号。`,
        '您已有账号，因此未再创建。请直接登录；如忘记密码，可重新设置。',
      ],
      action: '登录',
    }),
    invitation: ({ company, invitedBy }) => ({
      subject: `【Naru】${company}邀请您加入`,
      paragraphs: [`${invitedBy}邀请您在 Naru 上成为${company}的成员。`, '请点击下方按钮接受邀请。链接仅可使用一次。'],
      action: '接受邀请',
    }),
    'membership-requested': ({ company, name }) => ({
      subject: `【Naru】有人申请加入${company}`,
      paragraphs: [`${name}申请成为${company}的成员。`, '请核实申请人身份，并决定是否通过。'],
      action: '查看申请',
    }),
    'membership-decided': ({ company, decision }) => ({
      subject: `【Naru】关于${company}的成员资格`,
      paragraphs: [
        {
          approve: `您加入${company}的申请已通过，现在可以查看和登记该企业的资料。`,
          refuse: `您加入${company}的申请未通过。`,
          remove: `您已被移出${company}。`,
          'make-owner': `您已成为${company}的负责人，可以审批加入申请并管理成员。`,
          'make-member': `您已改为${company}的普通成员，成员管理由其他负责人负责。`,
        }[decision],
      ],
      action: '打开 Naru',
    }),
    'proof-code': ({ company, code }) => ({
      subject: '【Naru】企业认证验证码',
      paragraphs: [`${company}的验证码为 ${code}。`, '由成员在 Naru 的企业认证页面填写后，认证将继续进行。'],
    }),
  },
  several: (count) => `【Naru】${count} 条新通知`,
  open: '打开 Naru',
  whyThisMail: '您收到此邮件，是因为您的 Naru 账号开启了邮件通知。',
  unsubscribe: '退订通知邮件',
  notAsked: '如非本人操作，请忽略此邮件。',
  webhookTest: { title: '连接成功', text: '今后 Naru 的通知将发送到本群。' },
  unsubscribePage: {
    question: '不再接收通知邮件？',
    explained: '有关登录和安全的邮件仍会发送；通知可在 Naru 中查看。',
    confirm: '退订',
    done: '已退订，今后不再发送通知邮件。',
    undo: '如需恢复，可随时在通知设置中更改。',
    badLink: '链接无效。请重新打开邮件中的链接，或登录后在通知设置中更改。',
  },
};
