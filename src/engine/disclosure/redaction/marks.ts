import type { Language } from '../../facts/index.js';
import type { NameKind } from './name-keys.js';

export type Redacted = NameKind | 'contact' | 'address' | 'number';

/** What stands for a redacted word, in the language of the text. */
export const MARKS: Readonly<Record<Redacted, Readonly<Record<Language, string>>>> = {
  company: { ko: '[회사명]', zh: '[公司名称]', en: '[company]' },
  brand: { ko: '[제품명]', zh: '[产品名]', en: '[product name]' },
  person: { ko: '[이름]', zh: '[姓名]', en: '[name]' },
  contact: { ko: '[연락처]', zh: '[联系方式]', en: '[contact]' },
  address: { ko: '[주소]', zh: '[地址]', en: '[address]' },
  number: { ko: '[번호]', zh: '[编号]', en: '[number]' },
};
