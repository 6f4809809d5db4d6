import type { ReasonTexts } from './phrases.js';
import { withParticle as josa } from '../../scoring/wording/korean-particles.js';

const figure = (value: number): string => value.toLocaleString('ko', { maximumFractionDigits: 2 });

const ASSESSED = {
  'critical-operator': '핵심정보인프라 운영자가 개인정보를 반출합니다',
  'important-data': '중요데이터가 중국 본토 밖으로 나갑니다',
  persons: '연간 100만 명 이상의 개인정보가 중국 본토 밖으로 나갑니다',
  'sensitive-persons': '연간 1만 명 이상의 민감개인정보가 중국 본토 밖으로 나갑니다',
};
const CONTRACTED = {
  persons: '연간 10만 명 이상 100만 명 미만의 개인정보가 중국 본토 밖으로 나갑니다',
  'sensitive-persons': '연간 1~9,999명의 민감개인정보가 중국 본토 밖으로 나갑니다',
};
const NETWORK = {
  'important-data': '중요데이터를 공유합니다',
  persons: '1,000만 명을 넘는 개인정보를 처리합니다',
  'generative-training': '생성형 모델 학습에 데이터를 사용합니다',
};

export const reasons: ReasonTexts = {
  'data-export-assessment': ({ ground }) => `${ASSESSED[ground]}. 국가인터넷정보판공실(CAC)의 안전평가 대상입니다.`,
  'data-export-contract': ({ ground }) => `${CONTRACTED[ground]}. 표준계약 등록 또는 인증이 필요합니다.`,
  'vehicle-data-export': '중국에서 수집한 자동차 데이터가 국외로 나가거나 국외에서 조회됩니다.',
  'foreign-surveying':
    '외국 또는 외국인투자 기업이 측량 자격 업체에 위탁하지 않고 중국 도로 정보를 수집·처리하게 됩니다.',
  'genetic-collection': '외국 측이 중국 인류유전자원을 직접 수집하게 되며, 이는 허용되지 않습니다.',
  'genetic-cooperation': '외국 측과의 협력에 중국 인류유전자원이 이용됩니다.',
  'network-data': ({ ground }) => `${NETWORK[ground]}. 네트워크데이터 안전관리조례의 의무가 적용됩니다.`,
  'generative-service-unfiled': ({ lacks }) =>
    lacks === 'filing'
      ? '자체 모델을 쓰는 공중 대상 생성형 AI 서비스인데 중국 내 비안(备案)이 없습니다.'
      : '공중 대상 생성형 AI 서비스인데 중국 내 비안(备案)이나 등록이 없습니다.',
  'generated-content-shown': 'AI가 만든 콘텐츠를 중국의 공중에게 보여 줍니다.',
  'companion-ai': '중국 이용자와 지속적으로 감정을 주고받는 서비스입니다.',
  'medical-software': ({ deviceClass }) => `중국에서 ${deviceClass}류 의료기기에 해당하는 소프트웨어입니다.`,
  'state-funded-data-centre': '국가 자금이 들어간 신규 데이터센터에는 외국산 AI칩을 쓸 수 없다는 보도가 있습니다.',
  'public-buyer': '구매자가 정부기관 또는 공립병원이며, 중국산 제품에 20% 가격 우대가 적용됩니다.',
  'restricted-technology': '수출제한 목록의 기술이 중국 밖으로 나갑니다.',
  'prohibited-technology': '수출금지 목록의 기술이 중국 밖으로 나갑니다.',
  'rare-earth-export': '통제 대상 희토류 소재 또는 자석이 중국 밖으로 나갑니다.',
  'rare-earth-nexus': '통제 대상 중국산 희토류가 든 제품이 다른 나라로 나갑니다.',
  'chinese-ai-moves': '중국에서 개발한 AI 조직 또는 지식재산이 국외 기업으로 옮겨 갑니다.',
  'unreliable-entity': ({ party }, { company }) =>
    `${josa(company(party), '이/가')} 중국 ‘신뢰할 수 없는 기업 명단’에 올라 있습니다.`,
  'foreign-law-rejection': '외국법을 이유로 상대를 거절하였으며, 이 자체가 중국 대항조치의 대상이 될 수 있습니다.',
  'supply-chain-diligence': '중국 공급망 정보를 수집하고 있으며, 이 자체가 중국 대항조치의 대상이 될 수 있습니다.',
  'core-technology-funded': '정부 연구개발비가 들어간 국가핵심기술이 승인 없이 국외로 이전됩니다.',
  'core-technology-own': '정부 연구개발비 없이 개발한 국가핵심기술이 국외로 이전됩니다.',
  'strategic-technology': '국가첨단전략기술이 승인 없이 국외로 이전됩니다.',
  'strategic-item': '전략물자 또는 전략기술에 해당하지만 수출허가가 없습니다.',
  'military-end-use': '군용 또는 대량파괴무기 관련 용도가 의심되지만 상황허가가 없습니다.',
  'ai-offered-in-korea': ({ highImpact }) =>
    highImpact ? '고영향 AI를 국내에 제공합니다.' : 'AI 제품·서비스를 국내에 제공합니다.',
  'korean-personal-data': '국내 개인정보가 국외로 이전됩니다.',
  'korean-investment': '국내 기업이 국외에 지분 투자 또는 대출을 합니다.',
  'advanced-chip': ({ tpp, density }) =>
    density === null
      ? `총처리성능(TPP) ${figure(tpp)}, 기준 4,800 이상(ECCN 3A090.a)이며 BIS 허가가 없습니다.`
      : `총처리성능(TPP) ${figure(tpp)}, 성능밀도 ${figure(density)}, 기준 1,600 및 5.92 이상(ECCN 3A090.a)이며 BIS 허가가 없습니다.`,
  'grey-zone-chip': ({ tpp, density }) =>
    `총처리성능(TPP) ${figure(tpp)}, 성능밀도 ${figure(density)}, ECCN 3A090.b의 통보 대상 구간입니다.`,
  'bandwidth-density': ({ density }) =>
    `메모리 대역폭 밀도 ${figure(density)} GB/s/mm², 기준 2 초과(ECCN 3A090.c)이며 BIS 허가가 없습니다.`,
  'entity-listed': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `${josa(company(party), '이/가')} 미국 거래제한 명단에 올라 있고 품목이 EAR 적용 대상입니다.`
      : `${josa(company(party), '이/가')} 미국 거래제한 명단에 올라 있으나 품목은 EAR 적용 대상이 아닙니다.`,
  'listed-owner': ({ party, underUsRules }, { company }) =>
    underUsRules
      ? `명단에 오른 기업이 ${company(party)} 지분을 50% 이상 보유하고 품목이 EAR 적용 대상입니다.`
      : `명단에 오른 기업이 ${company(party)} 지분을 50% 이상 보유하나 품목은 EAR 적용 대상이 아닙니다.`,
  'listed-owner-stake-unknown': ({ party }, { company }) =>
    `명단에 오른 기업이 ${company(party)} 지분을 보유하나 비율이 확인되지 않았습니다.`,
  'military-company': ({ party }, { company }) => `${josa(company(party), '이/가')} 미국 1260H 명단에 올라 있습니다.`,
  'connected-vehicle': ({ part }) =>
    part === 'software'
      ? '중국이 지배하는 개발사의 통신 또는 자율주행 소프트웨어가 2027년형 이후 미국 차량에 들어갑니다.'
      : '중국이 지배하는 개발사의 통신 하드웨어가 2030년형 이후 미국 차량에 들어갑니다.',
  'us-person-invests': '미국인이 중국의 반도체, AI 또는 양자 분야에 투자합니다.',
  'market-chips': ({ market }, { country }) =>
    `AI칩이 ${josa(country(market), '으로/로')} 들어가며 별도 조건이 적용됩니다.`,
  'market-personal-data': ({ market }, { country }) => `${country(market)}에서 개인정보를 처리합니다.`,
  'market-data-export': ({ market }, { country }) => `${country(market)}의 데이터가 국외로 나갑니다.`,
  'market-core-data': ({ market }, { country }) => `${country(market)}의 핵심데이터가 국외로 나갑니다.`,
  'us-origin-chip-passage': ({ market }, { country }) =>
    `미국산 AI칩이 ${josa(country(market), '으로/로')} 수출되거나 이곳을 경유합니다.`,
  'declared-destination': ({ market }, { country }) =>
    `칩이 ${josa(country(market), '으로/로')} 수출되거나 이곳을 경유합니다.`,
  'preference-claimed': '특혜관세를 신청합니다.',
  'technology-into-china': '중국으로 기술이 수입되며, 개량기술의 귀속은 계약으로 정해야 합니다.',
  'joint-results': '결과물을 공동으로 소유하며, 중국과 한국 특허법의 기본 규정이 서로 다릅니다.',
};
