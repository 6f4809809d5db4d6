import type { CompliancePhrases } from './phrases.js';
import { questions, options } from './questions.ko.js';
import { reasons } from './reasons.ko.js';
import { tasks } from './tasks.ko.js';

export const korean: CompliancePhrases = {
  outcomes: { clear: '이상 없음', conditions: '조건부 가능', unanswered: '확인 필요', blocked: '진행 불가' },
  notApplied: {
    'out-of-scope': '이 매칭에는 해당하지 않습니다.',
    'not-yet': '해당 일자에는 아직 시행 전입니다.',
    expired: '해당 일자에는 효력이 끝났습니다.',
    suspended: '시행이 중단된 상태입니다.',
    'switched-off': '관리자가 적용하지 않도록 설정했습니다.',
  },
  statuses: { in_force: '시행 중', suspended: '시행 중단', announced: '예고', unverified: '미확인' },
  wouldBlock: '시행이 확인되면 진행할 수 없는 사유입니다.',
  standings: {
    'nothing-further': '추가로 하실 일이 없습니다.',
    'answers-needed': '아래 질문에 답해 주십시오.',
    'further-clearance': '추가 확인 절차가 필요합니다. 준비하실 사항은 담당 자문역이 안내해 드립니다.',
  },
  notLegalAdvice:
    '표시된 날짜 기준으로 알려진 규정을 자동으로 점검한 결과이며 법률 자문이 아닙니다. 실행하기 전에 반드시 전문가의 확인을 받으십시오.',
  reasons,
  tasks,
  questions,
  options,
};
