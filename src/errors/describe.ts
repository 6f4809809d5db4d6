import type { CodedError, ErrorFacts, FieldError } from './coded-error.js';
import type { FieldErrorCode } from './codes.js';
import type { ErrorTexts } from './error-texts.js';
import { en } from './texts.en.js';
import { ko } from './texts.ko.js';
import { zhCN } from './texts.zh-CN.js';

export type Locale = 'ko' | 'zh-CN' | 'en';

export interface DescribedField {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly message: string;
  readonly remedy: string;
}

export interface DescribedError {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly DescribedField[];
}

export const ERROR_TEXTS: Readonly<Record<Locale, ErrorTexts>> = { ko, 'zh-CN': zhCN, en };

/** What went wrong and what to do, in the reader's language. */
export function describe(error: CodedError, locale: Locale): DescribedError {
  const { title, detail } = ERROR_TEXTS[locale].errors[error.code];
  return {
    title: filled(title, error.facts),
    detail: filled(detail, error.facts),
    errors: error.fields.map((field) => describeField(field, locale)),
  };
}

export function describeField({ field, code, facts = {} }: FieldError, locale: Locale): DescribedField {
  const { message, remedy } = ERROR_TEXTS[locale].fields[code];
  return { field, code, message: filled(message, facts), remedy: filled(remedy, facts) };
}

const PLACEHOLDER = /\{(\w+)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

function filled(template: string, facts: ErrorFacts): string {
  const known = (part: string): boolean => [...part.matchAll(PLACEHOLDER)].every(([, name = '']) => name in facts);
  return template
    .replace(OPTIONAL, (_, part: string) => (known(part) ? part : ''))
    .replace(PLACEHOLDER, (_, name: string) => String(facts[name] ?? ''));
}
