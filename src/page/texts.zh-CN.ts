import type { PageTexts } from './page-texts.js';

export const zhCN: PageTexts = {
  language: '中文',
  title: 'Naru（渡口）：韩国企业与中国AI合作方对接服务',
  sentence: '逐条比对韩国企业与中国AI合作方的需求和能力，并以双方原文为依据，说明谁合适、为什么合适。',
  skip: '跳到正文',
  languages: '语言',
  apiDocs: 'API 文档',
  demo: ({ companies, capabilities, requirements }) =>
    `示例数据（均为虚构）：企业 ${companies} 家，能力 ${capabilities} 项，需求 ${requirements} 项`,
  lastRun: ({ when, pairs }) => `最近一次全量匹配：${when}，共比对 ${pairs} 对`,
  versions: ({ engine, taxonomy }) => `引擎 ${engine}，分类体系 ${taxonomy}`,

  requirements: '需求',
  matchCount: (n) => `匹配 ${n} 项`,
  noneYet: '暂无供应商',
  scoringShort: '匹配中',

  originalText: '原文',
  marks: '标出的文字即 Naru 读取为条件的内容。',
  seeker: '需求方',
  asked: '需求条件',
  terms: '商务条件',
  need: { must: '必备', should: '优先', nice: '加分' },

  matches: '匹配结果',
  compared: ({ considered, when }) => `与 ${considered} 项能力比对 · ${when}`,
  hidden: (n) => `另有 ${n} 项匹配，仅供贸易顾问查看。`,
  rank: (n) => `第 ${n} 名`,
  score: '得分',
  fit: '契合度',
  coverage: '资料完整度',
  figuresTitle: '如何看分数',
  figures: [
    ['契合度', '仅按有资料的标准计算的加权平均值（0～100）。'],
    ['资料完整度', '有资料可判断的权重所占比例。缺少资料不视为不合格。'],
    ['得分', '资料越少，契合度越向该通道的基准值靠拢；排名以得分为准。'],
  ],
  reasonsAndEvidence: '依据与各项评分',

  evidence: '逐条依据',
  state: '判定',
  offered: '供方情况',
  wordsOfRequirement: '需求原文',
  wordsOfCapability: '能力原文',
  states: { satisfied: '满足', partial: '部分满足', contradicted: '不符', 'no-data': '暂无资料' },
  fromField: '依据填写的字段',
  notStated: '未说明',

  criteria: '各项评分',
  weight: (share) => `权重 ${share}`,
  noData: '暂无资料',
  supplierText: '供应商原文全文',
  unexplained: '该得分由其他版本计算，重新匹配后可查看理由和依据。',

  nearMisses: '差一点入选的候选',
  nearMissesText: '因一两项必备条件不符，未列入结果。',

  scoringTitle: '正在匹配',
  scoringText: '首份结果正在生成，几秒后页面会自动刷新。',
  unscored: '尚无可比对的能力，因此没有结果。',
  emptyTitle: '暂无合适的供应商',
  emptyText: (considered) => `已与 ${considered} 项能力比对，没有值得推荐的对象。我们不会勉强推荐不合适的企业。`,
  missing: '市场上缺少什么',
  missingTag: (name) => `${name}：尚无企业提供。`,

  notFoundTitle: '找不到该需求',
  notFoundText: '地址有误，或该需求不属于公开示例。',
  toFirst: '返回首页',

  noDemoTitle: '当前未加载示例数据',
  noDemoText: '本页只展示虚构示例。真实企业的资料由已登录的贸易顾问通过 API 查看。',
  nextImport: '导入企业、能力和需求所在的文件夹，并进行匹配。',
  nextRead: '读取匹配结果。KEY 为首次启动时输出的 API 密钥，NARU 为本服务器地址。',
  nextDocs: '其余内容请见 API 文档。',
};
