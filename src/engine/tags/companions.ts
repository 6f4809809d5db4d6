/**
 * Everyday devices with which nearly anything is used. A title names them as what the thing is; further text mostly
 * says what it runs on or talks to (`태블릿 주문 연동`), unless it says that it is made for them (`스마트폰용`).
 */
const COMPANIONS = new Set(
  (
    '태블릿 태블릿pc 스마트폰 휴대폰 핸드폰 모바일기기 노트북 키오스크 프린터 모니터 스피커 이어폰 ' +
    '手机 智能手机 平板电脑 平板 笔记本电脑 打印机 移动终端 音箱 ' +
    'smartphone mobilephone tablet tabletpc laptop printer kiosk'
  ).split(' '),
);

/** What nearly anything is made of or worked from: further text names a trade by it only where it says so. */
const MATERIALS = new Set(
  (
    '알루미늄 마그네슘 니켈 아연 비철 플라스틱 합성수지 pvc 유리 고무 세라믹 알루미나 목재 종이 골판지 파우치 콘크리트 철골 ' +
    'aluminium aluminum plastic plastics glass rubber ceramic ceramics wood paper'
  ).split(' '),
);
/** What a sector is called by and what is also a thing or a deed: `차량 관제`, `위험물(배터리) 운송`, `관제사 교육 포함`. */
const OF_A_SECTOR = new Set(
  '차량 전기차 승용차 배터리 교육 항공 터널 열차 차단기 변압기 개폐기 부직포 계란 포털 매장 cctv'.split(' '),
);
const SECTOR =
  /^\s?(?:(?:및\s|[·,/]\s?)\p{L}+\s?)?(?:제작|메이커|공장|회사|라인|기업|기관|교육청|분야|콘텐츠|서비스|플랫폼|솔루션|브랜드|물류|공정)|^(?:을|를)\s(?:[^\s,.]+\s){0,2}(?:생산|제조|공급|판매|개발|수출|납품)|^(?:업|사|계|청)(?!\p{Script=Hangul}{2})|^[^.;]{0,40}제조업(?=$|[.;])/u;
const TRADE =
  /^\s?(?:(?:및\s|[·,/]\s?)\p{L}+\s?)?(?:물질|소재|원료|재료|제품|가공|업|공장|압출|제련|재활용|사출|성형|용기|필름|기판|시트|산업|제조|products?|processing|recycling)/u;

const MADE_FOR =
  /^s?\s?(?:및\s\p{L}+\s?|[·,/、]\s?\p{L}+\s?)?(?:용(?!으로)|向|用|제조|생산|업체|업계|시장|산업|부품|전문|카메라|디스플레이|制造|厂|行业|产业|屏|摄像|maker|manufactur|industry|market|component)/u;
const FOR = /(?:用于|面向|适用于|\bfor\s(?:[\p{L}-]+\s){0,2})\s?$/u;

/** What is all that a sentence says is meant. */
const OPENS_SENTENCE = /(?:^|[.;。])\s*$/u;
const ENDS_SENTENCE = /^[\s\p{M}]*(?:$|[.;。])/u;

/** Whether a squeezed alias at `start..end` of a normalised text only tells what a thing is used with or made of. */
export function isCompanion(alias: string, normalised: string, start: number, end: number): boolean {
  const material = MATERIALS.has(alias);
  const sector = OF_A_SECTOR.has(alias);
  if (!material && !sector && !COMPANIONS.has(alias)) return false;
  const after = normalised.slice(end, end + 48);
  if (OPENS_SENTENCE.test(normalised.slice(0, start)) && ENDS_SENTENCE.test(after)) return false;
  if (MADE_FOR.test(after) || FOR.test(normalised.slice(0, start))) return false;
  return !(material && TRADE.test(after)) && !(sector && SECTOR.test(after));
}

/** What something watches for wear and faults is not what it is: `베어링 이상`, `轴承故障`, `gearbox wear`. */
const FAULT =
  /^(?:(?:와|과|,|·|\/|、|和|与|及|\s?및)\s?\p{L}{2,6}?)?\s?(?:이상(?=[을를이의은\s,.]|$)|고장|마모|열화(?!상)|파손|故障|异常|磨损|失效|振动(?!台|电机|马达|盘)|(?:设备)?健康管理)|^(?:\sand\s\p{L}+)?\s(?:wear|faults?|failures?|anomal(?:y|ies))\b/u;

export const isWatchedForFaults = (normalised: string, end: number): boolean =>
  FAULT.test(normalised.slice(end, end + 24));
