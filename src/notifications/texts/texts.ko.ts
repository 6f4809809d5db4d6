import type { IntroductionState, ReminderKind } from '../../engine/introductions/index.js';
import type { MembershipDecision, RecordedTransition } from '../kinds.js';
import type { TellingTexts, Words } from './telling-texts.js';

const MOVED: Readonly<Record<IntroductionState, Words>> = {
  suggested: { title: '새 소개 요청이 들어왔습니다', text: '요청 내용을 확인하고 검토를 시작해 주시기 바랍니다.' },
  'in-review': { title: '소개를 검토하고 있습니다', text: '무역 자문역이 검토하고 있습니다.' },
  'needs-information': {
    title: '소개 검토에 추가 정보가 필요합니다',
    text: '무역 자문역이 남긴 질문에 답해 주시면 검토를 이어 갑니다.',
  },
  approved: { title: '소개가 승인되었습니다', text: '곧 양측에 제안됩니다.' },
  rejected: { title: '소개 요청이 받아들여지지 않았습니다', text: '사유를 확인해 주시기 바랍니다.' },
  offered: {
    title: '새 소개 제안이 도착했습니다',
    text: '조건별 근거를 확인하고 동의 여부를 알려 주시기 바랍니다. 양측이 모두 동의하기 전에는 귀사의 이름과 연락처가 공개되지 않습니다.',
  },
  'both-consented': {
    title: '양측이 모두 소개에 동의했습니다',
    text: '이제 상대 기업과 연락처를 확인할 수 있습니다. 다음 단계는 비밀유지약정 확인입니다.',
  },
  declined: { title: '소개가 성사되지 않았습니다', text: '제안이 거절되어 소개가 끝났습니다.' },
  expired: { title: '소개 제안의 기한이 지났습니다', text: '기한 안에 모든 당사자의 답이 모이지 않았습니다.' },
  nda: { title: '비밀유지약정을 확인해 주시기 바랍니다', text: '양측이 확인하면 상세 사양과 자료가 공개됩니다.' },
  disclosed: {
    title: '상세 자료가 공개되었습니다',
    text: '양측이 비밀유지약정을 확인했습니다. 미팅 일정을 정할 수 있습니다.',
  },
  'meeting-held': { title: '미팅이 기록되었습니다', text: '논의를 이어 가려면 협상 단계로 넘어가 주시기 바랍니다.' },
  'no-show': { title: '미팅 불참이 기록되었습니다', text: '사유를 확인하고 새 일정을 정해 주시기 바랍니다.' },
  'in-negotiation': { title: '협상이 시작되었습니다', text: '협력 조건을 항목별로 제안하고 합의할 수 있습니다.' },
  outcome: { title: '소개의 성과가 등록되었습니다', text: '내용을 확인해 주시기 바랍니다.' },
  withdrawn: { title: '소개가 철회되었습니다', text: '이 소개는 더 이상 진행되지 않습니다.' },
};

const RECORDED: Readonly<Record<RecordedTransition, Words>> = {
  consent: { title: '한쪽이 소개에 동의했습니다', text: '나머지 당사자의 답을 기다리고 있습니다.' },
  'declare-outcome': { title: '소개의 성과가 추가로 등록되었습니다', text: '내용을 확인해 주시기 바랍니다.' },
  'confirm-outcome': { title: '소개의 성과가 확인되었습니다', text: '상대측이 등록된 성과를 확인했습니다.' },
  'grade-outcome': { title: '성과의 증빙이 인정되었습니다', text: '무역 자문역이 증빙을 검토했습니다.' },
};

const REMINDERS: Readonly<Record<ReminderKind, Words>> = {
  'offer-expires': {
    title: '소개 제안의 기한이 곧 끝납니다',
    text: '기한이 지나기 전에 동의 여부를 알려 주시기 바랍니다.',
  },
  'check-30': { title: '협력 30일, 어떻게 진행되고 있습니까?', text: '그동안의 성과를 알려 주시기 바랍니다.' },
  'check-90': { title: '협력 90일, 어떻게 진행되고 있습니까?', text: '그동안의 성과를 알려 주시기 바랍니다.' },
  'check-180': { title: '협력 180일, 어떻게 진행되고 있습니까?', text: '그동안의 성과를 알려 주시기 바랍니다.' },
};

const DECIDED: Readonly<Record<MembershipDecision, Words>> = {
  approve: { title: '기업 소속 신청이 승인되었습니다', text: '이제 이 기업의 자료를 보고 등록할 수 있습니다.' },
  refuse: {
    title: '기업 소속 신청이 거절되었습니다',
    text: '궁금한 점은 해당 기업의 대표 담당자에게 문의해 주시기 바랍니다.',
  },
  remove: { title: '기업 소속이 해제되었습니다', text: '이 기업의 자료를 더 이상 볼 수 없습니다.' },
  'make-owner': { title: '기업의 대표 담당자가 되었습니다', text: '소속 신청을 승인하고 담당자를 관리할 수 있습니다.' },
  'make-member': { title: '기업의 일반 담당자가 되었습니다', text: '담당자 관리는 이제 다른 대표 담당자가 맡습니다.' },
};

export const ko: TellingTexts = {
  notifications: {
    'membership-requested': () => ({
      title: '기업 소속 신청이 있습니다',
      text: '신청한 사람을 확인하고 승인하거나 거절해 주시기 바랍니다.',
    }),
    'membership-decided': ({ decision }) => DECIDED[decision],
    'verification-requested': () => ({
      title: '기업 인증 요청이 있습니다',
      text: '제출된 사업자등록증이나 확인 코드를 검토해 주시기 바랍니다.',
    }),
    'company-verified': () => ({
      title: '기업 인증이 완료되었습니다',
      text: '이제 소개 제안을 보내고 받을 수 있습니다.',
    }),
    'verification-refused': () => ({
      title: '기업 인증이 받아들여지지 않았습니다',
      text: '사유를 확인하고 다시 요청해 주시기 바랍니다.',
    }),
    'introduction-moved': ({ to }) => MOVED[to],
    'introduction-reminder': ({ reminder }) => REMINDERS[reminder],
    'meeting-changed': ({ change }) => ({
      title: {
        set: '상담 시간이 정해졌습니다',
        moved: '상담 일시나 장소가 바뀌었습니다',
        cancelled: '상담이 취소되었습니다',
      }[change],
      text: {
        set: '일시와 장소를 확인해 주시기 바랍니다.',
        moved: '바뀐 일시와 장소를 확인해 주시기 바랍니다.',
        cancelled: '소개는 그대로 이어지므로 상대와 다른 시간을 정할 수 있습니다.',
      }[change],
    }),
    'message-posted': () => ({ title: '소개에 새 메시지가 있습니다', text: '메시지를 확인하고 답해 주시기 바랍니다.' }),
    'term-sheet-changed': () => ({
      title: '협력 조건서가 바뀌었습니다',
      text: '바뀐 항목을 확인하고 동의하거나 다시 제안해 주시기 바랍니다.',
    }),
    'introduction-recorded': ({ transition }) => RECORDED[transition],
    'still-open-asked': ({ record }) => ({
      title: {
        requirement: '등록하신 수요가 아직 유효합니까?',
        opportunity: '등록하신 제3국 프로젝트가 아직 유효합니까?',
      }[record],
      text: '유효하면 한 번만 확인해 주시기 바랍니다. 답이 없으면 만료됩니다.',
    }),
    'record-expired': ({ record }) => ({
      title: { requirement: '등록하신 수요가 만료되었습니다', opportunity: '등록하신 제3국 프로젝트가 만료되었습니다' }[
        record
      ],
      text: '아직 필요하시면 다시 열 수 있습니다.',
    }),
    'guarantee-asked': () => ({
      title: '납품 보증 요청이 있습니다',
      text: '1인 기업이 귀사를 납품 보증 기업으로 지정했습니다. 수락 여부를 알려 주시기 바랍니다.',
    }),
    'guarantee-answered': ({ answer }) => ({
      title: { accepted: '납품 보증 요청이 수락되었습니다', declined: '납품 보증 요청이 거절되었습니다' }[answer],
      text: '기업 평가 카드에서 확인해 주시기 바랍니다.',
    }),
    'attachment-added': () => ({ title: '소개에 새 자료가 올라왔습니다', text: '자료를 확인해 주시기 바랍니다.' }),
    'task-submitted': () => ({
      title: '컴플라이언스 과제가 제출되었습니다',
      text: '제출 내용을 확인하고 승인하거나 돌려보내 주시기 바랍니다.',
    }),
    'review-handed-over': () => ({
      title: '검토 건이 인계되었습니다',
      text: '하루 동안 담당으로 지정됩니다. 메모를 확인하고 결정해 주시기 바랍니다.',
    }),
  },
  accountMails: {
    'verify-email': ({ name }) => ({
      subject: '[Naru] 이메일 주소를 확인해 주시기 바랍니다',
      paragraphs: [`${name} 님, 가입해 주셔서 감사합니다.`, '아래 버튼을 눌러 이메일 주소를 확인해 주시기 바랍니다.'],
      action: '이메일 확인',
    }),
    'reset-password': ({ name }) => ({
      subject: '[Naru] 비밀번호를 다시 설정해 주시기 바랍니다',
      paragraphs: [
        `${name} 님, 비밀번호 재설정 요청을 받았습니다.`,
        '아래 버튼을 눌러 새 비밀번호를 정해 주시기 바랍니다. 링크는 한 번만 쓸 수 있습니다.',
      ],
      action: '비밀번호 재설정',
    }),
    'change-email': ({ name }) => ({
      subject: '[Naru] 새 이메일 주소를 확인해 주시기 바랍니다',
      paragraphs: [
        `${name} 님, 계정의 이메일 주소를 이 주소로 바꾸겠다는 요청을 받았습니다.`,
        '아래 버튼을 누르시면 주소가 바뀝니다. 요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다.',
      ],
      action: '이메일 주소 변경',
    }),
    'sign-up-existing': ({ name }) => ({
      subject: '[Naru] 이미 가입된 이메일 주소입니다',
      paragraphs: [
        `${name} 님, 이 이메일 주소로 새로 가입하려는 요청이 있었습니다.`,
        '이미 계정이 있으므로 새로 만들지 않았습니다. 로그인하시거나, 비밀번호를 잊으셨다면 재설정해 주시기 바랍니다.',
      ],
      action: '로그인',
    }),
    invitation: ({ company, invitedBy }) => ({
      subject: `[Naru] ${company}에서 초대했습니다`,
      paragraphs: [
        `${invitedBy} 님이 Naru에서 ${company}의 담당자로 함께하자고 초대했습니다.`,
        '아래 버튼을 눌러 초대를 수락해 주시기 바랍니다. 링크는 한 번만 쓸 수 있습니다.',
      ],
      action: '초대 수락',
    }),
    'membership-requested': ({ company, name }) => ({
      subject: `[Naru] ${company} 소속 신청이 있습니다`,
      paragraphs: [
        `${name} 님이 ${company}의 담당자로 등록해 달라고 신청했습니다.`,
        '아는 분인지 확인하고 승인하거나 거절해 주시기 바랍니다.',
      ],
      action: '신청 확인',
    }),
    'membership-decided': ({ company, decision }) => ({
      subject: `[Naru] ${company} 소속 안내`,
      paragraphs: [
        {
          approve: `${company} 소속 신청이 승인되었습니다. 이제 이 기업의 자료를 보고 등록할 수 있습니다.`,
          refuse: `${company} 소속 신청이 거절되었습니다.`,
          remove: `${company} 소속이 해제되었습니다.`,
          'make-owner': `${company}의 대표 담당자가 되었습니다. 소속 신청을 승인하고 담당자를 관리할 수 있습니다.`,
          'make-member': `${company}의 일반 담당자가 되었습니다. 담당자 관리는 이제 다른 대표 담당자가 맡습니다.`,
        }[decision],
      ],
      action: 'Naru 열기',
    }),
    'proof-code': ({ company, code }) => ({
      subject: '[Naru] 기업 인증 코드',
      paragraphs: [
        `${company}의 인증 코드는 ${code}입니다.`,
        '담당자가 Naru의 기업 인증 화면에 입력하면 인증 절차가 이어집니다.',
      ],
    }),
  },
  several: (count) => `[Naru] 새 알림 ${count}건`,
  open: 'Naru 열기',
  whyThisMail: 'Naru 계정의 알림 설정에 따라 보내 드리는 메일입니다.',
  unsubscribe: '알림 메일 수신 거부',
  notAsked: '요청하신 적이 없다면 이 메일은 무시하셔도 됩니다.',
  webhookTest: { title: '연결되었습니다', text: '앞으로 이 그룹에서 Naru의 알림을 받습니다.' },
  unsubscribePage: {
    question: '알림 메일을 그만 받으시겠습니까?',
    explained: '로그인과 보안에 관한 메일은 계속 보내 드리며, 알림은 Naru 안에서 볼 수 있습니다.',
    confirm: '그만 받기',
    done: '이제 알림 메일을 보내지 않습니다.',
    undo: '알림 설정에서 언제든지 다시 받을 수 있습니다.',
    badLink: '사용할 수 없는 링크입니다. 메일의 링크를 다시 열거나, 로그인하여 알림 설정에서 바꿔 주시기 바랍니다.',
  },
};
