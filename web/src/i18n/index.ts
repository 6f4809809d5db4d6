import type { Locale } from 'antd/es/locale';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en';

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

type Spaces = Partial<Words>;

interface Loaders {
  /** What stands on the pages before the sign-in, in both parts: theirs, and what components say by themselves. */
  readonly first: () => Promise<{ readonly words: Spaces; readonly locale: Locale }>;
  readonly all: () => Promise<Words>;
}

/** Nobody loads the words of a language that they do not read, nor those of pages that they cannot open yet. */
const LOADERS: Record<Language, Loaders> = {
  ko: {
    first: async () => {
      const files = [import('./ko/common'), import('./ko/sign-in'), import('antd/es/locale/ko_KR')] as const;
      const [{ common }, { signIn }, { default: locale }] = await Promise.all(files);
      return { words: { common, signIn }, locale };
    },
    all: async () => (await import('./ko')).ko,
  },
  'zh-CN': {
    first: async () => {
      const files = [import('./zh-CN/common'), import('./zh-CN/sign-in'), import('antd/es/locale/zh_CN')] as const;
      const [{ common }, { signIn }, { default: locale }] = await Promise.all(files);
      return { words: { common, signIn }, locale };
    },
    all: async () => (await import('./zh-CN')).zhCN,
  },
  en: {
    first: async () => {
      const files = [import('./en/common'), import('./en/sign-in'), import('antd/es/locale/en_US')] as const;
      const [{ common }, { signIn }, { default: locale }] = await Promise.all(files);
      return { words: { common, signIn }, locale };
    },
    all: async () => (await import('./en')).en,
  },
};

const i18n = createInstance();
const locales = new Map<Language, Locale>();

export const currentLanguage = (): Language => i18n.language as Language;

/** What the components say by themselves, in a language that has been loaded. */
export const componentWords = (language: Language): Locale | undefined => locales.get(language);

/** Whether somebody has come in: from then on every language is loaded whole. */
let isInside = false;

function add(language: Language, words: Spaces): void {
  for (const [space, texts] of Object.entries(words)) i18n.addResourceBundle(language, space, texts);
}

async function load(language: Language): Promise<void> {
  if (!locales.has(language)) {
    const { words, locale } = await LOADERS[language].first();
    add(language, words);
    locales.set(language, locale);
  }
  if (isInside) add(language, await LOADERS[language].all());
}

/** The words of all pages; to be awaited before one of them is shown. */
export async function loadAllWords(): Promise<void> {
  isInside = true;
  await load(currentLanguage());
}

export async function startLanguages(): Promise<void> {
  const language = firstLanguage();
  i18n.on('languageChanged', (language) => {
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language;
  });
  await i18n.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18n.changeLanguage(language);
}
