import type { Language, Names } from '../../facts/index.js';
import type { SizeBand } from '../bands.js';

export const SIZE_NAMES: Readonly<Record<SizeBand, Names>> = {
  one: { ko: '1인 기업', zh: '一人公司', en: 'one-person company' },
  'to-9': { ko: '직원 2~9명', zh: '员工 2–9 人', en: '2 to 9 staff' },
  'to-49': { ko: '직원 10~49명', zh: '员工 10–49 人', en: '10 to 49 staff' },
  'to-249': { ko: '직원 50~249명', zh: '员工 50–249 人', en: '50 to 249 staff' },
  'to-999': { ko: '직원 250~999명', zh: '员工 250–999 人', en: '250 to 999 staff' },
  'from-1000': { ko: '직원 1,000명 이상', zh: '员工 1000 人以上', en: '1,000 staff or more' },
};

/** What can be widened, as the owner reads it. */
export const FIELD_NAMES: Readonly<Record<string, Names>> = {
  'company.kind': { ko: '기업 유형', zh: '企业类型', en: 'kind of company' },
  'company.region': { ko: '소재 지역', zh: '所在地区', en: 'location' },
  'company.size': { ko: '기업 규모', zh: '企业规模', en: 'size of company' },
  'company.markets': { ko: '기업의 진출 시장', zh: '企业目标市场', en: 'markets of the company' },
  tags: { ko: '분야 태그', zh: '领域标签', en: 'tags' },
  specs: { ko: '사양', zh: '规格', en: 'specifications' },
  clauses: { ko: '조건', zh: '条件', en: 'conditions' },
  certifications: { ko: '인증', zh: '认证', en: 'certifications' },
  terms: { ko: '거래 조건', zh: '商务条件', en: 'commercial terms' },
  markets: { ko: '제3국 시장', zh: '第三国市场', en: 'third markets' },
};

const WIDTH_NAMES: Readonly<Record<string, Names>> = {
  cluster: { ko: '권역으로 표시', zh: '仅显示区域', en: 'shown by region' },
  country: { ko: '국가로만 표시', zh: '仅显示国家', en: 'shown by country' },
  band: { ko: '구간으로 표시', zh: '以区间显示', en: 'shown in bands' },
  parent: { ko: '상위 분야로 표시', zh: '显示上一级领域', en: 'shown one level up' },
  field: { ko: '대분야로만 표시', zh: '仅显示大类领域', en: 'shown by field alone' },
  hidden: { ko: '숨김', zh: '不显示', en: 'hidden' },
};

/** `소재 지역: 국가로만 표시` */
export function changeText(field: string, width: string, language: Language): string {
  const name = FIELD_NAMES[field]?.[language] ?? field;
  const shown = WIDTH_NAMES[width]?.[language] ?? width;
  return language === 'zh' ? `${name}：${shown}` : `${name}: ${shown}`;
}

/** The warning that a teaser is shared by too few, with what would help. */
export function sharedText(
  firms: number,
  remedy: { readonly changes: readonly string[]; readonly firms: number } | null,
  language: Language,
): string {
  const alone = firms === 1;
  const changes = remedy?.changes.join(language === 'zh' ? '；' : '; ');
  switch (language) {
    case 'ko':
      return (
        (alone
          ? '이 소개와 같은 기업이 귀사뿐이어서, 시장을 아는 사람은 귀사를 알아볼 수 있습니다.'
          : `이 소개와 같은 기업이 귀사를 포함해 ${firms}곳뿐이어서, 시장을 아는 사람은 귀사를 짐작할 수 있습니다.`) +
        (remedy === null
          ? ' 공개 범위를 넓혀도 아직 세 곳이 되지 않습니다.'
          : ` 다음과 같이 바꾸면 ${remedy.firms}곳이 됩니다: ${changes}.`)
      );
    case 'zh':
      return (
        (alone
          ? '目前只有贵公司符合这份简介，熟悉市场的人可能认出贵公司。'
          : `包括贵公司在内仅有 ${firms} 家企业符合这份简介，熟悉市场的人可能猜出是贵公司。`) +
        (remedy === null ? '即使放宽显示范围，目前仍不足三家。' : `作如下调整后将有 ${remedy.firms} 家：${changes}。`)
      );
    case 'en':
      return (
        (alone
          ? 'No other firm has this teaser: who knows the market may recognise you.'
          : `Only ${firms} firms, yours included, have this teaser: who knows the market may guess which one you are.`) +
        (remedy === null
          ? ' Showing less would not make it three yet.'
          : ` It would be shared by ${remedy.firms} with: ${changes}.`)
      );
  }
}
