import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { ko } from './ko';
import { zhCN } from './zh-CN';

export const LANGUAGES = { ko: '한국어', 'zh-CN': '简体中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** English lays down which words there are; a language that lacks one does not compile. */
export type Words = { readonly [Space in keyof typeof en]: { readonly [Key in keyof (typeof en)[Space]]: string } };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

const KEPT = 'naru.language';
const isLanguage = (value: string | null): value is Language => value !== null && value in LANGUAGES;

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  for (const tag of navigator.languages) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('ko')) return 'ko';
    if (tag.startsWith('en')) return 'en';
  }
  return 'ko';
}

const resources = { en, ko, 'zh-CN': zhCN } satisfies Record<Language, Words>;

const words = createInstance();

export const currentLanguage = (): Language => words.language as Language;

export async function startLanguages(): Promise<void> {
  words.on('languageChanged', (language) => {
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language;
  });
  await words.use(initReactI18next).init({
    resources,
    lng: firstLanguage(),
    fallbackLng: false,
    ns: Object.keys(en),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export const changeLanguage = (language: Language): void => void words.changeLanguage(language);
