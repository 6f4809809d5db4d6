/**
 * Words that say of nearly anything how it works. They name what a firm makes only where they stand alone (`AI 솔루션`,
 * `人工智能、大数据`); beside another noun (`AI 비전검사`, `影像类AI软件`) that noun names it.
 */
const BROAD = new Set(
  (
    'ai 인공지능 人工智能 artificialintelligence 머신러닝 딥러닝 기계학습 机器学习 深度学习 machinelearning deeplearning ' +
    'iot 사물인터넷 物联网 internetofthings 제어 ' +
    'ai솔루션 인공지능솔루션 ai소프트웨어 ai解决方案 ai软件 aisolution aisoftware aisw'
  ).split(' '),
);

export const isBroad = (squeezedAlias: string): boolean => BROAD.has(squeezedAlias);

const NOTHING_BEFORE =
  /(?:^|[^\p{L}\p{N}\s+])\s*$|(?:(?:^|\s)(?:및|또는|or|and|of|for)|[와과和与及]|用于|面向|专注|从事|主营|提供|(?:^|\s|[,·/])(?:통합|종합|기업용|산업용|맞춤형|차세대|국산))\s?$/u;
const GENERIC =
  '솔루션|기술|플랫폼|시스템|장치|장비|소프트웨어|sw|서비스|제품|모델|엔진|전문|기업|업체|회사|스타트업|사업|개발|연구|분야|' +
  '解决方案|方案|技术|平台|系统|软件|服务|产品|企业|公司|厂商|模型|引擎|应用|领域|' +
  '(?:solutions?|software|platforms?|technology|technologies|company|companies|services?|systems?|products?|models?|engines?)\\b';
const NOTHING_AFTER = new RegExp(
  `^(?:\\s?(?:플랫폼|솔루션|소프트웨어)(?=\\s(?!기반|활용|적용|이용))|(?:\\s?(?:${GENERIC}))*(?:[와과]\\s|(?:은|는|이|가|을|를|의|로|등)?\\s*(?:$|[^\\p{L}\\p{N}\\s+]|(?:및|또는|and|or)\\s|[和与及])))`,
  'u',
);

/** Whether the words at `start..end` of a normalised text have no noun of another kind beside them. */
export const standsAlone = (normalised: string, start: number, end: number): boolean =>
  NOTHING_BEFORE.test(normalised.slice(0, start)) && NOTHING_AFTER.test(normalised.slice(end));
