import {
  languageOf,
  textFor,
  type KnownRole,
  type Locale,
  type Names,
  type PresenceKind,
  type TeamSide,
  type Text,
} from '../../facts/index.js';
import type { NameLookup } from '../../scoring/index.js';

/** Roles by the firm that fills them. */
const ROLE_NAMES: Readonly<Record<KnownRole, Names>> = {
  technology: { ko: '기술 공급사', zh: '技术提供方', en: 'technology provider' },
  components: { ko: '부품 공급사', zh: '零部件供应商', en: 'component supplier' },
  manufacturing: { ko: '제조사', zh: '制造商', en: 'manufacturer' },
  integration: { ko: '시스템 통합사', zh: '系统集成商', en: 'system integrator' },
  'local-operator': { ko: '현지 운영사', zh: '当地运营商', en: 'local operator' },
  'data-host': { ko: '데이터 보관사', zh: '数据托管方', en: 'data host' },
  maintenance: { ko: '유지보수사', zh: '运维服务商', en: 'maintenance provider' },
  distribution: { ko: '유통사', zh: '分销商', en: 'distributor' },
  finance: { ko: '금융 파트너', zh: '融资方', en: 'financing partner' },
};

const PRESENCE_NAMES: Readonly<Record<PresenceKind, Names>> = {
  licence: { ko: '인허가', zh: '许可资质', en: 'a licence' },
  office: { ko: '사무소', zh: '办事机构', en: 'an office' },
  partner: { ko: '협력사', zh: '合作伙伴', en: 'a partner' },
  customer: { ko: '고객사', zh: '客户', en: 'a customer' },
  pilot: { ko: '시범 사업', zh: '试点项目', en: 'a pilot project' },
};

const isKnown = (role: string): role is KnownRole => Object.hasOwn(ROLE_NAMES, role);

/** A role by the firm that fills it; one that has no name in every language as it is written. */
export const roleName = (role: string, locale: Locale): string =>
  isKnown(role) ? ROLE_NAMES[role][languageOf(locale)] : role;

/** What things are called in one language, with the firms and texts of a team. */
export interface TeamNames extends NameLookup {
  /** Name of a company by its external id. */
  readonly company: (id: string) => string;
  readonly role: (role: string) => string;
  readonly presence: (kind: PresenceKind) => string;
  readonly teamSide: (side: TeamSide, market: string) => string;
  /** An author's text in the reader's language, else in the one it is written in. */
  readonly text: (text: Text) => string;
}

/**
 * @param names those of the same locale
 * @param company name of a company by its external id, as the reader may see it
 */
export function teamNames(locale: Locale, names: NameLookup, company: (id: string) => string): TeamNames {
  const language = languageOf(locale);
  return {
    ...names,
    company,
    role: (role) => roleName(role, locale),
    presence: (kind) => PRESENCE_NAMES[kind][language],
    teamSide: (side, market) => names.country(side === 'host' ? market : side),
    text: (text) => textFor(text, language)?.text ?? '',
  };
}

/** Regions by their names, each once: several of a country without names of its own are that country. */
export const placesOf = (regions: readonly string[], names: TeamNames): string[] => [
  ...new Set(regions.map(names.region)),
];
