import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Locale } from '../errors/describe.js';

export type { Locale } from '../errors/describe.js';

/** `zh`, `zh-Hans`, `zh-TW` ... all get the Chinese there is; null for a language that Naru does not speak. */
function localeNamed(tag: string): Locale | null {
  switch (tag.trim().toLowerCase().split('-', 1)[0]) {
    case 'ko':
      return 'ko';
    case 'zh':
      return 'zh-CN';
    case 'en':
      return 'en';
    case '*':
      return 'en';
    case undefined:
    default:
      return null;
  }
}

/** The best locale for an `Accept-Language` header by its quality values; English when nothing fits. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; quality: number } = { locale: 'en', quality: 0 };
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const q = parameters.map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const quality = parameters.length === 0 ? 1 : Number(q ?? 0);
    const locale = localeNamed(tag);
    if (locale && quality > best.quality) best = { locale, quality };
  }
  return best.locale;
}

/** `?lang=` wins over the header, so that a link can fix its language. */
export function readerLocaleOf(request: FastifyRequest): Locale {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const asked = typeof lang === 'string' && lang !== '*' ? localeNamed(lang) : null;
  return asked ?? localeOf(request.headers['accept-language']);
}

export const ReaderLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  readerLocaleOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
