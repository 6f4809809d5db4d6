import type { Pattern } from './pattern.js';

/** Korean family names, and the syllables that given names are made of: titles stand beside many other words too. */
const FAMILY =
  '[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국]';
const GIVEN =
  '[가강건경곤관광교국권규근기길나남다대덕도동두라란래련례록률린림마만명모묵문미민백범별병보복봉부빈상새석선설섭성세소솔송수숙순슬승시식신아안애양언연열영예옥온완용우욱운웅원월유윤율은을의이익인일자장재전정제조종주준중지진찬창채천철청초춘충치태택표필하학한해행향헌혁현형혜호홍화환회효후훈휘희]';
/** What looks like a name and is none. */
const NO_NAME =
  '(?!이미지|정지선|조선소|전시회|정보화|유지보|전기차|한정판|신규|주요|전기|전자|정밀|기술|제품|고성능|유명|전용|현장|공정|공동|한국|중국|인천|성남|주식회|안정성|신소재|이중화|전환율|정상화|고도화|자동화|지능화|기준|성능|이상|이하|진행|인증|연구|전문|지원|선정|관리|조직|경영|현재|현지|지하)';
/** Titles that stand right behind a name as well. */
const KO_HEAD = '대표이사|대표|사장|회장|부회장|부사장|전무|상무';
const KO_TITLE =
  '대표이사|대표|사장|회장|부회장|부사장|전무이사|전무|상무이사|상무|이사|본부장|부장|차장|과장|팀장|실장|소장|연구소장|센터장|수석연구원|책임연구원|선임연구원|수석|매니저|박사|교수|창업자|담당자|책임자';
const KO_END = '(?![가-힣])|(?=(?:은|는|이|가|을|를|의|님|씨|께|에게|입니다|이며|이고|와|과)(?![가-힣]))';

const ZH_FAMILY =
  '(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱林郭何罗郑梁宋谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文朴马高])';
const ZH_TITLE =
  '董事长|总经理|副总经理|首席执行官|首席技术官|创始人|总监|总裁|法定代表人|法人代表|先生|女士|博士|教授';
const ZH_ROLE = `联系人|负责人|联络人|对接人|法人|${ZH_TITLE}|ceo|cto|coo|cfo`;

const EN_NAME = "[A-Z][\\p{Ll}'’]+(?:[\\s-][A-Z][\\p{Ll}'’.-]*){1,3}";
const EN_ROLE =
  'CEO|CTO|COO|CFO|President|Chairman|Chairwoman|Founder|Co-founder|Managing Director|General Manager|Contact(?: person)?|Representative';

export const PERSONS: readonly Pattern[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<![가-힣])${NO_NAME}(?<at>${FAMILY}\\s?${GIVEN}{2})(?:\\s{1,2}(?:${KO_TITLE})|(?:${KO_HEAD}))(?:${KO_END})`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<![가-힣])${NO_NAME}(?<at>${FAMILY}${GIVEN})\\s{0,2}(?:대표이사|대표님|사장님|회장님|박사님|교수님)`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<![가-힣])(?:${KO_TITLE}|성명|이름|담당|연락처)(?:\\s{0,2}[:：(]\\s{0,2}|\\s{1,2})${NO_NAME}(?<at>${FAMILY}\\s?${GIVEN}{2})(?:${KO_END})`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${KO_TITLE}|성명|이름|담당)\\s{0,2}[:：]\\s{0,2}(?<at>[가-힣]{2,4}|[가-힣][○◯OX*]{1,2})(?:${KO_END})`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${ZH_ROLE})\\s{0,2}[:：]\\s{0,2}(?<at>${ZH_FAMILY}\\p{Script=Han}{1,2}|${EN_NAME})(?!\\p{Script=Han})`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(`(?:${ZH_ROLE})\\s{0,2}(?<at>${ZH_FAMILY}\\p{Script=Han}{1,2})(?!\\p{Script=Han})`, 'giu'),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{Script=Han})(?<at>${ZH_FAMILY}\\p{Script=Han}{1,2}?)\\s?(?:${ZH_TITLE}|ceo|cto)`,
      'giu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{Script=Han})(?<at>(?!高|文|金|石|易|常|田|江)${ZH_FAMILY})(?:总工?|工|经理)(?!\\p{Script=Han})`,
      'gu',
    ),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(`\\b(?:${EN_ROLE})(?::|\\sis|,|\\s[-–])\\s{0,2}(?<at>${EN_NAME})`, 'gu'),
    group: 'at',
  },
  { kind: 'person', pattern: new RegExp(`\\b(?:CEO|CTO|COO|CFO)\\s(?<at>${EN_NAME})`, 'gu'), group: 'at' },
  {
    kind: 'person',
    pattern: new RegExp(`\\b(?:Dr|Mr|Ms|Mrs|Prof)\\.?\\s(?<at>[A-Z][\\p{Ll}]+(?:[\\s-][A-Z][\\p{Ll}-]+){0,2})`, 'gu'),
    group: 'at',
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<at>${EN_NAME})(?:,|\\s[(–-])\\s?(?:our\\s)?(?:CEO|CTO|COO|CFO|President|Chairman|Founder|Co-founder|Managing Director)\\b`,
      'gu',
    ),
    group: 'at',
  },
];
