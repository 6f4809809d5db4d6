import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES } from '../i18n';

interface Props {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value] }));

/** The language in which somebody else is written to. */
export function LanguageField({ value, onChange }: Props) {
  const { t } = useTranslation();
  return <Select aria-label={t('language')} value={value} onChange={onChange} options={OPTIONS} />;
}
