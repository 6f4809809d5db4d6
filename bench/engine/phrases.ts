import type { Language } from '../../src/engine/facts/index.js';

type Pools = Readonly<Record<Language, readonly string[]>>;

/** Sentences around one concept; `{}` is where its words stand. */
export const OFFER_MENTIONS: Pools = {
  ko: [
    '{} 분야에 공급하고 있습니다.',
    '{} 현장 적용 실적 다수.',
    '{}에 바로 장착 가능합니다.',
    '{} 업체와 공동 개발한 경험이 있습니다.',
    '{} 전용으로 설계했습니다.',
    '{} 연동 가능.',
    '국내 {} 고객사 납품 중입니다.',
    '{} 기술을 자체 보유하고 있습니다.',
  ],
  zh: [
    '已应用于{}领域。',
    '可直接配套{}使用。',
    '为{}客户批量供货。',
    '支持{}对接。',
    '具备{}自主研发能力。',
    '与{}企业有联合开发经验。',
    '适用于{}场景。',
  ],
  en: [
    'Used in {}.',
    'Works with {} out of the box.',
    'Supplied to makers of {}.',
    'Own technology for {}.',
    'Can be integrated with {}.',
  ],
};

export const ASK_MENTIONS: Pools = {
  ko: [
    '{} 라인에 적용할 예정입니다.',
    '{} 연동이 필요합니다.',
    '{} 경험이 있는 업체를 우대합니다.',
    '{} 용도입니다.',
    '{} 개발을 함께할 회사를 찾습니다.',
  ],
  zh: [
    '用于{}项目。',
    '需与{}对接。',
    '有{}经验者优先。',
    '配套我司{}产品。',
    '希望供应商同时能提供{}。',
    '计划导入{}产线。',
  ],
  en: ['For use in {}.', 'Has to work with {}.', 'Experience in {} is welcome.'],
};

/** What firms write besides. */
export const OFFER_TALK: Pools = {
  ko: [
    '맞춤 제작 가능합니다.',
    '소량 주문도 환영합니다.',
    '설치와 유지보수까지 직접 합니다.',
    '현장 실증을 마치고 양산을 준비하고 있습니다.',
    '해외 총판을 모집합니다.',
    '데모와 샘플 제공, 견적은 메일로 문의 바랍니다.',
    '자체 공장에서 생산하며 품질 보증은 2년입니다.',
    '경쟁 제품보다 가볍고 전력 소모가 적습니다.',
    '야간과 우천 환경에서도 안정적으로 동작합니다.',
    '완제품은 만들지 않고 모듈만 공급합니다.',
    '특허 12건 보유, 국책과제 수행 경험.',
    '중국 현지 서비스 인력이 있습니다.',
    '불량 이미지를 학습해 오검출을 줄였습니다.',
    '협력사를 통해 조립과 시험을 진행합니다.',
    '사용자 화면은 한국어와 영어를 지원합니다.',
    '고온 다습한 공정에서 장기간 검증했습니다.',
  ],
  zh: [
    '可按需定制。',
    '支持小批量试产。',
    '提供安装调试和售后服务。',
    '产品已量产，交货稳定。',
    '自有工厂，质保两年。',
    '体积小、重量轻、功耗低。',
    '拥有多项发明专利。',
    '可提供样品测试。',
    '不做整机，仅供应模块。',
    '在高温高湿环境下长期验证。',
    '诚招海外代理。',
    '可联合开发并提供现场测试环境。',
    '团队来自知名高校，研发人员占六成。',
    '服务网点覆盖全国主要城市。',
  ],
  en: [
    'Custom designs on request.',
    'Samples are available for evaluation.',
    'Made in our own plant with a warranty of two years.',
    'We install, commission and maintain on site.',
    'Low power and small size for tight spaces.',
    'Engineering samples only at this stage.',
    'Looking for distributors abroad.',
    'Proven in heat and humidity over long runs.',
  ],
};

export const ASK_TALK: Pools = {
  ko: [
    '국산화를 위해 새 공급처를 찾고 있습니다.',
    '샘플 평가 후 양산 계약을 맺습니다.',
    '현지 시공과 유지보수가 가능해야 합니다.',
    '기존 설비와 호환되어야 합니다.',
    '장기 협력을 희망합니다.',
    '납기와 품질이 안정적인 회사를 원합니다.',
    '완제품이 아니라 부품만 필요합니다.',
  ],
  zh: [
    '寻求第二货源。',
    '先送样测试，合格后批量采购。',
    '须提供安装调试和培训。',
    '要求交期稳定、品质可靠。',
    '希望长期合作，可联合开发。',
    '须与现有设备兼容。',
    '不要贸易商。',
    '最好在华东有服务网点。',
    '我司为行业头部企业，年采购量持续增长。',
    '现有进口方案成本过高，计划替换。',
    '优先考虑有车规或工业级量产经验的厂家。',
  ],
  en: ['A second source is wanted.', 'Samples first, then volume orders.', 'Long-term cooperation is the aim.'],
};

/** Titles that name nothing the taxonomy knows. */
export const PLAIN_TITLES: Pools = {
  ko: ['맞춤형 솔루션', '신제품 소개', '주력 제품군', '토탈 서비스', '차세대 플랫폼'],
  zh: ['综合解决方案', '主打产品', '新品推荐', '整体服务', '下一代平台'],
  en: ['Custom solution', 'Product line', 'Next-generation platform'],
};

export const CAPACITY: Readonly<Record<Language, string>> = {
  ko: '월 {}개 생산.',
  zh: '月产{}件。',
  en: '{} a month.',
};
export const QUANTITY: Readonly<Record<Language, string>> = {
  ko: '월 {}개 필요.',
  zh: '月需求{}件。',
  en: '{} a month needed.',
};
export const PRICE: Readonly<Record<Language, string>> = { ko: '단가 {}.', zh: '单价{}。', en: 'Price {}.' };
export const BUDGET: Readonly<Record<Language, string>> = { ko: '단가 {} 이내.', zh: '单价{}以内。', en: 'Up to {}.' };
export const CERTIFIED: Readonly<Record<Language, string>> = {
  ko: '{} 인증.',
  zh: '通过{}认证。',
  en: '{} certified.',
};
export const CERTIFICATE_ASKED: Readonly<Record<Language, string>> = {
  ko: '{} 인증 필수.',
  zh: '须有{}。',
  en: '{} required.',
};
