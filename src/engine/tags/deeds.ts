import type { Stretch } from './exclusions.js';

/** Words that say what somebody does for another, and the service that it is. */
interface Deed {
  readonly code: string;
  /** Korean verbs as they stand before `-어 주다`. */
  readonly verbs: string;
  /** The same before `-고`, which goes on to another verb. */
  readonly stems: string;
  /** Korean nouns of the deed. */
  readonly nouns: string;
  /** Chinese words of the deed, noun and verb in one. */
  readonly chinese: string;
}

const DEEDS: readonly Deed[] = [
  {
    code: 'service.maintenance',
    verbs: '고쳐|수리해|돌봐|손봐|점검해|정비해|유지보수해|관리해|교체해|바꿔|(?<![가-힣])봐',
    stems: '고치|돌보|수리하|점검하|정비하',
    nouns: '수리|점검|정비|유지보수|유지관리|사후관리|보수|(?:고장|장애)\\s?(?:대응|접수|처리|수리)|애프터서비스',
    chinese: '维修|保养|维护|抢修|急修|换件|检修|维保|运维|装维|售后',
  },
  {
    code: 'service.distribution',
    verbs: '팔아|판매해|유통해|영업해',
    stems: '팔|판매하|영업하',
    nouns: '(?<!제조(?:,|·|\\s및)?\\s?)판매|영업|총판|유통(?=[을를]?\\s?(?:맡|대행|대신))',
    chinese: '销售|推广|铺货|分销|经销|代销|渠道',
  },
  {
    code: 'service.commissioning',
    verbs: '설치해|깔아|달아|들여놔|세팅해|시운전해',
    stems: '설치하|깔|달|들여놓',
    nouns: '설치|시운전|셋업',
    chinese: '安装|加装|装机|装维|调试|布设|敷设',
  },
  {
    code: 'service.operation',
    verbs: '운영해|돌려|굴려',
    stems: '운영하|돌리',
    nouns: '운영|상시 관제|관제',
    chinese: '运营|营运|托管|值守|日常经营',
  },
  {
    code: 'service.epc',
    verbs: '지어|시공해|올려|건설해',
    stems: '짓|시공하|올리',
    nouns: '시공',
    chinese: '施工|承建|建造',
  },
  {
    code: 'service.system-integration',
    verbs: '붙여|연동해|연결해|통합해|구축해',
    stems: '붙이|연동하|연결하',
    nouns: '연동|통합|구축',
    chinese: '集成|对接|部署|实施',
  },
  {
    code: 'service.training',
    verbs: '가르쳐|알려|교육해|지도해',
    stems: '가르치|교육하',
    nouns: '(?:담당자|사용자|작업자|현장|교사)\\s?교육|(?:기술|농사|현장)\\s?지도|사용법 안내',
    chinese: '培训',
  },
  {
    code: 'service.customs',
    verbs: '통관해',
    stems: '통관하',
    nouns: '통관',
    chinese: '清关|报关',
  },
  {
    code: 'service.freight',
    verbs: '실어|운송해|배송해|보관해',
    stems: '운송하|배송하|보관하',
    nouns: '운송|배송|보관',
    chinese: '仓配|配送|运输|揽收|派送',
  },
  {
    code: 'service.contact-centre',
    verbs: '응대해|상담해',
    stems: '응대하|상담하',
    nouns: '(?:고객|문의|이용자)\\s?(?:응대|상담)',
    chinese: '客服',
  },
];

/** Who is looked for: `곳`, `협력사`, `설치사`. */
const WHO =
  '(?:협력|전문|시공|대행)?(?:업체|회사|기업|파트너|협력사|대리점|팀|인력|곳|분|사(?![가-힣]))(?!\\s?(?:용|향|대상|고객|들|의\\s|에\\s|에서|에게|[을를]\\s위)|[가-힣]{3})';
/** What else is asked of the same one in a breath: `설치, 담당자 교육, 장애 대응을 맡아`. */
const ALSO = '(?:\\s?(?:[·,/]|및|과\\s|와\\s|하고\\s|부터\\s)\\s?(?:[가-힣a-z]+\\s){0,2}[가-힣]{2,5}){0,4}';
const GIVEN = `(?:을|를|까지|만)?\\s?(?:모두\\s|함께\\s|같이\\s)?(?:맡[아길겨을]|맡으실|대행|전담|대신|책임[지질]|(?:할|하실|해|하는|가능한?)\\s?(?:줄|주[실시세는]|${WHO})|해\\s?(?:본|보신)\\s?${WHO}|${WHO})`;
/** `-어 줄 곳`, `-어 주세요`: who writes so asks it of somebody. */
const FOR_US = `\\s?(?:줄(?!\\s수)|주실|주고\\s|주세요|주시|드[릴리]|(?:주는|본|보신)\\s${WHO})`;
/** What the one looked for does: `能…的公司`, `负责安装、监测和保养`. */
const IN_CHARGE =
  '(?<![不非无])(?:负责|承担|承接|能够?|帮我们?|替我们?|代为|协助|组织|专做|专业从事)[^，。；;,.]{0,12}';
/** What a title ends with is what is offered or looked for. */
const ENDS_TITLE = '(?=$|[、，,（(和与及·]|服务|渠道|公司|团队|伙伴|合作)';

const READERS = DEEDS.map(({ code, verbs, stems, nouns, chinese }) => ({
  code,
  asked: new RegExp(
    `(?:${verbs})(?=${FOR_US})|(?<![가-힣])(?:${stems})(?=고\\s[^.]{0,24}${FOR_US})|(?:${nouns})(?=${ALSO}${GIVEN})|(?<=${IN_CHARGE})(?:${chinese})|(?:${chinese})(?=[^，。；;,.]{0,6}(?:的公司|的团队|渠道|公司|伙伴))`,
    'gu',
  ),
  titled: new RegExp(`(?:${chinese})${ENDS_TITLE}`, 'gu'),
}));

export interface DeedPlace extends Stretch {
  readonly code: string;
}

/**
 * Services that a text asks for or offers by what is done rather than by their name: `고장 나면 고쳐 주실 곳`,
 * `설치·운영 맡길 회사`, `负责安装、监测和保养`, and in a Chinese title by its end: `自动售货机运营`.
 * @param text normalised
 */
export function deedsIn(text: string, isTitle: boolean): DeedPlace[] {
  return READERS.flatMap(({ code, asked, titled }) =>
    [...text.matchAll(asked), ...(isTitle ? text.matchAll(titled) : [])].map(({ index, 0: words }) => ({
      code,
      start: index,
      end: index + words.length,
    })),
  );
}
