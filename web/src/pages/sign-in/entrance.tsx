import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, LANGUAGES } from '../../i18n';

/** The frame of all pages that are shown before somebody is signed in. They load little: no cards, menus or dialogs. */
export const Entrance = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <main className="sign-in">
    <div className="sign-in-card">
      <div className="brand">
        <img src="./naru.svg" alt="" width={28} height={28} />
        <span>Naru</span>
        <span className="brand-korean" lang="ko">
          나루
        </span>
      </div>
      <h1>{title}</h1>
      {children}
    </div>
    <Languages />
  </main>
);

function Languages() {
  const { t, i18n } = useTranslation();
  return (
    <nav aria-label={t('language')}>
      {Object.entries(LANGUAGES).map(([language, name]) => (
        <Button
          key={language}
          type="text"
          lang={language}
          aria-current={language === i18n.language ? 'true' : undefined}
          onClick={() => void changeLanguage(language as Language)}
        >
          {name}
        </Button>
      ))}
    </nav>
  );
}
