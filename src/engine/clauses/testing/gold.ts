import type { Language } from '../../facts/index.js';
import type { Side } from '../index.js';

/** A text as a firm might write it, with all that it states: the words quoted and what they say (see `said`). */
export interface GoldText {
  readonly side: Side;
  readonly language: Language;
  readonly text: string;
  readonly states: readonly (readonly [quote: string, said: string])[];
}

const gold =
  (side: Side, language: Language) =>
  (text: string, ...states: (readonly [string, string])[]): GoldText => ({ side, language, text, states });
const koAsks = gold('requirement', 'ko');
const zhAsks = gold('requirement', 'zh');
const enAsks = gold('requirement', 'en');
const koOffers = gold('capability', 'ko');
const zhOffers = gold('capability', 'zh');
const enOffers = gold('capability', 'en');

/** Written for the reader's measure; what a reader of each language would mark, not what the program finds. */
export const GOLD: readonly GoldText[] = [
  zhAsks('要求激光雷达测距200米以上。', ['测距200米以上', 'detectionRange >= 200 must']),
  zhAsks(
    '探测距离约150米，最好覆盖180米。',
    ['探测距离约150米', 'detectionRange >= 150 must'],
    ['180米', 'detectionRange >= 180 should'],
  ),
  zhAsks(
    '功耗必须低于5W，重量不超过1.2公斤',
    ['功耗必须低于5W', 'powerConsumption <= 5 must'],
    ['重量不超过1.2公斤', 'weight <= 1.2 must'],
  ),
  zhAsks('反应时间不超过10毫秒', ['反应时间不超过10毫秒', 'latency <= 10 must']),
  zhAsks('负载5公斤，臂展900毫米以上', ['负载5公斤', 'payload >= 5 must'], ['臂展900毫米以上', 'reach >= 900 must']),
  zhAsks('精度±0.05毫米', ['精度±0.05毫米', 'undecided distanceAccuracy|repeatability']),
  zhAsks('重复定位精度±0.02mm以内', ['重复定位精度±0.02mm以内', 'repeatability <= 0.02 must']),
  zhAsks(
    '工作温度：-20℃至60℃，防护等级IP65或以上优先',
    ['工作温度:-20℃至60℃', 'operatingTemperature -20..60 must'],
    ['防护等级IP65或以上', 'ingressProtection >= 65 should'],
  ),
  zhAsks('预算五百万元以内，八周以内交货', ['预算五百万元以内', 'budget 5000000 CNY'], ['八周以内', 'leadTimeDays 56']),
  zhAsks(
    '目标单价3.8万元，每月需求两千套',
    ['目标单价3.8万元', 'budget 38000 CNY'],
    ['每月需求两千套', 'quantity 2000 a month'],
  ),
  zhAsks(
    '预算500万元以内，2027年6月底前交付',
    ['预算500万元以内', 'budget 5000000 CNY'],
    ['2027年6月底前', 'neededBy 2027-06-30'],
  ),
  zhAsks('须具备IATF16949，通过ISO26262者加分', ['IATF16949', 'IATF16949 must'], ['ISO26262', 'ISO26262 nice']),
  zhAsks('无需防水，无需IP67，不要求ISO13485认证。'),
  zhAsks(
    '70亿参数左右的中文大模型，上下文长度不少于32K',
    ['70亿参数左右', 'parameterCount = 7 must'],
    ['上下文长度不少于32K', 'contextLength >= 32000 must'],
  ),
  zhAsks(
    '视场角120°×25°，帧率20Hz以上',
    ['视场角120°', 'horizontalFieldOfView >= 120 must'],
    ['25°', 'verticalFieldOfView >= 25 must'],
    ['帧率20Hz以上', 'frameRate >= 20 must'],
  ),
  zhAsks('注册资本500万元以上的企业，年营业额3000万元以上。'),
  zhAsks(
    '六轴协作机器人，最大负载不低于10kg',
    ['六轴', 'degreesOfFreedom >= 6 must'],
    ['最大负载不低于10kg', 'payload >= 10 must'],
  ),
  zhAsks(
    '产能最好达到7200只/小时以上，最小检出缺陷50μm以下',
    ['产能最好达到7200只/小时以上', 'throughput >= 7200 should'],
    ['最小检出缺陷50μm以下', 'minimumDefectSize <= 50 must'],
  ),
  zhAsks(
    '分辨率2000万像素以上，加分项：帧率60fps',
    ['分辨率2000万像素以上', 'resolution >= 20 must'],
    ['帧率60fps', 'frameRate >= 60 nice'],
  ),
  zhAsks(
    '要求8小时内到场，项目业绩10个以上',
    ['8小时内到场', 'responseTime <= 8 must'],
    ['项目业绩10个以上', 'deliveredProjects >= 10 must'],
  ),
  zhAsks(
    '首批采购120台，2027年二季度末前到货',
    ['采购120台', 'quantity 120 a once'],
    ['2027年二季度末前', 'neededBy 2027-06-30'],
  ),
  zhAsks(
    '背隙1角分以内，减速比1:100',
    ['背隙1角分以内', 'backlash <= 1 must'],
    ['减速比1:100', 'reductionRatio = 100 must'],
  ),
  zhAsks(
    '测距１５０米以上，單價4,500元以內',
    ['测距１５０米以上', 'detectionRange >= 150 must'],
    ['單價4,500元以內', 'budget 4500 CNY'],
  ),
  zhAsks('可选：显存32GB以上', ['显存32GB以上', 'memoryCapacity >= 32 nice']),
  koAsks('소비전력은 5W 미만이어야 합니다.', ['소비전력은 5W 미만', 'powerConsumption <= 5 must']),
  koAsks(
    '최대 200m 감지, 응답시간 10ms',
    ['최대 200m 감지', 'detectionRange >= 200 must'],
    ['응답시간 10ms', 'latency <= 10 must'],
  ),
  koAsks('지연 시간 10ms 이하 필수', ['지연 시간 10ms 이하', 'latency <= 10 must']),
  koAsks('10ms 이하로 제어해야 함', ['10ms 이하', 'undecided cycleTime|latency']),
  koAsks(
    '동작온도 -20~60℃, IP65 이상',
    ['동작온도 -20~60℃', 'operatingTemperature -20..60 must'],
    ['IP65 이상', 'ingressProtection >= 65 must'],
  ),
  koAsks(
    '예산 1억 2천만 원, 2027년 6월까지',
    ['예산 1억 2천만 원', 'budget 120000000 KRW'],
    ['2027년 6월까지', 'neededBy 2027-06-30'],
  ),
  koAsks(
    '단가 69만원 이하, 월 20~30대',
    ['단가 69만원 이하', 'budget 690000 KRW'],
    ['월 20~30대', 'quantity 20..30 a month'],
  ),
  koAsks(
    '70억 파라미터 이하, 정확도 95% 이상 권장',
    ['70억 파라미터 이하', 'parameterCount <= 7 must'],
    ['정확도 95% 이상', 'accuracyRate >= 95 should'],
  ),
  koAsks('가반하중 10kg 이상 20kg 이하', ['가반하중 10kg 이상 20kg 이하', 'payload 10..20 must']),
  koAsks(
    'ISO 13485 인증 보유, CE·KC 인증 우대',
    ['ISO 13485', 'ISO13485 must'],
    ['CE', 'CE nice'],
    ['KC 인증', 'KC nice'],
  ),
  koAsks('방수 불필요, IP67 불필요, ISO9001 인증은 요구하지 않음.'),
  koAsks(
    '감지거리 100m~, 무게 약 1.5kg',
    ['감지거리 100m~', 'detectionRange >= 100 must'],
    ['무게 약 1.5kg', 'weight <= 1.5 must'],
  ),
  koAsks('시간당 1,200매 이상 처리하는 검사장비', ['시간당 1,200매 이상', 'throughput >= 1200 must']),
  koAsks(
    '납기 30일 이내, 구축 실적 20건 이상',
    ['납기 30일 이내', 'leadTimeDays 30'],
    ['구축 실적 20건 이상', 'deliveredProjects >= 20 must'],
  ),
  koAsks('자본금 5억원 이상, 매출 300억원 이상 기업'),
  koAsks(
    '반복정밀도 ±0.02mm, 6축, 작업반경 1,300mm 이상',
    ['반복정밀도 ±0.02mm', 'repeatability <= 0.02 must'],
    ['6축', 'degreesOfFreedom >= 6 must'],
    ['작업반경 1,300mm 이상', 'reach >= 1300 must'],
  ),
  koAsks(
    '연 12만 대 수요, 2027년 1분기까지 공급',
    ['연 12만 대', 'quantity 10000 a month'],
    ['2027년 1분기까지', 'neededBy 2027-03-31'],
  ),
  koAsks(
    '2,500만 화소 이상, 정확도 99% 있으면 좋음',
    ['2,500만 화소 이상', 'resolution >= 25 must'],
    ['정확도 99%', 'accuracyRate >= 99 nice'],
  ),
  koAsks('2027년 4월 1일부터 공동 영업 희망', ['2027년 4월 1일부터', 'neededBy 2027-04-01']),
  koAsks('24시간 이내 현장 대응', ['24시간 이내 현장 대응', 'responseTime <= 24 must']),
  enAsks(
    'A lidar with at least 150 m range and under 12 W power draw.',
    ['at least 150 m range', 'detectionRange >= 150 must'],
    ['under 12 W power draw', 'powerConsumption <= 12 must'],
  ),
  enAsks(
    'Up to 5 kg payload, reach of 900 mm or more',
    ['Up to 5 kg payload', 'payload >= 5 must'],
    ['reach of 900 mm or more', 'reach >= 900 must'],
  ),
  enAsks(
    'Budget USD 200,000; delivery by June 2027',
    ['Budget USD 200,000', 'budget 200000 USD'],
    ['by June 2027', 'neededBy 2027-06-30'],
  ),
  enAsks(
    'IP67 required, ISO 9001 preferred, -40 to 85 °C',
    ['IP67', 'ingressProtection >= 67 must'],
    ['ISO 9001', 'ISO9001 should'],
    ['-40 to 85 °C', 'operatingTemperature -40..85 must'],
  ),
  enAsks('No need for IP67. ISO 13485 is not required.'),
  enAsks(
    '2,000 units a month, preferably 128 TOPS',
    ['2,000 units a month', 'quantity 2000 a month'],
    ['128 TOPS', 'computePerformance >= 128 should'],
  ),
  enAsks(
    'A 7B model, context window of 32K tokens or more',
    ['7B', 'parameterCount = 7 must'],
    ['context window of 32K tokens or more', 'contextLength >= 32000 must'],
  ),
  enAsks('Weight between 5 and 10 kg', ['Weight between 5 and 10 kg', 'weight 5..10 must']),
  koOffers(
    '최대 200m 감지, 120°×25° 화각, 월 3만 대 양산',
    ['최대 200m 감지', 'detectionRange ..200'],
    ['120°', 'horizontalFieldOfView 120'],
    ['25° 화각', 'verticalFieldOfView 25'],
    ['월 3만 대', 'monthlyCapacity 30000'],
  ),
  koOffers(
    'MOQ 100, 납기 30일, 단가 69만원',
    ['MOQ 100', 'minOrder 100'],
    ['납기 30일', 'leadTimeDays 30'],
    ['단가 69만원', 'price 690000 KRW'],
  ),
  koOffers(
    '지연 50ms 이하, IP67. TRL 7',
    ['지연 50ms 이하', 'latency ..50'],
    ['IP67', 'ingressProtection 67'],
    ['TRL 7', 'trl 7'],
  ),
  koOffers('측정거리 0.3~5m, 무게 250g', ['측정거리 0.3~5m', 'detectionRange 0.3..5'], ['무게 250g', 'weight 0.25']),
  koOffers('국내 최초 3D 카메라, 2019년 설립, 직원 45명'),
  koOffers('생산능력 3만 5천 대/월, KCs 인증 진행 중', ['3만 5천 대/월', 'monthlyCapacity 35000']),
  zhOffers(
    '起订量100台，交期8周，单价4500元起',
    ['起订量100台', 'minOrder 100'],
    ['交期8周', 'leadTimeDays 56'],
    ['单价4500元起', 'price 4500.. CNY'],
  ),
  zhOffers(
    '年产10万台，通过CE、KCs认证',
    ['年产10万台', 'monthlyCapacity 8333'],
    ['CE', 'CE held'],
    ['KCs认证', 'KCs held'],
  ),
  zhOffers(
    '月产能2万台，技术成熟度8级，测距0.1~30米',
    ['月产能2万台', 'monthlyCapacity 20000'],
    ['技术成熟度8级', 'trl 8'],
    ['测距0.1~30米', 'detectionRange 0.1..30'],
  ),
  zhOffers('外形尺寸120×80×45mm，走带速度100米/分钟'),
  zhOffers(
    '峰值扭矩120N·m，减速比50至160可选',
    ['峰值扭矩120N·m', 'torque 120'],
    ['减速比50至160', 'reductionRatio 50..160'],
  ),
  zhOffers(
    '累计交付46个项目，4小时内到场响应，韩国KCs认证办理中',
    ['交付46个项目', 'deliveredProjects 46'],
    ['4小时内到场', 'responseTime ..4'],
  ),
  enOffers(
    '26 TOPS at 7 W, price USD 38-52, lead time 8-10 weeks',
    ['26 TOPS', 'computePerformance 26'],
    ['7 W', 'powerConsumption 7'],
    ['price USD 38-52', 'price 38..52 USD'],
    ['lead time 8-10 weeks', 'leadTimeDays 70'],
  ),
  enOffers(
    'Minimum order 50 pcs, monthly capacity 20,000 units',
    ['Minimum order 50 pcs', 'minOrder 50'],
    ['monthly capacity 20,000 units', 'monthlyCapacity 20000'],
  ),
  enOffers(
    '6-axis arm MX-500 for ISO 9409-1-50-4-M6 flanges, ±0.03 mm repeatability',
    ['6-axis', 'degreesOfFreedom 6'],
    ['±0.03 mm repeatability', 'repeatability 0.03'],
  ),
];
