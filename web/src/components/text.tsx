import type { Schemas } from '../api/client';
import { currentLanguage } from '../i18n';

type Text = Schemas['TextDto'];
export type TextLanguage = keyof Text;

export const TEXT_LANGUAGES = ['ko', 'zh', 'en'] as const;
const HTML_LANG = { ko: 'ko', zh: 'zh-CN', en: 'en' } as const;
export const htmlLang = (language: TextLanguage): string => HTML_LANG[language];

export const ownTextLanguage = (): TextLanguage =>
  currentLanguage() === 'zh-CN' ? 'zh' : (currentLanguage() as TextLanguage);

/** The reader's own language where there is a text in it, else any. */
export function bestText(text: Text): { readonly language: TextLanguage; readonly text: string } | null {
  for (const language of [ownTextLanguage(), ...TEXT_LANGUAGES]) {
    const words = text[language];
    if (words) return { language, text: words };
  }
  return null;
}

/** A text in the language that suits the reader best, marked with it, so that Han characters take the right shapes. */
export function Words({ of }: { readonly of: Text }) {
  const best = bestText(of);
  return best && <span lang={htmlLang(best.language)}>{best.text}</span>;
}
