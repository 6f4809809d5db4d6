import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, LANGUAGES } from '../i18n';

/** Changes the language and keeps the page. */
export function LanguageChoice({ icon }: { readonly icon?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const items = Object.entries(LANGUAGES).map(([key, name]) => ({ key, label: <span lang={key}>{name}</span> }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: [i18n.language], onClick: ({ key }) => void changeLanguage(key as Language) }}
    >
      <Button type="text" icon={icon} aria-label={`${t('language')}: ${LANGUAGES[i18n.language as Language]}`}>
        <span className="wide-only">{LANGUAGES[i18n.language as Language]}</span>
      </Button>
    </Dropdown>
  );
}
