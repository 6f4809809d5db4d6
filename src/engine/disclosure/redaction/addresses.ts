import type { Pattern } from './pattern.js';

const PROVINCES =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청북도|충청남도|전북|전남|전라북도|전라남도|경북|경남|경상북도|경상남도|제주';
const KR_CITY = `(?:(?:${PROVINCES})(?:특별자치시|특별자치도|특별시|광역시|시|도)?\\s{0,2})?`;
const KR_DISTRICT = '(?:[가-힣]{1,4}(?:시|군|구|읍|면)\\s{0,2}){1,3}';
/** 자동으로 30 is no street: streets do not end in 으로. */
const KR_STREET = '[가-힣0-9.·]{1,10}(?:대로|(?<!으)로|길)\\s?';
const KR_REST =
  '(?:\\s?\\d{1,4}번?길)?\\s?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:[\\s,]{0,2}(?:지하)?\\s?[A-Za-z0-9가-힣]{0,10}\\d{1,4}(?:동|층|호))*';

export const ADDRESSES: readonly Pattern[] = [
  { kind: 'address', pattern: new RegExp(`(?<![가-힣])${KR_CITY}${KR_DISTRICT}${KR_STREET}${KR_REST}`, 'gu') },
  // A numbered lane is an address without its town.
  {
    kind: 'address',
    pattern: /(?<![가-힣])[가-힣0-9.·]{1,10}(?:대로|로|길)\s?\d{1,4}번길(?:\s?\d{1,4}(?:-\d{1,4})?)?/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![가-힣])(?:${PROVINCES})(?:특별자치시|특별자치도|특별시|광역시|시|도)?\\s{1,2}${KR_STREET}${KR_REST}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![가-힣])${KR_CITY}${KR_DISTRICT}[가-힣0-9]{1,6}(?:동|리|가)\\s?(?:산\\s?)?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:[\\s,]{0,2}[A-Za-z0-9가-힣]{0,10}\\d{1,4}(?:동|층|호))*`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\p{Script=Han}{2,30}?(?:路|街道|街|大道|大街|胡同|巷|弄)\\s?\\d{1,5}\\s?(?:号|弄)(?!线|机|楼梯)(?:院|楼)?(?:[\\p{Script=Han}A-Za-z0-9-]{0,12}?\\d{1,4}(?:号楼|楼|层|室|栋|座|单元))*`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\p{Script=Han}{1,12}?(?:省|市|区|县|镇)\\p{Script=Han}{2,12}?(?:工业园|产业园|科技园|大厦|创业园|孵化园)[\\p{Script=Han}A-Za-z]{0,6}\\d{0,4}(?:号楼|楼|层|室|栋|座)?`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern:
      /\b\d{1,5}(?:-\d{1,4})?,?\s+(?:[A-Z][\p{L}'-]*\s+){0,3}(?:[A-Z][\p{L}']*-(?:ro|gil|daero)|[A-Z][\p{L}'-]*\s(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Blvd|Lane|Drive))\b\.?(?:,?\s+\d{1,4}(?:beon)?-gil)?/gu,
  },
  {
    kind: 'address',
    pattern: /\b[A-Z][\p{L}']*-(?:ro|daero)(?:\s?\d{1,4}(?:beon)?-gil)?,?\s?\d{1,4}(?:-\d{1,3})?\b/gu,
  },
  {
    kind: 'address',
    pattern: /\bNo\.?\s?\d{1,5},?\s+(?:[A-Z][\p{L}'-]*\s+){1,4}(?:Road|Rd|Street|St|Avenue|Ave)\b\.?/gu,
  },
  { kind: 'address', pattern: /\bP\.?\s?O\.?\s?Box\s?\d{2,7}\b/giu },
];
