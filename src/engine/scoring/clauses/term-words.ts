import { LOCALES, type CompanyKind, type CooperationMode } from '../../facts/index.js';
import { REGION_NAMES } from '../wording/region-names.js';
import { COMPANY_KIND_NAMES } from '../wording/vocabulary.js';

/** How texts speak of ways to cooperate. Plain supply is left out: what says it speaks of much else. */
const MODE_WORDS: Readonly<Record<CooperationMode, readonly string[]>> = {
  supply: [],
  licence: ['라이선스', '라이센스', '技术许可', '技术授权', '授权使用', 'licensing'],
  'co-development': [
    '공동 개발',
    '联合开发',
    '共同开发',
    '合作开发',
    '协同开发',
    '联合研发',
    'co-development',
    'co-develop',
    'joint development',
    'develop together',
  ],
  'joint-venture': ['합작법인', '합작', '合资', 'joint venture'],
  'technology-transfer': ['기술 이전', '技术转让', '技术转移', 'technology transfer'],
  'joint-entry': ['공동 진출', '동반 진출', '联合出海', '共同出海', '联合开拓', '共同开拓', 'joint entry'],
  integration: ['시스템 통합', '系统集成', 'system integration', 'systems integration'],
};

const OTHER_KIND_WORDS: Partial<Readonly<Record<CompanyKind, readonly string[]>>> = {
  manufacturer: ['제조업체', '제조 기업', '生产商', '生产厂家', '厂家', '制造企业'],
  fabless: ['芯片设计企业', 'fabless'],
  integrator: ['SI 기업', 'SI 업체', '시스템 통합사', '集成商', 'SI'],
  epc: ['EPC', '工程总承包'],
  research: ['연구소', '研究院', '研究所'],
};

const OTHER_COUNTRY_WORDS: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', '阿联酋', '迪拜', '阿布扎比', '두바이', '아부다비', 'Dubai', 'Abu Dhabi'],
  SA: ['沙特', '사우디'],
  US: ['미국', '美国'],
};

const countryNames = LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: 'region' }));

export const modeWords = (mode: CooperationMode): readonly string[] => MODE_WORDS[mode];

export const kindWords = (kind: CompanyKind): readonly string[] => [
  ...Object.values(COMPANY_KIND_NAMES[kind]),
  ...(OTHER_KIND_WORDS[kind] ?? []),
];

/** ISO 3166-1 */
export const countryWords = (code: string): readonly string[] => [
  ...(/^[A-Z]{2}$/.test(code) ? countryNames.map((names) => names.of(code) ?? code) : []),
  ...(OTHER_COUNTRY_WORDS[code] ?? []),
];

/** ISO 3166-2 */
export const regionWords = (code: string): readonly string[] => Object.values(REGION_NAMES[code] ?? {});
