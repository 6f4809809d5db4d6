import { dataFolder } from '../config/package-root.js';
import { createBridge, type Bridge } from '../engine/bridge/index.js';
import { readBridgeTables, readLexicon } from './bridge-files.js';
import { readTaxonomy } from './taxonomy-files.js';

describe('readLexicon', () => {
  it('reads words and passes over comments', () => {
    expect(readLexicon('# words\n모터 전동기\t电机\tmotor\n손\t手\t\n')).toEqual([
      { ko: ['모터', '전동기'], zh: ['电机'], en: ['motor'] },
      { ko: ['손'], zh: ['手'], en: [] },
    ]);
  });

  it.each(['모터\t电机', '\t电机\tmotor', '모터\t\tmotor', '모터\t电机\tmotor\tx'])('refuses %j by line', (line) => {
    expect(() => readLexicon(`# first\n${line}`)).toThrow('lexicon.tsv:2');
  });
});

describe('the tables in data/', () => {
  let bridge: Bridge;
  beforeAll(async () => {
    bridge = createBridge(await readBridgeTables(dataFolder, await readTaxonomy(dataFolder)));
  });

  it.each([
    ['협동로봇용 전동 그리퍼', '协作机器人电动夹爪', '协作机器人关节模组'],
    ['알루미늄 주조 부품', '铝合金铸件', '铝合金型材'],
    ['용접 품질 검사', '焊接质量检测', '表面质量检测'],
    ['창고 자동화', '仓储自动化', '工厂自动化'],
    ['병원 물류 로봇', '医院物流机器人', '医院消毒机器人'],
  ])('holds %s for %s rather than %s', (ko, same, other) => {
    const asked = bridge.features(ko, 'ko');
    const [right, wrong] = [same, other].map((zh) => bridge.similarity(asked, bridge.features(zh, 'zh')));
    expect(right).toBeGreaterThan(wrong ?? 0);
  });

  it('names the file that is missing', async () => {
    await expect(readBridgeTables('nowhere', await readTaxonomy(dataFolder))).rejects.toThrow('bridge');
  });
});
