/**
 * Words beside a figure that point to a spec key, besides its name and aliases: verbs, loose words for the quantity, and
 * words too general to name it without a fitting unit. Words of several keys narrow the choice and do not make it.
 */
export const SPEC_CUES: Readonly<Record<string, readonly string[]>> = {
  detectionRange: ['감지', '탐지', '측정 가능 거리', '探测', '感知', '测程', 'detects', 'detect', 'detection'],
  horizontalFieldOfView: ['수평', '水平', 'horizontal', 'horizontally'],
  verticalFieldOfView: ['수직', '垂直', 'vertical', 'vertically'],
  distanceAccuracy: ['정밀도', '정확도', '오차', '精度', '误差', 'accuracy', 'precision'],
  repeatability: ['정밀도', '정확도', '精度', '误差', 'accuracy', 'precision'],
  frameRate: ['프레임', '帧'],
  latency: [
    '지연',
    '응답 시간',
    '응답시간',
    '반응 시간',
    '반응시간',
    '응답',
    '响应时间',
    '反应时间',
    '响应',
    'response time',
    'response',
    'reaction time',
  ],
  responseTime: ['대응', '현장 대응', '출동', '현장 도착', '到场', '响应', '到达现场', 'on site', 'on-site', 'respond'],
  operatingTemperature: ['영하', '零下', '기온'],
  powerConsumption: ['draws', '전력', '功率', 'power'],
  supplyVoltage: ['전압', '전원', '구동', '电压', '耐压', '供电', 'voltage'],
  weight: ['무게는', '不重于', 'weighs', 'weighing'],
  payload: ['하중', '적재', '적재하중', '정격하중', '载重', '承重', '载荷', 'lifts', 'load'],
  memoryCapacity: ['메모리', '显存', '内存', 'memory', 'HBM', 'DRAM', 'RAM'],
  memoryBandwidth: ['대역폭', '带宽'],
  wavelength: ['波段', '파장대'],
  parameterCount: ['参数', 'params'],
  contextLength: ['문맥', '컨텍스트', 'context'],
  accuracyRate: ['일치율', '一致率', '准确度', '达标率'],
  deliveredProjects: ['실적', '적용 사례', '业绩', '案例', '交付', '项目', 'projects', 'references'],
  minimumDefectSize: [
    '최소 검출 결함',
    '最小检出缺陷',
    '최소 검출',
    '最小检出',
    '检出缺陷',
    'defects of',
    'minimum defect',
  ],
  pixelSize: ['像元'],
  processNode: ['공정', '工艺', '制程'],
  throughput: ['시간당', '每小时', '分당'],
};

/** Which way a figure is better, for figures that are stated without a comparison and for `up to`. */
export const BETTER: Readonly<Record<string, 'more' | 'less'>> = {
  detectionRange: 'more',
  horizontalFieldOfView: 'more',
  verticalFieldOfView: 'more',
  frameRate: 'more',
  resolution: 'more',
  ingressProtection: 'more',
  mtbf: 'more',
  computePerformance: 'more',
  memoryBandwidth: 'more',
  memoryCapacity: 'more',
  payload: 'more',
  grippingForce: 'more',
  stroke: 'more',
  reach: 'more',
  degreesOfFreedom: 'more',
  torque: 'more',
  contextLength: 'more',
  accuracyRate: 'more',
  throughput: 'more',
  deliveredProjects: 'more',
  lifetimeCycles: 'more',
  distanceAccuracy: 'less',
  powerConsumption: 'less',
  weight: 'less',
  latency: 'less',
  repeatability: 'less',
  cycleTime: 'less',
  backlash: 'less',
  minimumDefectSize: 'less',
  responseTime: 'less',
};

/** Keys that a plus-minus sign points to. */
export const TOLERANCES: ReadonlySet<string> = new Set(['distanceAccuracy', 'repeatability']);

/**
 * Units that say nothing by themselves: counts, times, shares, single letters and magnitudes. A figure with one of them
 * is a spec only beside the spec's name.
 */
export const GENERAL_UNIT =
  /^(?:[CFKkMTP'"hstda]|[개个件项건次회번位%％]|(?:百|十|万|백|십|10)?[万亿억조만]?[次회번]|회 이상|cycles?|百万|백만|十亿|십억|10억|亿|억|조|万亿|million|billion|trillion|bn|퍼센트|프로|百分比|percent|h|hr|hrs|hours?|小时|시간|千小时|천 시간|s|sec|seconds?|秒|초|min|minutes?|分钟|분|d|days?|天|日|일|年|년|years?|cases|ppm|프레임|도|度|per hour|per minute|per second|만 ?회|백만 ?회)$/u;
