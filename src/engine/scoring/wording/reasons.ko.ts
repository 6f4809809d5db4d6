import type { Reason } from '../reasons.js';
import { withParticle as josa } from './korean-particles.js';
import type { NameLookup } from './names.js';
import { boundText, formatNumber as n, pointsText, shownUnit, valueText } from './quantities.js';
import { moneyText } from './money.js';

const list = (items: readonly string[]): string => items.join(', ');

export function renderReason(reason: Reason, names: NameLookup): string {
  switch (reason.code) {
    case 'no-data':
      return `확인할 자료가 없습니다: ${list(reason.missing.map(names.fact))}.`;
    case 'not-asked':
      return `요구서에 적혀 있지 않습니다: ${list(reason.missing.map(names.fact))}.`;
    case 'tag-exact':
      return `${josa(names.tag(reason.required), '이/가')} 일치합니다.`;
    case 'tag-more-specific':
      return `${names.tag(reason.required)}에 속하는 ${josa(names.tag(reason.offered), '을/를')} 제공합니다.`;
    case 'tag-more-general':
      return `요구 분야는 ${names.tag(reason.required)}, 제시된 분야는 더 넓은 ${names.tag(reason.offered)}입니다.`;
    case 'tag-sibling':
      return `${josa(names.tag(reason.required), '과/와')} 가까운 ${josa(names.tag(reason.offered), '을/를')} 제공합니다.`;
    case 'tag-related':
      return `${josa(names.tag(reason.required), '과/와')} 관련된 ${josa(names.tag(reason.offered), '을/를')} 제공합니다.`;
    case 'wording-agrees':
      return '태그로는 드러나지 않지만 두 설명문이 같은 것을 말하고 있습니다.';
    case 'tag-missing':
      return `${josa(names.tag(reason.required), '은/는')} 제시되지 않았습니다.`;
    case 'clause-met':
    case 'clause-near':
    case 'clause-failed': {
      const offered = valueText(reason.offered, shownUnit(reason.spec, reason.unit), 'ko', names.words);
      return `${names.spec(reason.spec)}: 제시 ${offered}, 요구 ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'ko', names.words)}. ${OUTCOME[reason.code]}`;
    }
    case 'clause-unstated':
      return `${names.spec(reason.spec)} 값이 제시되지 않았습니다(요구 ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'ko', names.words)}).`;
    case 'clause-insisted':
      return `수요사는 ${names.spec(reason.spec)} ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'ko', names.words)} 요건을 갖추지 못한 업체의 제안을 받지 않는데, 이 값이 제시되지 않았습니다. 값을 적으면 다시 판단합니다.`;
    case 'certification-insisted':
      return `수요사는 ${josa(names.certification(reason.certification), '이/가')} 없는 업체의 제안을 받지 않는데, 보유 여부가 제시되지 않았습니다. 보유하고 있다면 적어 주세요.`;
    case 'certification-held':
      return reason.by === reason.certification
        ? `${josa(names.certification(reason.by), '을/를')} 보유하고 있습니다.`
        : `${josa(names.certification(reason.certification), '을/를')} 포함하는 ${josa(names.certification(reason.by), '을/를')} 보유하고 있습니다.`;
    case 'certification-denied':
      return `${josa(names.certification(reason.certification), '을/를')} 보유하지 않은 것으로 적혀 있습니다.`;
    case 'certification-unstated':
      return `${names.certification(reason.certification)} 보유 여부가 제시되지 않았습니다.`;
    case 'quantity-above-minimum':
      return `월 요구 수량 ${n(reason.quantity)}개가 최소 주문량 ${n(reason.minOrder)}개를 충족합니다.`;
    case 'quantity-below-minimum':
      return `월 요구 수량 ${n(reason.quantity)}개가 최소 주문량 ${n(reason.minOrder)}개에 미치지 못합니다.`;
    case 'capacity-enough':
      return `월 생산 능력 ${n(reason.monthlyCapacity)}개로 요구 수량 ${n(reason.quantity)}개를 공급할 수 있습니다.`;
    case 'capacity-short':
      return `월 생산 능력 ${n(reason.monthlyCapacity)}개로는 요구 수량 ${n(reason.quantity)}개에 부족합니다.`;
    case 'price-within-budget':
      return `가격 ${moneyText(reason.price, reason.currency, 'ko')}, 예산 ${moneyText(reason.budget, reason.budgetCurrency, 'ko')} 이내입니다.`;
    case 'price-over-budget':
      return `가격 ${moneyText(reason.price, reason.currency, 'ko')}, 예산 ${moneyText(reason.budget, reason.budgetCurrency, 'ko')} 초과입니다.`;
    case 'delivery-in-time':
      return `납기 ${n(reason.leadTimeDays)}일, 희망일까지 ${n(reason.days)}일이 남아 기한 안에 공급할 수 있습니다.`;
    case 'delivery-late':
      return reason.days < 0
        ? `납기 ${n(reason.leadTimeDays)}일, 희망일이 이미 지났습니다.`
        : `납기 ${n(reason.leadTimeDays)}일, 희망일까지 ${n(reason.days)}일이 남아 기한을 넘깁니다.`;
    case 'trl':
      return `기술성숙도(TRL)는 9단계 중 ${reason.trl}단계입니다.`;
    case 'certifications-stated':
      return `보유 인증: ${list(reason.certifications.map(names.certification))}.`;
    case 'references-stated':
      return reason.count === 0 ? '아직 납품·수행 실적이 없습니다.' : `납품·수행 실적이 ${n(reason.count)}건 있습니다.`;
    case 'company-verified':
      return '기업 신원이 확인되었습니다.';
    case 'card-graded':
      return `자문역이 기업 평가 카드의 ${n(reason.items)}개 항목을 평가했으며, 평균 ${pointsText(reason.grade)}점(100점 만점)입니다.`;
    case 'cluster-strong':
      return `${josa(names.cluster(reason.cluster), '은/는')} ${list(reason.tags.map(names.tag))} 분야에 강점이 있습니다.`;
    case 'language-own':
      return `공급사가 ${josa(names.language(reason.language), '으로/로')} 소통할 수 있습니다.`;
    case 'language-shared':
      return `양측 모두 ${josa(list(reason.languages.map(names.language)), '으로/로')} 소통할 수 있습니다.`;
    case 'language-none':
      return '양측에 공통된 업무 언어가 없습니다.';
    case 'local-partner': {
      const kind = reason.kind === null ? '협력사' : names.companyKind(reason.kind);
      return `${josa(names.language(reason.language), '으로/로')} 소통하는 현지 ${kind}입니다.`;
    }
    case 'local-presence':
      return `${names.country(reason.country)}에 사무소, 인허가 또는 협력사를 두고 있습니다.`;
    case 'region-match':
      return `${josa(names.side(reason.side), '이/가')} 희망 지역인 ${names.region(reason.region)}에 있습니다.`;
    case 'region-near':
      return `${josa(names.side(reason.side), '이/가')} 희망 지역과 같은 권역인 ${names.region(reason.region)}에 있습니다.`;
    case 'region-other':
      return `${josa(names.side(reason.side), '이/가')} 희망 지역이 아닌 ${names.region(reason.region)}에 있습니다.`;
    case 'region-covered':
      return `희망 지역인 ${josa(names.region(reason.region), '을/를')} 서비스 지역으로 두고 있습니다.`;
    case 'region-uncovered':
      return `희망 지역이 서비스 지역에 없습니다: ${list(reason.wished.map(names.region))}.`;
    case 'market-present':
      return `${names.country(reason.market)} 시장에 이미 진출해 있습니다.`;
    case 'market-aimed':
      return `${names.country(reason.market)} 시장 진출을 함께 희망합니다.`;
    case 'market-absent':
      return `목표 시장에 ${josa(names.country(reason.market), '이/가')} 없습니다.`;
    case 'partner-kind-wanted':
      return `${names.side(reason.side)} 유형(${names.companyKind(reason.kind)})이 상대의 희망과 맞습니다.`;
    case 'partner-kind-other':
      return `${names.side(reason.side)} 유형(${names.companyKind(reason.kind)})이 상대의 희망과 다릅니다.`;
    case 'cooperation-shared':
      return `양측이 함께 원하는 협력 방식: ${list(reason.modes.map(names.cooperationMode))}.`;
    case 'cooperation-none':
      return '양측이 원하는 협력 방식이 서로 다릅니다.';
    case 'text-affinity':
      return `두 설명문의 유사도는 ${pointsText(reason.value)}%입니다.`;
    case 'meaning-affinity':
      return `언어 모델로 비교한 두 설명문의 의미 유사도는 ${pointsText(reason.value)}%입니다.`;
    case 'meaning-unread':
      return '언어 모델이 아직 두 설명문을 모두 읽지 않아 점수에 반영하지 않았습니다.';
    case 'same-company':
      return '양측이 같은 기업입니다.';
    case 'lane-direction':
      return `${names.lane(reason.lane)} 유형은 이 수요사(${names.country(reason.seekerCountry)})와 공급사(${names.country(reason.providerCountry)})의 조합에 열려 있지 않습니다.`;
    case 'lane-not-offered':
      return `${names.lane(reason.lane)} 유형으로는 제공하지 않습니다.`;
    case 'excluded-sector':
      return `공급사가 ${names.tag(reason.sector)} 분야를 제외했습니다.`;
    case 'no-common-ground':
      return '요구 분야와 제공 분야에 겹치는 것이 없습니다.';
    case 'market-no-provider':
      return `${names.lane(reason.lane)} 유형에 등록된 공급사가 아직 없습니다.`;
    case 'market-no-tag': {
      const nobody = `${josa(names.tag(reason.required), '을/를')} 제공하는 기업이 아직 없습니다.`;
      return reason.nearest.length === 0
        ? nobody
        : `${nobody} 가장 가까운 분야: ${list(reason.nearest.map(names.tag))}.`;
    }
    case 'market-no-clause': {
      const wanted = `${names.spec(reason.spec)}: 요구 ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'ko', names.words)}.`;
      if (!reason.stated) return `${wanted} 이 값을 제시한 기업이 없습니다.`;
      return reason.best === null
        ? `${wanted} 충족하는 기업이 없습니다.`
        : `${wanted} 충족하는 기업이 없습니다(가장 가까운 값 ${valueText(reason.best, shownUnit(reason.spec, reason.unit), 'ko', names.words)}).`;
    }
    case 'market-below-threshold':
      if (reason.best >= reason.threshold)
        return `가장 높은 점수는 ${pointsText(reason.best)}점이지만, 요구한 것과 다르거나 반드시 갖춰야 할 조건을 충족하지 못했습니다.`;
      return `가장 높은 점수가 ${pointsText(reason.best)}점으로, 제안 기준 ${pointsText(reason.threshold)}점에 미치지 못합니다.`;
  }
}

const OUTCOME = {
  'clause-met': '충족합니다.',
  'clause-near': '기준에 조금 못 미칩니다.',
  'clause-failed': '충족하지 못합니다.',
} as const;
