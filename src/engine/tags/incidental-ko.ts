import type { Stretch } from './exclusions.js';
import type { IncidentalWords, Mention } from './incidental.types.js';

const US = '(?:당사|저희(?:\\s?회사)?|우리(?:\\s?회사)?|자사|본사|폐사|발주처|고객사?|수요처|의뢰사|구매자)';
const PARTICLE = '(?:와|과|에서|에|을|를|으로|로|은|는|이|가|도|의)';
/** What is done with what is there; the words after it are meant again. */
const USE = '(?:활용|이용|연동|연결|연계|대체|교체|개조|개선|업그레이드|통합|호환|대비|보다)';
/** What a buyer has already: `기존 설비 PLC에서`, `사용 중인 MES와`. What is compared or replaced is named so too. */
const OWNED = [
  new RegExp(
    `(?:기존(?:의|에)?|현재\\s(?:사용|운영|보유|운용)\\s?(?:중인|하는|하고\\s있는)|이미\\s(?:보유|도입|설치|구축|운영)(?:한|된|하고\\s있는|중인)|` +
      `(?:사용|운영|운용|보유|가동)\\s?(?:중인|하고\\s있는)|${US}(?:의|가\\s(?:보유|사용|운영)(?:한|하는|\\s중인)))\\s` +
      `(?<words>(?:(?!${USE})[^\\s,]+\\s){0,2}?(?!${USE})[^\\s,]*?[^\\s,]${PARTICLE}(?=\\s|,|$)|(?!${USE})[^\\s,]+)`,
    'gu',
  ),
];
/** What somebody else brings: `충전기 별도`, `로봇은 고객사 것을`. */
const LIST = '(?<words>(?:[^,]{1,12},\\s?){0,3}[^,]{1,40}?)';
const BROUGHT = [
  new RegExp(
    `${LIST}(?:은|는|이|가|을|를|도)\\s(?:(?:고객사?|발주처|수요처|구매자)(?:가|에서|이|측에서)?\\s?(?:것|제품|자체|직접|보유|제공|준비|지급|구매)|` +
      '외주|협력사|타사|파트너사|별도|따로)',
    'gu',
  ),
  /(?<words>(?:[^\s,]*[^\s,은는이가을를로의에고며한된할]\s)?[^\s,]+)\s(?:별도(?:\s?구매|\s?판매)?|별매|고객\s?지급|발주처\s?지급|사급)(?!\s?(?:협의|문의|상담|견적|주문|제작|표기))(?=\s|,|$|[가-힣])/gu,
];
/** What a robot comes through: `엘리베이터 자동 탑승`. */
const RIDDEN =
  /(?<words>엘리베이터|승강기|자동문|스피드게이트)(?:에|를|을)?\s(?:자동\s|자율\s)?(?:탑승|호출|승하차|이용|통과)/gu;
/** What a thing talks to or runs on. Building the connection is a trade of its own. */
const CONNECTED = [
  RIDDEN,
  /(?<words>[^\s,]+)\s?(?:(?:상위|고객사?)\s)?(?:연동|연계|호환|인터페이스|접속)(?!할|하는\s|해\s?줄|\s?(?:경험|개발|구축|작업|전문|업체|용역|파트너|대행|서비스|사업|엔지니어))/gu,
  /(?<words>[^\s,]+?)(?:와|과|에|에도|하고|랑)\s?(?:바로\s|직접\s|쉽게\s|완벽\s?)?(?:연동|연계|호환|통신|연결|접속)(?!할|하는\s|해\s?줄|\s?(?:경험|개발|구축|작업|전문|업체|용역|파트너|대행|서비스|사업))/gu,
  /(?<words>[^\s,]+?)(?:에서|위에서|상에서)\s?(?:도\s)?(?:구동|동작|실행|돌아)/gu,
  /** `PLC 데이터 수집`, `400종 PLC 드라이버 내장`: what machines are read through. */
  /(?<words>(?:plc|dcs|cnc|scada|erp|mes)(?:\s?[·,/]\s?(?:plc|dcs|cnc|scada|erp|mes))*)\s?(?:데이터|신호|태그|드라이버|통신|프로토콜)/gu,
  /(?<words>[^\s,]+?)(?:에서|으로부터)\s(?:(?:데이터|자동|실시간|정보)(?:를|로|으로)?\s){0,2}(?:자동\s?)?(?:취합|수집|추출|불러|가져)/gu,
];
/** What a firm has of its own to offer, unlike machines: `라이다 인지 기술 보유`. */
const ASSET =
  '[^\\s,]*(?:기술|특허|엔진|노하우|알고리즘|솔루션|라인업|제품|플랫폼|모델|실적|경험|이력|인증|면허|자격|건(?:\\s|$))';
/** What a thing is made of, and with which machines. */
const MADE = [
  /** `모터+감속기+드라이버 일체형` is none of its parts. */
  /(?<words>[^\s,+]+(?:\s?\+\s?[^\s,+]+)+)\s?(?:일체|내장|통합|복합)형/gu,
  /(?<words>[^\s,]+?)\s?(?:재질|하우징|외함|케이스|바디|몸체|프레임)(?!\s?(?:전문|제조|제작|생산|업체|가공|검사|부품|공급))/gu,
  /(?:재질|소재|하우징|외함|케이스|바디|몸체|본체|외장)(?:은|는|이|가)?\s?:?\s?(?<words>[^\s,]+)(?=\s|,|$)/gu,
  new RegExp(
    `(?<words>(?:(?!${ASSET})[^\\s,]+\\s){0,2}(?!${ASSET})[^\\s,]+?)(?:을|를)?\\s?(?:\\d[\\d,]*\\s?(?:여\\s?)?(?:대|개|평|호기|기|m2|세트|라인|식|조|동)\\s?)?(?:을|를)?\\s?(?:자체\\s)?` +
      '(?:보유(?!\\s?(?:한|하신|업체|기업|사(?:\\s|$)|중인|필수|시(?:\\s|$)|우대|자|여부|해야))|구비|완비|갖추)',
    'gu',
  ),
];
/** What a firm did before it did something else: `기어를 만들어 왔으며 2016년부터`, `수리점으로 시작`. */
const HISTORY = [
  /(?<words>[^,]{1,40}?)(?:을|를)?\s?(?:만들어|생산해|제조해|공급해|납품해|수입해|판매해|유통해)\s?(?:오다가?|왔으며|왔으나|왔지만|왔고|오던|왔는데)(?=.*\d{4}년부터)/gu,
  /(?<words>[^,]{1,40}?)(?:을|를)?\s?(?:만들다가?|하다가?|생산하다가?|제조하다가?|유통하다가?|수입하다가?)\s/gu,
  /(?<words>[^,]{1,40}?)(?:으로|로|에서)\s?(?:시작|출발|창업|창립)/gu,
];
/** What somebody bought or had done is told of customers; of their trade it says what a thing is for. */
const TOLD =
  /(?<words>(?:[^\s,]+\s)?[^\s,]+?)\s?(?:납품|공급|구축|수주|수출|가공|시공|설치|참여)\s?(?:실적|경험|이력|레퍼런스)/gu;
const DONE = [
  /(?:납품처|납품\s?실적|주요\s?고객사?|고객사|거래처|공급처|주요\s?실적|레퍼런스|적용\s?사례|구축\s?사례|도입\s?사례|수행\s?실적|연혁)\s?[:=-]\s?(?<words>.+)/gu,
];
/** Who the seeker is; a supplier who says so says what it offers. */
const ABOUT_SEEKER =
  /(?:당사|저희(?:\s?회사)?|우리(?:\s?회사)?|자사|폐사)(?:는|은)\s(?<words>[^,]{1,40}?(?:업체|기업|회사|제조사|공장|유통사|대리점|전문|메이커|벤더|운영사|법인|병원|하는\s곳|업))(?:로|으로|로서|이며|이고|입니다|인데|,|$)/gu;
const SEEKS =
  /조달(?:하|할|처)|필수|(?:이어|여|해|있어|없어)야\s?(?:함|합)|추진하고자|(?:구매|설치|사용|증설|신축|매입)\s?예정|우대|중국\s?(?:업체|회사|기업|제조사|공급사)|찾[습고는아]|구합니다|구함|모집|필요(?:합|함|$|\.)|(?:구매|수입|도입|매입|소싱)\s?(?:을\s)?희망|원합|원함|예산|견적|맡을|맡아|해\s?(?:줄|주실)|주세요|주십시오|바랍니다|소싱|도입\s?(?:예정|하려|하고자|검토)|발주|(?:업체|회사|기업|곳)(?:를|을)?\s?(?:우대|선호|환영|물색)/u;

/** In a text that seeks: `더빙은 당사에서`, `정비, 보험은 저희가`, `우리는 제어·WCS 담당`, `차량은 기도입`. */
const OURS = [
  new RegExp(
    `${LIST}(?:은|는|을|를|도)\\s(?:이미|기\\s?(?:도입|보유|구축|설치)|자체\\s?(?:보유|조달|개발|제작))`,
    'gu',
  ),
  new RegExp(
    `${LIST}(?:은|는|을|를|도)\\s${US}(?:가|에서|이|측에서|측이|쪽에서|\\s?(?:것|보유|담당|제공|자체)|(?=\\s?[,.]|$))`,
    'gu',
  ),
  new RegExp(
    `${US}(?:는|은|가|이|에서|에서는|측은|측에서)\\s(?<words>[^,]{1,40}?)(?:을|를|만)?\\s?(?:담당|맡고|맡습|책임|제공하고|제공합|공급하고|공급합|보유)`,
    'gu',
  ),
];

/** Services that a text only praises or reckons: `유지보수 비용 절감`, `설치 간편`. */
const ONLY_TOLD =
  /^용(?!역)|^\s?(?:이|가|은|는|에|도|의)?\s?(?:시|중|및\s\S+\s)?\s?(?:비용|인력|시간|기간|부담|편의|용이|간편|간단|쉽|쉬[운움워]|주기|최소|단축|불필요|감소|절감|편리|난이도|인건비|효율)/u;
/** A certificate that was obtained is no service: `안전인증 획득`; obtaining it for others is: `인증 취득 대행`. */
const OBTAINED =
  /^\s?(?:을|를|은|도)?\s?(?:획득|취득|보유|완료|통과|받은|받았|마친|등록 완료)(?!.{0,8}(?:대행|지원|컨설팅|서비스|상담|자문))/u;
/** What a thing is held against: `카메라 대비`, `육안검사 대체`. */
const COMPARED =
  /^\s?[^\s,]{0,4}보다\s|^(?:\s?(?:방식|제품|타입|형))?\s?(?:대비|(?:을|를)?\s?대체(?!용|재|품|부품)|에\s비해)/u;

/** What stands after the name of a whole field without making a part of it: 센서용, 로봇 (not 센서매트, 로봇부). */
const WORD_ENDS =
  /^(?:은|는|이|가|을|를|의|에|와|과|로|으로|도|만|나|이나|부터|까지|에서|이며|이고|인|이다|입니다|등|용|형|식|류|및|향|들|사|제조|개발|생산|업체|기업|산업|시장|전문|솔루션|기술|제품|부품|제작|분야|업|용품)*(?!\p{Script=Hangul})/u;
const BATTERY = 'sector.battery';
/** What a thing has to bear: `절삭유 튀는 라인`. */
const BORNE = /^(?:이|가|에|을|를|등)?\s?(?:튀|묻|강한|강하고|젖|노출|견디|미스트|비산|내성)/u;
/** `배터리 교체형`, `배터리 내장`: a part, not a trade. */
const AS_PART =
  /^\s?(?:교체|내장|수명|사용\s?시간|충전|구동|용량|방식|잔량|일체|탈착|지속|전원|불필요|식(?!별)|포함|타입|작동|\d)/u;

/** A full stop between digits ends no sentence. */
const SENTENCE = /(?:[^.!?;。]|\.(?!\s|$))+/gu;
const CLAUSE = /[^,()]+/gu;

const within = (stretches: readonly Stretch[], start: number, end: number): boolean =>
  stretches.some((stretch) => stretch.start <= start && end <= stretch.end);

function stretchesIn(text: string, offset: number, patterns: readonly RegExp[]): Stretch[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const words = match.groups?.['words'];
      if (words === undefined) return [];
      const start = offset + match.index + match[0].indexOf(words);
      return [{ start, end: start + words.length }];
    }),
  );
}

function inPassing(text: string): (mention: Mention) => boolean {
  const elsewhere: Stretch[] = [];
  const done: Stretch[] = [];
  const seeks = SEEKS.test(text);
  for (const sentence of text.matchAll(SENTENCE)) {
    // Who seeks wants the experience.
    done.push(...stretchesIn(sentence[0], sentence.index, seeks ? DONE : [...DONE, TOLD]));
    elsewhere.push(...stretchesIn(sentence[0], sentence.index, seeks ? [...BROUGHT, ...OURS] : BROUGHT));
    for (const clause of sentence[0].matchAll(CLAUSE)) {
      const offset = sentence.index + clause.index;
      elsewhere.push(...stretchesIn(clause[0], offset, [...OWNED, ...CONNECTED, ...MADE, ...HISTORY]));
      if (seeks) elsewhere.push(...stretchesIn(clause[0], offset, [ABOUT_SEEKER]));
    }
  }
  return ({ start, end, concept }) => {
    if (within(elsewhere, start, end)) return true;
    const after = text.slice(end, end + 20);
    if (COMPARED.test(after) || BORNE.test(after)) return true;
    if (!concept.code.includes('.') && !WORD_ENDS.test(after)) return true;
    if (concept.kind === 'sector') return concept.code === BATTERY && AS_PART.test(after);
    if (concept.code.startsWith('service.certification') && OBTAINED.test(after)) return true;
    return within(done, start, end) || (concept.kind === 'service' && ONLY_TOLD.test(after));
  };
}

/** Korean, of descriptions. */
export const KOREAN_INCIDENTAL: IncidentalWords = { inPassing };
