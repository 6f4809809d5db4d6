import type { Pattern } from './pattern.js';

/** Firms that a legal form gives away, whoever they are: customers and partners identify too. */
export const OTHER_FIRMS: readonly Pattern[] = [
  { kind: 'company', pattern: /(?:주식회사|유한회사|\((?:주|유)\))\s?[가-힣A-Za-z0-9&]{2,20}/gu },
  {
    kind: 'company',
    pattern: /(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9&]{2,20}(?:\s?(?:주식회사|유한회사)|\((?:주|유)\))/gu,
  },
  {
    kind: 'company',
    pattern: /[\p{Script=Han}A-Za-z0-9()]{2,24}?(?:股份有限公司|有限责任公司|有限公司|株式会社)/gu,
  },
  {
    kind: 'company',
    pattern:
      /\b(?:[A-Z][\p{L}\p{N}&-]*\s+){1,5}(?:Co\.?,?\s?Ltd|Corp(?:oration)?|Inc|LLC|GmbH|Ltd|Limited|Pte\.?\s?Ltd)\b\.?/gu,
  },
];
