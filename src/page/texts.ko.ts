import type { PageTexts } from './page-texts.js';

export const ko: PageTexts = {
  language: '한국어',
  title: '나루 - 한국 기업과 중국 AI 파트너를 잇는 매칭 서비스',
  sentence:
    '한국 기업과 중국 AI 파트너의 수요와 역량을 조건 하나하나 견주어, 누가 왜 맞는지를 두 나라 말의 원문 근거로 보여 줍니다.',
  skip: '본문으로 건너뛰기',
  languages: '언어',
  apiDocs: 'API 문서',
  demo: ({ companies, capabilities, requirements }) =>
    `예시 데이터(모두 가상): 기업 ${companies}곳, 역량 ${capabilities}건, 수요 ${requirements}건`,
  lastRun: ({ when, pairs }) => `최근 전체 매칭: ${when}, ${pairs}쌍 비교`,
  versions: ({ engine, taxonomy }) => `엔진 ${engine}, 분류 체계 ${taxonomy}`,

  requirements: '수요',
  matchCount: (n) => `매칭 ${n}건`,
  noneYet: '공급사 없음',
  scoringShort: '매칭 중',

  originalText: '원문',
  marks: '표시한 부분은 나루가 조건으로 읽은 말입니다.',
  seeker: '수요사',
  asked: '요구 조건',
  terms: '거래 조건',
  need: { must: '필수', should: '권장', nice: '우대' },

  matches: '매칭 결과',
  compared: ({ considered, when }) => `역량 ${considered}건과 비교 · ${when}`,
  hidden: (n) => `이 밖에 ${n}건이 더 있으며, 전문위원에게만 보입니다.`,
  rank: (n) => `${n}위`,
  score: '점수',
  fit: '적합도',
  coverage: '자료 비율',
  figuresTitle: '점수 읽는 법',
  figures: [
    ['적합도', '자료가 있는 기준만으로 낸 가중 평균입니다(0~100).'],
    ['자료 비율', '전체 가중치 가운데 판단할 자료가 있는 몫입니다. 자료가 없다고 감점하지 않습니다.'],
    ['점수', '적합도를 자료가 모자란 만큼 유형별 기준값 쪽으로 낮춘 값이며, 순위는 이 점수를 따릅니다.'],
  ],
  reasonsAndEvidence: '근거와 기준별 점수',

  evidence: '조건별 근거',
  state: '판정',
  offered: '제시 내용',
  wordsOfRequirement: '수요 원문',
  wordsOfCapability: '역량 원문',
  states: { satisfied: '충족', partial: '일부 충족', contradicted: '불일치', 'no-data': '자료 없음' },
  groups: {
    fields: '분야',
    specs: '사양',
    certifications: '인증',
    terms: '수량·가격·납기',
    partnership: '시장·협력·지역·언어',
  },
  fromField: (field) => `입력 항목: ${field}`,
  unconfirmed: '본문에서 읽음 · 미확인',
  notStated: '적힌 내용 없음',

  criteria: '기준별 점수',
  weight: (share) => `비중 ${share}`,
  noData: '자료 없음',
  supplierText: '공급사 원문 전체',
  unexplained: '다른 버전에서 매긴 점수입니다. 이유와 근거는 다시 매칭하면 나타납니다.',

  nearMisses: '아깝게 제외된 후보',
  nearMissesText: '필수 조건 한두 가지가 맞지 않아 목록에 넣지 않았습니다.',

  scoringTitle: '지금 매칭하고 있습니다',
  scoringText: '첫 목록을 만드는 중입니다. 몇 초 뒤 이 페이지가 저절로 새로 고쳐집니다.',
  unscored: '비교할 역량이 아직 없어 목록이 없습니다.',
  emptyTitle: '아직 맞는 공급사가 없습니다',
  emptyText: (considered) =>
    `역량 ${considered}건과 비교했지만 권할 만한 곳이 없습니다. 맞지 않는 곳을 억지로 올리지 않습니다.`,
  missing: '시장에 없는 것',
  missingTag: (name) => `${name}: 제공하는 기업이 아직 없습니다.`,

  notFoundTitle: '찾으시는 수요가 없습니다',
  notFoundText: '주소가 잘못되었거나, 공개된 예시가 아닙니다.',
  toFirst: '첫 페이지로 가기',

  noDemoTitle: '예시 데이터 없이 실행 중입니다',
  noDemoText: '이 페이지는 가상의 예시만 보여 줍니다. 실제 기업의 자료는 로그인한 전문위원이 API로 봅니다.',
  nextImport: '기업, 역량, 수요를 폴더째 가져오고 매칭합니다.',
  nextRead: '매칭 목록을 읽습니다. KEY는 처음 실행할 때 출력된 API 키, NARU는 이 서버의 주소입니다.',
  nextDocs: '나머지는 API 문서에 있습니다.',
};
