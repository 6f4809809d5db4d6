import { withParticle as josa } from '../../scoring/wording/korean-particles.js';
import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Asked } from '../advice.types.js';
import type { Phrases } from './phrases.js';

const counted = (items: readonly (readonly [string, number])[]): string =>
  items.map(([name, asked]) => `${name}(${n(asked)}건)`).join(', ');

function ofFigure(op: (Asked & { field: 'clauses' })['op'], name: string): string {
  switch (op) {
    case '>=':
      return `${josa(name, '은/는')} 최소 얼마여야 합니까?`;
    case '<=':
      return `${josa(name, '은/는')} 최대 얼마까지 괜찮습니까?`;
    case 'between':
      return `${josa(name, '은/는')} 어떤 범위를 만족해야 합니까?`;
    case '=':
      return `${josa(name, '은/는')} 어떤 것이어야 합니까?`;
  }
}

export const korean: Phrases = {
  add: (fact, told) => `${josa(fact, '을/를')} 추가하세요. ${told}`,
  certify: (certification, told) => `${certification} 보유 여부를 밝혀 주세요. ${told}`,
  asked: (asked, of) => `수요 ${n(of)}건 중 ${n(asked)}건이 요구합니다.`,
  weighed: '수요에 직접 적히지는 않지만 모든 매칭 점수에 반영됩니다.',
  usualRange: (kind, figures) => {
    switch (kind) {
      case '>=':
        return `보통 요구하는 최솟값은 ${figures}입니다.`;
      case '<=':
        return `보통 요구하는 최댓값은 ${figures}입니다.`;
      case 'monthlyCapacity':
        return `보통 월 ${figures}개를 찾습니다.`;
      case 'minOrder':
        return `보통 월 ${figures}개를 주문하려고 합니다.`;
      case 'price':
        return `예산 상한은 보통 ${figures}입니다.`;
      case 'leadTimeDays':
        return `보통 ${figures} 안에 납품받기를 원합니다.`;
      case 'cooperationModes':
      case 'markets':
      case 'languages':
      case 'kind':
      case 'region':
      case 'trl':
      case 'references':
        return `보통 ${figures}입니다.`;
    }
  },
  usualChoices: (choices) => `가장 많이 찾는 것: ${counted(choices)}.`,
  gapSummary: (state, requirements, gaps, related) => {
    switch (state) {
      case 'counted':
        return gaps === 0
          ? `같은 것을 찾는 수요 ${n(requirements)}건이 묻는 내용이 모두 적혀 있습니다.`
          : `같은 것을 찾는 수요가 ${n(requirements)}건 있습니다. ${n(gaps)}가지를 더 적으면 얼마나 맞는지 확인할 수 있습니다.`;
      case 'no-demand':
        return related === ''
          ? '지금은 이것을 찾는 수요도, 비슷한 것을 찾는 수요도 없습니다.'
          : `지금은 이것을 찾는 수요가 없습니다. 비슷한 분야의 수요: ${related}.`;
      case 'no-subject':
        return '무엇을 제공하는지 글에서 알 수 없습니다. 제목에 제품 이름을 적거나 분야 태그를 골라 주세요.';
    }
  },
  related: counted,
  interviewSummary: (state, candidates, questions) => {
    switch (state) {
      case 'open':
        return `다음 ${n(questions)}가지를 알려 주시면 후보 ${n(candidates)}건의 순위가 가장 크게 달라집니다.`;
      case 'specific':
        return `이미 충분히 구체적입니다. 더 답하셔도 후보 ${n(candidates)}건의 순위는 달라지지 않습니다.`;
      case 'no-subject':
        return '무엇이 필요한지 먼저 알려 주세요. 그 전에는 아무것도 비교할 수 없습니다.';
      case 'no-candidates':
        return '아직 제공하는 기업이 없어, 더 답하셔도 매칭 결과가 달라지지 않습니다.';
    }
  },
  question: (asked, form, name) => {
    switch (asked.field) {
      case 'clauses':
        return ofFigure(asked.op, name);
      case 'tags':
        return asked.within === null ? '무엇을 찾고 있습니까?' : `${name} 중에서 어떤 종류가 필요합니까?`;
      case 'certifications':
        return form === 'yes-no'
          ? `공급사가 ${josa(name, '을/를')} 반드시 갖춰야 합니까?`
          : '공급사가 반드시 갖춰야 할 인증은 무엇입니까?';
      case 'quantity':
        return '한 달에 몇 개가 필요합니까?';
      case 'budget':
        return `예산은 최대 얼마입니까? (${asked.currency}, 제품·라이선스·프로젝트 한 건 기준)`;
      case 'neededBy':
        return '언제까지 필요합니까?';
      case 'cooperationModes':
        return '어떤 방식으로 협력하기를 원합니까?';
      case 'markets':
        return '어느 제3국 시장을 목표로 합니까?';
      case 'regions':
        return '공급사가 어느 지역에서 활동해야 합니까?';
      case 'partnerKinds':
        return '어떤 유형의 기업과 협력하기를 원합니까?';
      case 'languages':
        return '어떤 언어로 업무를 진행할 수 있습니까?';
    }
  },
  why: (stated, of, figures) => {
    const known = `후보 ${n(of)}건 중 ${n(stated)}건이 밝혔고`;
    return figures === null ? `${known}, 내용이 서로 다릅니다.` : `${known}, 범위는 ${figures}입니다.`;
  },
  whyKinds: (stated, of) => `후보 ${n(of)}건 중 ${n(stated)}건이 그중 특정한 종류를 제공합니다.`,
  whySubject: '글에서 알 수 없으며, 이것을 알기 전에는 아무것도 비교할 수 없습니다.',
  yes: '예',
};
