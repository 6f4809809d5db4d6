import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import type { Locale } from '../errors/describe.js';
import { Endpoint } from './endpoint.js';

const ATTEMPTS = 3;
const WHOLE_MS = 60_000;

interface Translated {
  readonly translatedText: string;
  readonly detectedLanguage?: { readonly language?: string };
}

/** Names of languages as LibreTranslate has them. */
const CODES: Readonly<Record<Locale, string>> = { ko: 'ko', 'zh-CN': 'zh', en: 'en' };

/** Asks a service that speaks as LibreTranslate does, if the operator has switched one on. */
@Injectable()
export class Translator {
  readonly endpoint: Endpoint | null;
  private readonly key: string | undefined;

  constructor({ TRANSLATION_URL: url, TRANSLATION_KEY: key, TRANSLATION_TIMEOUT_MS: timeoutMs }: Environment) {
    const settings = { key: undefined, timeoutMs, wholeMs: WHOLE_MS, attempts: ATTEMPTS };
    this.endpoint = url === undefined ? null : new Endpoint({ url, ...settings });
    this.key = key;
  }

  /**
   * @returns null where there is nothing to translate: none is on, or the text is in that language already
   * @throws ModelError
   */
  async translate(text: string, to: Locale, signal?: AbortSignal): Promise<string | null> {
    const from = languageByScript(text);
    if (this.endpoint === null || from === to) return null;
    const body = {
      q: text,
      source: from === null ? 'auto' : CODES[from],
      target: CODES[to],
      format: 'text',
      ...(this.key !== undefined && { api_key: this.key }),
    };
    const { translatedText, detectedLanguage } = await this.endpoint.post('/translate', body, translated, signal);
    const isSame = detectedLanguage?.language?.split('-', 1)[0] === CODES[to];
    return isSame || translatedText.trim() === text.trim() ? null : translatedText;
  }
}

/** Hangul is Korean, and Han without it and without kana Chinese; what else there is the service has to tell. */
function languageByScript(text: string): Locale | null {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'zh-CN' : null;
}

function translated(json: unknown): Translated {
  const { translatedText } = json as { translatedText?: unknown };
  if (typeof translatedText !== 'string' || translatedText.trim() === '') throw new Error('no translation');
  return json as Translated;
}
