import { foldWords } from '../reference.js';
import { SPEC_WORDS } from '../wording/vocabulary.js';

/** Further ways to write the words of text specs, beside their names in the three languages. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'on-premises': [
    'on-premise',
    'private deployment',
    'local deployment',
    '자체 구축',
    '구축형',
    '내부망',
    '사내 설치',
    '私有化部署',
    '私有部署',
    '内网部署',
    '本地化部署',
    '院内部署',
  ],
  'private-cloud': ['프라이빗클라우드', '私有云部署'],
  edge: ['엣지 단말', '에지', '온디바이스', 'on-device', '边缘', '边缘部署', '端侧', '端侧部署'],
  cloud: ['public cloud', 'SaaS', '퍼블릭 클라우드', '云端', '云', '云部署'],
  zh: ['zh-CN', '汉语', '简体中文', '普通话', 'Mandarin'],
  ko: ['ko-KR', '韩文', '국문'],
  en: ['英文', '영문'],
  construction: ['공사', '建设'],
  installation: ['설비 설치', '现场安装', '安装服务'],
  commissioning: ['安装调试', '试运行'],
  integration: ['SI', '集成', '对接'],
  maintenance: ['정비', '운영 유지보수', '维保', '运维', '保养'],
  operation: ['运营服务', '위탁 운영'],
  training: ['교육 훈련', '人员培训'],
};

const wordsByCode: readonly (readonly [code: string, words: readonly string[]])[] = [
  ...Object.entries(SPEC_WORDS).map(([code, names]) => [code, [code, ...Object.values(names)]] as const),
  ...Object.entries(OTHER_WORDS),
];
const codeOfWords = new Map(
  wordsByCode.flatMap(([code, words]) => words.map((word) => [foldWords(word), code] as const)),
);

/** The code of a word in any of the three languages (`本地部署`: on-premises, `중국어`: zh), null when it has none. */
export const specWordCode = (folded: string): string | null => codeOfWords.get(folded) ?? null;

/** All ways to write what the code stands for, its names first; without the code of a language, which is any two letters. */
export const wordsOfSpecCode = (code: string): readonly string[] =>
  wordsByCode.filter(([one]) => one === code).flatMap(([, words]) => words.filter((word) => !/^[a-z]{2}$/u.test(word)));
