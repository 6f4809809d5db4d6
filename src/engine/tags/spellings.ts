/**
 * Spellings of one word that firms use side by side. A loanword has the spelling of the rules and those of the trade
 * (엔코더, 인코더); some Chinese words are said in two ways without any difference; English has two shores.
 */
const FAMILIES: readonly (readonly string[])[] = [
  '엔코더 인코더',
  '그리퍼 그립퍼',
  '레이더 레이다',
  '비전 비젼',
  '모터 모타',
  '데이터 데이타',
  '디지털 디지탈',
  '컨트롤러 콘트롤러',
  '커패시터 캐패시터',
  '액추에이터 액츄에이터 액튜에이터 엑추에이터 엑츄에이터',
  '스크류 스크루',
  '컨베이어 콘베이어 컨베어 콘베어',
  '커넥터 콘넥터',
  '밸브 벨브',
  '엣지 에지',
  '이차전지 2차전지',
  '엑스레이 엑스선 x선 x레이 xray',
  '알루미늄 알미늄',
  '메커니컬 메카니컬 메카니칼',
  '하네스 하니스',
  '컴프레서 컴프레셔 콤프레서 콤프레샤',
  '매니퓰레이터 머니퓰레이터',
  '서보 써보',
  '히트싱크 히트씽크',
  '내비게이션 네비게이션',
  '스테핑 스텝핑 스태핑',
  '소프트웨어 sw s/w',
  '减速器 减速机 减速箱',
  '电机 马达',
  '丝杠 丝杆',
  '模组 模块',
  '传感器 感测器',
  '摄像头 摄像机',
  '缺陷 瑕疵',
  '检测 检验 检查',
  '监测 监控',
  '追溯 溯源',
  '预警 告警 报警',
  '系统 平台',
  '设备 装备 装置',
  '牙科 口腔 齿科',
  '医疗 医学',
  '光伏 太阳能',
  '车载 车用',
  '自动驾驶 无人驾驶 智能驾驶 智驾',
  '机械臂 机器臂 机械手臂',
  '夹爪 手爪 抓手',
  '锂电池 锂电 锂离子电池',
  '仓储 仓库',
  '数据采集 数采',
  '韩语 韩文',
  '英语 英文',
  '挖掘机 挖机',
  '输送带 传送带 皮带线',
  '智能 智慧 ai',
  '三维 3d',
  'centre center',
  'fibre fiber',
  'colour color',
  'tyre tire',
  'aluminium aluminum',
  'metre meter',
  'licence license',
  'analogue analog',
  'mould mold',
  'labelling labeling',
  'modelling modeling',
  'isation ization',
  'ising izing',
  'ised ized',
].map((family) => family.split(' '));

const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.map((word) => [word, family] as const)));
/** A Latin spelling of a Han word is one only beside Han: `AI质检`, not `retail`. */
const LATIN_FOR_HAN = new Set(['ai', '3d']);
const ANY_WORD = new RegExp(
  [...FAMILY_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => (LATIN_FOR_HAN.has(word) ? `(?<![\\p{Script=Latin}\\p{N}])${word}(?=\\p{Script=Han})` : word))
    .join('|'),
  'gu',
);
const CONSONANT_AND_Y = /[a-z]{2}[b-df-hj-np-tv-xz]y$/;

/** With three words of many spellings in one alias, the rare combinations are left out. */
const MOST = 12;

/**
 * Other ways to write a normalised alias: each word of a family in each of its spellings, and the English plural of a
 * final -y. Without the alias itself.
 */
export function otherSpellings(alias: string): readonly string[] {
  let all = [alias];
  for (const [word] of alias.matchAll(ANY_WORD)) {
    const family = FAMILY_OF.get(word) ?? [];
    all = all.flatMap((text) => family.map((spelling) => text.replace(word, spelling)));
  }
  if (CONSONANT_AND_Y.test(alias)) all.push(`${alias.slice(0, -1)}ies`);
  return all.length === 1 ? [] : [...new Set(all)].filter((text) => text !== alias).slice(0, MOST);
}
