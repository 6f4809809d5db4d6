import type { Language } from '../../facts/index.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A calendar date `YYYY-MM-DD` as people write it, the same on every machine; anything else stays as it is. */
export function dateText(date: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === '') return date;
  switch (language) {
    case 'ko':
      return `${year}년 ${Number(month)}월 ${Number(day)}일`;
    case 'zh':
      return `${year}年${Number(month)}月${Number(day)}日`;
    case 'en':
      return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  }
}
