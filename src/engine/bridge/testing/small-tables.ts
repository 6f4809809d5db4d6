import type { Concept } from '../../facts/index.js';
import type { BridgeTables } from '../bridge.types.js';

const concept = (code: string, ko: string, zh: string, en: string): Concept => ({
  code,
  kind: 'product',
  names: { ko, zh, en },
  aliases: { ko: [], zh: [], en: [] },
  parents: code.includes('.') ? [code.slice(0, code.lastIndexOf('.'))] : [],
  related: [],
});

/** A few words of each kind. */
export const smallTables = (): BridgeTables => ({
  taxonomy: {
    version: 'test',
    concepts: [
      concept('sensor', '센서', '传感器', 'sensor'),
      concept('sensor.ranging', '거리센서', '测距传感器', 'ranging sensor'),
      concept('sensor.ranging.lidar', '라이다', '激光雷达', 'lidar'),
      concept('sensor.ranging.radar', '밀리미터파 레이더', '毫米波雷达', 'radar'),
    ],
    contexts: [],
    specKeys: [],
    certifications: [],
    idf: {},
  },
  readings: {
    반: '半',
    도: '导導度',
    체: '体體',
    력: '力',
    학: '学學',
    자: '自',
    동: '动',
    차: '车車',
    축: '轴',
    상: '商',
  },
  lexicon: [
    { ko: ['모터', '전동기'], zh: ['电机', '马达'], en: ['motor'] },
    { ko: ['볼스크류'], zh: ['滚珠丝杠'], en: ['ball-screw'] },
    { ko: ['손'], zh: ['手'], en: ['hand'] },
    { ko: ['손상'], zh: ['破损'], en: ['damage'] },
    { ko: ['자동차'], zh: ['汽车'], en: ['car'] },
  ],
  frequencies: { documents: 1_000, counts: { 모: 400, 터: 400, 电: 400, 机: 400 } },
});
