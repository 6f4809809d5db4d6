import { changeText, FEWEST_FIRMS, sharedText, type SharedBy, type Tier } from '../engine/disclosure/index.js';
import { languageOf, type Language, type Locale } from '../engine/facts/index.js';
import type { DisclosedKind } from './disclosure-settings.entity.js';
import type { TeaserWarningView, WideningView } from './teaser.dto.js';

const OF_COMPANY = 'company.';

const TEXTS_SHOWN: Readonly<Record<Language, string>> = {
  ko: '설명문이 공개됩니다. 이름과 연락처는 가려지지만, 표현만으로 귀사를 알아볼 수 있으니 아래 내용을 확인하십시오.',
  zh: '将显示文字说明。名称和联系方式已隐去，但行文本身仍可能让人认出贵公司，请检查以下内容。',
  en: 'Your texts are shown. Names and contacts are hidden, yet the wording itself may tell who you are: check it below.',
};

/** What the owner of a teaser should know before others see it. */
export function warningsOf(
  kind: DisclosedKind,
  tier: Tier,
  shared: SharedBy | null,
  showsTexts: boolean,
  locale: Locale,
): { sharedBy: number | null; warnings: TeaserWarningView[] } {
  const language = languageOf(locale);
  const warnings: TeaserWarningView[] = [];
  if (shared !== null && shared.firms < FEWEST_FIRMS) {
    const changes = (shared.remedy?.changes ?? []).map(({ field, width }): WideningView => {
      const isCompany = field.startsWith(OF_COMPANY);
      return {
        record: isCompany ? 'company' : kind,
        field: isCompany ? field.slice(OF_COMPANY.length) : field,
        width,
        text: changeText(field, width, language),
      };
    });
    const remedy = shared.remedy && { firms: shared.remedy.firms, changes: changes.map(({ text }) => text) };
    warnings.push({ code: 'shared-by-few', text: sharedText(shared.firms, remedy, language), changes });
  }
  if (showsTexts && tier < 2) warnings.push({ code: 'texts-shown', text: TEXTS_SHOWN[language], changes: [] });
  return { sharedBy: shared?.firms ?? null, warnings };
}
